import { Sheet } from "../../../host/model/sheet";
import { PLAIN, type Style } from "../../../host/model/style";
import { cellsToPaste, copyCells, isTextOf, type Copied } from "../../../host/page/shell/copying";

const BOLD: Style = { ...PLAIN, bold: true };

/** Copied from B2:C2: a figure, and twice that figure. */
function copied(): Copied {
  const sheet = new Sheet("1", "Contacts");
  sheet.load(1, 1, { value: 5, formula: "", style: BOLD });
  sheet.load(1, 2, { value: 10, formula: "=B2*$A$1", style: PLAIN });
  return copyCells(sheet, { row: 1, column: 1, rows: 1, columns: 2 }, () => undefined);
}

describe("copied cells", () => {
  test("bring their looks, and formulas that moved along", () => {
    expect(cellsToPaste(copied(), { row: 4, column: 2, rows: 1, columns: 1 })).toEqual([
      { at: { row: 4, column: 2 }, cell: { value: 5, formula: "", style: BOLD } },
      { at: { row: 4, column: 3 }, cell: { value: "", formula: "=C5*$A$1", style: PLAIN } },
    ]);
  });

  test("fill a selection that is so many times as large, else they are put once", () => {
    const onto = (rows: number, columns: number) =>
      cellsToPaste(copied(), { row: 4, column: 2, rows, columns }).map(({ cell }) => cell.formula);
    expect(onto(3, 2)).toEqual(["", "=C5*$A$1", "", "=C6*$A$1", "", "=C7*$A$1"]);
    expect(onto(3, 3)).toEqual(["", "=C5*$A$1"]);
  });

  test("take what cells look like as their text, and know it again with the line ends of Windows", () => {
    const sheet = new Sheet("1", "Contacts");
    sheet.load(0, 0, { value: "a", formula: "", style: PLAIN });
    sheet.load(1, 0, { value: "b", formula: "", style: PLAIN });
    const look = (row: number) => {
      const cell = sheet.cell(row, 0);
      return (
        cell && { cell, fill: "", text: { text: String(cell.value), style: PLAIN, bold: false, color: "" } }
      );
    };
    const two = copyCells(sheet, { row: 0, column: 0, rows: 9, columns: 1 }, look as never);
    expect(two.text).toBe("a\nb");
    expect(isTextOf(two, "a\r\nb\r\n")).toBe(true);
    expect(isTextOf(two, "a\r\nc")).toBe(false);
  });
});

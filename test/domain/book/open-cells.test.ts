import { openCells } from "../../../src/domain/book/open-cells";
import { percentCell, sheet, workbook } from "../../support/sheet-builder";

const page = sheet(
  "01 Contacts",
  [
    ["Contacts", "", ""],
    ["1122 of 1404", percentCell(0.7991), "-"],
    ["", "", "17.3% (56)"],
  ],
  { at: "B2", merges: ["B2:F2", "B3:B4"] },
);
const cells = openCells(workbook(page));
const at = (row: number, column: number) => ({ sheet: "01 Contacts", row, column });

describe("open cells", () => {
  it("read figures as people read them", () => {
    expect(cells.figure(at(2, 1))).toEqual({ kind: "share", numerator: 1122, denominator: 1404 });
    expect(cells.figure(at(2, 2))).toEqual({ kind: "number", value: 0.7991 });
    expect(cells.figure(at(2, 3))).toEqual({ kind: "none", blank: false });
    expect(cells.figure(at(3, 3))).toEqual({ kind: "number", value: 0.173, aside: 56 });
    expect(cells.figure(at(3, 2))).toEqual({ kind: "none", blank: true });
  });

  it("read the same figure once", () => {
    expect(cells.figure(at(2, 1))).toBe(cells.figure(at(2, 1)));
  });

  it("read a merge's figure from each of its cells, and its own cell's content from the cell", () => {
    expect(cells.figure(at(3, 1))).toEqual({ kind: "share", numerator: 1122, denominator: 1404 });
    expect(cells.cell(at(3, 1)).text).toBe("");
    expect(cells.merge(at(3, 1))).toEqual({ row: 2, column: 1, rows: 2, columns: 1 });
    expect(cells.merge(at(3, 2))).toBeUndefined();
  });

  it("know a merge that reaches beyond the cells that were read", () => {
    expect(cells.merge(at(1, 5))).toEqual({ row: 1, column: 1, rows: 1, columns: 5 });
    expect(cells.figure(at(1, 5))).toEqual({ kind: "text", text: "Contacts" });
  });

  it("find a sheet in any case, and nothing on a sheet that is not there", () => {
    expect(cells.sheet("01 CONTACTS")).toBe(page);
    expect(cells.sheet("Elsewhere")).toBeUndefined();
    expect(cells.cell({ sheet: "Elsewhere", row: 0, column: 0 }).value).toBe("");
    expect(cells.figure({ sheet: "Elsewhere", row: 0, column: 0 })).toEqual({ kind: "none", blank: true });
    expect(cells.figure(at(99, 99))).toEqual({ kind: "none", blank: true });
  });
});

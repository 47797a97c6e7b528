import { Sheet } from "../../../host/model/sheet";
import { makeChanges } from "../../../host/page/shell/changes";
import { axesOf } from "../../../host/page/shell/grid/layout";
import { linesWith, selectedLines, sizeLines } from "../../../host/page/shell/sizes";

const CORNER = { row: 0, column: 0 };

describe("sizes", () => {
  test("are taken back and given again, the default size included", () => {
    const sheet = new Sheet("1", "Contacts");
    sheet.setColumnPixels(1, 70);
    const changes = makeChanges();
    changes.add(
      sizeLines(
        sheet,
        "column",
        new Map([
          [1, 100],
          [2, 100],
        ]),
      ),
    );
    const widths = () => [1, 2].map((column) => sheet.columnPixels(column));
    expect(widths()).toEqual([100, 100]);
    expect(changes.undo()).toBe(true);
    expect(widths()).toEqual([70, 64]);
    expect(sheet.columnWidths.has(2)).toBe(false);
    expect(changes.redo()).toBe(true);
    expect(widths()).toEqual([100, 100]);
    expect(changes.redo()).toBe(false);
  });

  test("are for the selected columns, by a drag only where they are selected whole", () => {
    const axes = axesOf(new Sheet("1", "Contacts"));
    const some = {
      active: { row: 3, column: 1 },
      area: { row: 3, column: 1, rows: 2, columns: 3 },
      corner: CORNER,
    };
    const whole = { ...some, area: { ...some.area, row: 0, rows: axes.rows.count } };
    const everything = { ...whole, area: { ...whole.area, column: 0, columns: axes.columns.count } };
    expect(selectedLines("column", some)).toEqual([1, 2, 3]);
    expect(selectedLines("row", some)).toEqual([3, 4]);
    expect(selectedLines("column", everything)).toEqual([1]);
    expect(linesWith("column", 2, some, axes)).toEqual([2]);
    expect(linesWith("column", 2, whole, axes)).toEqual([1, 2, 3]);
    expect(linesWith("column", 7, whole, axes)).toEqual([7]);
  });
});

describe("changes", () => {
  test("a new one ends what could be made again; forgotten ones are not taken back", () => {
    const sheet = new Sheet("1", "Contacts");
    const changes = makeChanges();
    const widen = (pixels: number) => changes.add(sizeLines(sheet, "column", new Map([[0, pixels]])));
    widen(100);
    changes.undo();
    widen(120);
    expect(changes.redo()).toBe(false);
    changes.forget();
    expect(changes.undo()).toBe(false);
    expect(sheet.columnPixels(0)).toBe(120);
  });
});

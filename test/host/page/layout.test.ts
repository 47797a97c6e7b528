import { Sheet } from "../../../host/model/sheet";
import {
  axesOf,
  cellAtPoint,
  COLUMN_HEADER_HEIGHT as TOP,
  paneViews,
  ROW_HEADER_WIDTH as LEFT,
} from "../../../host/page/shell/grid/layout";

function frozenSheet(): Sheet {
  const sheet = new Sheet("1", "Contacts");
  sheet.frozenRows = 2;
  sheet.frozenColumns = 1;
  sheet.columnWidths.set(0, 6);
  sheet.hiddenRows.add(4);
  return sheet;
}

describe("the layout of a sheet", () => {
  test("gives columns and rows the pixels that Excel gives them", () => {
    const axes = axesOf(frozenSheet());
    expect(axes.columns.size(0)).toBe(42);
    expect(axes.columns.size(1)).toBe(64);
    expect(axes.rows.size(0)).toBe(20);
    expect(axes.rows.size(4)).toBe(0);
  });

  test("shows four panes where rows and columns are frozen, and scrolls only what is not", () => {
    const sheet = frozenSheet();
    const views = paneViews(sheet, axesOf(sheet), { width: 500, height: 300 }, { x: 64, y: 20 });
    expect(views.map(({ cells }) => [cells.row, cells.column])).toEqual([
      [3, 2],
      [3, 0],
      [0, 2],
      [0, 0],
    ]);
    expect(views[0]?.box).toEqual({
      x: LEFT + 42,
      y: TOP + 40,
      width: 500 - LEFT - 42,
      height: 300 - TOP - 40,
    });
  });

  test("knows the cell under a point in each pane, and none under the headers", () => {
    const sheet = frozenSheet();
    const axes = axesOf(sheet);
    const views = paneViews(sheet, axes, { width: 500, height: 300 }, { x: 64, y: 20 });
    expect(cellAtPoint(views, axes, LEFT + 5, TOP + 5)).toEqual({ row: 0, column: 0 });
    expect(cellAtPoint(views, axes, LEFT + 43, TOP + 41)).toEqual({ row: 3, column: 2 });
    // Row 5 is hidden: the pixel after row 4 belongs to row 6.
    expect(cellAtPoint(views, axes, LEFT + 43, TOP + 61)).toEqual({ row: 5, column: 2 });
    expect(cellAtPoint(views, axes, 5, 100)).toBeUndefined();
  });
});

import { PLAIN } from "../../../host/model/style";
import { Sheet } from "../../../host/model/sheet";
import { axesOf } from "../../../host/page/shell/grid/layout";
import { indexMerges } from "../../../host/page/shell/grid/merges";
import {
  extendTo,
  jump,
  selectArea,
  selectCell,
  step,
  type Ground,
} from "../../../host/page/shell/grid/selection";

/** Column B filled in rows 1 to 3 and 6; C2:D3 merged; row 5 hidden. */
function ground(): Ground {
  const sheet = new Sheet("1", "Contacts");
  for (const row of [0, 1, 2, 5]) sheet.load(row, 1, { value: row + 1, formula: "", style: PLAIN });
  sheet.merges = [{ row: 1, column: 2, rows: 2, columns: 2 }];
  sheet.hiddenRows.add(4);
  return { sheet, axes: axesOf(sheet), merged: indexMerges(sheet.merges) };
}

describe("moving in the grid", () => {
  test("goes over a hidden row", () => {
    expect(step(ground(), { row: 3, column: 0 }, 1, 0)).toEqual({ row: 5, column: 0 });
    expect(step(ground(), { row: 5, column: 0 }, -1, 0)).toEqual({ row: 3, column: 0 });
  });

  test("leaves a merged area on its far side", () => {
    expect(step(ground(), { row: 1, column: 2 }, 0, 1)).toEqual({ row: 1, column: 4 });
    expect(step(ground(), { row: 1, column: 2 }, 1, 0)).toEqual({ row: 3, column: 2 });
  });

  test("stays at the edge of the sheet", () => {
    expect(step(ground(), { row: 0, column: 0 }, -1, 0)).toEqual({ row: 0, column: 0 });
  });

  test("jumps to the end of the filled cells, then over the gap to the next", () => {
    expect(jump(ground(), { row: 0, column: 1 }, 1, 0)).toEqual({ row: 2, column: 1 });
    expect(jump(ground(), { row: 2, column: 1 }, 1, 0)).toEqual({ row: 5, column: 1 });
  });
});

describe("selecting", () => {
  test("takes the whole merged area for a cell within it", () => {
    const { active, area } = selectCell(ground(), 2, 3);
    expect(active).toEqual({ row: 1, column: 2 });
    expect(area).toEqual({ row: 1, column: 2, rows: 2, columns: 2 });
  });

  test("takes a whole column alone, although cells are merged across it", () => {
    const column = { row: 0, column: 3, rows: ground().axes.rows.count, columns: 1 };
    expect(selectArea(ground(), column)).toMatchObject({ active: { row: 0, column: 3 }, area: column });
    expect(selectArea(ground(), { row: 1, column: 3, rows: 1, columns: 1 }).area.columns).toBe(2);
  });

  test("grows until no merged area is cut", () => {
    const start = selectCell(ground(), 0, 3);
    expect(extendTo(ground(), start, 1, 3).area).toEqual({ row: 0, column: 2, rows: 3, columns: 2 });
  });
});

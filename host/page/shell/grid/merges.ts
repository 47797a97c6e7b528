/** Finds the merged area of a cell at once. */
import type { Sheet } from "../../../model/sheet";
import { around, type Area } from "../../../../src/domain/workbook";

export type MergeIndex = (row: number, column: number) => Area | undefined;

/** An index of a sheet's merged areas, by row. */
export function indexMerges(merges: readonly Area[]): MergeIndex {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [area]);
      else list.push(area);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find((area) => column >= area.column && column < area.column + area.columns);
}

/** The whole area that a cell stands for: its merge, or itself. */
export function areaOf(merged: MergeIndex, row: number, column: number): Area {
  return merged(row, column) ?? { row, column, rows: 1, columns: 1 };
}

/** An area grown until it cuts no merged area. */
export function growOverMerges(sheet: Sheet, area: Area): Area {
  let grown = area;
  for (let again = true; again;) {
    again = false;
    for (const merge of sheet.merges) {
      const joined = around(grown, merge);
      if (!overlap(grown, merge) || same(joined, grown)) continue;
      grown = joined;
      again = true;
    }
  }
  return grown;
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function same(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Areas as Excel's ranges, and back. */
import type { Area } from "../domain/workbook";

/** What a range must have loaded before `areaOf`. */
export const AREA = "rowIndex,columnIndex,rowCount,columnCount";

/** The same of every area of a RangeAreas, before `areaOf` of its areas. */
export const AREAS = "areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount";

/** Excel keeps no reference to it: it serves until the next sync, its loaded values for ever. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

/** The place of a range that has loaded AREA. */
export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

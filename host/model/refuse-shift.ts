/** Rows that Excel would not insert or delete, because of what stands across them. */
import { areaAddress, quoteSheet } from "../../src/domain/place";
import type { Sheet } from "./sheet";
import { cuts, type RowShift } from "./shift";
import { tableRefusal } from "./table";

/** Why rows of a sheet cannot be inserted or deleted, in words; undefined where they can. */
export function shiftRefusal(sheet: Sheet, shift: RowShift): string | undefined {
  for (const { cell } of sheet.cells()) {
    if (!cell.arrayArea || !cuts(shift, cell.arrayArea)) continue;
    return `You can't change part of an array (${quoteSheet(sheet.name)}!${areaAddress(cell.arrayArea)})`;
  }
  for (const table of sheet.tables) {
    const lost = tableRefusal(table, shift);
    if (lost === undefined) continue;
    return `The table ${table.name} (${quoteSheet(sheet.name)}!${areaAddress(table.area)}) would lose ${lost}`;
  }
  return undefined;
}

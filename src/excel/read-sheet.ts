/** One sheet alone, in one round trip. */
import type { CellContent, SheetSnapshot } from "../domain/workbook";
import { CellBeingEdited, errorCode, isCellEdit } from "./excel-errors";
import { AREA, areaOf } from "./ranges";

/**
 * The cells of a sheet as they are now; undefined where there is no sheet of this name, or nothing on it.
 *
 * @throws CellBeingEdited, or Excel's own error
 */
export async function readSheet(name: string): Promise<SheetSnapshot | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("visibility");
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load(`${AREA},values,formulas,text,numberFormat`);
    try {
      await context.sync();
    } catch (error) {
      if (errorCode(error) === "ItemNotFound") return undefined;
      throw isCellEdit(error) ? new CellBeingEdited(error) : error;
    }
    if (used.isNullObject) return undefined;
    return {
      name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      area: areaOf(used),
      values: used.values as CellContent[][],
      formulas: used.formulas as CellContent[][],
      text: used.text,
      numberFormats: used.numberFormat as string[][],
      merges: [],
      colourRules: [],
    };
  });
}

/** Shows a cell of the workbook: the sheet comes up, the cell is selected. */
import { errorCode, isCellEdit } from "./excel-errors";

export type GoToOutcome = "shown" | "no-such-sheet" | "hidden-sheet" | "editing";

/**
 * Selects a cell.
 *
 * @param cell "F12", or a range "F12:F20"
 */
export async function goToCell(sheet: string, cell: string): Promise<GoToOutcome> {
  try {
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
      await context.sync();
    });
    return "shown";
  } catch (error) {
    if (isCellEdit(error)) return "editing";
    if (errorCode(error) === "ItemNotFound") return "no-such-sheet";
    if (errorCode(error) === "InvalidOperation") return "hidden-sheet";
    throw error;
  }
}

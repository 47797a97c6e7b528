/** Shows a cell of the workbook: the sheet comes up, the cell is selected. */
import { errorCode, isCellEdit } from "./excel-errors";

export type GoToOutcome = "shown" | "no-such-sheet" | "hidden-sheet" | "editing";

/**
 * Selects a cell.
 *
 * @param cell "F12", or a range "F12:F20"; "" is the sheet
 */
export async function goToCell(sheet: string, cell: string): Promise<GoToOutcome> {
  return Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.load("visibility");
    target.activate();
    target
      .getRange(cell === "" ? "A1" : cell)
      .untrack()
      .select();
    try {
      await context.sync();
      return "shown";
    } catch (error) {
      if (isCellEdit(error)) return "editing";
      if (errorCode(error) === "ItemNotFound") return "no-such-sheet";
      // What was loaded before the failing call has come all the same.
      if (target.visibility !== "Visible") return "hidden-sheet";
      throw error;
    }
  });
}

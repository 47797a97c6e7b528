/** Follows what a person selects in the workbook. */
import type { CellContent, Place } from "../domain/workbook";
import { isCellEdit } from "./excel-errors";

/** The active cell, with what it holds now, as `formulas` says it. */
export interface SelectedCell extends Place {
  readonly content: CellContent;
}

/**
 * Tells of the active cell: at once, and whenever another cell or sheet is selected. Where a person is faster than Excel's
 * answers, only the last cell is told. A cell that is being typed in is told once that is done.
 *
 * @returns stops it
 */
export async function watchSelection(onSelect: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  let asked = 0;
  let stopped = false;
  let told = "";
  const tell = async (): Promise<void> => {
    const turn = (asked += 1);
    const cell = await readActiveCell();
    if (!cell || turn !== asked || stopped || told === JSON.stringify(cell)) return;
    told = JSON.stringify(cell);
    onSelect(cell);
  };
  const listening = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
    await context.sync();
    return { context, handlers };
  });
  await tell();
  return async () => {
    stopped = true;
    await Excel.run(listening.context, async (context) => {
      for (const handler of listening.handlers) handler.remove();
      await context.sync();
    });
  };
}

/** The active cell; undefined while it is being typed in. */
async function readActiveCell(): Promise<SelectedCell | undefined> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,formulas");
    cell.worksheet.load("name");
    try {
      await context.sync();
    } catch (error) {
      if (isCellEdit(error)) return undefined;
      throw error;
    }
    const [[content = ""] = []] = cell.formulas as CellContent[][];
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex, content };
  });
}

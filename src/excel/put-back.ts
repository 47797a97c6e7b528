/** Puts back what stood before a refresh: after Undo, and at once where a refresh failed. */
import { planRestore, type Restoration } from "../domain/undo/plan-restore";
import type { WorkbookSnapshot } from "../domain/workbook";
import { removeParts } from "./kept-way-back";
import type { OnProgress } from "./progress";
import { readWorkbook } from "./read-workbook";
import { restoreWrites } from "./restore-writes";
import { ownHeights } from "./row-heights";
import type { KeptWayBack } from "./undo-part";
import { packWrites } from "./write-plan";
import { WritingStopped, writePieces } from "./write-pieces";

export type PutBackOutcome =
  | { readonly kind: "done"; readonly restoration: Restoration; readonly roundTrips: number }
  /** Nothing was written. */
  | { readonly kind: "protected"; readonly sheets: readonly string[] };

export interface PutBackOptions {
  readonly onProgress: OnProgress;
  readonly waitForCellEdit: boolean;
}

/**
 * Reads the workbook, puts back what the refresh changed and nobody has changed since, and removes the way back.
 *
 * @throws WritingStopped once writing has begun; CellBeingEdited or Excel's own error before
 */
export async function putBack(
  { wayBack, ids }: KeptWayBack,
  { onProgress, waitForCellEdit }: PutBackOptions,
): Promise<PutBackOutcome> {
  // Excel once said how the sheets print and what the charts show: what it refuses now it may tell the second time.
  const tries = wayBack.sheets.some(({ print, charts }) => print ?? charts) ? 2 : 1;
  const workbook = await readWorkbook({ onProgress, waitForCellEdit, tries });
  const planned = planRestore(wayBack, workbook);
  const locked = findLocked(workbook, planned);
  if (locked.length > 0) return { kind: "protected", sheets: locked };
  return Excel.run({ delayForCellEdit: waitForCellEdit }, async (context) => {
    const { restoration, trips } = await ownHeights(context, planned);
    const pieces = packWrites(restoreWrites(context, restoration));
    const total = pieces.flat().reduce((sum, { edits }) => sum + edits, 0);
    const written = await writePieces(
      context,
      pieces,
      (done, next) => onProgress("putting-back", done, total, next),
      total,
    );
    onProgress("calculating", total, total);
    context.workbook.application.calculate("Recalculate");
    removeParts(context, ids);
    try {
      await context.sync();
    } catch (error) {
      throw new WritingStopped(written, 0, total, error);
    }
    // Three to read the workbook, one to calculate.
    return { kind: "done", restoration, roundTrips: pieces.length + trips + 4 };
  });
}

/** What stands in for a sheet's name where no sheet may be added or removed. */
export const STRUCTURE = "the workbook’s structure";

function findLocked(workbook: WorkbookSnapshot, { sheets }: Restoration): readonly string[] {
  const isLocked = new Set(workbook.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
  const locked = sheets
    .filter(({ sheet, removed }) => !removed && isLocked.has(sheet))
    .map(({ sheet }) => sheet);
  const removes = sheets.some(({ removed }) => removed);
  return removes && workbook.structureProtected === true ? [...locked, STRUCTURE] : locked;
}

/** Undo of the last refresh, also after the workbook was saved and opened again. */
import type { Amendment } from "../domain/plan/plan";
import type { Left } from "../domain/undo/way-back";
import { CellBeingEdited, isCellEdit } from "./excel-errors";
import { findWayBack, removeOtherParts } from "./kept-way-back";
import type { OnProgress } from "./progress";
import { putBack } from "./put-back";
import { WritingStopped } from "./write-pieces";

export type UndoOutcome =
  /** `changes` were put back; `left` is what a person has changed since, or leans on. The way back is gone. */
  | { readonly kind: "undone"; readonly changes: number; readonly left: readonly Left[] }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  /** A cell is being edited; nothing was written. */
  | { readonly kind: "editing" }
  /** Excel failed in the middle. The way back is kept: undoing again goes on from there. */
  | { readonly kind: "stopped"; readonly error: string };

export interface UndoOptions {
  readonly onProgress?: OnProgress;
  /** Wait until the user has finished editing a cell (ribbon) instead of refusing (pane). */
  readonly waitForCellEdit?: boolean;
}

/** What the workbook knows of the refresh, or of the amendment after it, that can be undone. */
export interface UndoNote {
  readonly at: Date;
  readonly changes: number;
  /** What it was, where it was no refresh. */
  readonly amends?: Amendment;
}

/** Whether there is a way back: of which refresh or amendment, the latest, and how many changes it made. Two round trips. */
export async function readUndo(): Promise<UndoNote | undefined> {
  const kept = await Excel.run(findWayBack);
  if (!kept) return undefined;
  const { at, changes, amends } = kept.wayBack;
  return { at: new Date(at), changes, ...(amends ? { amends } : {}) };
}

/**
 * Puts back what stood before the last refresh. What a person has changed since is left and listed.
 *
 * @throws Excel's own error where nothing was written
 */
export async function undoRefresh(options: UndoOptions = {}): Promise<UndoOutcome> {
  const waitForCellEdit = options.waitForCellEdit === true;
  try {
    const kept = await Excel.run({ delayForCellEdit: waitForCellEdit }, findWayBack);
    if (!kept) return { kind: "nothing-to-undo" };
    const outcome = await putBack(kept, {
      onProgress: options.onProgress ?? (() => undefined),
      waitForCellEdit,
    });
    if (outcome.kind === "protected") return outcome;
    const { changes, left } = outcome.restoration;
    return { kind: "undone", changes, left };
  } catch (error) {
    if (isCellEdit(error) || error instanceof CellBeingEdited) return { kind: "editing" };
    if (!(error instanceof WritingStopped)) throw error;
    return error.written === 0 && isCellEdit(error.cause)
      ? { kind: "editing" }
      : { kind: "stopped", error: error.message };
  }
}

/** Takes what Undo keeps out of the workbook: the last refresh can no longer be undone. Two round trips. */
export async function forgetUndo(): Promise<void> {
  await Excel.run((context) => removeOtherParts(context, []));
}

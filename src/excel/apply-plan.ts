/** The hand that writes a plan: checks first, then writes in few large batches. */
import type { Plan } from "../domain/plan/plan";
import { askForCheck, type SheetCheck, type StaleCell } from "./check-plan";
import { errorCode, isCellEdit } from "./excel-errors";
import type { OnProgress } from "./progress";
import { countEdits, gatherEdits, type SheetEdits } from "./sheet-edits";
import { packWrites, planWrites, type Write } from "./write-plan";

/** What became of a plan. In every case but the first, nothing was written. */
export type ApplyOutcome =
  | { readonly kind: "applied"; readonly edits: number; readonly roundTrips: number }
  /** Cells hold something else than when the plan was made. */
  | { readonly kind: "stale"; readonly cells: readonly StaleCell[] }
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  | { readonly kind: "missing-sheet"; readonly sheets: readonly string[] }
  /** A cell is being edited. */
  | { readonly kind: "editing" };

export interface ApplyOptions {
  readonly onProgress?: OnProgress;
  /** Wait until the user has finished editing a cell (ribbon) instead of refusing (pane). */
  readonly waitForCellEdit?: boolean;
}

/** Excel failed while the plan was being written; `written` edits were surely made, up to `attempted` more may have been. */
export class WritingStopped extends Error {
  readonly written: number;
  readonly attempted: number;

  constructor(written: number, attempted: number, total: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `Writing stopped after ${written} of ${total} edits; up to ${attempted} more may have been made. ${reason}`,
      { cause },
    );
    this.name = "WritingStopped";
    this.written = written;
    this.attempted = attempted;
  }
}

/**
 * Writes the ticked edits of a plan. First everything that will be overwritten is read again; where it changed, where a
 * sheet is protected or missing, nothing is written. Rows of cell and colour edits count as after the plan's row insertions.
 *
 * @throws WritingStopped once writing has begun; Excel's own error before
 */
export async function applyPlan(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  const sheets = gatherEdits(plan);
  if (sheets.length === 0) return { kind: "applied", edits: 0, roundTrips: 0 };
  try {
    return await Excel.run({ delayForCellEdit: options.waitForCellEdit === true }, (context) =>
      apply(context, sheets, options.onProgress ?? (() => undefined)),
    );
  } catch (error) {
    if (isCellEdit(error)) return { kind: "editing" };
    throw error;
  }
}

async function apply(
  context: Excel.RequestContext,
  sheets: readonly SheetEdits[],
  onProgress: OnProgress,
): Promise<ApplyOutcome> {
  const total = countEdits(sheets);
  onProgress("checking", 0, total);
  const checks = sheets.map((edits) => askForCheck(context, edits));
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) !== "ItemNotFound") throw error;
    const missing = await missingSheets(context, sheets);
    if (missing.length === 0) throw error;
    return { kind: "missing-sheet", sheets: missing };
  }
  onProgress("checking", total, total);
  const refusal = refuse(checks);
  if (refusal) return refusal;

  const pieces = packWrites(planWrites(checks));
  const written = await writePieces(context, pieces, (done) => onProgress("writing", done, total), total);
  onProgress("calculating", total, total);
  // Calculation was suspended, and may be manual: it is ours to ask for.
  context.workbook.application.calculate("Recalculate");
  try {
    await context.sync();
  } catch (error) {
    throw new WritingStopped(written, 0, total, error);
  }
  return { kind: "applied", edits: written, roundTrips: pieces.length + 2 };
}

function refuse(checks: readonly SheetCheck[]): ApplyOutcome | undefined {
  const locked = checks.filter((check) => check.isProtected()).map(({ edits }) => edits.sheet);
  if (locked.length > 0) return { kind: "protected", sheets: locked };
  const cells = checks.flatMap((check) => check.stale());
  return cells.length > 0 ? { kind: "stale", cells } : undefined;
}

/** Asked only when a sheet was not found. */
async function missingSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetEdits[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const present = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  return sheets.map(({ sheet }) => sheet).filter((name) => !present.has(name.toLowerCase()));
}

/** One round trip for each piece, in order. Gives the number of edits made. */
async function writePieces(
  context: Excel.RequestContext,
  pieces: readonly (readonly Write[])[],
  onWritten: (edits: number) => void,
  total: number,
  done = 0,
): Promise<number> {
  const [piece, ...later] = pieces;
  if (!piece) return done;
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  for (const write of piece) write.perform();
  const attempted = piece.reduce((sum, { edits }) => sum + edits, 0);
  try {
    await context.sync();
  } catch (error) {
    // Excel refuses a batch as a whole while a cell is being edited: nothing of the first piece was done.
    if (done === 0 && isCellEdit(error)) throw error;
    throw new WritingStopped(done, attempted, total, error);
  }
  onWritten(done + attempted);
  return writePieces(context, later, onWritten, total, done + attempted);
}

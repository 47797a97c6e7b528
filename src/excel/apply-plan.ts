/** The hand that writes a plan: checks first, keeps the way back, then writes in few large batches. */
import type { Plan } from "../domain/plan/plan";
import type { Left, WayBack } from "../domain/undo/way-back";
import { askForCheck, packAsks, type Ask, type SheetCheck, type StaleCell } from "./check-plan";
import { errorCode, isCellEdit } from "./excel-errors";
import { askForParts, keepWayBack, removeOtherParts, removeParts } from "./kept-way-back";
import type { OnProgress } from "./progress";
import { putBack, STRUCTURE } from "./put-back";
import { recordWayBack } from "./record-way-back";
import { countEdits, gatherEdits, type SheetEdits } from "./sheet-edits";
import { AMENDMENT_NAMESPACE, type KeptWayBack } from "./undo-part";
import { WritingStopped, writePieces } from "./write-pieces";
import { packWrites, planWrites } from "./write-plan";

/** What became of a plan. */
export type ApplyOutcome =
  | { readonly kind: "applied"; readonly edits: number; readonly roundTrips: number }
  /** Cells hold something else than when the plan was made; nothing was written, as in the next three cases. */
  | { readonly kind: "stale"; readonly cells: readonly StaleCell[] }
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  | { readonly kind: "missing-sheet"; readonly sheets: readonly string[] }
  /** A cell is being edited. */
  | { readonly kind: "editing" }
  /** A person cancelled before writing began; nothing was written. */
  | { readonly kind: "cancelled" }
  /** Excel failed while writing, and what was there was put back; `left` is what somebody changed in between. */
  | { readonly kind: "put-back"; readonly error: string; readonly left: readonly Left[] }
  /** Excel failed while writing and again while putting back. The way back is kept: Undo goes on from there. */
  | { readonly kind: "not-put-back"; readonly error: string; readonly puttingBack: string };

export interface ApplyOptions {
  readonly onProgress?: OnProgress;
  /** Wait until the user has finished editing a cell (ribbon) instead of refusing (pane). */
  readonly waitForCellEdit?: boolean;
  /** Asked once, after everything was checked and before the first write. From "writing" on nothing can be cancelled. */
  readonly isCancelled?: () => boolean;
  /** The clock, for the time that the way back is kept with. */
  readonly now?: () => Date;
}

/**
 * Writes the ticked edits of a plan. First everything that will be overwritten is read again; where it changed, where a
 * sheet is protected or missing, nothing is written. Rows of cell and colour edits count as after the plan's row insertions.
 * The way back is kept in the workbook before the first edit, and takes the place of that of an earlier refresh after the last;
 * that of an amendment takes the place of an earlier amendment's only.
 *
 * @throws Excel's own error where nothing was written
 */
export async function applyPlan(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
  const sheets = gatherEdits(plan);
  if (sheets.length === 0) return { kind: "applied", edits: 0, roundTrips: 0 };
  const onProgress = options.onProgress ?? (() => undefined);
  const { isCancelled = () => false, now = () => new Date() } = options;
  const refresh = { plan, sheets, onProgress, isCancelled, now };
  try {
    const outcome = await Excel.run({ delayForCellEdit: options.waitForCellEdit === true }, (context) =>
      apply(context, refresh),
    );
    return outcome.kind === "failed" ? await takeBack(outcome, onProgress) : outcome;
  } catch (error) {
    if (isCellEdit(error)) return { kind: "editing" };
    throw error;
  }
}

interface Refreshing {
  readonly plan: Plan;
  readonly sheets: readonly SheetEdits[];
  readonly onProgress: OnProgress;
  readonly isCancelled: () => boolean;
  readonly now: () => Date;
}

/** Writing has begun and stopped. */
interface Failed {
  readonly kind: "failed";
  readonly error: WritingStopped;
  readonly kept: KeptWayBack;
}

async function apply(
  context: Excel.RequestContext,
  { plan, sheets, onProgress, isCancelled, now }: Refreshing,
): Promise<ApplyOutcome | Failed> {
  const total = countEdits(sheets);
  onProgress("checking", 0, total);
  const checks = sheets.map((edits) => askForCheck(context, edits));
  const earlier = askForParts(context);
  const outdated = plan.amends ? askForParts(context, AMENDMENT_NAMESPACE) : earlier;
  const requests = packAsks(checks.flatMap(({ asks }) => asks));
  try {
    await askAll(context, requests);
  } catch (error) {
    if (errorCode(error) !== "ItemNotFound") throw error;
    const missing = await missingSheets(context, sheets);
    if (missing.length === 0) throw error;
    return { kind: "missing-sheet", sheets: missing };
  }
  onProgress("checking", total, total);
  const refusal = refuse(checks);
  if (refusal) return refusal;
  if (isCancelled()) return { kind: "cancelled" };
  onProgress("writing", 0, total);

  const wayBack = recordWayBack(plan, checks, now());
  const kept = { wayBack, ids: await keep(context, wayBack, earlier()) };
  try {
    const pieces = packWrites(planWrites(context, checks));
    const written = await writePieces(
      context,
      pieces,
      (done, next) => onProgress("writing", done, total, next),
      total,
    );
    onProgress("calculating", total, total);
    // Calculation was suspended, and may be manual: it is ours to ask for.
    context.workbook.application.calculate("Recalculate");
    // Until all is written, an earlier refresh can still be undone; after an amendment it still can.
    removeParts(context, outdated());
    await finish(context, written, total);
    return {
      kind: "applied",
      edits: written,
      roundTrips: requests.length + kept.ids.length + pieces.length + 1,
    };
  } catch (error) {
    if (error instanceof WritingStopped) return { kind: "failed", error, kept };
    throw error;
  }
}

/** One round trip for each request, in order. */
async function askAll(
  context: Excel.RequestContext,
  [asks, ...later]: readonly (readonly Ask[])[],
): Promise<void> {
  if (!asks) return;
  for (const { ask } of asks) ask();
  await context.sync();
  await askAll(context, later);
}

/** Keeps the way back, or nothing of it. */
async function keep(
  context: Excel.RequestContext,
  wayBack: WayBack,
  earlier: readonly string[],
): Promise<readonly string[]> {
  try {
    return await keepWayBack(context, wayBack);
  } catch (error) {
    // Where that fails too, what is left describes a refresh that changed nothing: undoing it changes nothing either.
    await Excel.run((fresh) => removeOtherParts(fresh, earlier)).catch(() => undefined);
    throw error;
  }
}

async function finish(context: Excel.RequestContext, written: number, total: number): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    throw new WritingStopped(written, 0, total, error);
  }
}

/** Puts back what was there, and says how that went. */
async function takeBack({ error, kept }: Failed, onProgress: OnProgress): Promise<ApplyOutcome> {
  try {
    const outcome = await putBack(kept, { onProgress, waitForCellEdit: true });
    if (outcome.kind === "protected")
      return notPutBack(error, `Protected since: ${outcome.sheets.join(", ")}.`);
    // Excel refuses a batch as a whole while a cell is being edited: nothing was done.
    const { changes, left } = outcome.restoration;
    if (changes === 0 && isCellEdit(error.cause)) return { kind: "editing" };
    return { kind: "put-back", error: error.message, left };
  } catch (second) {
    return notPutBack(error, second instanceof Error ? second.message : String(second));
  }
}

function notPutBack(error: WritingStopped, puttingBack: string): ApplyOutcome {
  return { kind: "not-put-back", error: error.message, puttingBack };
}

function refuse(checks: readonly SheetCheck[]): ApplyOutcome | undefined {
  const locked = checks
    .filter((check) => check.isProtected())
    .map(({ edits }) => (edits.added ? STRUCTURE : edits.sheet));
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
  return sheets.flatMap(({ sheet, added }) => (added || present.has(sheet.toLowerCase()) ? [] : [sheet]));
}

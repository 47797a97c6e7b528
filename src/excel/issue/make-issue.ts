/**
 * Makes the open workbook an issue copy, in place. Everything that it takes away is kept in memory first; where Excel fails
 * in the middle, it is put back at once.
 */
import { issueWorkbook } from "../../domain/plan/issue-copy";
import type { Book } from "../../domain/book/book";
import { a1 } from "../../domain/place";
import { sameContent } from "../../domain/undo/same-content";
import type { Left } from "../../domain/undo/way-back";
import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../domain/workbook";
import type { StaleCell } from "../check-plan";
import { CellBeingEdited, isCellEdit } from "../excel-errors";
import type { OnProgress } from "../progress";
import { STRUCTURE } from "../put-back";
import { readWorkbook } from "../read-workbook";
import { packWrites } from "../write-plan";
import { WritingStopped, writePieces } from "../write-pieces";
import { askForExtras, type Extras } from "./ask-extras";
import { issueWrites } from "./issue-writes";
import { recordIssue } from "./record-issue";
import { undoIssue } from "./undo-issue";
import type { IssueWayBack } from "./way-back";

/** How much of each was taken away. */
export interface IssueCounts {
  readonly formulas: number;
  readonly sheets: readonly string[];
  readonly names: number;
  readonly remarks: number;
  readonly charts: number;
}

export type IssueOutcome =
  | {
      readonly kind: "issued";
      readonly counts: IssueCounts;
      readonly wayBack: IssueWayBack;
      readonly roundTrips: number;
    }
  /** A person cancelled before writing began; nothing was written, as in the next four cases. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "editing" }
  | { readonly kind: "stale"; readonly cells: readonly StaleCell[] }
  | { readonly kind: "protected"; readonly sheets: readonly string[] }
  | { readonly kind: "spilling"; readonly sheets: readonly string[] }
  /** Excel failed in the middle, and what was there was put back; `left` is what somebody changed in between. */
  | { readonly kind: "put-back"; readonly error: string; readonly left: readonly Left[] }
  /** Excel failed, and again while putting back: Undo goes on from there. */
  | { readonly kind: "not-put-back"; readonly error: string; readonly wayBack: IssueWayBack };

export interface IssueOptions {
  readonly onProgress?: OnProgress;
  /** Asked once, before the first write. */
  readonly isCancelled?: () => boolean;
  readonly now?: () => Date;
}

/**
 * Makes the copy of a workbook that was read and looked at before.
 *
 * @throws Excel's own error where nothing was written
 */
export async function makeIssue(
  book: Pick<Book, "workbook" | "settings" | "month">,
  { onProgress = () => undefined, isCancelled = () => false, now = () => new Date() }: IssueOptions = {},
): Promise<IssueOutcome> {
  try {
    const found = await readWorkbook({ onProgress });
    const cells = differences(book.workbook, found);
    if (cells.length > 0) return { kind: "stale", cells };
    const plan = issueWorkbook({ ...book, workbook: found });
    const locked = found.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
    if (found.structureProtected === true) locked.push(STRUCTURE);
    if (locked.length > 0) return { kind: "protected", sheets: locked };
    const made = await Excel.run(async (context) => {
      const extras = await askForExtras(context, found, plan);
      if (extras.spilling.length > 0) return { kind: "spilling", sheets: extras.spilling } as const;
      if (isCancelled()) return { kind: "cancelled" } as const;
      const wayBack = recordIssue(found, plan, extras, { month: book.month, at: now() });
      const pieces = packWrites(issueWrites(context, found, plan, extras));
      const total = pieces.flat().reduce((sum, { edits }) => sum + edits, 0);
      try {
        await writePieces(context, pieces, (done, next) => onProgress("writing", done, total, next), total);
      } catch (error) {
        if (!(error instanceof WritingStopped)) throw error;
        return { kind: "failed", error, wayBack } as const;
      }
      const counts = countIssue(plan, extras);
      return { kind: "issued", counts, wayBack, roundTrips: pieces.length + 5 } as const;
    });
    return made.kind === "failed" ? await takeBack(made.error, made.wayBack, onProgress) : made;
  } catch (error) {
    if (isCellEdit(error) || error instanceof CellBeingEdited) return { kind: "editing" };
    throw error;
  }
}

async function takeBack(
  error: WritingStopped,
  wayBack: IssueWayBack,
  onProgress: OnProgress,
): Promise<IssueOutcome> {
  const undone = await undoIssue(wayBack, { onProgress });
  if (undone.kind !== "undone") return { kind: "not-put-back", error: error.message, wayBack };
  // Excel refuses a batch as a whole while a cell is being edited: nothing was done.
  if (undone.changes === 0 && isCellEdit(error.cause)) return { kind: "editing" };
  return { kind: "put-back", error: error.message, left: undone.left };
}

function countIssue(
  { removed, sheets }: ReturnType<typeof issueWorkbook>,
  { names, remarks }: Extras,
): IssueCounts {
  return {
    formulas: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    sheets: removed,
    names: names.length,
    remarks: remarks.length,
    charts: sheets.reduce((sum, { charts }) => sum + charts.length, 0),
  };
}

/** What was typed, deleted or added since the workbook was looked at; results of formulas may have moved on. */
function differences(before: WorkbookSnapshot, now: WorkbookSnapshot): readonly StaleCell[] {
  const names = new Set([...before.sheets, ...now.sheets].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [one, other] = [before, now].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
    if (!one || !other) {
      const say = (sheet: SheetSnapshot | undefined): string =>
        sheet ? "a sheet of this name" : "no such sheet";
      return [{ sheet: name, cell: "", expected: say(one), found: say(other) }];
    }
    return cellsThatDiffer(one, other);
  });
}

function cellsThatDiffer(before: SheetSnapshot, now: SheetSnapshot): readonly StaleCell[] {
  const at = ({ area, formulas }: SheetSnapshot, row: number, column: number): CellContent =>
    formulas[row - area.row]?.[column - area.column] ?? "";
  const found: StaleCell[] = [];
  for (const { area } of [before, now]) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const [expected, present] = [at(before, row, column), at(now, row, column)];
        const cell = a1(row, column);
        if (sameContent(expected, present) || found.some((each) => each.cell === cell)) continue;
        found.push({ sheet: now.name, cell, expected, found: present });
      }
    }
  }
  return found;
}

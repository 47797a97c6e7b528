/** Making an issue copy, in a chunk of its own, and what the pane remembers of it: in memory alone, for as long as the pane lives. */
import type { Book } from "../../domain/book/book";
import { planIssueCopy } from "../../domain/plan/issue-copy";
import type { Left } from "../../domain/undo/way-back";
import { makeIssue, type IssueCounts } from "../../excel/issue/make-issue";
import { canReachNotes } from "../../excel/issue/remarks";
import { undoIssue } from "../../excel/issue/undo-issue";
import type { IssueWayBack } from "../../excel/issue/way-back";
import type { OnProgress as OnExcelProgress } from "../../excel/progress";
import type { OnProgress, WorkOptions } from "./month-end";
import type { NotApplied } from "./state";

/** What became of the last making or undoing. */
export type IssueNote =
  | { readonly kind: "made"; readonly counts: IssueCounts; readonly notesLeft: boolean }
  | { readonly kind: "undone"; readonly left: readonly Left[] }
  /** Stopped half-way: Undo goes on from there. */
  | { readonly kind: "half-way"; readonly error: string }
  /** Nothing was written. */
  | {
      readonly kind: "refused";
      readonly sheets: readonly string[];
      readonly because: "spilling" | "protected";
    };

interface Memory {
  readonly note?: IssueNote;
  readonly wayBack?: IssueWayBack;
}

let memory: Memory = {};

export const issue = {
  plan: planIssueCopy,
  note: (): IssueNote | undefined => memory.note,
  canUndo: (): boolean => memory.wayBack !== undefined,

  /** Makes the open workbook an issue copy; gives why nothing was written, where the pane has words for it already. */
  async make(
    book: Book,
    { onProgress, isCancelled }: Pick<WorkOptions, "onProgress"> & { readonly isCancelled: () => boolean },
  ): Promise<NotApplied | undefined> {
    const outcome = await makeIssue(book, {
      onProgress: inWords(onProgress, "Making the issue copy"),
      isCancelled,
    });
    switch (outcome.kind) {
      case "issued": {
        const { counts, wayBack } = outcome;
        memory = { note: { kind: "made", counts, notesLeft: !canReachNotes() }, wayBack };
        return undefined;
      }
      case "not-put-back":
        memory = { note: { kind: "half-way", error: outcome.error }, wayBack: outcome.wayBack };
        return undefined;
      case "spilling":
      case "protected":
        memory = { note: { kind: "refused", sheets: outcome.sheets, because: outcome.kind } };
        return undefined;
      case "cancelled":
        return undefined;
      default:
        return outcome;
    }
  },

  /** Makes it compute again. */
  async undo({ onProgress }: Pick<WorkOptions, "onProgress">): Promise<NotApplied | undefined> {
    const { wayBack } = memory;
    if (!wayBack) return undefined;
    onProgress({ phase: "Putting back what was there", part: undefined, writes: true });
    const outcome = await undoIssue(wayBack, {
      onProgress: inWords(onProgress, "Putting back what was there"),
    });
    if (outcome.kind === "editing") return outcome;
    if (outcome.kind === "undone") memory = { note: { kind: "undone", left: outcome.left } };
    else if (outcome.kind === "protected")
      memory = { note: { kind: "refused", sheets: outcome.sheets, because: "protected" }, wayBack };
    else memory = { note: { kind: "half-way", error: outcome.error }, wayBack };
    return undefined;
  },
};

function inWords(onProgress: OnProgress, words: string): OnExcelProgress {
  return (phase, done, total) =>
    onProgress({
      phase: words,
      part: total === 0 ? undefined : done / total,
      ...(phase === "reading" || phase === "checking" ? {} : { writes: true as const }),
    });
}

export type Issue = typeof issue;

/** Making an issue copy, in a chunk of its own, and what the pane remembers of it: in memory alone, for as long as the pane lives. */
import type { Book } from "../../domain/book/book";
import { planIssueCopy } from "../../domain/plan/issue-copy";
import { makeIssue } from "../../excel/issue/make-issue";
import { canReachNotes } from "../../excel/issue/remarks";
import { undoIssue } from "../../excel/issue/undo-issue";
import type { IssueWayBack } from "../../excel/issue/way-back";
import type { OnProgress as OnExcelProgress } from "../../excel/progress";
import { sayHalfWay, sayMade, sayPlan, sayRefused, sayUndone, type IssueNote } from "./issue-words";
import type { OnProgress, WorkOptions } from "./month-end";
import type { NotApplied } from "./state";

interface Memory {
  readonly note?: IssueNote;
  readonly wayBack?: IssueWayBack;
}

let memory: Memory = {};

export const issue = {
  plan: planIssueCopy,
  sayPlan,
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
        memory = { note: sayMade(counts, !canReachNotes()), wayBack };
        return undefined;
      }
      case "not-put-back":
        memory = { note: sayHalfWay(outcome.error), wayBack: outcome.wayBack };
        return undefined;
      case "spilling":
      case "protected":
        memory = { note: sayRefused(outcome.kind, outcome.sheets) };
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
    if (outcome.kind === "undone") memory = { note: sayUndone(outcome.left) };
    else if (outcome.kind === "protected")
      memory = { note: sayRefused("protected", outcome.sheets), wayBack };
    else memory = { note: sayHalfWay(outcome.error), wayBack };
    return undefined;
  },
};

function inWords(onProgress: OnProgress, words: string): OnExcelProgress {
  return (phase, done, total, [sheet] = []) =>
    onProgress({
      phase: words,
      ...(sheet === undefined ? {} : { detail: `${words}: ${sheet}` }),
      part: total === 0 ? undefined : done / total,
      ...(phase === "reading" || phase === "checking" ? {} : { writes: true as const }),
    });
}

export type Issue = typeof issue;

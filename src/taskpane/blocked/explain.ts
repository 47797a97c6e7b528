/** What the pane says where there is nothing to preview or nothing was written. */
import type { Left } from "../../domain/undo/way-back";
import type { StaleCell } from "../../excel/check-plan";
import type { Blockage } from "../month-end/state";

export interface Explanation {
  readonly head: string;
  readonly title: string;
  /** What a report has, where none was found. */
  readonly looksFor?: readonly string[];
  readonly listHead: string;
  readonly list: readonly string[];
  /** Cells to look at, each leading there. */
  readonly cells: readonly StaleCell[];
  /** What a person has changed since, and keeps. */
  readonly left?: readonly Left[];
  /** What to do now. */
  readonly advice: string;
}

const LOOKS_FOR: readonly string[] = [
  "A scorecard: one sheet with a row per indicator, and heads for its number, its name and “good is”.",
  "Sections: sheets with months down the side and the names of measures above them.",
  "A report month, in a title such as “As at Month End: March 2019”.",
];

type NotUndone = Extract<Blockage, { kind: "not-undone" }>["outcome"];

/** Whether undoing is the next thing to do. */
export function leadsToUndo(blockage: Blockage): boolean {
  if (blockage.kind === "not-undone") return blockage.outcome.kind !== "nothing-to-undo";
  return blockage.kind === "not-put-back";
}

/** The sentences for each reason. */
export function explain(blockage: Blockage): Explanation {
  switch (blockage.kind) {
    case "not-a-report":
      return {
        head: "Performance report",
        title: "No performance report was found in this workbook.",
        looksFor: LOOKS_FOR,
        listHead: "What was found instead",
        list: blockage.problems.map(sentence),
        cells: [],
        advice:
          "Open your report in Excel, or add what is missing, then read the workbook again. Sheets may have any name and order.",
      };
    case "refused":
      return {
        head: "Refresh refused",
        title: "This refresh cannot be made. Nothing was written.",
        listHead: blockage.reasons.length === 1 ? "Reason" : "Reasons",
        list: blockage.reasons,
        cells: [],
        advice: "Put this right in the workbook, then read it again.",
      };
    case "editing":
      return {
        head: "Performance report",
        title: "A cell is being edited: Excel shows the workbook to no one until that is done.",
        listHead: "",
        list: [],
        cells: [],
        advice: "Press Enter or Esc in the sheet, then read the workbook again.",
      };
    case "stale":
      return {
        head: "Not applied",
        title: "The workbook changed after the preview was made. Nothing was written.",
        listHead: "",
        list: [],
        cells: blockage.cells,
        advice: "Read the workbook again: the new preview takes what changed into account.",
      };
    case "protected":
      return {
        head: "Not applied",
        title: "What was to be written is protected. Nothing was written.",
        listHead: "Protected",
        list: blockage.sheets,
        cells: [],
        advice: "Unprotect it (Review, Unprotect Sheet or Protect Workbook), then read the workbook again.",
      };
    case "missing-sheet":
      return {
        head: "Not applied",
        title: "Sheets of the preview are no longer there. Nothing was written.",
        listHead: "Missing",
        list: blockage.sheets,
        cells: [],
        advice: "They were renamed or deleted since. Read the workbook again.",
      };
    case "not-undone":
      return explainUndo(blockage.outcome);
    case "put-back":
      return {
        head: "Put back",
        title: "Excel failed while the changes were written. What was there before is back.",
        listHead: "The reason given",
        list: [blockage.error],
        cells: [],
        left: blockage.left,
        advice: "Read the workbook again, then try once more.",
      };
    case "not-put-back":
      return {
        head: "Stopped half-way",
        title:
          "Excel failed while the changes were written, and again while they were put back. Some of them are in the workbook.",
        listHead: "The reasons given",
        list: [blockage.error, blockage.puttingBack],
        cells: [],
        advice:
          "Undo the refresh: the workbook itself keeps what was there, also after saving. Then read the workbook again.",
      };
  }
}

/** What the reader says, as a sentence. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith(".") ? "" : "."}`;
}

/** What a failure means for the workbook. */
export const FAILED_TITLE = "That did not work. Nothing was written.";

function explainUndo(outcome: NotUndone): Explanation {
  switch (outcome.kind) {
    case "nothing-to-undo":
      return {
        head: "Nothing to undo",
        title: "This workbook holds no refresh that can be undone.",
        listHead: "",
        list: [],
        cells: [],
        advice: "The last refresh can be undone once. Read the workbook again to see how it stands.",
      };
    case "protected":
      return {
        head: "Not undone",
        title: "What was to be put back is protected. Nothing was written.",
        listHead: "Protected",
        list: outcome.sheets,
        cells: [],
        advice:
          "Unprotect it (Review, Unprotect Sheet or Protect Workbook), undo, then read the workbook again.",
      };
    case "stopped":
      return {
        head: "Stopped half-way",
        title: "Excel failed while the refresh was undone. Some of its changes are still in the workbook.",
        listHead: "The reason given",
        list: [outcome.error],
        cells: [],
        advice: "Undo again: it goes on from where it stopped. Then read the workbook again.",
      };
  }
}

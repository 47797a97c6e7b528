/** What the pane says of an issue copy: what will be done, and what became of it. */
import type { IssueCopy } from "../../domain/plan/issue-copy";
import type { Left } from "../../domain/undo/way-back";
import type { IssueCounts } from "../../excel/issue/make-issue";
import { counted, listed } from "../words/words";

/** What became of the last making or undoing. */
export interface IssueNote {
  readonly standing: "fine" | "warning";
  readonly words: string;
  /** What a person changed since, and keeps. */
  readonly left: readonly Left[];
}

/** What making the copy does, counted, a sentence each. */
export function sayPlan({ removed, sheets }: IssueCopy): readonly string[] {
  const formulas = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  const pages = sheets.filter(({ cells }) => cells.length > 0).length;
  return [
    `${counted(formulas, "formula")} on ${counted(pages, "sheet")} become the values that they show. Colours, charts and print set-up stay.`,
    ...(removed.length > 0 ? [`Deleted: ${removed.join(" and ")}.`] : []),
    "Taken out: comments, names that lead elsewhere, author, company and other properties, and what undoes the last refresh.",
    "It can be undone here until the pane is closed.",
  ];
}

export function sayMade(
  { formulas, sheets, names, remarks, charts }: IssueCounts,
  notesStay: boolean,
): IssueNote {
  const others = listed(
    [
      [sheets.length, "sheet"],
      [names, "name"],
      [remarks, "comment"],
    ],
    "nothing else",
  );
  const notes = notesStay ? " Notes, if there are any, stay: this Excel lets no add-in reach them." : "";
  return note(
    "fine",
    `Made: ${counted(formulas, "formula")} ${formulas === 1 ? "is a value" : "are values"} now, ${others} taken out, ${counted(charts, "chart")} of ours kept as drawn.${notes}`,
  );
}

export function sayUndone(left: readonly Left[]): IssueNote {
  return note(
    "fine",
    "Undone: the workbook computes again. Comments that came back are under your name.",
    left,
  );
}

export function sayHalfWay(error: string): IssueNote {
  return note("warning", `Excel failed half-way. Undo the issue copy to go back. The reason given: ${error}`);
}

export function sayRefused(because: "protected" | "spilling", sheets: readonly string[]): IssueNote {
  const names = sheets.join(", ");
  return note(
    "warning",
    because === "protected"
      ? `Nothing was written. Protected: ${names}. Unprotect (tab Review), then try again.`
      : `Nothing was written. Formulas on ${names} spill into other cells. Copy these cells and paste them as values, then try again.`,
  );
}

function note(standing: IssueNote["standing"], words: string, left: readonly Left[] = []): IssueNote {
  return { standing, words, left };
}

/** What a screen reader is told of each state. */
import { countSeverities } from "./home/summaries";
import type { PaneState } from "./month-end/state";
import { explain, FAILED_TITLE } from "./blocked/explain";
import { undoneTitle } from "./undo/undone-title";
import { counted, listed } from "./words/words";

/** A sentence or two; "" where there is nothing new to say. */
export function announce({ monthEnd, extract }: PaneState): string {
  switch (monthEnd.kind) {
    case "idle":
      return "";
    case "reading":
      return monthEnd.progress?.phase ?? "";
    case "applying":
      return monthEnd.progress?.phase ?? "Writing the changes";
    case "ready": {
      if (extract?.kind === "refused") {
        return `${extract.name} was not loaded: ${counted(extract.problems.length, "problem")}.`;
      }
      const { error, warning } = countSeverities(monthEnd.refresh);
      const found = listed(
        [
          [error, "error"],
          [warning, "warning"],
        ],
        "no errors",
      );
      const read = extract
        ? `Workbook read with ${counted(extract.rows.length, "figure")} of ${extract.name}`
        : "Workbook read";
      return `${read}: ${counted(monthEnd.refresh.plan.edits.length, "change")} planned, ${found}.`;
    }
    case "blocked":
      return explain(monthEnd.blockage).title;
    case "done":
      return `${counted(monthEnd.receipt.changes, "change")} made.`;
    case "undoing":
      return monthEnd.progress?.phase ?? "Undoing the refresh";
    case "undone":
      return undoneTitle(monthEnd.undone);
    case "failed":
      return FAILED_TITLE;
  }
}

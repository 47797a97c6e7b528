/** What a screen reader is told of each state. */
import { countSeverities } from "./home/summaries";
import type { PaneState } from "./month-end/state";
import { explain, failedTitle } from "./blocked/explain";
import { counted, listed } from "./words/words";

/** A sentence or two; "" where there is nothing new to say. */
export function announce({ monthEnd }: PaneState): string {
  switch (monthEnd.kind) {
    case "idle":
      return "";
    case "reading":
      return monthEnd.progress?.phase ?? "";
    case "applying":
      return monthEnd.progress?.phase ?? "Writing the changes";
    case "ready": {
      const { error, warning } = countSeverities(monthEnd.refresh);
      const found = listed(
        [
          [error, "error"],
          [warning, "warning"],
        ],
        "no errors",
      );
      return `Workbook read: ${counted(monthEnd.refresh.plan.edits.length, "change")} planned, ${found}.`;
    }
    case "blocked":
      return explain(monthEnd.blockage).title;
    case "done":
      return `${counted(monthEnd.receipt.changes, "change")} made.`;
    case "failed":
      return failedTitle(monthEnd.wrote);
  }
}

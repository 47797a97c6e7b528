/** Dismissing findings, and taking a dismissal back: as plans, written and undone like a refresh. */
import type { Finding } from "../finding";
import { addLines } from "../log/add-lines";
import { momentCell, textCell, type Line } from "../log/log-cells";
import { findLog, readLines } from "../log/read-log";
import type { Month } from "../period";
import { a1 } from "../place";
import type { CellEdit, CellWrite, Plan } from "../plan/plan";
import type { Cell, WorkbookSnapshot } from "../workbook";
import { figureOf, type Dismissal } from "./dismissals";

/**
 * The plan that dismisses findings with a reason: a line of the Refresh log for each, on a new log where there is none.
 * @param at when, by the clock on the wall
 */
export function planDismissal(
  workbook: WorkbookSnapshot,
  month: Month,
  findings: readonly Finding[],
  { reason, at }: { readonly reason: string; readonly at: Date },
): Plan {
  const dismissed = findings.map((finding): Line => {
    const { sheet, cell, indicator, period, rule } = finding;
    return [
      momentCell(at),
      ...[sheet, cell, indicator, period, rule, figureOf(finding), reason.trim()].map(textCell),
    ];
  });
  const edits = addLines(workbook, { dismissed }).map((edit) => ({
    ...edit,
    because: "A finding is dismissed.",
  }));
  return { month, edits, amends: "dismissal" };
}

/** The plan that takes a dismissal back: its line goes, the lines below it move up; nothing where it is gone already. */
export function planRestoral(workbook: WorkbookSnapshot, month: Month, { row }: Dismissal): Plan {
  const log = findLog(workbook);
  const columns = log?.tables.dismissed?.columns ?? [];
  const lines = log ? readLines(log, "dismissed").filter((line) => line.row >= row) : [];
  const edits = lines.flatMap((line, index) =>
    line.cells.flatMap((cell, position): CellEdit[] => {
      const next = lines[index + 1]?.cells[position];
      const column = columns[position];
      if (!log || column === undefined || (cell.text === "" && (next?.text ?? "") === "")) return [];
      return [
        {
          target: "cell",
          sheet: log.sheet.name,
          row: line.row,
          column,
          cell: a1(line.row, column),
          kind: "text",
          before: cell.text,
          after: next?.text ?? "",
          because: "A dismissed finding is shown again.",
          ticked: true,
          write: contentOf(next),
          was: cell.formula === "" ? cell.value : cell.formula,
        },
      ];
    }),
  );
  return { month, edits, amends: "restoral" };
}

function contentOf(cell: Cell | undefined): CellWrite {
  if (!cell || cell.value === "") return { clear: true };
  if (typeof cell.value === "number") return { number: cell.value, numberFormat: cell.numberFormat };
  return { text: String(cell.value) };
}

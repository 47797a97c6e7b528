/** Findings that a person dismissed with a reason, as the Refresh log keeps them: they stay away until their figure changes. */
import type { Finding } from "../finding";
import { findLog, readLines, type LogLine } from "../log/read-log";
import type { WorkbookSnapshot } from "../workbook";

/** A line of the log's table of dismissed findings. */
export interface Dismissal extends Pick<Finding, "sheet" | "cell" | "indicator" | "period" | "rule"> {
  /** The line's row on the log. */
  readonly row: number;
  /** When, as the log displays it. */
  readonly at: string;
  /** What was found and what was expected at that time, as `figureOf` says it. */
  readonly figure: string;
  readonly reason: string;
}

export interface DismissedFinding {
  readonly finding: Finding;
  readonly dismissal: Dismissal;
}

export interface SortedFindings {
  readonly open: readonly Finding[];
  readonly dismissed: readonly DismissedFinding[];
}

/** What a finding is about, in the log's words: when either side of it changes, the dismissal no longer holds. */
export function figureOf({ found, expected }: Pick<Finding, "found" | "expected">): string {
  return expected === "" ? found : `${found}; expected ${expected}`;
}

/** The dismissals that a workbook keeps, in the order of the log. */
export function readDismissals(workbook: WorkbookSnapshot): readonly Dismissal[] {
  const log = findLog(workbook);
  return log ? readLines(log, "dismissed").map(readDismissal) : [];
}

function readDismissal({ row, cells }: LogLine): Dismissal {
  // The value, not the display: Excel shows a long text in a cell for text as #####.
  const [, sheet = "", cell = "", indicator = "", period = "", rule = "", figure = "", reason = ""] =
    cells.map(({ value }) => String(value).trim());
  return { row, at: cells[0]?.text ?? "", sheet, cell, indicator, period, rule, figure, reason };
}

/**
 * Parts the findings into those that stand and those that were dismissed. A dismissal takes away one finding of its rule, sheet,
 * indicator, period and figure; where there are several, the one at its cell, else in its column or row: rows and columns move
 * with the months.
 */
export function sortOut(findings: readonly Finding[], dismissals: readonly Dismissal[]): SortedFindings {
  const waiting = new Map<string, Dismissal[]>();
  for (const dismissal of dismissals) {
    const key = keyOf(dismissal, dismissal.figure);
    waiting.set(key, [...(waiting.get(key) ?? []), dismissal]);
  }
  const taken = new Map<Finding, Dismissal>();
  for (const isNear of NEAREST_FIRST) {
    for (const finding of findings) {
      if (taken.has(finding)) continue;
      const candidates = waiting.get(keyOf(finding, figureOf(finding))) ?? [];
      const index = candidates.findIndex(({ cell }) => isNear(cell, finding.cell));
      const [dismissal] = index < 0 ? [] : candidates.splice(index, 1);
      if (dismissal) taken.set(finding, dismissal);
    }
  }
  return {
    open: findings.filter((finding) => !taken.has(finding)),
    dismissed: [...taken].map(([finding, dismissal]) => ({ finding, dismissal })),
  };
}

const NEAREST_FIRST: readonly ((one: string, other: string) => boolean)[] = [
  (one, other) => one === other,
  (one, other) => one.replace(/\d+$/, "") === other.replace(/\d+$/, ""),
  (one, other) => one.replace(/^[A-Z]+/, "") === other.replace(/^[A-Z]+/, ""),
  () => true,
];

function keyOf(
  { rule, sheet, indicator, period }: Pick<Finding, "rule" | "sheet" | "indicator" | "period">,
  figure: string,
): string {
  return JSON.stringify([rule, sheet, indicator, period, figure].map((text) => text.trim()));
}

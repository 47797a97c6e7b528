/**
 * What was issued stands, unless the change is noted. Two things break that: an extract that restates a figure from before the
 * re-run window (it waits for a tick), and a figure that the Refresh log says was issued and that was typed over since.
 */
import type { Understanding } from "../book/understand";
import { readFigure } from "../figure";
import { findLog, readLines } from "../log/read-log";
import { a1 } from "../place";
import { labelOf, printPeriod } from "../plan/compute-section";
import type { Restatement } from "../plan/plan";
import { withoutMark } from "../restated-format";
import { equalAsPrinted } from "../rounding";
import { readChoices } from "../settings/choices";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";

export const restated = defineRule({
  id: "restated",
  severity: "warning",
  description:
    "A past figure stays as issued: no extract changes it before the re-run window, no hand without a line of the Refresh log.",
  *check({ understanding, restatements = [] }) {
    const window = readChoices(understanding.book.settings).rerunWindow;
    for (const each of restatements) if (!each.confirmed) yield beforeTheWindow(each, window);
    // What this refresh restates is written down with it.
    const noted = new Set(restatements.map(({ sheet, cell }) => `${cell} ${sheet}`));
    for (const line of lastIssued(understanding)) {
      const place = placeOf(understanding, line);
      if (!place || noted.has(`${a1(place.row, place.column)} ${place.sheet}`)) continue;
      const cell = understanding.cells.cell(place);
      const shown = withoutMark(cell.text, cell.numberFormat).trim();
      // An empty cell is for `missing` to say.
      if (shown === "" || isShown(understanding, place, shown, line.issued)) continue;
      const { indicator, period, issued, at } = line;
      yield findingAt(place, {
        indicator,
        period,
        found: shown,
        expected: issued,
        message: `${indicator} ${period} ${sayPlace(place)} shows ${shown}; expected ${issued}, as issued with the refresh of ${at}. It was changed since, without a line of the Refresh log: load it from an extract, or dismiss this with the reason.`,
      });
    }
  },
});

function beforeTheWindow(each: Restatement, window: number): RuleFinding {
  const { sheet, cell, indicator, period, before, after, size } = each;
  const months = `${window} ${window === 1 ? "month" : "months"}`;
  return {
    sheet,
    cell,
    indicator,
    period,
    found: after,
    expected: before,
    message: `${indicator} ${period} on '${sheet}' ${cell} is ${after} in the extract; expected ${before}, as last issued${size === "" ? "" : ` (${size})`}. ${period} is before the re-run window of ${months}: the change waits for your tick.`,
  };
}

/** A line of the log's restatements. */
interface Issued {
  readonly at: string;
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly period: string;
  readonly issued: string;
}

/** The newest line of each figure, whatever the order of the lines. */
function lastIssued({ book }: Understanding): Iterable<Issued> {
  const log = findLog(book.workbook);
  const newest = new Map<string, Issued & { readonly when: number }>();
  for (const { cells } of log ? readLines(log, "restatements") : []) {
    // The value, not the display: Excel shows a long text in a cell for text as #####.
    const [time = "", sheet = "", cell = "", indicator = "", period = "", , issued = ""] = cells.map(
      ({ value }) => String(value).trim(),
    );
    const when = Number(time) || 0;
    const key = JSON.stringify([sheet, indicator, period, cell.replace(/\d+$/, "")]);
    const known = newest.get(key);
    if (issued === "" || (known && known.when > when)) continue;
    newest.set(key, { at: cells[0]?.text ?? "", sheet, cell, indicator, period, issued, when });
  }
  return newest.values();
}

/** Where a logged figure stands now: rows move with months that are inserted, the scorecard's columns with its window. */
function placeOf({ book }: Understanding, { sheet, cell, indicator, period }: Issued): Place | undefined {
  const { scorecard } = book;
  if (sheet === scorecard.sheet) {
    const { months, ytd, years } = scorecard.columns;
    const column = [...months, ...(ytd ? [ytd] : []), ...years].find(
      (each) => printPeriod(each.period) === period,
    )?.column;
    const rows = scorecard.rows.filter(({ number }) => number === indicator);
    const [only] = rows;
    return column === undefined || !only || rows.length > 1 ? undefined : { sheet, row: only.row, column };
  }
  const letters = cell.replace(/\d+$/, "");
  for (const section of book.sections) {
    if (section.sheet !== sheet) continue;
    for (const measure of section.measures) {
      if (labelOf(measure) !== indicator) continue;
      const { column: own, share, numerator, denominator } = measure;
      const column = [own, share, numerator, denominator].find(
        (each) => each !== undefined && a1(0, each) === `${letters}1`,
      );
      const row = section.rows.find((each) => printPeriod(each.period) === period)?.row;
      if (column !== undefined && row !== undefined) return { sheet, row, column };
    }
  }
  return undefined;
}

/** Whether a cell shows what was issued, as it was printed then. */
function isShown({ cells }: Understanding, place: Place, shown: string, issued: string): boolean {
  const now = cells.figure(place);
  const then = readFigure(issued, issued);
  if (now.kind === "number" && then.kind === "number") {
    const printed = /\.(\d+)/.exec(issued)?.[1]?.length ?? 0;
    return equalAsPrinted(now.value, then.value, issued.includes("%") ? printed + 2 : printed);
  }
  if (now.kind === "share" && then.kind === "share") {
    return now.numerator === then.numerator && now.denominator === then.denominator;
  }
  return shown === issued;
}

/** Past figures that were restated for this month's report: by the refresh being planned, and by those that the Refresh log holds. */
import type { Measure } from "../book/book";
import { partOf } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { findLog, readLines } from "../log/read-log";
import { monthOfSerial, type Month } from "../period";
import { a1 } from "../place";
import { labelOf, printPeriod } from "../plan/compute-section";
import type { Restatement } from "../plan/plan";
import type { FactOf } from "./facts";
import type { FigureSource } from "./readings";

/** A figure that was restated, as the log and the plan both know it. */
export type RestatedFigure = Pick<
  Restatement,
  "sheet" | "cell" | "indicator" | "period" | "before" | "after"
>;

/**
 * What was restated for the report of a month: a draft says the same while the refresh is planned and once it is written down.
 * Of a figure restated twice, what was issued before and what is shown now.
 */
export function restatedFor(
  { book }: Understanding,
  month: Month,
  planned: readonly Restatement[],
): readonly RestatedFigure[] {
  const figures = new Map<string, RestatedFigure>();
  for (const each of [...logged(book.workbook, month), ...planned.filter(({ confirmed }) => confirmed)]) {
    const key = JSON.stringify([each.sheet, each.indicator, each.period, columnOf(each.cell)]);
    const first = figures.get(key)?.before ?? each.before;
    figures.set(key, { ...each, before: first });
  }
  return [...figures.values()].filter(({ before, after }) => before !== after);
}

/** Restatements of the refreshes that the log has for a month, the oldest first. */
function logged(workbook: Understanding["book"]["workbook"], month: Month): readonly RestatedFigure[] {
  const log = findLog(workbook);
  if (!log) return [];
  const times = readLines(log, "refreshes").flatMap(({ cells: [time, of] }) =>
    typeof of?.value === "number" && monthOfSerial(of.value) === month ? [Number(time?.value)] : [],
  );
  return readLines(log, "restatements")
    .map(({ cells }) => cells.map(({ value }) => (typeof value === "string" ? value.trim() : value)))
    .filter(([time]) => times.includes(Number(time)))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, ...texts]) => {
      const [sheet = "", cell = "", indicator = "", period = "", before = "", after = ""] = texts.map(String);
      return { sheet, cell, indicator, period, before, after };
    });
}

/** The facts of a measure, a period each; n and d in two cells are told as one figure. */
export function* restatedFacts(
  sense: MeasureSense,
  source: FigureSource,
  restated: readonly RestatedFigure[],
): Iterable<FactOf<"restated">> {
  const { section, measure } = sense;
  const own = restated.filter((each) => each.sheet === section.sheet && each.indicator === labelOf(measure));
  if (own.length === 0) return;
  for (const { period, row } of section.rows) {
    const ofRow = own.filter((each) => each.period === printPeriod(period));
    const at = (column: number | undefined) =>
      ofRow.find(({ cell }) => column !== undefined && columnOf(cell) === columnOf(a1(0, column)));
    const found = at(measure.share) ?? parts(sense, source, row, at) ?? at(measure.column);
    if (!found) continue;
    const columns = [measure.share, measure.numerator, measure.denominator, measure.column];
    const cells = columns.flatMap((column) =>
      column !== undefined && at(column) ? [{ sheet: section.sheet, row, column }] : [],
    );
    yield { kind: "restated", period, before: found.before, after: found.after, cells };
  }
}

type Change = Pick<RestatedFigure, "before" | "after">;

/** n and d of their own cells as "n of d", the one that stayed from the page. */
function parts(
  {
    section: { sheet },
    measure,
  }: { readonly section: { readonly sheet: string }; readonly measure: Measure },
  source: FigureSource,
  row: number,
  at: (column: number | undefined) => Change | undefined,
): Change | undefined {
  const { numerator, denominator } = measure;
  if (numerator === undefined || denominator === undefined) return undefined;
  const changes = [numerator, denominator].map(at);
  if (changes.every((change) => change === undefined)) return undefined;
  const shown = [numerator, denominator].map((column) =>
    partOf(source.figure({ sheet, row, column }), "main"),
  );
  const say = (end: keyof Change) =>
    changes.map((change, index) => change?.[end] ?? String(shown[index] ?? "-")).join(" of ");
  return { before: say("before"), after: say("after") };
}

/** "D" of "D21". */
function columnOf(cell: string): string {
  return cell.replace(/\d+$/, "");
}

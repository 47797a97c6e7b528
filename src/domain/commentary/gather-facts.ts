/** Facts first: a section's figures turned into facts, each with the cells that it comes from. */
import type { Section } from "../book/book";
import { measuresOn, type MeasureSense, type Understanding } from "../book/understand";
import { decimalsOf, scorecardPlace } from "../book/section-figure";
import { signal } from "../measures/signal";
import { judgeRag } from "../measures/rag";
import { addMonths, financialYearOf, lastMonth, monthsOf, previousYear, type Month } from "../period";
import { toleranceOf } from "../plan/judged-row";
import { describeTolerance, type Tolerance } from "../tolerance";
import type { BenchmarkReading, Fact, MeasureFacts, Needed, Reading, YearBase } from "./facts";
import { differenceOf, readingAt, type FigureSource } from "./readings";
import { restatedFacts, type RestatedFigure } from "./restated-facts";
import { subjectOf } from "./subject";

/** What facts are gathered from. */
export interface FactSource {
  readonly understanding: Understanding;
  readonly source: FigureSource;
  readonly month: Month;
  readonly restated: readonly RestatedFigure[];
}

/** The facts of every measure of a section that has any, in the order of the page. */
export function gatherFacts(from: FactSource, section: Section): readonly MeasureFacts[] {
  return measuresOn(from.understanding, section).flatMap((sense) => {
    const facts = [...factsOfMeasure(from, sense)];
    if (facts.length === 0) return [];
    return {
      sense,
      subject: subjectOf(sense),
      unit: sense.measure.unit,
      basis: sense.basis,
      polarity: sense.row?.polarity,
      month: from.month,
      facts,
    };
  });
}

function* factsOfMeasure(from: FactSource, sense: MeasureSense): Iterable<Fact> {
  const { source, month } = from;
  const now = readingAt(sense, source, month);
  const last = addMonths(month, -1);
  const before = readingAt(sense, source, last);
  if (now) {
    yield { kind: "value", reading: now };
    if (before)
      yield { kind: "change", month: last, before, ...differenceOf(sense, now.value, before.value) };
    yield* variation(from, sense);
    yield* target(from, sense, now);
  } else if (before) {
    const row = sense.rows.get(month);
    const cells =
      row === undefined ? [] : [{ sheet: sense.section.sheet, row, column: sense.measure.column }];
    yield { kind: "missing", month, cells };
  }
  yield* overTheYear(from, sense, now);
  yield* restatedFacts(sense, source, from.restated);
}

/** An XmR chart wants points that do not overlap: never of rolling or year-to-date figures. */
function* variation({ source, month }: FactSource, sense: MeasureSense): Iterable<Fact> {
  const { basis, section, measure, row } = sense;
  if (basis !== "financial-year" && basis !== "month-end") return;
  const months = section.rows.flatMap(({ period }) =>
    period.kind === "month" && period.month <= month ? [period.month] : [],
  );
  const readings = [...new Set(months)].sort().flatMap((each) => readingAt(sense, source, each) ?? []);
  const points = readings.map(({ value }) => value);
  yield {
    kind: "variation",
    signal: signal(points, row?.polarity ?? "info", measure.unit === "percentage"),
    cells: readings.flatMap(({ cells }) => cells.slice(0, 1)),
  };
}

function* target({ understanding }: FactSource, sense: MeasureSense, now: Reading): Iterable<Fact> {
  const { row, measure } = sense;
  const tolerance = row && toleranceOf(understanding, row);
  if (!tolerance || row.polarity === undefined) return;
  const colour = judgeRag(now.value, row.polarity, tolerance, decimalsOf(measure.unit));
  if (typeof colour !== "string" || colour === "") return;
  const { scorecard } = understanding.book;
  const { red, amber, green } = scorecard.columns;
  const cells = [red, amber, green].flatMap((column) =>
    column === undefined ? [] : [scorecardPlace(scorecard, row, column)],
  );
  const needed = colour === "Green" ? undefined : neededForGreen(sense, now, tolerance);
  yield {
    kind: "target",
    colour,
    tolerance: describeTolerance(tolerance, row.polarity),
    ...(needed && { needed }),
    cells,
  };
}

/** The least that n must rise by (High) or fall by (Low) to be green; undefined where no n would do. */
function neededForGreen(
  { row, measure }: MeasureSense,
  { share }: Reading,
  tolerance: Tolerance,
): Needed | undefined {
  const polarity = row?.polarity;
  if (!share || (polarity !== "high" && polarity !== "low")) return undefined;
  const { numerator, denominator } = share;
  const step = polarity === "high" ? 1 : -1;
  const isGreen = (by: number): boolean =>
    judgeRag((numerator + step * by) / denominator, polarity, tolerance, decimalsOf(measure.unit)) ===
    "Green";
  let enough = polarity === "high" ? denominator - numerator : numerator;
  if (!isGreen(enough)) return undefined;
  let short = 0;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isGreen(middle)) enough = middle;
    else short = middle;
  }
  return { more: step * enough, of: denominator };
}

function* overTheYear(from: FactSource, sense: MeasureSense, now: Reading | undefined): Iterable<Fact> {
  const { source, month } = from;
  const year = financialYearOf(month);
  const toDate = sense.basis === "financial-year" ? readingAt(sense, source, `ytd ${year}`) : undefined;
  if (toDate) yield { kind: "to-date", year, reading: toDate };
  const current = toDate ?? now;
  if (!current) return;
  const ofYearToDate = toDate !== undefined;
  const base = ofYearToDate ? yearBefore(sense, source, month) : sameMonth(sense, source, month);
  if (base) {
    yield {
      kind: "year-on-year",
      ofYearToDate,
      ...base,
      ...differenceOf(sense, current.value, base.before.value),
    };
  }
  const each = benchmarks(sense, source, current);
  if (each.length > 0) yield { kind: "benchmarks", ofYearToDate, each };
}

interface Base {
  readonly base: YearBase;
  readonly before: Reading;
}

/** A year to date against the closed year; a count of part of a year only against the same months. */
function yearBefore(sense: MeasureSense, source: FigureSource, month: Month): Base | undefined {
  const year = previousYear(financialYearOf(month));
  if (sense.measure.unit === "count" && month !== lastMonth(financialYearOf(month))) {
    const until = addMonths(month, -12);
    const months = monthsOf(year, until).map((each) => readingAt(sense, source, each));
    const readings = months.flatMap((reading) => reading ?? []);
    if (readings.length < months.length) return undefined;
    const value = readings.reduce((sum, reading) => sum + reading.value, 0);
    return {
      base: { kind: "months-to-date", until },
      before: { value, cells: readings.flatMap(({ cells }) => cells) },
    };
  }
  const before = readingAt(sense, source, `year ${year}`);
  return before && { base: { kind: "closed-year", year }, before };
}

/** A month against the same month a year ago; where the page has lost it, March stands in the closed year's row. */
function sameMonth(sense: MeasureSense, source: FigureSource, month: Month): Base | undefined {
  const ago = addMonths(month, -12);
  const before = readingAt(sense, source, ago);
  if (before) return { base: { kind: "month", month: ago }, before };
  const year = previousYear(financialYearOf(month));
  const closed = sense.basis === "financial-year" ? undefined : readingAt(sense, source, `year ${year}`);
  return closed && { base: { kind: "closed-year", year }, before: closed };
}

/** In the order in which they are told: averages first, then what the best reach. */
const BENCHMARKS = ["neighbours", "national", "regional", "best-neighbour", "top-quartile"] as const;

function benchmarks(sense: MeasureSense, source: FigureSource, now: Reading): readonly BenchmarkReading[] {
  return BENCHMARKS.flatMap((benchmark) => {
    const reading = readingAt(sense, source, benchmark);
    return reading ? { ...reading, benchmark, ...differenceOf(sense, now.value, reading.value) } : [];
  });
}

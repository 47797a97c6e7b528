/** A page's figures, looked up as a reader of its paragraph would: by measure and period, or anywhere on the page. */
import type { Section } from "../../book/book";
import { decimalsOf } from "../../book/section-figure";
import { measuresOn, type MeasureSense, type Understanding } from "../../book/understand";
import { addMonths, financialYearOf, previousYear, type Month } from "../../period";
import { roundHalfAway } from "../../rounding";
import type { Place } from "../../workbook";
import type { Reading } from "../facts";
import { readingAt } from "../readings";

export interface Page {
  readonly understanding: Understanding;
  readonly section: Section;
  readonly senses: readonly MeasureSense[];
  readonly month: Month;
}

/** A number that stands on the page. */
export interface PageNumber {
  readonly sense: MeasureSense;
  /** "2019-03", "ytd 2018/19", "national". */
  readonly period: string;
  readonly value: number;
  readonly isFraction: boolean;
  /** It does not stand there itself: it is what n leaves of d, and 100 % of a percentage. */
  readonly isLeft: boolean;
  readonly cells: readonly Place[];
}

export function openPage(understanding: Understanding, section: Section): Page {
  return {
    understanding,
    section,
    senses: measuresOn(understanding, section),
    month: understanding.book.month,
  };
}

/** What a measure shows for a period. */
export function readingOf({ understanding }: Page, sense: MeasureSense, period: string): Reading | undefined {
  return readingAt(sense, understanding.cells, period);
}

const known = new WeakMap<Page, readonly PageNumber[]>();

/** Every number of the page: figures, their n and d, what is left of d, and what stands in brackets behind them. */
export function numbersOn(page: Page): readonly PageNumber[] {
  const found = known.get(page);
  if (found) return found;
  const numbers = page.senses.flatMap((sense) =>
    [...sense.rows].flatMap(([period, row]) => [...numbersAt(page, sense, period, row)]),
  );
  known.set(page, numbers);
  return numbers;
}

function* numbersAt(
  { understanding: { cells } }: Page,
  sense: MeasureSense,
  period: string,
  row: number,
): Iterable<PageNumber> {
  const { measure, section, ingredients } = sense;
  const at = (column: number): Place => ({ sheet: section.sheet, row, column });
  const number = (value: number, places: readonly Place[], isFraction = false, isLeft = false) => ({
    sense,
    period,
    value,
    isFraction,
    isLeft,
    cells: places,
  });
  const columns = [measure.column, measure.share, measure.numerator, measure.denominator];
  for (const column of new Set(columns)) {
    if (column === undefined) continue;
    const figure = cells.figure(at(column));
    const here = [at(column)];
    if (figure.kind === "share") {
      const { numerator, denominator } = figure;
      yield* [number(numerator, here), number(denominator, here)];
      yield number(denominator - numerator, here, false, true);
      if (denominator > 0) yield number(numerator / denominator, here, true);
    } else if (figure.kind === "number") {
      const isFraction = measure.unit === "percentage" && column === measure.column;
      yield number(figure.value, here, isFraction);
      if (isFraction) yield number(1 - figure.value, here, true, true);
      if (figure.aside !== undefined) yield number(figure.aside, here);
    }
  }
  if (ingredients?.kind !== "ratio") return;
  const parts = [at(ingredients.numerator), at(ingredients.denominator)];
  const [n, d] = parts.map((place) => cells.figure(place));
  if (n?.kind === "number" && d?.kind === "number") yield number(d.value - n.value, parts, false, true);
}

/** Two figures of a measure that people hold against each other: now, and what it is compared with. */
export interface Pair {
  readonly base: "month" | "year" | "benchmark";
  readonly now: Reading;
  readonly then: Reading;
}

/** This month against last month, a year ago and the closed year; the year to date too; both against the benchmarks. */
export function pairsOf(page: Page, sense: MeasureSense): readonly Pair[] {
  const { month } = page;
  const year = financialYearOf(month);
  const at = (period: string) => readingOf(page, sense, period);
  const [now, toDate] = [at(month), at(`ytd ${year}`)];
  const closed = at(`year ${previousYear(year)}`);
  const pair = (base: Pair["base"], one: Reading | undefined, other: Reading | undefined): readonly Pair[] =>
    one && other ? [{ base, now: one, then: other }] : [];
  return [
    ...pair("month", now, at(addMonths(month, -1))),
    ...pair("year", now, at(addMonths(month, -12))),
    ...pair("year", toDate, closed),
    ...pair("year", now, closed),
    ...["neighbours", "national", "best-neighbour", "top-quartile", "regional"].flatMap((benchmark) =>
      [now, toDate].flatMap((one) => pair("benchmark", one, at(benchmark))),
    ),
  ];
}

/** One figure less another, both as they print. */
export function printedDifference({ measure }: MeasureSense, now: number, then: number): number {
  const decimals = decimalsOf(measure.unit);
  return roundHalfAway(roundHalfAway(now, decimals) - roundHalfAway(then, decimals), decimals);
}

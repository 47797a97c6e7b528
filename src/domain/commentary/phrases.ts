/** The small words of the commentary: figures, differences and periods, right in number. */
import type { Basis, Benchmark, Unit } from "../book/book";
import { firstMonth, financialYearOf, printMonthLong, type Month, type Period } from "../period";
import { display } from "../plan/computed";
import { printNumber, roundHalfAway } from "../rounding";
import type { Difference, Reading, YearBase } from "./facts";

/** 1528 is "1,528", 0.76 of a percentage "76.0%", 732.1 of a rate "732.1". */
export function sayValue(value: number, unit: Unit): string {
  return sayThousands(display(value, unit));
}

export function sayThousands(digits: string): string {
  return digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
}

/** "76.0% (1,161 of 1,528)". */
export function sayReading({ value, share }: Reading, unit: Unit): string {
  return share === undefined ? sayValue(value, unit) : `${sayValue(value, unit)} (${sayShare(share)})`;
}

/** "1,161 of 1,528". */
export function sayShare({ numerator, denominator }: NonNullable<Reading["share"]>): string {
  return `${sayThousands(String(numerator))} of ${sayThousands(String(denominator))}`;
}

/** "2 fewer (better) than in 2017/18", "7.4 percentage points lower (worse) than in March 2018", "unchanged from March 2018". */
export function sayMove(difference: Difference, unit: Unit, when: string): string {
  // "Unchanged from in March" is no English.
  if (difference.by === 0) return `unchanged from ${when.replace(/^(?:in|at) /, "")}`;
  return `${sayDifference(difference, unit)} ${when}`;
}

/** "7.4 percentage points lower (worse) than", "the same as". */
export function sayDifference({ by, better }: Difference, unit: Unit): string {
  if (by === 0) return "the same as";
  const words = unit === "count" ? (by > 0 ? "more" : "fewer") : by > 0 ? "higher" : "lower";
  const judged = better === undefined ? "" : better ? " (better)" : " (worse)";
  return `${saySize(by, unit)} ${words}${judged} than`;
}

/** The size of a difference; never "%". */
function saySize(by: number, unit: Unit): string {
  const size = Math.abs(by);
  if (unit !== "percentage") return sayValue(size, unit);
  const points = printNumber(roundHalfAway(size, 3) * 100, 1);
  return `${points} percentage ${points === "1.0" ? "point" : "points"}`;
}

/** When a figure holds, so that in-month, rolling and snapshot figures are told apart each time. */
export function sayWhen(month: Month, basis: Basis | undefined): string {
  const name = printMonthLong(month);
  switch (basis) {
    case "financial-year":
    case undefined:
      return `in ${name}`;
    case "rolling-year":
      return `in the rolling 12 months to ${name}`;
    case "month-end":
      return `at the end of ${name}`;
    case "term-end":
      return `at the term end of ${name}`;
    case "ytd-average":
      return `in the year to date to ${name}`;
  }
}

/** "April 2018 to March 2019". */
export function saySpan(until: Month): string {
  const first = firstMonth(financialYearOf(until));
  return first === until ? printMonthLong(until) : `${printMonthLong(first)} to ${printMonthLong(until)}`;
}

/** "in 2017/18 as a whole", "in April 2017 to June 2017", "a year earlier, at the end of March 2018". */
export function sayBase(base: YearBase, basis: Basis | undefined): string {
  switch (base.kind) {
    case "closed-year":
      return CLOSED[basis ?? "rolling-year"](base.year);
    case "months-to-date":
      return `in the same months a year earlier, ${saySpan(base.until)}`;
    case "month":
      return `a year earlier, ${sayWhen(base.month, basis)}`;
  }
}

const CLOSED: Readonly<Record<Basis, (year: string) => string>> = {
  "financial-year": (year) => `in ${year} as a whole`,
  "rolling-year": (year) => `in ${year}`,
  "month-end": (year) => `at the end of ${year}`,
  "term-end": (year) => `at the end of ${year}`,
  "ytd-average": (year) => `in ${year}`,
};

/** When any period of a page is: "in February 2019", "in the year to date", "in 2017/18 as a whole". */
export function sayPeriod(period: Period, basis: Basis | undefined): string {
  switch (period.kind) {
    case "month":
      return sayWhen(period.month, basis);
    case "ytd":
      return "in the year to date";
    case "year":
      return CLOSED[basis ?? "rolling-year"](period.year);
    case "benchmark":
      return `for ${sayBenchmark(period.benchmark)}`;
  }
}

const BENCHMARKS: Readonly<Record<Benchmark, string>> = {
  neighbours: "the statistical neighbour average",
  "best-neighbour": "the best statistical neighbour",
  national: "the national average",
  "top-quartile": "the national top quartile threshold",
  regional: "the regional average",
};

export function sayBenchmark(benchmark: Benchmark): string {
  return BENCHMARKS[benchmark];
}

/** "the rate was" is "The rate was". */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function sayAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

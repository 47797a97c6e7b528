/** Each fact in words: the clauses that sentences are put together from, and that the pane lists. */
import type { BenchmarkReading, Fact, FactOf, MeasureFacts } from "./facts";
import {
  sayAnd,
  sayBase,
  sayBenchmark,
  sayDifference,
  sayMove,
  sayPeriod,
  sayReading,
  saySpan,
  sayThousands,
  sayValue,
  sayWhen,
} from "./phrases";

/** A fact in words, as one line: "7.4 percentage points lower (worse) than in February 2019 (83.4%)". */
export function sayFact(measure: MeasureFacts, fact: Fact): string {
  switch (fact.kind) {
    case "value":
      return `${sayReading(fact.reading, measure.unit)} ${sayWhen(measure.month, measure.basis)}`;
    case "missing":
      return `no figure is shown ${sayWhen(fact.month, measure.basis)}`;
    case "change":
      return sayChange(measure, fact);
    case "variation":
      return sayVariation(fact);
    case "target":
      return sayTarget(measure, fact);
    case "to-date":
      return sayToDate(measure, fact);
    case "year-on-year":
      return sayYearOnYear(measure, fact);
    case "benchmarks":
      return sayBenchmarks(measure, fact.each);
    case "restated":
      return `restated ${sayRestated(measure, fact)}`;
  }
}

export function sayChange({ unit, basis }: MeasureFacts, fact: FactOf<"change">): string {
  const { share } = fact.before;
  const was =
    share === undefined
      ? sayValue(fact.before.value, unit)
      : sayReading(fact.before, unit).replace(" (", ": ").slice(0, -1);
  return `${sayMove(fact, unit, sayWhen(fact.month, basis))} (${was})`;
}

export function sayVariation({ signal }: FactOf<"variation">): string {
  switch (signal) {
    case "Usual variation":
      return "this is within usual variation";
    case "Too few":
      return "too few months are shown to tell usual variation";
    case "Improvement":
      return "the monthly figures show a significant improvement, outside usual variation";
    case "Concern":
      return "the monthly figures show a significant signal of concern, outside usual variation";
    case "Signal up":
      return "the monthly figures show a significant signal upwards, outside usual variation";
    case "Signal down":
      return "the monthly figures show a significant signal downwards, outside usual variation";
  }
}

/** "in month it is red against its target (green at 95.0% or more; …); green needed 6 more of the 148". */
export function sayTarget({ basis }: MeasureFacts, { colour, tolerance, needed }: FactOf<"target">): string {
  const read = tolerance.charAt(0).toLowerCase() + tolerance.slice(1);
  const judged = basis === "financial-year" ? "in month it is" : "it is";
  return `${judged} ${colour.toLowerCase()} against its target (${read})${needed ? `; green needed ${sayNeeded(needed)}` : ""}`;
}

function sayNeeded({ more, of }: { readonly more: number; readonly of: number }): string {
  return `${sayValue(Math.abs(more), "count")} ${more > 0 ? "more" : "fewer"} of the ${sayValue(of, "count")}`;
}

export function sayToDate({ unit, month }: MeasureFacts, { reading }: FactOf<"to-date">): string {
  return `the year to date, ${saySpan(month)}, is ${sayReading(reading, unit)}`;
}

/** "1,024 more than in 2017/18 as a whole (15,670)"; the subject stands before it. */
export function sayYearOnYear({ unit, basis }: MeasureFacts, fact: FactOf<"year-on-year">): string {
  return `${sayMove(fact, unit, sayBase(fact.base, basis))} (${sayValue(fact.before.value, unit)})`;
}

/** "9.1 percentage points higher (better) than the national average (82.7%, 2017)". */
export function sayBenchmarks({ unit }: MeasureFacts, each: readonly BenchmarkReading[]): string {
  return sayAnd(
    each.map((one) => {
      const year = one.year === undefined ? "" : `, ${one.year}`;
      return `${sayDifference(one, unit)} ${sayBenchmark(one.benchmark)} (${sayValue(one.value, unit)}${year})`;
    }),
  );
}

/** "the best statistical neighbour is at 99.5% and the national top quartile threshold at 90.2% (2017)". */
export function sayBest({ unit }: MeasureFacts, each: readonly BenchmarkReading[]): string {
  return sayAnd(
    each.map(({ benchmark, value, year }, index) => {
      const of = year === undefined ? "" : ` (${year})`;
      return `${sayBenchmark(benchmark)}${index === 0 ? " is" : ""} at ${sayValue(value, unit)}${of}`;
    }),
  );
}

/** Benchmarks that a figure is held against, and those that say what the best reach. */
export function isBest({ benchmark }: BenchmarkReading): boolean {
  return benchmark === "best-neighbour" || benchmark === "top-quartile";
}

/** "in February 2019 from 1,119 of 1,341 to 1,121 of 1,345". */
export function sayRestated({ basis }: MeasureFacts, { period, before, after }: FactOf<"restated">): string {
  const [was, is] = [before, after].map((text) => text.replace(/\d+(?:\.\d+)?/g, sayThousands));
  return `${sayPeriod(period, basis)} from ${was ?? ""} to ${is ?? ""}`;
}

/** "No figure is shown of the percentage of adoptions in March 2019." */
export function sayMissing({ subject, basis }: MeasureFacts, { month }: FactOf<"missing">): string {
  return `No figure is shown for ${subject} ${sayWhen(month, basis)}.`;
}

/** "In 2017/18" of a benchmark that names no year is for a person to say. */
export function lacksYear({ each }: FactOf<"benchmarks">): boolean {
  return each.some(({ year }) => year === undefined);
}

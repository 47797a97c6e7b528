/** Facts: what the figures of a section say, as data. Sentences are made from these and from nothing else. */
import type { Basis, Benchmark, Unit } from "../book/book";
import type { MeasureSense } from "../book/understand";
import type { Rag } from "../measures/rag";
import type { Signal } from "../measures/signal";
import type { FinancialYear, Month, Period } from "../period";
import type { Polarity } from "../polarity";
import type { Place } from "../workbook";

/** A figure as the page shows it, with the cells that show it. */
export interface Reading {
  /** A fraction for a percentage. */
  readonly value: number;
  /** n and d of a percentage, where the page shows them and they give the value as printed. */
  readonly share?: { readonly numerator: number; readonly denominator: number };
  /** The year that the cell itself names: "12.3% (2017)". */
  readonly year?: string;
  readonly cells: readonly Place[];
}

/** Two figures held against each other, as both print: a reader can take one from the other. */
export interface Difference {
  /** Now less then, of the rounded figures; a fraction for percentages. */
  readonly by: number;
  /** Whether that is good; undefined where nothing moved or the polarity does not tell. */
  readonly better: boolean | undefined;
}

/** What a year on year comparison is with. */
export type YearBase =
  | { readonly kind: "closed-year"; readonly year: FinancialYear }
  | { readonly kind: "months-to-date"; readonly until: Month }
  | { readonly kind: "month"; readonly month: Month };

export interface BenchmarkReading extends Reading, Difference {
  readonly benchmark: Benchmark;
}

export type Fact =
  | { readonly kind: "value"; readonly reading: Reading }
  /** The report month shows nothing, the month before does. */
  | { readonly kind: "missing"; readonly month: Month; readonly cells: readonly Place[] }
  | ({
      readonly kind: "change";
      readonly month: Month;
      readonly before: Reading;
    } & Difference)
  /** What the control chart says of the months up to now; of in-month and month-end series alone. */
  | { readonly kind: "variation"; readonly signal: Signal; readonly cells: readonly Place[] }
  | {
      readonly kind: "target";
      readonly colour: Rag;
      readonly tolerance: string;
      readonly needed?: Needed;
      readonly cells: readonly Place[];
    }
  | { readonly kind: "to-date"; readonly year: FinancialYear; readonly reading: Reading }
  | ({
      readonly kind: "year-on-year";
      readonly ofYearToDate: boolean;
      readonly base: YearBase;
      readonly before: Reading;
    } & Difference)
  | {
      readonly kind: "benchmarks";
      readonly ofYearToDate: boolean;
      readonly each: readonly BenchmarkReading[];
    }
  /** As issued before, and as shown now. */
  | {
      readonly kind: "restated";
      readonly period: Period;
      readonly before: string;
      readonly after: string;
      readonly cells: readonly Place[];
    };

/** How many more, or fewer, of the d would have made it green. */
export interface Needed {
  readonly more: number;
  readonly of: number;
}

export type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { readonly kind: Kind }>;

/** A measure and its facts, in the order in which a person tells them. */
export interface MeasureFacts {
  readonly sense: MeasureSense;
  /** How a sentence speaks of it: "the number of contacts", "“On-going Involvement”". */
  readonly subject: string;
  readonly unit: Unit;
  readonly basis: Basis | undefined;
  readonly polarity: Polarity | undefined;
  readonly month: Month;
  readonly facts: readonly Fact[];
}

/** The fact of a kind, if the measure has it. */
export function factOf<Kind extends Fact["kind"]>(
  { facts }: MeasureFacts,
  kind: Kind,
): FactOf<Kind> | undefined {
  return facts.find((fact): fact is FactOf<Kind> => fact.kind === kind);
}

/** The cells that a fact comes from. */
export function evidenceOf(fact: Fact): readonly Place[] {
  switch (fact.kind) {
    case "value":
    case "to-date":
      return fact.reading.cells;
    case "change":
    case "year-on-year":
      return fact.before.cells;
    case "benchmarks":
      return fact.each.flatMap(({ cells }) => cells);
    default:
      return fact.cells;
  }
}

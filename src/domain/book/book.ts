/** A Book: the workbook understood as a performance report. Rows and columns count from 0. */
import type { Finding } from "../finding";
import type { Month, Period } from "../period";
import type { Polarity } from "../polarity";
import type { UnreadSettings } from "../settings/unread-settings";
import type { Area, Cell, Place, SheetSnapshot, WorkbookSnapshot } from "../workbook";

/** What one figure of a measure is counted in. */
export type Unit = "count" | "percentage" | "rate" | "average";

/** How the figures of a measure follow from each other over time (spec.md, Words). */
export type Basis = "financial-year" | "rolling-year" | "month-end" | "term-end" | "ytd-average";

/** What a cell says, once read as people read it. */
export type Figure =
  /** 1528, "1,528", "76.0%" (0.76), "17.3% (56)" (0.173, aside 56), "12.3% (2017)" (0.123, aside 2017, year 2017). */
  | { readonly kind: "number"; readonly value: number; readonly aside?: number; readonly year?: string }
  /** "1122 of 1404". */
  | { readonly kind: "share"; readonly numerator: number; readonly denominator: number }
  /** Blank, "-", "n/a" and the like: no figure. `blank` where the cell is empty. */
  | { readonly kind: "none"; readonly blank: boolean }
  /** Words: a notice, a status, a term's name. */
  | { readonly kind: "text"; readonly text: string }
  /** #DIV/0! and its kin. */
  | { readonly kind: "error"; readonly text: string };

export type Benchmark = "neighbours" | "best-neighbour" | "national" | "top-quartile" | "regional";

/** A row of the scorecard. `cells` are found through the columns of the scorecard. */
export interface IndicatorRow {
  readonly row: number;
  /** As text: "1.10" is not "1.1". */
  readonly number: string;
  readonly name: string;
  /** The block label at the left ("CONTACT & REFERRAL (MASH)"), "" where there is none. */
  readonly group: string;
  /** undefined where the cell holds no known word. */
  readonly polarity: Polarity | undefined;
  readonly unit: Unit | undefined;
  /** The data note's words, as typed. */
  readonly basisText: string;
}

/** A column of the scorecard that holds one period's figures. */
export interface PeriodColumn {
  readonly column: number;
  readonly period: Period;
}

export interface Scorecard {
  readonly sheet: string;
  readonly headRow: number;
  /** The last row of the heads. */
  readonly headEnd: number;
  readonly columns: {
    readonly number: number;
    readonly indicator: number;
    readonly goodIs: number;
    readonly unit?: number;
    readonly basis?: number;
    readonly months: readonly PeriodColumn[];
    readonly ytd?: PeriodColumn;
    readonly years: readonly PeriodColumn[];
    readonly benchmarks: readonly { readonly column: number; readonly benchmark: Benchmark }[];
    readonly dotMonth?: number;
    readonly dotYear?: number;
    readonly ragMonth?: number;
    readonly ragYear?: number;
    readonly red?: number;
    readonly amber?: number;
    readonly green?: number;
  };
  readonly rows: readonly IndicatorRow[];
  /** The cell whose text names the report month ("As at Month End: March 2019"), where there is one. */
  readonly title?: Place;
  /** Cells of the head that hold the years which the months span ("2018 / 19"), where there are any. */
  readonly yearHeads: readonly Place[];
}

/** A row of a section: one period. */
export interface PeriodRow {
  readonly row: number;
  readonly period: Period;
}

/** One measure of a section: one figure, with the cells that it is made of. */
export interface Measure {
  /** As text, "" where the page has no number above it. */
  readonly number: string;
  readonly name: string;
  /** A head above the name that groups measures ("(1) POLICE"), "" where there is none. */
  readonly group: string;
  readonly unit: Unit;
  /** The column of the figure itself (of a pair: the percentage). */
  readonly column: number;
  /** The column that holds "n of d" in one cell, if any. May be `column` itself where no percentage stands beside it. */
  readonly share?: number;
  /** The columns that hold n and d, if they stand apart ("207 | of | 450"), or n alone ("141 | 66.8%"). */
  readonly numerator?: number;
  readonly denominator?: number;
}

export interface Section {
  readonly sheet: string;
  readonly title: string;
  readonly headRow: number;
  readonly headEnd: number;
  /** The column that names months and years. */
  readonly labelColumn: number;
  /** Months, YTD, closed years, benchmarks, top to bottom. */
  readonly rows: readonly PeriodRow[];
  readonly measures: readonly Measure[];
  /** Where the analysis paragraph stands (top-left cell of its box), if there is such a box. */
  readonly analysis?: Place;
}

export interface Population {
  readonly place: Place;
  readonly from: Month;
  /** undefined: until further notice. */
  readonly to: Month | undefined;
  readonly population: number;
  readonly source: string;
  /** Indicator numbers that Source names as still using this base; empty: all. */
  readonly indicators: readonly string[];
}

/** A scorecard row declared to show one figure of a section (Report settings, table Links). */
export interface Link {
  readonly indicator: string;
  readonly sheet: string;
  readonly column: string;
  readonly figure: string;
}

/** A relation between indicators that a person declared (Report settings, table Relations): "4.2 = 4.1 + 5.1". */
export interface Relation {
  readonly place: Place;
  /** As typed. */
  readonly text: string;
}

export interface Settings {
  /** The sheet's name, undefined where the workbook has none. */
  readonly sheet: string | undefined;
  readonly month: Month | undefined;
  readonly populations: readonly Population[];
  /** name to value, names in lower case. */
  readonly conventions: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
  /** Indicator number or measure name, lower case, to basis. */
  readonly bases: ReadonlyMap<string, Basis>;
  /** Absent where the sheet has no such table. */
  readonly relations?: readonly Relation[];
}

export interface Book {
  readonly workbook: WorkbookSnapshot;
  readonly month: Month;
  readonly scorecard: Scorecard;
  readonly sections: readonly Section[];
  readonly settings: Settings;
  /** What the reader itself found doubtful. */
  readonly findings: readonly Finding[];
}

/** What is missing where, when a workbook cannot be understood as a report. */
export interface NotAReport {
  readonly kind: "not-a-report";
  /** Sentences: what was looked for, on which sheets, what was found instead. */
  readonly problems: readonly string[];
  /** The sheet Report settings, where the workbook has one all the same. */
  readonly settings?: string;
  /** A sheet of that name that is not read as it. */
  readonly unread?: UnreadSettings;
}

export type ReadOutcome = { readonly kind: "report"; readonly book: Book } | NotAReport;

/** Cells of the book's sheets, with merges resolved and figures read once per text. Made by `openCells`. */
export interface Cells {
  sheet(name: string): SheetSnapshot | undefined;
  cell(place: Place): Cell;
  /** The figure of a cell; a cell inside a merge reads the merge's top-left cell. */
  figure(place: Place): Figure;
  /** The merge over a cell, if any. */
  merge(place: Place): Area | undefined;
}

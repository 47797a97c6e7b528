/** One issue of the report: what every cell of it says. */
import type { Column, Report, ScorecardRow } from "./figures";
import { MARCH } from "./paragraphs";

/** A scorecard row as one issue shows it; texts as printed, "" for an empty cell. */
export interface IndicatorCells {
  readonly number: string;
  readonly section: string;
  readonly name: string;
  readonly goodIs: string;
  readonly unit: string;
  /** Four months; a notice that stands for all four is the first of them, with `notice` set. */
  readonly months: readonly string[];
  readonly notice: boolean;
  readonly ytd: string;
  readonly dataNote: string;
  readonly dotMonth: string;
  readonly dotYear: string;
  readonly ragMonth: string;
  readonly ragYear: string;
  readonly tolerances: readonly [string, string, string];
  /** How many of the three tolerance cells the first text is merged over. */
  readonly toleranceSpan: number;
  readonly years: readonly string[];
  readonly benchmarks: readonly string[];
}

export interface Edition {
  /** "2019-03". */
  readonly month: string;
  /** The months of the scorecard, oldest first. */
  readonly scorecardMonths: readonly string[];
  /** The months that section pages have a row for. */
  readonly sectionMonths: readonly string[];
  columns(page: string): readonly Column[];
  readonly indicators: readonly IndicatorCells[];
  /** Analysis paragraphs by sheet. */
  readonly paragraphs: Readonly<Record<string, string>>;
  /** Date of the file, fixed so that it is the same on every run: year, month, day. */
  readonly filed: readonly [number, number, number];
}

/** Consecutive months, both ends included: monthsBetween("2018-11", "2019-02"). */
export function monthsBetween(first: string, last: string): readonly string[] {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const name = (i: number): string => `${Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
  return Array.from({ length: index(last) - index(first) + 1 }, (_, i) => name(index(first) + i));
}

const ARROWS: Readonly<Record<string, string>> = {
  up: "↑",
  flat: "→",
  down: "↓",
  none: "-",
  new: "new",
  illegible: "",
};

const MONTH_CELLS = ["m_2018_12", "m_2019_01", "m_2019_02", "m_2019_03"];
const SPANS: Readonly<Record<string, number>> = { "red:green": 3, "red:amber": 2 };

/** The cells of one scorecard row as March printed them. */
export function marchCells(row: ScorecardRow): IndicatorCells {
  const at = (name: string): string => row[name] ?? "";
  const printed = at("printed_no");
  return {
    number: printed === "" ? at("no") : printed,
    section: at("section"),
    name: at("name"),
    goodIs: at("good_is"),
    unit: at("unit"),
    months: MONTH_CELLS.map(at),
    notice: at("m_2018_12").length > 20,
    ytd: at("ytd_2018_19"),
    dataNote: at("data_note"),
    dotMonth: ARROWS[at("dot_month")] ?? "",
    dotYear: ARROWS[at("dot_year")] ?? "",
    ragMonth: at("rag_month_text"),
    ragYear: at("rag_year_text"),
    tolerances: [at("target_red"), at("target_amber"), at("target_green")],
    toleranceSpan: SPANS[at("target_span")] ?? 1,
    years: ["y2014_15", "y2015_16", "y2016_17", "y2017_18"].map(at),
    benchmarks: ["sn_ave", "best_sn", "nat_ave", "nat_top_quartile"].map(at),
  };
}

/** The issue that was printed. */
export function marchEdition(report: Report): Edition {
  return {
    month: "2019-03",
    scorecardMonths: monthsBetween("2018-12", "2019-03"),
    sectionMonths: monthsBetween("2018-01", "2019-03"),
    columns: (page) => report.columns(page),
    indicators: report.scorecard.map(marchCells),
    paragraphs: MARCH,
    filed: [2019, 4, 23],
  };
}

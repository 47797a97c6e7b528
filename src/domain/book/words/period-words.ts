/** How periods that are no plain month are written, across the scorecard and down a section. */
import {
  findFinancialYear,
  monthInYear,
  parseFinancialYear,
  parseMonth,
  parseMonthName,
  type FinancialYear,
  type Month,
} from "../../period";
import type { Benchmark } from "../book";
import { lookUp, plainWords, wordTable } from "./word-table";

const BENCHMARKS = wordTable<Benchmark>({
  neighbours: [
    ..."STAT NEIGH AVE | SN AVE | Statistical neighbours | Statistical neighbour | Stat neigh | Stat neighbours".split(
      " | ",
    ),
    ..."Statistical neighbour average | Statistical neighbours average | SN average | SN | Stat neigh average".split(
      " | ",
    ),
  ],
  "best-neighbour": [
    ..."BEST STAT NEIGH | BEST SN | Best statistical neighbour | Best neighbour | Best stat neighbour".split(
      " | ",
    ),
  ],
  "top-quartile": [
    ..."NAT TOP QTILE THRESHOLD | NAT TOP QTILE | Top quartile | National top quartile | Nat top quartile".split(
      " | ",
    ),
    ..."Top quartile threshold | National top quartile threshold | Top qtile".split(" | "),
  ],
  national: "NAT AVE | National | England | National average | England average | Nat average | Nat".split(
    " | ",
  ),
  regional:
    "Regional | Y&H | Region | Regional average | Yorkshire & Humber | Yorkshire and the Humber".split(" | "),
});

const SPANS = wordTable<"ytd" | "year-end" | "last-year" | "figure">({
  ytd: "YTD | Year to date | YTD total | Total YTD | YTD performance | Total | Cumulative | To date".split(
    " | ",
  ),
  "year-end": "Year End | Yr end | Outturn | Year end outturn | Full year".split(" | "),
  "last-year": "PY | Last year | Previous year | Prior year".split(" | "),
  // Said beside a month or a year, and meaning the figure itself.
  figure: "Actual | Performance | Result | Value | Figure | Final | Out turn | Actuals".split(" | "),
});

/** The blocks of a section's rows; a block's label tells a closed year from the year to date. */
export type Block = "months" | "ytd" | "years" | "benchmarks";

export const BLOCKS = wordTable<Block>({
  months: "IN MONTH PERFORMANCE | In month | Monthly | Monthly performance | Months | Month".split(" | "),
  ytd: "YTD | Year to date | YTD performance | YTD total".split(" | "),
  years: [
    ..."ANNUAL TREND | Annual | Previous years | Year on year trend | YR ON YR TREND | Yearly trend | Trend".split(
      " | ",
    ),
    ..."Annual performance | Years".split(" | "),
  ],
  benchmarks: "LATEST BENCHMARKING | Benchmarking | Benchmarks | Benchmark | Comparators".split(" | "),
});

/** A period as its words say it, before the page tells which year is meant. */
export type PeriodWords =
  | { readonly kind: "month"; readonly month: Month }
  /** "Mar" alone; 1 is January. */
  | { readonly kind: "month-name"; readonly number: number }
  | { readonly kind: "ytd"; readonly year: FinancialYear | undefined }
  /** "2017/18" alone: a closed year, or the year to date where a block says so. */
  | { readonly kind: "year"; readonly year: FinancialYear }
  | { readonly kind: "last-year" }
  | { readonly kind: "benchmark"; readonly benchmark: Benchmark };

const YEARS = /(?:FY\s*)?\b(?:\d{4}|\d{2})\s*[/–-]\s*(?:\d{4}|\d{2})\b|\b(?:19|20)\d\d\b/gi;
const LONGEST = 40;

/** What period a head or a row's label names ("Mar-19", "YTD 2018/19", "2014/ 15", "NAT AVE 2017"), or undefined. */
export function readPeriodWords(text: string): PeriodWords | undefined {
  if (text === "" || text.length > LONGEST) return undefined;
  const month = parseMonth(text);
  if (month !== undefined) return { kind: "month", month };
  const year = parseFinancialYear(text);
  if (year !== undefined) return { kind: "year", year };
  const number = parseMonthName(text);
  if (number !== undefined) return { kind: "month-name", number };
  return readYearWords(text, soleYear(text));
}

/** The one financial year that a text names; undefined for a span of years ("2018/19 – 2019/20"). */
export function soleYear(text: string): FinancialYear | undefined {
  const years = new Set(text.split(/\s[–-]\s|\bto\b/).flatMap((part) => findFinancialYear(part) ?? []));
  return years.size > 1 ? undefined : findFinancialYear(text);
}

function readYearWords(text: string, year: FinancialYear | undefined): PeriodWords | undefined {
  const rest = text.replace(YEARS, " ");
  const number = year === undefined ? undefined : parseMonthName(rest);
  if (year !== undefined && number !== undefined) return { kind: "month", month: monthInYear(year, number) };
  const span = lookUp(SPANS, rest)?.kind;
  if (span === "ytd") return { kind: "ytd", year };
  if (span === "last-year") return { kind: "last-year" };
  if (span !== undefined) return year === undefined ? readFigureOf(text) : { kind: "year", year };
  const benchmark = lookUp(BENCHMARKS, rest)?.kind;
  return benchmark === undefined ? readFigureOf(text) : { kind: "benchmark", benchmark };
}

/** "Mar-19 Actual": the month itself. */
function readFigureOf(text: string): PeriodWords | undefined {
  const match = /^(\S+(?:\s\d{2,4})?)\s+(\D+)$/.exec(text);
  const month = match ? parseMonth(match[1] ?? "") : undefined;
  if (month === undefined || lookUp(SPANS, match?.[2] ?? "")?.kind !== "figure") return undefined;
  return { kind: "month", month };
}

/** Whether a head names a quarter or a half year, which stand among months and are left alone. */
export function isQuarter(text: string): boolean {
  return /^(?:mth end )?(?:q[1-4]|h[12]|quarter [1-4]|qtr [1-4])(?: |$)/.test(plainWords(text));
}

/** The extract: new and re-run figures, resolved to the cells that they belong to. */
import type { IndicatorRow, Measure, Section } from "../book/book";
import { periodKey } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import {
  parseFinancialYear,
  parseMonth,
  printMonth,
  printMonthLong,
  type Month,
  type Period,
} from "../period";
import { printPercent } from "../rounding";
import { printPeriod } from "./compute-section";
import { describe, indexColumns, plain, type ExtractColumns } from "./extract-columns";
import { readFigures, receiverOf, type Figures } from "./extract-numbers";
import { nearestName } from "./nearest-name";

/** One line of the extract, its fields as they stand in the file. */
export interface ExtractRow {
  /** The line's number in the file, for messages. */
  readonly line: number;
  readonly sheet: string;
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** A figure of the extract at its place: a section's measure and row, or a row of the scorecard itself. */
export interface LoadedFigure extends Omit<Figures, "bare"> {
  readonly line: number;
  readonly period: Period;
  readonly target:
    | { readonly kind: "section"; readonly section: Section; readonly measure: Measure; readonly row: number }
    | { readonly kind: "scorecard"; readonly row: number; readonly column: number };
  /** How a value was understood that can be read in two ways: "76.0 read as 76.0%". */
  readonly readAs?: string;
}

export interface ResolvedExtract {
  readonly figures: readonly LoadedFigure[];
  /** Sentences with the line's number; any problem refuses the whole extract. */
  readonly problems: readonly string[];
}

/** More problems than these help nobody: the file is wrong as a whole. */
const MOST_PROBLEMS = 100;

/** "2019-03", "2018/19-YTD", "2018/19". */
export function parseExtractPeriod(text: string): Period | undefined {
  const month = parseMonth(text);
  if (month) return { kind: "month", month };
  const toDate = /^(.*?)[\s-]*YTD$/i.exec(text.trim());
  const year = parseFinancialYear(toDate?.[1] ?? text);
  if (!year) return undefined;
  return toDate ? { kind: "ytd", year } : { kind: "year", year };
}

/** The last month that an extract holds figures of; undefined where it holds none. */
export function lastMonthOf(rows: readonly ExtractRow[]): Month | undefined {
  let last: Month | undefined;
  for (const { period } of rows) {
    const parsed = parseExtractPeriod(period);
    if (parsed?.kind === "month" && (last === undefined || parsed.month > last)) last = parsed.month;
  }
  return last;
}

/** Finds the cell of every line, or says what is wrong with it. */
export function resolveExtract(understanding: Understanding, rows: readonly ExtractRow[]): ResolvedExtract {
  const { sections, scorecard } = understanding.book;
  const places = { columns: indexColumns(sections), ...indexRows(scorecard.rows) };
  const problems: string[] = [];
  const figures: LoadedFigure[] = [];
  const bare: { readonly row: ExtractRow; readonly style: "fraction" | "points"; readonly value: number }[] =
    [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const resolved = resolveRow(understanding, places, row);
    if (typeof resolved === "string") {
      problems.push(`Line ${row.line}: ${resolved}`);
      continue;
    }
    const { bare: style, ...figure } = resolved;
    const key = targetKey(figure);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.push(
        `Line ${row.line}: ${nameOf(row)} for ${row.period} stands in line ${earlier} already; one line a figure is expected.`,
      );
      continue;
    }
    seen.set(key, row.line);
    if (style !== undefined && figure.value !== undefined) bare.push({ row, style, value: figure.value });
    figures.push(style === undefined ? figure : { ...figure, readAs: sayReading(row.value, figure.value) });
  }
  problems.push(...mixedPercentages(bare));
  return { figures, problems: firstOf(problems) };
}

/** Where others are written as 76, a 0.9 may be 0.9% as well as 90%: nobody but the person can say. */
function mixedPercentages(
  bare: readonly {
    readonly row: ExtractRow;
    readonly style: "fraction" | "points";
    readonly value: number;
  }[],
): readonly string[] {
  const other = bare.find(({ style }) => style === "points")?.row;
  if (!other) return [];
  return bare
    .filter(({ style, value }) => style === "fraction" && value !== 0)
    .map(
      ({ row, value }) =>
        `Line ${row.line}: the value is "${row.value}" in a column of percentages; line ${other.line} writes ${other.value} for ${other.value}%, so this may mean ${row.value}% or ${printPercent(value)}. Expected it with its %.`,
    );
}

function sayReading(written: string, value: number | undefined): string {
  return `"${written}" without a % is read as ${printPercent(value ?? 0)}.`;
}

function firstOf(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    `And ${problems.length - MOST_PROBLEMS} more lines with problems.`,
  ];
}

function targetKey({ target, period }: LoadedFigure): string {
  return target.kind === "section"
    ? `${target.section.sheet}!${target.measure.column}:${periodKey(period)}`
    : `${target.row}:${target.column}`;
}

type Resolved = LoadedFigure & Pick<Figures, "bare">;

interface Places {
  readonly columns: ExtractColumns;
  readonly rowsByNumber: ReadonlyMap<string, readonly IndicatorRow[]>;
  readonly rowsByName: ReadonlyMap<string, readonly IndicatorRow[]>;
}

function indexRows(rows: readonly IndicatorRow[]): Omit<Places, "columns"> {
  const rowsByNumber = new Map<string, IndicatorRow[]>();
  const rowsByName = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    rowsByNumber.set(row.number, [...(rowsByNumber.get(row.number) ?? []), row]);
    rowsByName.set(plain(row.name), [...(rowsByName.get(plain(row.name)) ?? []), row]);
  }
  return { rowsByNumber, rowsByName };
}

function resolveRow(understanding: Understanding, places: Places, row: ExtractRow): Resolved | string {
  const { scorecard, month } = understanding.book;
  const period = parseExtractPeriod(row.period);
  if (!period) {
    return `the period is "${row.period}"; expected a month (2019-03), a year to date (2018/19-YTD) or a year (2018/19).`;
  }
  if (period.kind === "month" && period.month > month) {
    return `the period is ${row.period}, after the report month; expected ${printMonthLong(month)} or before.`;
  }
  if (row.sheet !== "" && plain(row.sheet) === plain(scorecard.sheet)) {
    return resolveOnScorecard(understanding, places, row, period);
  }
  const { columns } = places;
  const [only, ...others] = columns.match(row);
  if (!only) return columns.explainMiss(row);
  if (others.length > 0) {
    const all = [only, ...others];
    return `"${nameOf(row)}" fits ${all.length} columns: ${all.map(describe).join(", ")}. Name the sheet and the measure.`;
  }
  const figures = readFigures(row, receiverOf(only.measure));
  if (typeof figures === "string") return figures;
  const at = columns.rowOf(only.section, period);
  if (at === undefined) {
    return `there is no row for ${printPeriod(period)} on '${only.section.sheet}'; ${describePeriods(only.section.rows)}.`;
  }
  return { line: row.line, period, target: { kind: "section", ...only, row: at }, ...figures };
}

function resolveOnScorecard(
  { book }: Understanding,
  { rowsByNumber, rowsByName }: Places,
  row: ExtractRow,
  period: Period,
): Resolved | string {
  const { scorecard } = book;
  const numbered = rowsByNumber.get(row.indicator.trim()) ?? [];
  const named = rowsByName.get(plain(row.measure)) ?? [];
  const rows =
    row.indicator === ""
      ? named
      : numbered.filter((each) => row.measure === "" || plain(each.name) === plain(row.measure));
  const [only, ...others] = rows;
  if (!only) return missOnScorecard(scorecard.sheet, scorecard.rows, row);
  if (others.length > 0) {
    const all = rows.map((each) => `${each.number} "${each.name}" (row ${each.row + 1})`).join(", ");
    return `"${nameOf(row)}" fits ${rows.length} rows of '${scorecard.sheet}': ${all}. Name the measure.`;
  }
  const figures = readFigures(row, { unit: only.unit, shape: "single" });
  if (typeof figures === "string") return figures;
  const { months, ytd, years } = scorecard.columns;
  const periods = [...months, ...(ytd ? [ytd] : []), ...years];
  const column = periods.find((each) => periodKey(each.period) === periodKey(period));
  if (!column) {
    return `there is no column for ${printPeriod(period)} on '${scorecard.sheet}'; ${describePeriods(periods)}.`;
  }
  const target = { kind: "scorecard", row: only.row, column: column.column } as const;
  return { line: row.line, period, target, ...figures };
}

function missOnScorecard(sheet: string, rows: readonly IndicatorRow[], row: ExtractRow): string {
  const byNumber = rows.find(({ number }) => row.indicator !== "" && number === row.indicator.trim());
  const name = nearestName(
    row.measure,
    rows.map((each) => each.name),
  );
  const near = byNumber ?? rows.find((each) => name !== undefined && each.name === name);
  const nearest = near ? `; the nearest is ${near.number} "${near.name}"` : "";
  return `no indicator "${nameOf(row)}" on '${sheet}'${nearest}.`;
}

/** How far a table reaches, for a period that it does not have. */
function describePeriods(periods: readonly { readonly period: Period }[]): string {
  const months = periods
    .flatMap(({ period }) => (period.kind === "month" ? [period.month] : []))
    .sort((a, b) => (a < b ? -1 : 1));
  const years = periods.flatMap(({ period }) => (period.kind === "year" ? [period.year] : []));
  const first = months[0];
  const last = months.at(-1);
  const spans = [
    ...(first && last ? [`its months are ${printMonth(first)} to ${printMonth(last)}`] : []),
    ...(years.length > 0 ? [`its years ${years.join(", ")}`] : []),
  ];
  return spans.length > 0 ? spans.join(", ") : "it has no months";
}

function nameOf(row: ExtractRow): string {
  return `${row.indicator} ${row.measure}`.trim();
}

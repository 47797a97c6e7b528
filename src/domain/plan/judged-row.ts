/** A scorecard row with the figures that its arrows and colours are judged from. */
import type { IndicatorRow, Unit } from "../book/book";
import type { SectionFigure } from "../book/section-figure";
import { partOf, readSectionFigure, rowsByPeriod, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { addMonths, financialYearOf, monthsOf, previousYear, printMonth, type Month } from "../period";
import type { Polarity } from "../polarity";
import { a1, quoteSheet } from "../place";
import { readTolerance, type Tolerance } from "../tolerance";
import type { CellContent } from "../workbook";
import type { Ledger } from "./ledger";

/** A figure of the scorecard and where it stands. */
export interface Shown {
  readonly value: number;
  /** As a formula on the scorecard names it. */
  readonly cell: string;
  readonly label: string;
}

/** An indicator's row with what judging it needs; made once per row. */
export interface JudgedRow {
  readonly row: IndicatorRow;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly month: Shown | undefined;
  readonly previous: Shown | undefined;
  readonly ytd: Shown | undefined;
  readonly lastYear: Shown | undefined;
}

/** The row as at `month`; undefined where its unit or polarity is not known. */
export function judgedRow(
  { book }: Understanding,
  ledger: Pick<Ledger, "figure">,
  row: IndicatorRow,
  month: Month,
): JudgedRow | undefined {
  const { scorecard } = book;
  const { unit, polarity } = row;
  if (!unit || !polarity) return undefined;
  const show = (column: number | undefined, label: string): Shown | undefined => {
    if (column === undefined) return undefined;
    const value = partOf(ledger.figure(scorecardPlace(scorecard, row, column)), "main");
    return value === undefined ? undefined : { value, cell: a1(row.row, column), label };
  };
  const columnOf = (wanted: Month): number | undefined =>
    scorecard.columns.months.find(({ period }) => period.kind === "month" && period.month === wanted)?.column;
  const closed = previousYear(financialYearOf(month));
  const year = scorecard.columns.years.find(({ period }) => period.kind === "year" && period.year === closed);
  const before = addMonths(month, -1);
  return {
    row,
    unit,
    polarity,
    month: show(columnOf(month), printMonth(month)),
    previous: show(columnOf(before), printMonth(before)),
    ytd: show(scorecard.columns.ytd?.column, `YTD ${financialYearOf(month)}`),
    lastYear: show(year?.column, closed),
  };
}

/** A summed count before March cannot be compared with a whole year. */
function isRunningCount({ rowBasis }: Understanding, { row, unit }: JudgedRow, month: Month): boolean {
  return unit === "count" && rowBasis.get(row.row) === "financial-year" && !month.endsWith("-03");
}

/** The same months of last year added up, where the section shows them all. */
function sameMonthsLastYear(
  { joins, cells }: Understanding,
  { row }: JudgedRow,
  month: Month,
): Shown | undefined {
  const figure: SectionFigure | undefined = joins.byRow.get(row.row)?.figure;
  if (!figure) return undefined;
  const rows = rowsByPeriod(figure.section);
  const until = addMonths(month, -12);
  const months = monthsOf(financialYearOf(until), until);
  let sum = 0;
  for (const each of months) {
    const at = rows.get(each);
    const value = at === undefined ? undefined : readSectionFigure(cells, figure, at);
    if (value === undefined) return undefined;
    sum += value;
  }
  const first = rows.get(months[0] ?? until) ?? 0;
  const last = rows.get(until) ?? 0;
  if (last - first !== months.length - 1 || figure.part !== "main") return undefined;
  const sheet = quoteSheet(figure.section.sheet);
  return {
    value: sum,
    cell: `SUM(${sheet}!${a1(first, figure.column)}:${a1(last, figure.column)})`,
    label: `April to ${printMonth(until)}`,
  };
}

/** What the two arrows of a row compare. */
export interface Comparisons {
  readonly month: readonly [current: Shown | undefined, base: Shown | undefined];
  readonly year: readonly [current: Shown | undefined, base: Shown | undefined];
}

/** The month with the month before; the year to date, else the month, with the last closed year or its same months. */
export function comparisons(understanding: Understanding, judged: JudgedRow, month: Month): Comparisons {
  const base =
    judged.ytd && isRunningCount(understanding, judged, month)
      ? sameMonthsLastYear(understanding, judged, month)
      : judged.lastYear;
  return { month: [judged.month, judged.previous], year: [judged.ytd ?? judged.month, base] };
}

/** What the year-end colour judges; undefined before March for a count, whose target is for the whole year. */
export function judgedAtYearEnd(
  understanding: Understanding,
  judged: JudgedRow,
  month: Month,
): Shown | undefined {
  const early = judged.ytd !== undefined && isRunningCount(understanding, judged, month);
  return early ? undefined : (judged.ytd ?? judged.month);
}

/** The tolerance of a row, or undefined where no target is set or its words cannot be read. */
export function toleranceOf({ book, cells }: Understanding, row: IndicatorRow): Tolerance | undefined {
  const { red, amber, green } = book.scorecard.columns;
  if (green === undefined) return undefined;
  const text = (column: number | undefined): CellContent =>
    column === undefined ? "" : cells.cell(scorecardPlace(book.scorecard, row, column)).value;
  const tolerance = readTolerance(text(red), text(amber), text(green), row.polarity);
  return tolerance.problem || !tolerance.hasGreen ? undefined : tolerance;
}

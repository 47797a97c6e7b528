/**
 * The report month moves on by one: the scorecard keeps its number of months by shifting, titles follow, and a section's
 * empty row already headed with the month is used.
 */
import type { Book, PeriodColumn } from "../book/book";
import { rowsByPeriod } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import {
  addMonths,
  financialYearOf,
  findFinancialYear,
  lastMonth,
  monthsBetween,
  parseMonth,
  printMonth,
  printMonthLong,
  serialOfMonth,
  type FinancialYear,
  type Month,
  type Period,
} from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import { sectionsToExtend } from "./lay-out-rows";
import { refuseRows } from "./refuse-rows";
import type { CellEdit } from "./plan";
import { renameMonth, renameYear } from "./rename";
import { settingsCell } from "./settings-cell";

/** Why a report cannot move to a month; empty where it can. */
export function refuseRoll(book: Book, month: Month): readonly string[] {
  const ahead = monthsBetween(book.month, month);
  if (ahead === 0) return [];
  const from = printMonthLong(book.month);
  const to = printMonthLong(month);
  if (ahead < 0) return [`The report is as at ${from}; it cannot be set back to ${to}.`];
  if (ahead > 1) {
    return [
      `The report is as at ${from}; ${to} skips ${ahead - 1} month${ahead > 2 ? "s" : ""}. Load ${printMonthLong(addMonths(book.month, 1))} first.`,
    ];
  }
  return [...withoutLastMonth(book, month), ...refuseRows(book, month)];
}

/** Sections that need a row for the month, and have none of the month below which it would go. */
function withoutLastMonth(book: Book, month: Month): readonly string[] {
  const gaps = sectionsToExtend(book, month).filter((section) => !rowsByPeriod(section).has(book.month));
  if (gaps.length === 0) return [];
  const names = gaps.map(({ sheet }) => `'${sheet}'`).join(", ");
  return [
    `No row for ${printMonth(book.month)} on ${names}, below which ${printMonth(month)} would go. Add it first.`,
  ];
}

/**
 * The book as at the new month: the scorecard's month columns stand for the shifted months, and where a financial year
 * starts its year columns and every YTD stand for the next year.
 */
export function rollBook(book: Book, month: Month): Book {
  const { columns } = book.scorecard;
  const shift = monthsBetween(book.month, month);
  const closed = financialYearOf(book.month);
  const year = financialYearOf(month);
  const moved = (column: PeriodColumn): PeriodColumn => ({
    ...column,
    period: movedPeriod(column.period, shift, closed, year),
  });
  const scorecard = {
    ...book.scorecard,
    columns: {
      ...columns,
      months: columns.months.map(moved),
      years: columns.years.map(moved),
      ...(columns.ytd ? { ytd: moved(columns.ytd) } : {}),
    },
  };
  const sections = book.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.period.kind === "ytd" ? { ...row, period: movedPeriod(row.period, shift, closed, year) } : row,
    ),
  }));
  return { ...book, month, scorecard, sections };
}

function movedPeriod(period: Period, shift: number, closed: FinancialYear, year: FinancialYear): Period {
  if (period.kind === "month") return { kind: "month", month: addMonths(period.month, shift) };
  if (closed === year) return period;
  if (period.kind === "ytd") return period.year === closed ? { kind: "ytd", year } : period;
  return period.kind === "year" ? { kind: "year", year: nextYear(period.year) } : period;
}

function nextYear(year: FinancialYear): FinancialYear {
  return financialYearOf(addMonths(lastMonth(year), 1));
}

/** Heads and titles that name the month, and where a financial year starts, the year. */
export function* rollHeads(before: Understanding, after: Book): Iterable<CellEdit> {
  const { book, cells } = before;
  const { scorecard, settings } = book;
  const from = book.month;
  const to = after.month;
  const closed = financialYearOf(from);
  const year = financialYearOf(to);

  const renamed = function* (
    place: Place,
    rename: (text: string) => string,
    serial?: number,
  ): Iterable<CellEdit> {
    const cell = cells.cell(place);
    const text = rename(cell.text);
    if (cell.formula !== "" || text === cell.text) return;
    const isDate = typeof cell.value === "number";
    if (isDate && serial === undefined) return;
    yield {
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "header",
      before: cell.text,
      after: text,
      because: `The report moves from ${printMonthLong(from)} to ${printMonthLong(to)}.`,
      ticked: true,
      write: isDate && serial !== undefined ? { number: serial } : { text },
      was: cell.value,
    };
  };
  const monthHead = (place: Place, old: Month, now: Month): Iterable<CellEdit> =>
    renamed(place, (text) => renameMonth(text, old, now), serialOfMonth(now));

  if (scorecard.title) yield* monthHead(scorecard.title, from, to);
  for (const [index, { column, period }] of scorecard.columns.months.entries()) {
    const now = after.scorecard.columns.months[index]?.period;
    if (period.kind !== "month" || now?.kind !== "month") continue;
    const place = headOf(before, column, (text) => parseMonth(text) === period.month);
    if (place) yield* monthHead(place, period.month, now.month);
  }
  const span = spanOfYears(after);
  for (const place of scorecard.yearHeads) yield* renamed(place, (text) => respan(text, span));
  const reportMonth = settingsCell(before, /^report(?:ing)? month/i);
  if (reportMonth && settings.month) yield* monthHead(reportMonth, settings.month, to);
  if (closed === year) return;

  for (const { column, period } of [
    ...(scorecard.columns.ytd ? [scorecard.columns.ytd] : []),
    ...scorecard.columns.years,
  ]) {
    if (period.kind !== "ytd" && period.kind !== "year") continue;
    const old = period.year;
    const place = headOf(before, column, (text) => findFinancialYear(text) === old);
    if (place) yield* renamed(place, (text) => renameYear(text, old, nextYear(old)));
  }
  for (const section of book.sections) {
    for (const { row, period } of section.rows) {
      if (period.kind !== "ytd" || period.year !== closed) continue;
      const place = { sheet: section.sheet, row, column: section.labelColumn };
      yield* renamed(place, (text) => renameYear(text, closed, year));
    }
  }
  const financialYear = settingsCell(before, /^financial year/i);
  if (financialYear) yield* renamed(financialYear, (text) => renameYear(text, closed, year));
}

/** The cell of a column's heads, lowest first, whose text names what is looked for. */
function headOf(
  { book, cells }: Understanding,
  column: number,
  names: (text: string) => boolean,
): Place | undefined {
  const { sheet, headRow, headEnd } = book.scorecard;
  for (let row = headEnd; row >= headRow; row--) {
    const place = { sheet, row, column };
    if (names(cells.cell(place).text)) return place;
  }
  return undefined;
}

/** The financial years that the scorecard's months span, first and last. */
function spanOfYears({ scorecard }: Book): readonly FinancialYear[] {
  const years = scorecard.columns.months.flatMap(({ period }) =>
    period.kind === "month" ? [financialYearOf(period.month)] : [],
  );
  return [...new Set(years)].sort();
}

/** "2018 / 19" over months of two years becomes "2018 / 19 – 2019 / 20", in the style found. */
function respan(text: string, years: readonly FinancialYear[]): string {
  const pattern = /(?:\d{4}|\d{2})\s*[/-]\s*(?:\d{4}|\d{2})/;
  const sample = pattern.exec(text)?.[0];
  const old = sample === undefined ? undefined : findFinancialYear(sample);
  if (sample === undefined || old === undefined) return text;
  const whole = new RegExp(`${pattern.source}(?:\\s*[–-]\\s*${pattern.source})*`);
  return text.replace(whole, years.map((year) => renameYear(sample, old, year)).join(" – "));
}

/**
 * The report month moves on by one: the scorecard keeps its number of months by shifting, titles follow, and a section's
 * empty row already headed with the month is used.
 */
import type { Book, PeriodColumn } from "../book/book";
import { periodKey, rowsByPeriod, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import {
  addMonths,
  financialYearOf,
  monthsBetween,
  parseMonth,
  printMonth,
  printMonthLong,
  serialOfMonth,
  type Month,
} from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import type { Ledger } from "./ledger";
import { sectionsToExtend } from "./insert-month-rows";
import type { CellEdit, CellWrite } from "./plan";
import { renameMonth } from "./rename-month";

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
  if (financialYearOf(month) !== financialYearOf(book.month)) {
    return [
      `${to} starts the financial year ${financialYearOf(month)}. This version moves a report only within a financial year: lay out the new year's YTD and annual trend rows first, and set the title to ${to}.`,
    ];
  }
  const extended = sectionsToExtend(book, month);
  const names = (sections: readonly { readonly sheet: string }[]): string =>
    sections.map(({ sheet }) => `'${sheet}'`).join(", ");
  const gaps = extended.filter((section) => !rowsByPeriod(section).has(book.month));
  const closed = extended.filter(({ sheet }) =>
    book.workbook.sheets.some((each) => each.name === sheet && each.protected),
  );
  return [
    ...(gaps.length > 0
      ? [
          `No row for ${printMonth(book.month)} on ${names(gaps)}, below which ${printMonth(month)} would go. Add it first.`,
        ]
      : []),
    ...(closed.length > 0
      ? [
          `A row for ${printMonth(month)} must be inserted on ${names(closed)}, but it is protected. Unprotect it first.`,
        ]
      : []),
  ];
}

/** The book as at the new month: the scorecard's month columns stand for the shifted months. */
export function rollBook(book: Book, month: Month): Book {
  const shift = monthsBetween(book.month, month);
  const months = book.scorecard.columns.months.map((column): PeriodColumn =>
    column.period.kind === "month"
      ? { ...column, period: { kind: "month", month: addMonths(column.period.month, shift) } }
      : column,
  );
  const scorecard = { ...book.scorecard, columns: { ...book.scorecard.columns, months } };
  return { ...book, month, scorecard };
}

/** Heads and titles that name the month. */
export function* rollHeads({ book, cells }: Understanding, month: Month): Iterable<CellEdit> {
  const { scorecard, settings } = book;
  const edit = (place: Place, to: { readonly text: string; readonly write: CellWrite }): CellEdit => {
    const cell = cells.cell(place);
    return {
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "header",
      before: cell.text,
      after: to.text,
      because: `The report moves from ${printMonthLong(book.month)} to ${printMonthLong(month)}.`,
      ticked: true,
      write: to.write,
      was: cell.formula === "" ? cell.value : cell.formula,
    };
  };
  const renamed = (place: Place, from: Month, to: Month) => {
    const cell = cells.cell(place);
    if (cell.formula !== "") return undefined;
    const text = renameMonth(cell.text, from, to);
    if (typeof cell.value === "number") return { text, write: { number: serialOfMonth(to) } };
    return text === cell.text ? undefined : { text, write: { text } };
  };

  if (scorecard.title) {
    const to = renamed(scorecard.title, book.month, month);
    if (to) yield edit(scorecard.title, to);
  }
  const shift = monthsBetween(book.month, month);
  for (const { column, period } of scorecard.columns.months) {
    if (period.kind !== "month") continue;
    for (let row = scorecard.headEnd; row >= scorecard.headRow; row--) {
      const place = { sheet: scorecard.sheet, row, column };
      const cell = cells.cell(place);
      const names = typeof cell.value === "number" ? true : parseMonth(cell.text) === period.month;
      const to = names ? renamed(place, period.month, addMonths(period.month, shift)) : undefined;
      if (!to) continue;
      yield edit(place, to);
      break;
    }
  }
  const place = settings.sheet === undefined ? undefined : settingsMonth(cells, settings.sheet);
  if (place && settings.month) {
    const to = renamed(place, settings.month, month);
    if (to) yield edit(place, to);
  }
}

function settingsMonth(cells: Understanding["cells"], sheetName: string): Place | undefined {
  const sheet = cells.sheet(sheetName);
  if (!sheet) return undefined;
  for (let r = 0; r < sheet.text.length; r++) {
    const texts = sheet.text[r] ?? [];
    const label = texts.findIndex((text) => /^report month/i.test(text.trim()));
    if (label >= 0)
      return { sheet: sheetName, row: sheet.area.row + r, column: sheet.area.column + label + 1 };
  }
  return undefined;
}

/** What the scorecard's month cells hold once shifted, before sections are read: each month's content under its new column. */
export function shiftWindow(before: Understanding, after: Book, ledger: Ledger): void {
  for (const { place, source } of moves(before, after)) {
    ledger.set(place, source ? before.cells.figure(source) : { kind: "none", blank: true });
  }
}

/** The month cells that no section fills: their content moves with its month; the newest is emptied until it is known. */
export function* moveWindow(
  before: Understanding,
  after: Book,
  done: (place: Place) => boolean,
): Iterable<CellEdit> {
  const { cells } = before;
  for (const { place, source } of moves(before, after)) {
    if (done(place)) continue;
    const now = cells.cell(place);
    const from = source && cells.cell(source);
    const value = from?.formula === "" || !from ? (from?.value ?? "") : from.value;
    if (now.formula === "" && now.value === value) continue;
    yield {
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "scorecard",
      before: now.text,
      after: from?.text ?? "",
      because: source
        ? `Moved with its month from ${a1(source.row, source.column)}.`
        : "No figure of the new month yet; the figure that stood here moved with its month.",
      ticked: true,
      write:
        typeof value === "number"
          ? { number: value }
          : value === ""
            ? { clear: true }
            : { text: String(value) },
      was: now.formula === "" ? now.value : now.formula,
    };
  }
}

function* moves(
  { book, cells }: Understanding,
  after: Book,
): Iterable<{ readonly place: Place; readonly source: Place | undefined }> {
  const columns = new Map(
    book.scorecard.columns.months.map(({ column, period }) => [periodKey(period), column] as const),
  );
  for (const row of book.scorecard.rows) {
    for (const { column, period } of after.scorecard.columns.months) {
      const place = scorecardPlace(book.scorecard, row, column);
      if (cells.merge(place)) continue;
      const from = columns.get(periodKey(period));
      yield {
        place,
        source: from === undefined ? undefined : scorecardPlace(book.scorecard, row, from),
      };
    }
  }
}

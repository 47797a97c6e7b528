/** The scorecard's window of months, and in April of years: what stood there moves with its period. */
import type { Book, IndicatorRow } from "../book/book";
import { periodKey, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { financialYearOf, lastMonth } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import type { Ledger } from "./ledger";
import type { CellEdit } from "./plan";

/** What the window's cells hold once shifted, before sections are read: each period's content under its new column. */
export function shiftWindow(before: Understanding, after: Book, ledger: Ledger): void {
  for (const { place, source } of moves(before, after)) {
    ledger.set(place, source ? before.cells.figure(source) : { kind: "none", blank: true });
  }
}

/** The window's cells that no section fills: their content moves with its period; the newest month is emptied until it is known. */
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
    const value = from?.value ?? "";
    if (now.formula === "" && now.value === value) continue;
    yield {
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "scorecard",
      before: now.text,
      after: from?.text ?? "",
      because: source
        ? `Moved with its period from ${a1(source.row, source.column)}.`
        : "No figure of the new month yet; the figure that stood here moved with its month.",
      ticked: true,
      write:
        typeof value === "number"
          ? { number: value, ...(from ? { numberFormat: from.numberFormat } : {}) }
          : value === ""
            ? { clear: true }
            : { text: String(value) },
      was: now.formula === "" ? now.value : now.formula,
    };
  }
}

/** Each cell of the window and where its content stands now; undefined for a month of which nothing is known yet. */
function* moves(
  { book, cells, rowBasis }: Understanding,
  after: Book,
): Iterable<{ readonly place: Place; readonly source: Place | undefined }> {
  const { columns: old } = book.scorecard;
  const { columns } = after.scorecard;
  const closes = financialYearOf(book.month) !== financialYearOf(after.month);
  const standing = new Map(
    [...old.months, ...old.years].map(({ column, period }) => [periodKey(period), column] as const),
  );
  for (const row of book.scorecard.rows) {
    for (const { column, period } of [...columns.months, ...(closes ? columns.years : [])]) {
      const place = scorecardPlace(book.scorecard, row, column);
      if (cells.merge(place)) continue;
      const from =
        standing.get(periodKey(period)) ?? (period.kind === "year" ? closingColumn(row) : undefined);
      yield { place, source: from === undefined ? undefined : scorecardPlace(book.scorecard, row, from) };
    }
  }

  /** The year that closes ends as its year to date, a stock or rolling figure as its last month. */
  function closingColumn(row: IndicatorRow): number | undefined {
    if (rowBasis.get(row.row) === "financial-year") return old.ytd?.column;
    return standing.get(lastMonth(financialYearOf(book.month)));
  }
}

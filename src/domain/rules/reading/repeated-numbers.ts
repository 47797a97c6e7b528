/** Rows of the scorecard that share one number. */
import type { IndicatorRow } from "../../book/book";
import type { Understanding } from "../../book/understand";
import { a1 } from "../../place";
import type { RuleFinding } from "../define-rule";
import { findingAt, sayPlace } from "./say";

/**
 * Rows whose number is another row's too, each with the row that keeps it: the one that its page gives this number, else
 * the first.
 */
export function repeatedRows({ book, joins }: Understanding): ReadonlyMap<IndicatorRow, IndicatorRow> {
  const byNumber = new Map<string, IndicatorRow[]>();
  for (const row of book.scorecard.rows) {
    if (row.number !== "") byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  }
  const repeated = new Map<IndicatorRow, IndicatorRow>();
  for (const [number, rows] of byNumber) {
    if (rows.length < 2) continue;
    const confirmed = rows.filter(({ row }) => joins.byRow.get(row)?.figure.measure.number === number);
    const keeper = confirmed.length === 1 ? confirmed[0] : rows[0];
    for (const row of rows) if (keeper && row !== keeper) repeated.set(row, keeper);
  }
  return repeated;
}

/** The finding at the row that wants another number. */
export function sayRepeated(
  { book: { scorecard } }: Understanding,
  row: IndicatorRow,
  keeper: IndicatorRow,
): RuleFinding {
  const place = { sheet: scorecard.sheet, row: row.row, column: scorecard.columns.number };
  const expected = "a number of its own";
  return findingAt(place, {
    indicator: row.number,
    period: "",
    found: row.number,
    expected,
    message: `${row.number} ${sayPlace(place)} is the number of two rows, "${keeper.name}" (${a1(keeper.row, place.column)}) and "${row.name}"; expected ${expected}.`,
  });
}

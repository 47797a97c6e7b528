/** After a roll: years to date that belong to the month before. */
import { partOf, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { financialYearOf, printMonth, type Month } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import { labelOf } from "./compute-section";
import type { FillContext } from "./fill";
import { placeKey } from "./place-key";

/** A year to date that belongs to the month before and could be neither computed nor loaded. */
export interface StaleYtd {
  readonly place: Place;
  readonly indicator: string;
  /** As displayed before the refresh. */
  readonly text: string;
}

/** A YTD cell, and the indicator or measure that it belongs to. */
interface YtdPlace {
  readonly place: Place;
  readonly indicator: string;
}

/**
 * After a roll, a year to date that was neither computed nor loaded belongs to the month before: it is emptied, a rule
 * says so, and nothing is judged or worked out from it.
 */
export function clearStaleYtd(
  { cells, ledger, edits, computed }: FillContext,
  loaded: ReadonlySet<string>,
  places: Iterable<YtdPlace>,
  month: Month,
): StaleYtd[] {
  const done = new Set([...loaded, ...computed.map(({ place }) => placeKey(place))]);
  const stale: StaleYtd[] = [];
  for (const { place, indicator } of places) {
    if (done.has(placeKey(place)) || cells.merge(place)) continue;
    if (partOf(ledger.figure(place), "main") === undefined) continue;
    const cell = cells.cell(place);
    edits.push({
      target: "cell",
      ...place,
      cell: a1(place.row, place.column),
      kind: "ytd",
      before: cell.text,
      after: "",
      because: `The year to date of the month before; it can be neither computed nor was it loaded for ${printMonth(month)}.`,
      ticked: true,
      write: { clear: true },
      was: cell.formula === "" ? cell.value : cell.formula,
    });
    ledger.set(place, { kind: "none", blank: true });
    stale.push({ place, indicator, text: cell.text });
  }
  return stale;
}

/** YTD cells of counts, n and d: what percentages are worked out from. */
export function* ytdCountPlaces({ measures }: Understanding, month: Month): Iterable<YtdPlace> {
  for (const { section, measure, rows } of measures) {
    const row = rows.get(`ytd ${financialYearOf(month)}`);
    if (row === undefined) continue;
    const { column, unit, share, numerator, denominator } = measure;
    for (const each of new Set([unit === "count" ? column : undefined, share, numerator, denominator])) {
      if (each === undefined) continue;
      yield { place: { sheet: section.sheet, row, column: each }, indicator: labelOf(measure) };
    }
  }
}

/** YTD cells of every measure's own figure. */
export function* ytdPlaces({ measures }: Understanding, month: Month): Iterable<YtdPlace> {
  for (const { section, measure, rows } of measures) {
    const row = rows.get(`ytd ${financialYearOf(month)}`);
    if (row === undefined) continue;
    yield { place: { sheet: section.sheet, row, column: measure.column }, indicator: labelOf(measure) };
  }
}

/** YTD cells of the scorecard. */
export function* scorecardYtdPlaces({ book, rowBasis }: Understanding): Iterable<YtdPlace> {
  const { ytd } = book.scorecard.columns;
  if (!ytd) return;
  for (const row of book.scorecard.rows) {
    if (rowBasis.get(row.row) === "ytd-average") continue;
    yield { place: scorecardPlace(book.scorecard, row, ytd.column), indicator: row.number };
  }
}

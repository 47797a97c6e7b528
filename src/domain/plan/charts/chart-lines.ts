/** The level lines of a chart: the target, and the average of statistical neighbours. */
import { partOf, scorecardPlace } from "../../book/section-figure";
import type { MeasureSense, Understanding } from "../../book/understand";
import { greenBands } from "../../tolerance";
import type { Band } from "../../tolerance/bands";
import { toleranceOf } from "../judged-row";
import type { Ledger } from "../ledger";

/** A target that one level line can show. */
export interface Target {
  readonly level: number;
  /** What meets it. */
  readonly bands: readonly Band[];
}

/** The one figure between good and not; undefined where there is none, or a range. */
export function targetOf(understanding: Understanding, { row }: MeasureSense): Target | undefined {
  const tolerance = row && toleranceOf(understanding, row);
  if (!row?.polarity || !tolerance) return undefined;
  const bands = greenBands(tolerance, row.polarity) ?? [];
  const [band, ...others] = bands;
  if (!band || others.length > 0) return undefined;
  const ends = [band.low, band.high].filter(Number.isFinite);
  const [level, ...more] = ends;
  return level === undefined || more.length > 0 ? undefined : { level, bands };
}

/** The statistical neighbours' average, from the page or the scorecard. */
export function neighboursOf(
  { book, cells }: Understanding,
  { section, measure, row, rows }: MeasureSense,
  ledger: Ledger,
): number | undefined {
  const onPage = rows.get("neighbours");
  if (onPage !== undefined) {
    const place = { sheet: section.sheet, row: onPage, column: measure.column };
    const value = partOf(ledger.figure(place), "main");
    if (value !== undefined) return value;
  }
  const { benchmarks } = book.scorecard.columns;
  const column = benchmarks.find(({ benchmark }) => benchmark === "neighbours")?.column;
  if (!row || column === undefined) return undefined;
  return partOf(cells.figure(scorecardPlace(book.scorecard, row, column)), "main");
}

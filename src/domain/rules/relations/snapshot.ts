/** Closed years of snapshots, rolling measures and averages since April: each should be its March. */
import type { Figure, Measure } from "../../book/book";
import { partOf, periodKey } from "../../book/section-figure";
import type { MeasureSense, Understanding } from "../../book/understand";
import { addMonths, lastMonth, type Month, type Period } from "../../period";
import { decimalsFor, display } from "../../plan/computed";
import { equalAsPrinted } from "../../rounding";
import type { Place } from "../../workbook";

/** A closed year's cell that shows something else than its March. */
export interface YearApart {
  readonly sense: MeasureSense;
  readonly place: Place;
  readonly period: Period;
  readonly found: string;
  readonly march: string;
  /** The figure of the term that ends in March: the year may be meant as a school year. */
  readonly ofTerm: boolean;
}

const known = new WeakMap<Understanding, readonly YearApart[]>();

/** Every closed year that differs from its March; of n, d and percentage only the first that differs is named. */
export function yearsApart(understanding: Understanding): readonly YearApart[] {
  let years = known.get(understanding);
  if (!years) known.set(understanding, (years = [...findYears(understanding)]));
  return years;
}

function* findYears(understanding: Understanding): Iterable<YearApart> {
  for (const sense of understanding.measures) {
    if (sense.basis === undefined || sense.basis === "financial-year") continue;
    for (const { row, period } of sense.section.rows) {
      if (period.kind !== "year" || sense.rows.get(periodKey(period)) !== row) continue;
      const march = marchRow(understanding, sense, lastMonth(period.year));
      const apart =
        march === undefined
          ? undefined
          : columnsOf(sense.measure)
              .map((column) => compare(understanding, sense, column, row, march))
              .find((each) => each !== undefined);
      if (apart) yield { sense, period, ...apart, ofTerm: sense.basis === "term-end" };
    }
  }
}

/** The row of March; of a termly measure the last month up to March that shows the term's figure. */
function marchRow({ cells }: Understanding, sense: MeasureSense, march: Month): number | undefined {
  if (sense.basis !== "term-end") return sense.rows.get(march);
  const { sheet } = sense.section;
  return Array.from({ length: LONGEST_TERM }, (_, back) => sense.rows.get(addMonths(march, -back))).find(
    (row) =>
      row !== undefined &&
      partOf(cells.figure({ sheet, row, column: sense.measure.column }), "main") !== undefined,
  );
}

const LONGEST_TERM = 3;

/** The counts before the percentage that is made of them. */
function columnsOf({ share, numerator, denominator, column }: Measure): readonly number[] {
  return [share, numerator, denominator, column].filter((each) => each !== undefined);
}

function compare(
  { cells }: Understanding,
  { section, measure }: MeasureSense,
  column: number,
  row: number,
  march: number,
): Pick<YearApart, "place" | "found" | "march"> | undefined {
  const place = { sheet: section.sheet, row, column };
  const there = { sheet: section.sheet, row: march, column };
  const year = cells.figure(place);
  const month = cells.figure(there);
  const unit = column === measure.column ? measure.unit : "count";
  if (sameFigure(year, month, decimalsFor(unit)) !== false) return undefined;
  const text = (at: Place, figure: Figure): string => {
    if (figure.kind === "share") return `${figure.numerator} of ${figure.denominator}`;
    const shown = cells.cell(at).text.trim();
    // Of a cell that says more than its figure ("95.0%, Spring Term 2018") only the figure.
    return /^[-\d.,]+%?$/.test(shown) ? shown : display(partOf(figure, "main") ?? "", unit);
  };
  return { place, found: text(place, year), march: text(there, month) };
}

/** undefined where one of them shows no figure. */
function sameFigure(a: Figure, b: Figure, decimals: number): boolean | undefined {
  if (a.kind === "share" && b.kind === "share")
    return a.numerator === b.numerator && a.denominator === b.denominator;
  const left = partOf(a, "main");
  const right = partOf(b, "main");
  if (left === undefined || right === undefined) return undefined;
  // A figure without decimals beside one that has them: 29 beside 29.1 is the same figure, printed shorter.
  return (
    equalAsPrinted(left, right, decimals) ||
    ((Number.isInteger(left) || Number.isInteger(right)) && decimals === 1 && equalAsPrinted(left, right, 0))
  );
}

/** The figures of a report in lines, as people read them: down a section's column, along a scorecard's row. */
import type { Figure, IndicatorRow, Unit } from "../../book/book";
import { figuresOf, scorecardPeriods, scorecardPlace, type SectionFigure } from "../../book/section-figure";
import type { MeasureSense, Understanding } from "../../book/understand";
import type { Period } from "../../period";
import { labelOf } from "../../plan/compute-section";
import type { Place } from "../../workbook";

/** One cell of a line. A cell merged over several months stands once, at the first of them. */
export interface LineCell {
  readonly place: Place;
  readonly period: Period;
  readonly figure: Figure;
  /** How many rows or columns of the line the cell is merged over; 1 where it stands alone. */
  readonly span: number;
}

interface LineBase {
  /** How findings name it: the indicator's number, else the measure's name. */
  readonly label: string;
  readonly sheet: string;
  readonly cells: readonly LineCell[];
}

/** A column of a section: a measure's own figure, its numerator, its denominator, or its "n of d". */
export interface SectionLine extends LineBase {
  readonly kind: "section";
  readonly unit: Unit;
  readonly sense: MeasureSense;
  readonly part: SectionFigure["part"] | "share";
}

/** A row of the scorecard: months, year to date, years, benchmarks. */
export interface ScorecardLine extends LineBase {
  readonly kind: "scorecard";
  readonly unit: Unit | undefined;
  readonly row: IndicatorRow;
}

export type Line = SectionLine | ScorecardLine;

const known = new WeakMap<Understanding, readonly Line[]>();

/** Every line of a report, sections before the scorecard; worked out once for all rules. */
export function linesOf(understanding: Understanding): readonly Line[] {
  let lines = known.get(understanding);
  if (!lines)
    known.set(understanding, (lines = [...sectionLines(understanding), ...rowLines(understanding)]));
  return lines;
}

function* sectionLines({ measures, cells }: Understanding): Iterable<SectionLine> {
  for (const sense of measures) {
    const { section, measure } = sense;
    const seen = new Set<number>();
    for (const { part, column, unit } of figuresOf({ ...section, measures: [measure] })) {
      if (seen.has(column)) continue;
      seen.add(column);
      const places = section.rows.map(({ row, period }) => ({
        place: { sheet: section.sheet, row, column },
        period,
      }));
      yield {
        kind: "section",
        label: labelOf(measure),
        sheet: section.sheet,
        unit,
        sense,
        part: column === measure.share ? "share" : part,
        cells: lineCells(cells, places),
      };
    }
  }
}

function* rowLines({ book, cells }: Understanding): Iterable<ScorecardLine> {
  const periods = scorecardPeriods(book.scorecard);
  for (const row of book.scorecard.rows) {
    const places = periods.map(({ column, period }) => ({
      place: scorecardPlace(book.scorecard, row, column),
      period,
    }));
    yield {
      kind: "scorecard",
      label: row.number === "" ? row.name : row.number,
      sheet: book.scorecard.sheet,
      unit: row.unit,
      row,
      cells: lineCells(cells, places),
    };
  }
}

function lineCells(
  cells: Understanding["cells"],
  places: readonly { readonly place: Place; readonly period: Period }[],
): readonly LineCell[] {
  return places.flatMap(({ place, period }) => {
    const merge = cells.merge(place);
    if (merge && (merge.row !== place.row || merge.column !== place.column)) return [];
    return [{ place, period, figure: cells.figure(place), span: merge ? merge.rows * merge.columns : 1 }];
  });
}

/**
 * An indicator's figures by period, wherever the report shows them: what the rules about relations between indicators
 * read. The section's cell comes before the scorecard's, for that is the one a person would correct; that both agree
 * is another rule's matter.
 */
import type { Basis, IndicatorRow, Unit } from "../../book/book";
import {
  decimalsOf,
  figuresOf,
  partOf,
  periodKey,
  rowsByPeriod,
  scorecardPeriods,
  scorecardPlace,
  type SectionFigure,
} from "../../book/section-figure";
import type { Understanding } from "../../book/understand";
import type { Period } from "../../period";
import { display } from "../../plan/computed";
import { labelOf } from "../../plan/compute-section";
import type { Place } from "../../workbook";

/** One figure as it stands in a cell. */
export interface Shown {
  readonly place: Place;
  readonly period: Period;
  /** In the unit of the series; a percentage as a fraction. */
  readonly value: number;
  /** As displayed, the cell's other content left out: 250 of "81 of 250". */
  readonly text: string;
  /** Decimals that the cell shows: of the fraction for percentages. */
  readonly decimals: number;
}

/** The figures of one indicator, of one column of a section, or of the n or d of a percentage. */
export interface Series {
  /** How findings name it: its number, else its name. */
  readonly label: string;
  readonly number: string;
  /** As the scorecard names it, as the section does. */
  readonly names: readonly string[];
  /** The head above the name that groups measures, "" where there is none. */
  readonly group: string;
  readonly unit: Unit;
  readonly basis: Basis | undefined;
  /** The scorecard's row, where there is one. */
  readonly row: IndicatorRow | undefined;
  /** The section's figure, where a section shows it. */
  readonly figure: SectionFigure | undefined;
  readonly at: (key: string) => Shown | undefined;
  /** Every period that shows a figure, in the order of the pages. */
  readonly keys: readonly string[];
}

export interface SeriesIndex {
  /** Scorecard rows, then the section figures that no row shows. */
  readonly all: readonly Series[];
  readonly byFigure: (column: Pick<SectionFigure, "section" | "column" | "part">) => Series | undefined;
}

const known = new WeakMap<Understanding, SeriesIndex>();

/** The series of a report; worked out once for all rules. */
export function seriesOf(understanding: Understanding): SeriesIndex {
  let index = known.get(understanding);
  if (!index) known.set(understanding, (index = indexSeries(understanding)));
  return index;
}

function indexSeries(understanding: Understanding): SeriesIndex {
  const { book, joins, rowBasis, measures } = understanding;
  const all: Series[] = [];
  const byFigure = new Map<string, Series>();
  const rowsOf = new Map(book.sections.map((section) => [section, rowsByPeriod(section)]));
  const basisOf = new Map(measures.map(({ measure, basis }) => [measure, basis]));
  const figureKey = ({ section, column, part }: Pick<SectionFigure, "section" | "column" | "part">): string =>
    `${column}:${part}:${section.sheet}`;

  for (const row of book.scorecard.rows) {
    const figure = joins.byRow.get(row.row)?.figure;
    const unit = row.unit ?? figure?.unit;
    if (!unit) continue;
    const cells = new Map<string, Shown>();
    if (figure) readFigures(understanding, figure, rowsOf.get(figure.section), cells);
    for (const { column, period } of scorecardPeriods(book.scorecard)) {
      if (cells.has(periodKey(period))) continue;
      const shown = readCell(
        understanding,
        scorecardPlace(book.scorecard, row, column),
        period,
        unit,
        "main",
      );
      if (shown) cells.set(periodKey(period), shown);
    }
    const basis = rowBasis.get(row.row);
    const series = {
      label: row.number === "" ? row.name : row.number,
      number: row.number,
      names: [row.name, ...(figure?.part === "main" ? [figure.measure.name] : [])],
      group: "",
      row,
      unit,
      basis,
      figure,
      ...reading(cells),
    };
    all.push(series);
    if (figure) byFigure.set(figureKey(figure), series);
  }
  for (const figure of book.sections.flatMap(figuresOf)) {
    if (byFigure.has(figureKey(figure))) continue;
    const cells = new Map<string, Shown>();
    readFigures(understanding, figure, rowsOf.get(figure.section), cells);
    const { measure, part, unit } = figure;
    const series = {
      label: part === "main" ? labelOf(measure) : `${part} of ${labelOf(measure)}`,
      number: part === "main" ? measure.number : "",
      names: part === "main" ? [measure.name] : [],
      group: measure.group,
      row: undefined,
      unit,
      basis: basisOf.get(measure),
      figure,
      ...reading(cells),
    };
    byFigure.set(figureKey(figure), series);
    all.push(series);
  }
  return { all, byFigure: (figure) => byFigure.get(figureKey(figure)) };
}

function reading(cells: ReadonlyMap<string, Shown>): Pick<Series, "at" | "keys"> {
  return { at: (key) => cells.get(key), keys: [...cells.keys()] };
}

function readFigures(
  understanding: Understanding,
  { section, column, part, unit }: SectionFigure,
  rows: ReadonlyMap<string, number> | undefined,
  into: Map<string, Shown>,
): void {
  for (const { row, period } of section.rows) {
    if (rows?.get(periodKey(period)) !== row) continue;
    const place = { sheet: section.sheet, row, column };
    // A figure merged over several months belongs to none of them alone.
    if ((understanding.cells.merge(place)?.rows ?? 1) > 1) continue;
    const shown = readCell(understanding, place, period, unit, part);
    if (shown) into.set(periodKey(period), shown);
  }
}

function readCell(
  { cells }: Understanding,
  place: Place,
  period: Period,
  unit: Unit,
  part: SectionFigure["part"],
): Shown | undefined {
  const figure = cells.figure(place);
  const value = partOf(figure, part);
  if (value === undefined) return undefined;
  const typed = cells.cell(place).text.trim();
  const text = figure.kind === "number" && typed !== "" ? typed : display(value, unit);
  return { place, period, value, text, decimals: shownDecimals(text, unit) };
}

/** Decimals as displayed: "70" in a column of rates says less than "70.0". Counts are exact whatever they show. */
function shownDecimals(text: string, unit: Unit): number {
  if (unit === "count") return 0;
  const match = /^[^\d]*[\d,]*(?:\.(\d+))?\s*(%?)/.exec(text);
  if (!match) return decimalsOf(unit);
  return (match[1]?.length ?? 0) + (match[2] === "%" ? 2 : 0);
}

/** The single figures that a section shows, and where each stands: what a scorecard row can be joined to. */
import type { Period } from "../period";
import type { Place } from "../workbook";
import type { Cells, Figure, IndicatorRow, Measure, Scorecard, Section, Unit } from "./book";

/** One figure of a measure: the measure's own, or the n or d that it is made of. */
export interface SectionFigure {
  readonly section: Section;
  readonly measure: Measure;
  readonly part: "main" | "numerator" | "denominator";
  /** The column of the cell that holds it (of an "n of d" cell: that cell's). */
  readonly column: number;
  readonly unit: Unit;
}

/** Every figure of a section, the measure's own before its parts. */
export function figuresOf(section: Section): readonly SectionFigure[] {
  return section.measures.flatMap((measure) => {
    const figures: SectionFigure[] = [
      { section, measure, part: "main", column: measure.column, unit: measure.unit },
    ];
    const numerator = measure.numerator ?? measure.share;
    const denominator = measure.denominator ?? measure.share;
    if (numerator !== undefined) {
      figures.push({ section, measure, part: "numerator", column: numerator, unit: "count" });
    }
    if (denominator !== undefined) {
      figures.push({ section, measure, part: "denominator", column: denominator, unit: "count" });
    }
    return figures;
  });
}

/** The number that a figure stands for when it is read as the given part; undefined where it shows none. */
export function partOf(figure: Figure, part: SectionFigure["part"]): number | undefined {
  if (figure.kind === "number") return figure.value;
  if (figure.kind !== "share") return undefined;
  if (part === "numerator") return figure.numerator;
  if (part === "denominator") return figure.denominator;
  return figure.denominator > 0 ? figure.numerator / figure.denominator : undefined;
}

/** A period as one word, to look it up: "2019-03", "ytd 2018/19", "year 2017/18", "national". */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case "month":
      return period.month;
    case "ytd":
      return `ytd ${period.year}`;
    case "year":
      return `year ${period.year}`;
    case "benchmark":
      return period.benchmark;
  }
}

const rowsKnown = new WeakMap<Section, ReadonlyMap<string, number>>();

/** Rows of a section by period, worked out once. Where a period stands twice, the first row counts. */
export function rowsByPeriod(section: Section): ReadonlyMap<string, number> {
  const known = rowsKnown.get(section);
  if (known) return known;
  const rows = new Map<string, number>();
  rowsKnown.set(section, rows);
  for (const { row, period } of section.rows) {
    const key = periodKey(period);
    if (!rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** The scorecard's figure columns, each with its period. */
export function scorecardPeriods(
  scorecard: Scorecard,
): readonly { readonly column: number; readonly period: Period }[] {
  const { months, ytd, years, benchmarks } = scorecard.columns;
  return [
    ...months,
    ...(ytd ? [ytd] : []),
    ...years,
    ...benchmarks.map(({ column, benchmark }) => ({
      column,
      period: { kind: "benchmark", benchmark } as const,
    })),
  ];
}

/** The figure of a section's cell, read as the part that the join means. */
export function readSectionFigure(cells: Cells, figure: SectionFigure, row: number): number | undefined {
  return partOf(cells.figure({ sheet: figure.section.sheet, row, column: figure.column }), figure.part);
}

/** A cell of an indicator's row. */
export function scorecardPlace(scorecard: Scorecard, row: IndicatorRow, column: number): Place {
  return { sheet: scorecard.sheet, row: row.row, column };
}

/** Decimals of a figure as it prints: of the fraction for percentages (0.760 is 76.0%). */
export function decimalsOf(unit: Unit): number {
  return unit === "percentage" ? 3 : unit === "count" ? 0 : 1;
}

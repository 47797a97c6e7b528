/** A chart to be made, and a chart of ours that is to show other cells, as edits of a plan. */
import type { Measure, Section } from "../../book/book";
import { rowsByPeriod } from "../../book/section-figure";
import { financialYearOf, type Month } from "../../period";
import { a1, areaAddress } from "../../place";
import type { Area, ChartSnapshot } from "../../workbook";
import type { Ledger } from "../ledger";
import type { CellEdit, ChartEdit } from "../plan";
import { columnOf, type ChartCells, type Line } from "./chart-cells";
import type { MovedSeries, NewSeries, SeriesCells, SeriesLook } from "./chart-edit";
import { brief, groupName, shortNames } from "./chart-title";
import type { ChartSubject } from "./chart-subjects";

/** Readable on white and apart from each other in grey. */
const COLOURS = ["#1F4E79", "#C55A11", "#7F7F7F", "#2E75B6", "#BF9000", "#548235", "#7030A0"] as const;
const LINE_LOOK: Readonly<Record<Line, SeriesLook>> = {
  target: { name: "Target", colour: "#000000", line: true, dashed: false, labels: false },
  neighbours: { name: "SN average", colour: "#C55A11", line: true, dashed: true, labels: false },
};

interface ChartParts {
  /** The edits of the cells behind the chart. */
  readonly behind: readonly CellEdit[];
  readonly sheet: string;
  readonly section: Section;
  readonly subject: ChartSubject;
  readonly cells: ChartCells;
  /** The labels of the rows that the chart shows. */
  readonly rows: Area;
  /** The rows of the lines' levels. */
  readonly levels: Area;
}

interface NewParts extends ChartParts {
  readonly area: Area;
  readonly lines: readonly { readonly line: Line; readonly level: number }[];
  readonly month: Month;
  readonly ledger: Ledger;
}

/** The edit that makes a chart. */
export function makeChart(parts: NewParts): ChartEdit {
  const { sheet, subject, area, cells, rows, levels, lines, ledger } = parts;
  const figures = subject.kind === "groups" ? groupSeries(parts) : figureSeries(parts);
  const series = [
    ...figures,
    ...lines.map(({ line }): NewSeries => ({
      values: { ...levels, column: columnOf(cells, line) },
      categories: rows,
      look: LINE_LOOK[line],
    })),
  ];
  return {
    target: "chart",
    sheet,
    kind: "chart",
    cell: areaAddress(area),
    name: subject.name,
    before: "no chart",
    after: subject.senses.map(({ measure }) => brief(measure.name)).join(", "),
    because: "The page has no chart of it yet.",
    ticked: true,
    cells: parts.behind.map(uncounted),
    change: {
      make: {
        type: subject.kind === "lines" ? "Line" : "ColumnClustered",
        area,
        title: cells.title,
        series,
        least: 0,
        ...(isHighShare(subject, figures, sheet, ledger) ? { most: 1 } : {}),
      },
    },
  };
}

/** Percentages near 100: the axis ends there. */
function isHighShare(
  { senses }: ChartSubject,
  series: readonly NewSeries[],
  sheet: string,
  ledger: Ledger,
): boolean {
  if (senses.some(({ measure }) => measure.unit !== "percentage")) return false;
  const values = series.flatMap(({ values: { row, column, rows } }) =>
    Array.from({ length: rows }, (_, index) => {
      const figure = ledger.figure({ sheet, row: row + index, column });
      return figure.kind === "number" ? figure.value : 0;
    }),
  );
  const most = Math.max(0, ...values);
  return most > 0.7 && most <= 1;
}

function figureSeries({ subject, rows }: NewParts): readonly NewSeries[] {
  const { senses, kind } = subject;
  const names = shortNames(senses.map(({ measure }) => measure.name)).own;
  return senses.map(({ measure }, index) => ({
    values: { ...rows, column: measure.column },
    categories: rows,
    look: {
      name: senses.length === 1 ? shortest(measure) : (names[index] ?? ""),
      colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
      line: kind === "lines",
      dashed: false,
      labels: false,
    },
  }));
}

/** The title says the name; the legend only tells the figures from their lines. */
function shortest({ number, name }: Measure): string {
  return number === "" ? brief(name, 24) : number;
}

/** The year so far of each group: a bar each, with its value. */
function groupSeries({ section, subject, month }: NewParts): readonly NewSeries[] {
  const row = rowsByPeriod(section).get(`ytd ${financialYearOf(month)}`);
  if (row === undefined) return [];
  const one = { row, rows: 1, columns: 1 };
  return subject.senses.map(({ measure }, index) => ({
    values: { ...one, column: measure.column },
    categories: { ...one, column: section.labelColumn },
    look: {
      name: groupName(measure.group),
      colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
      line: false,
      dashed: false,
      labels: true,
    },
  }));
}

/** The edit that has a chart show the cells of now, and say so; undefined where it does. Series that a person added are left. */
export function moveChart({
  sheet,
  subject,
  chart,
  cells,
  rows,
  levels,
  behind,
}: ChartParts & { readonly chart: ChartSnapshot }): ChartEdit | undefined {
  const wanted = new Map<number, SeriesCells>([
    ...subject.senses.map(({ measure }): [number, SeriesCells] => [
      measure.column,
      { values: { ...rows, column: measure.column }, categories: rows },
    ]),
    ...(["target", "neighbours"] as const).map((line): [number, SeriesCells] => [
      columnOf(cells, line),
      { values: { ...levels, column: columnOf(cells, line) }, categories: rows },
    ]),
  ]);
  const moved = (subject.kind === "groups" ? [] : chart.series).flatMap(
    ({ values, categories }, index): MovedSeries[] => {
      const to = values && wanted.get(values.column);
      if (!to || !categories || (same(values, to.values) && same(categories, to.categories))) return [];
      return [{ index, to, was: { values, categories } }];
    },
  );
  const [first] = moved;
  const [leading] = behind;
  const base = { target: "chart", sheet, kind: "chart", name: chart.name, ticked: true } as const;
  if (first) {
    return {
      ...base,
      cell: a1(rows.row, first.to.values.column),
      before: areaAddress(first.was.values),
      after: areaAddress(first.to.values),
      because: "The chart follows the months of the page.",
      change: { move: moved },
      cells: behind.map(uncounted),
    };
  }
  if (!leading) return undefined;
  const { cell, before, after, because } = leading;
  return {
    ...base,
    cell,
    before,
    after,
    because,
    change: { move: [] },
    // The first of the cells counts for the chart, which itself is not touched.
    cells: behind.map((each, index) => (index === 0 ? each : uncounted(each))),
  };
}

function uncounted(edit: CellEdit): CellEdit {
  return { ...edit, uncounted: true };
}

function same(one: Area, other: Area): boolean {
  return areaAddress(one) === areaAddress(other);
}

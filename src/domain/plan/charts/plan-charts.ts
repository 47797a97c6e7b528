/**
 * Our own charts on the sections: made once under a fixed name, then only told to show more cells, so that a hand-made look
 * stays. Other people's charts are never changed, and what they show already gets no second chart. One that a person
 * deleted is not made again: its cells are still there.
 */
import type { Section } from "../../book/book";
import { partOf } from "../../book/section-figure";
import { measuresOn, type MeasureSense, type Understanding } from "../../book/understand";
import type { Month } from "../../period";
import type { Area, ChartSnapshot, SheetSnapshot } from "../../workbook";
import type { Ledger } from "../ledger";
import type { CellEdit, ChartEdit } from "../plan";
import { chartCellEdit, columnOf, findChartCells, freeChartCells, type ChartCells } from "./chart-cells";
import { makeChart, moveChart } from "./chart-edits";
import { neighboursOf, targetOf } from "./chart-lines";
import { lastColumn, placeCharts } from "./chart-place";
import { chartSubjects, OURS, type ChartSubject } from "./chart-subjects";
import { chartTitle } from "./chart-title";

/** A page has at most so many charts, other people's among them. */
const MOST = 3;
/** A measure with fewer months of figures makes no chart. */
const FEWEST_FIGURES = 4;
/** A single stock is charted only where nobody has made charts on the page. */
const SLIGHT = 1;

/** What is known of a section and its sheet while its charts are planned. */
interface Page {
  readonly understanding: Understanding;
  readonly ledger: Ledger;
  readonly month: Month;
  readonly section: Section;
  readonly sheet: SheetSnapshot;
  readonly charts: readonly ChartSnapshot[];
}

/** The edits of every section's charts; none where the charts of its sheet could not be read, or it is protected. */
export function planCharts(understanding: Understanding, ledger: Ledger, month: Month): readonly ChartEdit[] {
  return understanding.book.sections.flatMap((section) => {
    const sheet = understanding.cells.sheet(section.sheet);
    if (!sheet?.charts || sheet.protected) return [];
    return planPage({ understanding, ledger, month, section, sheet, charts: sheet.charts });
  });
}

function planPage(page: Page): readonly ChartEdit[] {
  const subjects = subjectsOf(page);
  const present = new Map(page.charts.map((chart) => [chart.name, chart]));
  const kept = subjects.flatMap((subject) => {
    const chart = present.get(subject.name);
    const cells = findChartCells(page.sheet, subject.name);
    return chart && cells ? (updateChart(page, subject, chart, cells) ?? []) : [];
  });
  const wanted = wantedCharts(page, subjects);
  const places = wanted.length === 0 ? [] : placeCharts(page.sheet, page.section, wanted.length);
  const taken = new Set<number>();
  const made = wanted.flatMap((subject, index) => {
    const area = places[index];
    return area ? createChart(page, subject, area, taken) : [];
  });
  return [...kept, ...made];
}

function subjectsOf({ understanding, ledger, month, section }: Page): readonly ChartSubject[] {
  const isCharted = ({ measure, rows }: MeasureSense): boolean => {
    const figures = monthRows(section, month).filter((row) => {
      const place = { sheet: section.sheet, row, column: measure.column };
      return ledger.figure(place).kind === "number" && ledger.isPlain(place);
    });
    return measure.share !== measure.column && figures.length >= FEWEST_FIGURES && rows.size > 0;
  };
  return chartSubjects(
    measuresOn(understanding, section),
    (sense) => targetOf(understanding, sense) !== undefined,
    isCharted,
  );
}

/** The charts to be made: the weightiest that the page has room for, in the order of the page. */
function wantedCharts({ sheet, charts }: Page, subjects: readonly ChartSubject[]): readonly ChartSubject[] {
  const theirs = charts.filter(({ name }) => !name.startsWith(OURS));
  const free = subjects.filter(
    (subject) =>
      !charts.some(({ name }) => name === subject.name) &&
      findChartCells(sheet, subject.name) === undefined &&
      !theirs.some((chart) => shows(chart, subject)) &&
      !(theirs.length > 0 && subject.weight <= SLIGHT),
  );
  // One that a person deleted still counts: another must not come in its place.
  const deleted = subjects.filter(
    ({ name }) => !charts.some((chart) => chart.name === name) && findChartCells(sheet, name) !== undefined,
  );
  const room = Math.max(0, MOST - charts.length - deleted.length);
  const chosen = new Set([...free].sort((one, other) => other.weight - one.weight).slice(0, room));
  return free.filter((subject) => chosen.has(subject));
}

/** Whether a chart shows one of the measures already. */
function shows(chart: ChartSnapshot, { senses }: ChartSubject): boolean {
  return chart.series.some(({ values }) =>
    senses.some(
      ({ measure }) =>
        values !== undefined &&
        values.column <= measure.column &&
        measure.column < values.column + values.columns,
    ),
  );
}

function createChart(page: Page, subject: ChartSubject, area: Area, taken: Set<number>): ChartEdit {
  const { section, sheet } = page;
  const rows = rowsOf(page, subject);
  const isBelow = area.column <= lastColumn(sheet, section);
  // Beside the table, the levels stand on the table's own rows: a row inserted there comes between them too.
  const top = isBelow ? area.row : section.headEnd;
  const lines = linesOf(page, subject);
  const last = isBelow ? top + rows.rows : rows.row + rows.rows - 1;
  const cells = freeChartCells(sheet, top, area.column, last, taken);
  taken.add(cells.name.column).add(cells.title.column);
  const levels = isBelow ? { ...rows, row: top + 1 } : rows;
  return makeChart({
    sheet: sheet.name,
    section,
    subject,
    area,
    cells,
    rows,
    levels,
    lines,
    month: page.month,
    ledger: page.ledger,
    behind: [
      ...chartCellEdit(sheet, cells.name, subject.name, "Tells which chart the cells below belong to."),
      ...titleEdit(page, subject, cells),
      ...levelEdits(sheet, lines, cells, levels),
    ],
  });
}

function updateChart(
  page: Page,
  subject: ChartSubject,
  chart: ChartSnapshot,
  cells: ChartCells,
): ChartEdit | undefined {
  const { sheet, section } = page;
  const rows = rowsOf(page, subject);
  const isBelow = cells.name.row > (section.rows.at(-1)?.row ?? 0);
  const levels = isBelow ? { ...rows, row: cells.name.row + 1 } : rows;
  const drawn = linesOf(page, subject).filter(({ line }) =>
    chart.series.some(({ values }) => values?.column === columnOf(cells, line)),
  );
  const behind = [...titleEdit(page, subject, cells), ...levelEdits(sheet, drawn, cells, levels)];
  return moveChart({ sheet: sheet.name, section, subject, chart, cells, rows, levels, behind });
}

/** A level line and the figure that it stands at. */
export interface LevelLine {
  readonly line: "target" | "neighbours";
  readonly level: number;
}

/** A chart of one measure has the lines that there are; of several, those of the one that has a target. */
function linesOf({ understanding, ledger }: Page, { senses, kind }: ChartSubject): readonly LevelLine[] {
  if (kind === "groups") return [];
  const [only, ...others] = senses;
  const target = senses.map((sense) => targetOf(understanding, sense)).find((each) => each !== undefined);
  const neighbours = only && others.length === 0 ? neighboursOf(understanding, only, ledger) : undefined;
  return [
    ...(target === undefined ? [] : [{ line: "target" as const, level: target.level }]),
    ...(neighbours === undefined ? [] : [{ line: "neighbours" as const, level: neighbours }]),
  ];
}

function titleEdit(page: Page, subject: ChartSubject, cells: ChartCells): readonly CellEdit[] {
  const { understanding, ledger, month, sheet } = page;
  const [first] = subject.senses;
  const target = first && targetOf(understanding, first);
  const title = chartTitle(subject, ledger, month, target);
  return chartCellEdit(sheet, cells.title, title, "The chart's title, from the figures it shows.");
}

function levelEdits(
  sheet: SheetSnapshot,
  lines: readonly LevelLine[],
  cells: ChartCells,
  { row, rows }: Area,
): readonly CellEdit[] {
  return lines.flatMap(({ line, level }) =>
    Array.from({ length: rows }, (_, index) => ({ row: row + index, column: columnOf(cells, line) })).flatMap(
      (place) => chartCellEdit(sheet, place, level, `The chart's line of the ${LINE_WORDS[line]}.`),
    ),
  );
}

const LINE_WORDS = { target: "target", neighbours: "statistical neighbours' average" } as const;

/** The rows that the chart shows, as an area of the label column: down to the last that has a figure. */
function rowsOf({ section, month, ledger }: Page, { span, senses }: ChartSubject): Area {
  const months = monthRows(section, month);
  const first = Math.min(...months);
  const hasFigure = ({ row }: { readonly row: number }): boolean =>
    senses.some(({ measure: { column } }) => {
      return partOf(ledger.figure({ sheet: section.sheet, row, column }), "main") !== undefined;
    });
  const others = span === "months" ? [] : section.rows.filter(hasFigure).map(({ row }) => row);
  const last = Math.max(...months, ...others);
  return { row: first, column: section.labelColumn, rows: last - first + 1, columns: 1 };
}

function monthRows({ rows }: Section, until: Month): readonly number[] {
  return rows.flatMap(({ row, period }) => (period.kind === "month" && period.month <= until ? [row] : []));
}

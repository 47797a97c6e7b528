/** Charts made, told to show other cells, and taken away. */
import type { ChartEdit } from "../domain/plan/plan";
import type { MovedSeries, NewChart, NewSeries, SeriesCells } from "../domain/plan/charts/chart-edit";
import { absoluteA1, quoteSheet } from "../domain/place";
import type { RestoredCharts } from "../domain/undo/plan-charts";
import { rangeOf } from "./ranges";

/** In points: three charts stand on a printed page. */
const TITLE_SIZE = 10;
const TEXT_SIZE = 8;

/** Does what an edit says. */
export function writeChart(sheet: Excel.Worksheet, { name, change, sheet: sheetName }: ChartEdit): void {
  if ("make" in change) makeChart(sheet, sheetName, name, change.make);
  else moveSeries(sheet, sheet.charts.getItem(name), change.move);
}

function makeChart(
  sheet: Excel.Worksheet,
  sheetName: string,
  name: string,
  { type, area, title, series, least, most }: NewChart,
): void {
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add(type, rangeOf(sheet, first.values), "Columns");
  // At once: by its name it is found again, should Excel fail in between.
  chart.name = name;
  const from = rangeOf(sheet, { ...area, rows: 1, columns: 1 });
  const to = rangeOf(sheet, {
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  });
  chart.setPosition(from, to);
  const made = chart.series.getItemAt(0);
  made.name = first.look.name;
  drawSeries(sheet, made, first, type);
  for (const each of others) drawSeries(sheet, chart.series.add(each.look.name), each, type);
  chart.title.setFormula(`=${quoteSheet(sheetName)}!${absoluteA1(title.row, title.column)}`);
  chart.title.format.font.size = TITLE_SIZE;
  chart.legend.visible = others.length > 0;
  if (others.length > 0) {
    chart.legend.position = "Bottom";
    chart.legend.format.font.size = TEXT_SIZE;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.size = TEXT_SIZE;
  valueAxis.format.font.size = TEXT_SIZE;
  if (least !== undefined) valueAxis.minimum = least;
  if (most !== undefined) valueAxis.maximum = most;
}

function drawSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { look, ...cells }: NewSeries,
  type: NewChart["type"],
): void {
  showCells(sheet, series, cells);
  if (look.line && type !== "Line") series.chartType = "Line";
  if (look.line) {
    series.markerStyle = "None";
    series.format.line.color = look.colour;
    if (look.dashed) series.format.line.lineStyle = "Dash";
  } else {
    series.format.fill.setSolidColor(look.colour);
  }
  if (look.labels) series.hasDataLabels = true;
}

function showCells(sheet: Excel.Worksheet, series: Excel.ChartSeries, cells: SeriesCells): void {
  series.setValues(rangeOf(sheet, cells.values));
  series.setXAxisValues(rangeOf(sheet, cells.categories));
}

function moveSeries(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  moves: readonly Pick<MovedSeries, "index" | "to">[],
): void {
  for (const { index, to } of moves) showCells(sheet, chart.series.getItemAt(index), to);
}

/** Takes back what a refresh did to the charts of a sheet. */
export function restoreCharts(sheet: Excel.Worksheet, { remove, move }: RestoredCharts): void {
  for (const name of remove) sheet.charts.getItem(name).delete();
  for (const { name, series } of move) moveSeries(sheet, sheet.charts.getItem(name), series);
}

/** Charts as they are found, and the sizes of rows and columns that say where a page has room. */
import { parseAddress } from "../domain/place";
import type { Area, ChartSnapshot, SeriesSnapshot, SheetSnapshot } from "../domain/workbook";
import { rangeOf } from "./ranges";

/** Kinds whose series have values over categories; others are not asked what they show. */
const WITH_CATEGORIES = /^(Column|Bar|Line|Area|Pie|Doughnut)/;

/** A report page is far smaller: a larger sheet is not asked for its sizes, and gets no charts. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 200;
/** Beyond the used cells, where charts may stand. */
const MORE_ROWS = 30;
const MORE_COLUMNS = 16;

/** Only from this set on Excel tells which cells a series shows; without it charts are left alone altogether. */
export function canReadCharts(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.15");
}

/** Asks which charts there are. */
export function askForCharts(sheet: Excel.Worksheet): Excel.ChartCollection | undefined {
  if (!canReadCharts()) return undefined;
  const { charts } = sheet;
  charts.load(
    "items/name,items/chartType,items/left,items/top,items/width,items/height,items/title/text,items/series/items/name",
  );
  return charts;
}

/** Gives what was asked once Excel has answered. */
export type PageAnswers = () => Pick<SheetSnapshot, "charts" | "columnWidths" | "rowHeights">;

/**
 * Asks which cells the charts of a sheet show, and how large its rows and columns are.
 * @param withSources false: what the series show is not asked
 */
export function askForPage(
  sheet: Excel.Worksheet,
  charts: Excel.ChartCollection | undefined,
  used: Area,
  withSources: boolean,
): PageAnswers {
  if (
    !charts ||
    used.rows === 0 ||
    used.row + used.rows > MOST_ROWS ||
    used.column + used.columns > MOST_COLUMNS
  )
    return () => ({});
  const all = charts.items.map((chart) => ({ chart, series: askForSeries(chart, withSources) }));
  const rows = rangeOf(sheet, {
    row: 0,
    column: 0,
    rows: used.row + used.rows + MORE_ROWS,
    columns: 1,
  }).getRowProperties({ format: { rowHeight: true } });
  const columns = rangeOf(sheet, {
    row: 0,
    column: 0,
    rows: 1,
    columns: used.column + used.columns + MORE_COLUMNS,
  }).getColumnProperties({ format: { columnWidth: true } });
  return () => ({
    charts: all.map(({ chart, series }) => snapshotOf(chart, series())),
    rowHeights: rows.value.map(({ format }) => format?.rowHeight ?? 0),
    columnWidths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
  });
}

function askForSeries(chart: Excel.Chart, withSources: boolean): () => readonly SeriesSnapshot[] {
  const { items } = chart.series;
  if (!withSources || !WITH_CATEGORIES.test(chart.chartType))
    return () => items.map(({ name }) => ({ name }));
  const asked = items.map((series) => ({
    series,
    values: series.getDimensionDataSourceString("Values"),
    categories: series.getDimensionDataSourceString("Categories"),
  }));
  return () =>
    asked.map(({ series, values, categories }) => ({
      name: series.name,
      ...named("values", values.value),
      ...named("categories", categories.value),
    }));
}

/** One area of cells; a source of several, or of none, is not understood. */
function named<Key extends string>(key: Key, source: string): { readonly [K in Key]?: Area } {
  const area = parseAddress(source);
  return (area ? { [key]: area } : {}) as { readonly [K in Key]?: Area };
}

function snapshotOf(chart: Excel.Chart, series: readonly SeriesSnapshot[]): ChartSnapshot {
  const { name, left, top, width, height, title } = chart;
  return { name, title: title.text, left, top, width, height, series };
}

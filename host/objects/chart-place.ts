/** The chart that an object of the client stands for, and how it is changed: charts of the model are replaced, not altered. */
import type { ChartPicture, ChartSeries } from "../model/chart";
import { HostError } from "../richapi/errors";
import type { SheetPlace } from "./session";

export interface ChartPlace extends SheetPlace {
  /** Charts are told apart by their names, as Excel does on one sheet. */
  name: string;
}

export interface SeriesPlace {
  readonly chart: ChartPlace;
  readonly index: number;
}

export function chartOf({ sheet, name }: ChartPlace): ChartPicture {
  const chart = sheet.charts.find((each) => each.name === name);
  if (!chart) throw new HostError("ItemNotFound", `no chart ${name} on ${sheet.name}`);
  return chart;
}

/** Changes a chart; refused where the sheet is protected. */
export function changeChart(place: ChartPlace, change: Partial<ChartPicture>): void {
  const { session, sheet } = place;
  const before = chartOf(place);
  session.change(sheet);
  const after = { ...before, ...change };
  sheet.charts = sheet.charts.map((each) => (each === before ? { ...after, name: before.name } : each));
  if (after.name !== before.name) sheet.renameChart(before.name, after.name);
  place.name = after.name;
}

export function seriesOf({ chart, index }: SeriesPlace): ChartSeries {
  const series = chartOf(chart).series[index];
  if (!series) throw new HostError("ItemNotFound", `no series ${String(index)} in ${chart.name}`);
  return series;
}

export function changeSeries({ chart, index }: SeriesPlace, change: Partial<ChartSeries>): void {
  const { series } = chartOf(chart);
  changeChart(chart, { series: series.map((each, at) => (at === index ? { ...each, ...change } : each)) });
}

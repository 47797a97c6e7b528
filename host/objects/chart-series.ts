import { quoteSheet, absoluteA1 } from "../../src/domain/place";
import { isLeftOut, oneOf, text, truth, wholeNumber } from "../richapi/arguments";
import { notImplemented } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import {
  changeChart,
  changeSeries,
  chartOf,
  seriesOf,
  type ChartPlace,
  type SeriesPlace,
} from "./chart-place";
import { RANGE } from "./range";
import { colour } from "./range-style";

export const CHART_SERIES_COLLECTION = defineClass<Excel.ChartSeriesCollection, ChartPlace>(
  "ChartSeriesCollection",
  {
    scalars: { count: (chart) => chartOf(chart).series.length },
    methods: {
      add: (chart, [name, index]) => {
        if (!isLeftOut(index)) throw notImplemented("ChartSeriesCollection.add at an index");
        const { series } = chartOf(chart);
        const made = { name: isLeftOut(name) ? "" : text(name, "name"), categories: "", values: "" };
        changeChart(chart, { series: [...series, made] });
        return CHART_SERIES.bind({ chart, index: series.length });
      },
      getCount: (chart) => chartOf(chart).series.length,
      getItemAt: (chart, [index]) => {
        const place = { chart, index: wholeNumber(index, "index", 0) };
        seriesOf(place);
        return CHART_SERIES.bind(place);
      },
    },
    collection: {
      items: (chart) =>
        chartOf(chart).series.map((_, index): HostObject => CHART_SERIES.bind({ chart, index })),
    },
  },
);

export const CHART_SERIES = defineClass<Excel.ChartSeries, SeriesPlace>("ChartSeries", {
  scalars: {
    name: (place) => seriesOf(place).name,
    hasDataLabels: (place) => seriesOf(place).labels === true,
    chartType: (place) => (isLine(place) ? "Line" : "ColumnClustered"),
  },
  set: {
    name: (place, value) => changeSeries(place, { name: text(value, "name") }),
    hasDataLabels: (place, value) => changeSeries(place, { labels: truth(value, "hasDataLabels") }),
    chartType: (place, value) => {
      oneOf(value, "chartType", ["Line"]);
      if (chartOf(place.chart).type !== "line") changeSeries(place, { type: "line" });
    },
    // The host's lines have no markers.
    markerStyle: (_, value) => void oneOf(value, "markerStyle", ["None"]),
  },
  nav: {
    format: (place) => CHART_SERIES_FORMAT.bind(place),
  },
  methods: {
    delete: ({ chart, index }) => {
      const { series } = chartOf(chart);
      changeChart(chart, { series: series.filter((_, at) => at !== index) });
    },
    setValues: (place, [source]) => changeSeries(place, { values: sourceOf(source) }),
    setXAxisValues: (place, [source]) => changeSeries(place, { categories: sourceOf(source) }),
    getDimensionDataSourceString: (place, [dimension]) => {
      const series = seriesOf(place);
      const wanted = oneOf(dimension, "dimension", ["Values", "Categories"]);
      return wanted === "Values" ? series.values : series.categories;
    },
  },
});

const CHART_SERIES_FORMAT = defineClass<Excel.ChartSeriesFormat, SeriesPlace>("ChartSeriesFormat", {
  scalars: {},
  nav: {
    fill: (place) => CHART_FILL.bind(place),
    line: (place) => CHART_LINE_FORMAT.bind(place),
  },
});

const CHART_FILL = defineClass<Excel.ChartFill, SeriesPlace>("ChartFill", {
  scalars: {},
  methods: { setSolidColor: (place, [value]) => changeSeries(place, { colour: colour(value, "color") }) },
});

const CHART_LINE_FORMAT = defineClass<Excel.ChartLineFormat, SeriesPlace>("ChartLineFormat", {
  scalars: {},
  set: {
    color: (place, value) => changeSeries(place, { colour: colour(value, "color") }),
    lineStyle: (place, value) =>
      changeSeries(place, { dashed: oneOf(value, "lineStyle", ["Continuous", "Dash"]) === "Dash" }),
  },
});

export const SERIES_PARTS = [
  CHART_SERIES_COLLECTION,
  CHART_SERIES,
  CHART_SERIES_FORMAT,
  CHART_FILL,
  CHART_LINE_FORMAT,
] as const;

function isLine(place: SeriesPlace): boolean {
  return seriesOf(place).type === "line" || chartOf(place.chart).type === "line";
}

/** A range as a series names it: 'Contacts'!$C$8:$C$22. */
export function sourceOf(range: unknown): string {
  const { sheet, area } = RANGE.unbind(range, "sourceData");
  const last = absoluteA1(area.row + area.rows - 1, area.column + area.columns - 1);
  const first = absoluteA1(area.row, area.column);
  return `${quoteSheet(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

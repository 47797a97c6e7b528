import { oneOf, text, finiteNumber } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import type { ChartPicture } from "../model/chart";
import { CHART_AXES, CHART_LEGEND, CHART_TITLE } from "./chart-parts";
import { CHART_SERIES_COLLECTION } from "./chart-series";
import { columnUnder, covering, leftOf, pixelsOf, pointsOf, rowUnder, topOf } from "./chart-geometry";
import { changeChart, chartOf, type ChartPlace } from "./chart-place";
import { around, readAddress } from "./geometry";
import { RANGE } from "./range";
import type { RangePlace } from "./session";

/** The kinds that the host draws and writes, under Excel's names. */
const TYPES = { Line: "line", ColumnClustered: "column", BarClustered: "bar" } as const;

export const CHART = defineClass<Excel.Chart, ChartPlace>("Chart", {
  scalars: {
    id: ({ name }) => name,
    name: ({ name }) => name,
    chartType: (place) => chartTypeOf(chartOf(place).type),
    left: (place) => leftOf(place.sheet, chartOf(place)),
    top: (place) => topOf(place.sheet, chartOf(place)),
    width: (place) => pointsOf(chartOf(place).width),
    height: (place) => pointsOf(chartOf(place).height),
  },
  set: {
    name: (place, value) => changeChart(place, { name: text(value, "name") }),
    left: (place, value) =>
      changeChart(place, columnUnder(place.sheet, finiteNumber(value, "left", 0, 100_000))),
    top: (place, value) =>
      changeChart(place, rowUnder(place.sheet, finiteNumber(value, "top", 0, 1_000_000))),
    width: (place, value) => changeChart(place, { width: pixelsOf(finiteNumber(value, "width", 0, 10_000)) }),
    height: (place, value) =>
      changeChart(place, { height: pixelsOf(finiteNumber(value, "height", 0, 10_000)) }),
  },
  nav: {
    title: (place) => CHART_TITLE.bind(place),
    legend: (place) => CHART_LEGEND.bind(place),
    axes: (place) => CHART_AXES.bind(place),
    series: (place) => CHART_SERIES_COLLECTION.bind(place),
  },
  methods: {
    delete: (place) => {
      place.session.change(place.sheet);
      const gone = chartOf(place);
      place.sheet.charts = place.sheet.charts.filter((each) => each !== gone);
    },
    setPosition: (place, [start, end]) => {
      const from = cells(start, "startCell");
      const to = end === undefined || end === null ? undefined : cells(end, "endCell");
      const { width, height, ...corner } = covering(place.sheet, to ? around(from, to) : from);
      changeChart(place, to ? { ...corner, width, height } : corner);
    },
  },
  identity: ({ name }) => ({ _Id: name }),
});

/** Cells given as a range or as an address. */
function cells(value: unknown, name: string): RangePlace["area"] {
  return typeof value === "string" ? readAddress(value) : RANGE.unbind(value, name).area;
}

/** Excel's word for the kind; what the host does not know the kind of is some kind of area. */
function chartTypeOf(type: ChartPicture["type"]): `${Excel.ChartType}` {
  for (const [word, kind] of Object.entries(TYPES)) if (kind === type) return word as keyof typeof TYPES;
  return "Area";
}

/** The model's kind for Excel's word. */
export function typeNamed(word: unknown): (typeof TYPES)[keyof typeof TYPES] {
  return TYPES[oneOf(word, "type", ["Line", "ColumnClustered", "BarClustered"])];
}

/** A chart's title, legend and axes. */
import { finiteNumber, oneOf, text, truth, wrong } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import { readReference } from "../formulas/references";
import { displayText } from "../model/display-text";
import { titleOf } from "../model/chart";
import { changeChart, chartOf, type ChartPlace } from "./chart-place";

/** The host draws and writes charts with one size of title and one of all else. */
const TITLE_FONT = defineClass<Excel.ChartFont, ChartPlace>("ChartFont", {
  scalars: {},
  set: { size: (_, value) => only(value, 10) },
});

const TEXT_FONT = defineClass<Excel.ChartFont, ChartPlace>("ChartFont", {
  scalars: {},
  set: { size: (_, value) => only(value, 8) },
});

function only(value: unknown, size: number): void {
  if (value !== size) throw wrong("size", value, `${size} points, which is all that the host draws`);
}

const CHART_TITLE_FORMAT = defineClass<Excel.ChartTitleFormat, ChartPlace>("ChartTitleFormat", {
  scalars: {},
  nav: { font: (place) => TITLE_FONT.bind(place) },
});

const CHART_LEGEND_FORMAT = defineClass<Excel.ChartLegendFormat, ChartPlace>("ChartLegendFormat", {
  scalars: {},
  nav: { font: (place) => TEXT_FONT.bind(place) },
});

const CHART_AXIS_FORMAT = defineClass<Excel.ChartAxisFormat, ChartPlace>("ChartAxisFormat", {
  scalars: {},
  nav: { font: (place) => TEXT_FONT.bind(place) },
});

export const CHART_TITLE = defineClass<Excel.ChartTitle, ChartPlace>("ChartTitle", {
  scalars: {
    text: (place) => titleOf(chartOf(place), (reference) => shown(place, reference)),
    visible: (place) => chartOf(place).title !== "",
  },
  set: {
    text: (place, value) => changeChart(place, { title: text(value, "text") }),
    visible: (place, value) => {
      if (!truth(value, "visible")) changeChart(place, { title: "" });
    },
  },
  nav: { format: (place) => CHART_TITLE_FORMAT.bind(place) },
  methods: {
    setFormula: (place, [formula]) => {
      const title = text(formula, "formula");
      if (!title.startsWith("=") || readReference(title.slice(1))?.sheet === undefined)
        throw wrong("formula", formula, "a cell with its sheet, such as =Contacts!$J$7");
      changeChart(place, { title });
    },
  },
});

/** What a linked title's cell shows. */
function shown({ session }: ChartPlace, reference: string): string {
  const { sheet, first } = readReference(reference) ?? {};
  if (sheet === undefined || first?.row === undefined || first.column === undefined) return "";
  session.settle();
  const cell = session.workbook.sheet(sheet)?.cell(first.row, first.column);
  if (!cell) return "";
  return typeof cell.value === "string" ? cell.value : displayText(cell.value, cell.style.numberFormat);
}

export const CHART_LEGEND = defineClass<Excel.ChartLegend, ChartPlace>("ChartLegend", {
  scalars: { visible: (place) => chartOf(place).series.length > 1 },
  set: {
    // The host draws one where there are several series, below the plot.
    visible: (place, value) => {
      const wanted = truth(value, "visible");
      if (wanted !== chartOf(place).series.length > 1)
        throw wrong("visible", value, "a legend where there are several series, and only there");
    },
    position: (_, value) => void oneOf(value, "position", ["Bottom"]),
  },
  nav: { format: (place) => CHART_LEGEND_FORMAT.bind(place) },
});

const CHART_AXIS = defineClass<Excel.ChartAxis, ChartPlace>("ChartAxis", {
  scalars: {},
  set: {
    minimum: (place, value) => changeChart(place, { least: finiteNumber(value, "minimum", -1e12, 1e12) }),
    maximum: (place, value) => changeChart(place, { most: finiteNumber(value, "maximum", -1e12, 1e12) }),
  },
  nav: { format: (place) => CHART_AXIS_FORMAT.bind(place) },
});

const CATEGORY_AXIS = defineClass<Excel.ChartAxis, ChartPlace>("ChartAxis", {
  scalars: {},
  nav: { format: (place) => CHART_AXIS_FORMAT.bind(place) },
});

export const CHART_AXES = defineClass<Excel.ChartAxes, ChartPlace>("ChartAxes", {
  scalars: {},
  nav: {
    valueAxis: (place) => CHART_AXIS.bind(place),
    categoryAxis: (place) => CATEGORY_AXIS.bind(place),
  },
});

export const CHART_PARTS = [
  TITLE_FONT,
  CHART_TITLE_FORMAT,
  CHART_TITLE,
  CHART_LEGEND_FORMAT,
  CHART_LEGEND,
  CHART_AXIS_FORMAT,
  CHART_AXIS,
  CHART_AXES,
] as const;

/** Adds the charts that the printed pages show beside their tables. */
import type { AddChartOptions } from "@cj-tech-master/excelts/chart";
import { CHART_COLUMNS, CHARTS, type ChartLayout } from "./chart-layouts";
import type { DrawnPage } from "./draw-section";
import { COLOURS, FONT } from "./styles";

const SERIES = ["12436D", "28A197", "801650", "F46A25", "3D3D8F", "A285D1"];

const small = { size: 800, fontFamily: FONT, color: { srgb: COLOURS.quiet } };

function letter(column: number): string {
  return column > 26
    ? letter(Math.floor((column - 1) / 26)) + letter(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

function optionsOf(page: DrawnPage, chart: ChartLayout): AddChartOptions {
  const last = chart.rows === "months" ? page.lastMonth : page.lastRow;
  const range = (column: number): string => {
    const name = letter(column);
    return `'${page.layout.sheet}'!$${name}$${page.firstMonth}:$${name}$${last}`;
  };
  return {
    type: chart.kind === "line" ? "line" : "bar",
    ...(chart.kind === "line" ? {} : { barDir: "col", gapWidth: 60 }),
    grouping: chart.kind === "line" ? "standard" : "clustered",
    title: {
      paragraphs: [
        {
          runs: [
            {
              text: chart.title,
              properties: { size: 1000, bold: true, fontFamily: FONT, color: { srgb: COLOURS.ink } },
            },
          ],
        },
      ],
    },
    series: chart.series.map(([measure, name], i) => {
      const colour = SERIES[i] ?? COLOURS.quiet;
      return {
        name,
        categories: range(2),
        values: range(page.figureColumns[measure] ?? 3),
        ...(chart.kind === "line"
          ? {
              line: colour,
              lineWidth: 2,
              smooth: false,
              marker: { symbol: "circle", size: 5, fill: colour, border: colour },
            }
          : { fill: colour }),
      };
    }),
    showLegend: chart.series.length > 1,
    legendPosition: "b",
    legendOptions: { txPr: small },
    displayBlanksAs: "gap",
    categoryAxis: {
      txPr: { ...small, rotation: -2_700_000 },
      lineColor: COLOURS.rule,
      majorTickMark: "none",
      minorTickMark: "none",
    },
    valueAxis: {
      majorTickMark: "none",
      minorTickMark: "none",
      majorGridlines: true,
      numFmt: chart.percent === true ? "0%" : "0",
      txPr: small,
      lineColor: COLOURS.rule,
      ...(chart.min === undefined ? {} : { min: chart.min }),
      ...(chart.max === undefined ? {} : { max: chart.max }),
    },
  };
}

/** The row that a page with its charts ends at. */
export function lastRowWithCharts(page: DrawnPage): number {
  if (page.layout.sheet === SOURCES_SHEET) return page.lastRow + 15;
  return CHARTS[page.layout.sheet] === undefined ? page.lastRow : Math.max(page.lastRow, page.headRow + 25);
}

/** Draws the page's charts one under the other, beside the table. */
export function drawCharts(page: DrawnPage): void {
  if (page.layout.sheet === SOURCES_SHEET) drawSources(page);
  const charts = CHARTS[page.layout.sheet] ?? [];
  const top = page.headRow - 1;
  const step = Math.min(13, (lastRowWithCharts(page) - top) / charts.length);
  charts.forEach((chart, i) => {
    page.sheet.addChart(optionsOf(page, chart), {
      tl: { col: page.lastColumn + 0.5, row: top + i * step },
      br: { col: page.lastColumn + CHART_COLUMNS, row: top + (i + 1) * step - 0.25 },
      editAs: "oneCell",
    });
  });
}

const SOURCES_SHEET = "02 Contacts by Source";

/** Page 02 has one chart under its wide table: the year's percentage of each source. */
function drawSources(page: DrawnPage): void {
  const ytd = page.lastMonth + 1;
  const at = (column: number, row: number): string => `'${SOURCES_SHEET}'!$${letter(column)}$${row}`;
  page.sheet.addChart(
    {
      ...optionsOf(page, {
        title: "% progressing to referral by source, year to date",
        kind: "columns",
        series: [],
        rows: "months",
        percent: true,
        min: 0,
        max: 1,
      }),
      gapWidth: 40,
      overlap: -10,
      showLegend: true,
      series: page.figureColumns
        .filter((_, i) => i % 3 === 2)
        .map((column, i) => ({
          name: { formula: at(column - 2, page.headRow) },
          categories: at(2, ytd),
          values: at(column, ytd),
          fill: SERIES[i % SERIES.length] ?? COLOURS.quiet,
          dataLabels: {
            showLegendKey: false,
            showVal: true,
            showCatName: false,
            showSerName: false,
            showPercent: false,
            showBubbleSize: false,
            numFmt: "0.0%",
            position: "outEnd",
            txPr: small,
          },
        })),
    },
    {
      tl: { col: 2, row: page.lastRow + 0.5 },
      br: { col: page.lastColumn, row: page.lastRow + 15 },
      editAs: "oneCell",
    },
  );
}

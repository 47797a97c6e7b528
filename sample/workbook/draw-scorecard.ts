/** Draws the Performance Summary: one row per indicator. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Edition, IndicatorCells } from "../report/edition";
import type { Unit } from "../report/layout";
import { contentOf } from "./cell-content";
import { drawHeads, drawTop, LAST_COLUMN } from "./scorecard-head";
import { COLOURS, SECTION_COLOURS, dress } from "./styles";

const FIRST_ROW = 10;
const WIDTHS = [
  5, 6, 47, 9.5, 11, 8.5, 8.5, 8.5, 8.5, 9.5, 12, 8, 8, 8.5, 8.5, 11, 11, 11, 8.5, 8.5, 8.5, 8.5, 10.5, 10.5,
  10.5, 10.5,
];
const UNITS: Readonly<Record<string, Unit>> = {
  Count: "count",
  Percentage: "percentage",
  "Rate per 10,000": "rate",
  "YTD Average": "rate",
};
/** The printed pages end after these rows (5.2 and 7.3). */
const PAGE_ENDS = [41, 73];

const TINTS: readonly (readonly [number, number, string])[] = [
  [10, 10, COLOURS.ytd],
  [16, 18, COLOURS.box],
  [19, 22, COLOURS.years],
  [23, 26, COLOURS.benchmarks],
];

function drawRow(sheet: Worksheet, row: number, indicator: IndicatorCells): void {
  const unit = UNITS[indicator.unit] ?? "average";
  for (let column = 2; column <= LAST_COLUMN; column++) {
    const tint = TINTS.find(([from, to]) => column >= from && column <= to)?.[2] ?? "FFFFFF";
    const bold = column === 2 || column === 9 || column === 10 || (column >= 12 && column <= 15);
    const size = column === 12 || column === 13 ? 13 : 9;
    dress(sheet.getCell(row, column), { fill: tint, bold, size, align: column === 3 ? "left" : "center" });
  }
  const write = (column: number, text: string, as: Unit): void => {
    const content = contentOf(text, as);
    if (content === undefined) return;
    sheet.getCell(row, column).value = content.value;
    sheet.getCell(row, column).numFmt = content.format;
  };
  const words = (column: number, text: string): void => {
    if (text !== "") sheet.getCell(row, column).value = text;
  };
  sheet.getCell(row, 2).value = indicator.number;
  sheet.getCell(row, 2).numFmt = "@";
  words(3, indicator.name);
  words(4, indicator.goodIs);
  words(5, indicator.unit);
  if (indicator.notice) {
    sheet.mergeCells(row, 6, row, 9);
    words(6, indicator.months[0] ?? "");
    dress(sheet.getCell(row, 6), { size: 8, italic: true });
  } else {
    indicator.months.forEach((text, i) => write(6 + i, text, unit));
  }
  write(10, indicator.ytd, unit);
  words(11, indicator.dataNote);
  words(12, indicator.dotMonth);
  words(13, indicator.dotYear);
  words(14, indicator.ragMonth);
  words(15, indicator.ragYear);
  indicator.tolerances.forEach((text, i) => {
    words(16 + i, text);
    // "+/-15" and "14-20" are read as a formula and a date unless the cell is text.
    sheet.getCell(row, 16 + i).numFmt = "@";
  });
  if (indicator.toleranceSpan > 1) sheet.mergeCells(row, 16, row, 15 + indicator.toleranceSpan);
  indicator.years.forEach((text, i) => write(19 + i, text, unit));
  indicator.benchmarks.forEach((text, i) => write(23 + i, text, unit === "count" ? "average" : unit));
  const lines = Math.max(Math.ceil(indicator.name.length / 56), indicator.tolerances[0].length > 15 ? 2 : 1);
  sheet.getRow(row).height = indicator.notice ? 38 : lines * 12 + 8.5;
}

/** Rotated labels of the sections at the left. */
function drawGroups(sheet: Worksheet, indicators: readonly IndicatorCells[]): void {
  let start = 0;
  while (start < indicators.length) {
    const section = indicators[start]?.section ?? "";
    let end = start;
    while (indicators[end + 1]?.section === section) end++;
    sheet.mergeCells(FIRST_ROW + start, 1, FIRST_ROW + end, 1);
    const cell = sheet.getCell(FIRST_ROW + start, 1);
    cell.value = section;
    dress(cell, {
      fill: SECTION_COLOURS[section] ?? COLOURS.brand,
      color: "FFFFFF",
      bold: true,
      size: end - start > 4 ? 9 : 7,
      rotate: true,
    });
    start = end + 1;
  }
}

/** The council's own colours of RAG words: three rules over the two columns. */
function addRagColours(sheet: Worksheet, lastRow: number): void {
  const area = `N${FIRST_ROW}:O${lastRow}`;
  const colours = [
    ["Red", "C9302C", "FFFFFF"],
    ["Amber", "FFBF00", "1B2733"],
    ["Green", "2E8540", "FFFFFF"],
  ];
  sheet.addConditionalFormatting({
    ref: area,
    rules: colours.map(([word = "", fill = "", font = ""], i) => ({
      type: "expression",
      priority: i + 1,
      formulae: [`N${FIRST_ROW}="${word}"`],
      style: {
        fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } },
        font: { color: { argb: `FF${font}` }, bold: true },
      },
    })),
  });
}

/** Draws the scorecard onto an empty sheet. */
export function drawScorecard(sheet: Worksheet, edition: Edition): void {
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  drawTop(sheet, edition);
  drawHeads(sheet, edition);
  edition.indicators.forEach((indicator, i) => drawRow(sheet, FIRST_ROW + i, indicator));
  drawGroups(sheet, edition.indicators);
  const lastRow = FIRST_ROW + edition.indicators.length - 1;
  if (edition.indicators.some(({ ragYear }) => ragYear === "Red")) addRagColours(sheet, lastRow);

  sheet.views = [{ state: "frozen", xSplit: 3, ySplit: 9, showGridLines: false, zoomScale: 90 }];
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 8,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "8:9",
    printArea: `A1:Z${lastRow}`,
    horizontalCentered: true,
    margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.55, header: 0.2, footer: 0.25 },
  });
  for (const row of PAGE_ENDS) sheet.getRow(row).addPageBreak();
}

/** The top of the scorecard: title, key of the arrows, heads. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Edition } from "../report/edition";
import { monthLabel, monthWords } from "./cell-content";
import { COLOURS, dress, type Look } from "./styles";

/** The scorecard's last column, Z. */
export const LAST_COLUMN = 26;

interface Head {
  readonly column: number;
  readonly text: string;
  /** Columns under a head of two rows; a head of one column stands over both rows. */
  readonly under?: readonly string[];
  readonly fill: string;
}

function headsOf(edition: Edition): readonly Head[] {
  const plain = COLOURS.brand;
  return [
    { column: 2, text: "NO.", fill: plain },
    { column: 3, text: "INDICATOR", fill: plain },
    { column: 4, text: "GOOD PERF IS", fill: plain },
    { column: 5, text: "DATA NOTE (Monthly)", fill: plain },
    {
      column: 6,
      text: "2018 / 19",
      under: [...edition.scorecardMonths.map(monthLabel), "YTD 2018/19"],
      fill: "2A6F97",
    },
    { column: 11, text: "DATA NOTE", fill: plain },
    { column: 12, text: "DOT (Month on Month)", fill: plain },
    { column: 13, text: "DOT (Yr on Yr)", fill: plain },
    { column: 14, text: "RAG (in month)", fill: plain },
    { column: 15, text: "RAG (Year End)", fill: plain },
    { column: 16, text: "Target and Tolerances", under: ["Red", "Amber", "Target Green"], fill: "5B6B7A" },
    {
      column: 19,
      text: "YR ON YR TREND",
      under: ["2014/15", "2015/16", "2016/17", "2017/18"],
      fill: "4F7A5B",
    },
    {
      column: 23,
      text: "LATEST BENCHMARKING",
      under: ["STAT NEIGH AVE", "BEST STAT NEIGH", "NAT AVE", "NAT TOP QTILE THRESHOLD"],
      fill: "7A5C8E",
    },
  ];
}

/** Title, month and the key above the table. */
export function drawTop(sheet: Worksheet, edition: Edition): void {
  const bar: Look = {
    fill: COLOURS.brand,
    color: "FFFFFF",
    bold: true,
    align: "left",
    indent: 1,
    rules: false,
  };
  const lines: readonly (readonly [string, Look, number])[] = [
    ["Performance Summary", { ...bar, size: 16 }, 28],
    [`As at Month End: ${monthWords(edition.month)}`, { ...bar, size: 11 }, 18],
    [
      "'DOT' - direction of travel: movement since the previous month, read with the polarity of good performance. Key below:",
      { italic: true, color: COLOURS.quiet, align: "left", rules: false, indent: 1 },
      16,
    ],
  ];
  lines.forEach(([text, look, height], i) => {
    sheet.mergeCells(i + 1, 1, i + 1, LAST_COLUMN);
    sheet.getCell(i + 1, 1).value = text;
    dress(sheet.getCell(i + 1, 1), look);
    sheet.getRow(i + 1).height = height;
  });
  const key = [
    ["↑", "- improvement in performance / increase in numbers"],
    ["→", "- no movement - numbers stable with last month"],
    ["↓", "- decline in performance, not on target / decrease in numbers"],
  ];
  key.forEach(([arrow = "", words = ""], i) => {
    const row = 4 + i;
    sheet.getCell(row, 2).value = arrow;
    dress(sheet.getCell(row, 2), { bold: true, size: 11, rules: false });
    sheet.mergeCells(row, 3, row, 11);
    sheet.getCell(row, 3).value = words;
    dress(sheet.getCell(row, 3), { color: COLOURS.quiet, align: "left", rules: false });
    sheet.getRow(row).height = 13.5;
  });
  sheet.getRow(7).height = 5;
}

/** The two head rows. */
export function drawHeads(sheet: Worksheet, edition: Edition): void {
  for (const { column, text, under, fill } of headsOf(edition)) {
    const look: Look = { fill, color: "FFFFFF", bold: true, size: 8 };
    if (under === undefined) {
      sheet.mergeCells(8, column, 9, column);
    } else {
      sheet.mergeCells(8, column, 8, column + under.length - 1);
      under.forEach((name, i) => {
        const cell = sheet.getCell(9, column + i);
        cell.value = name;
        dress(cell, { fill: COLOURS.head, bold: true, size: 8, format: "@" });
      });
    }
    sheet.getCell(8, column).value = text;
    dress(sheet.getCell(8, column), { ...look, ...(under === undefined ? {} : { format: "@" }) });
  }
  sheet.mergeCells(8, 1, 9, 1);
  dress(sheet.getCell(8, 1), { fill: COLOURS.brand });
  sheet.getRow(8).height = 18;
  sheet.getRow(9).height = 34;
}

/** The printed report as another council would lay it out: the same facts in other words and places. */
import { a1 } from "../../src/domain/place";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/workbook";
import { datesForMonths, mapSheets, moveBy, renameTexts, reorderColumns, unmerge } from "./rearrange";
import { placeOf } from "./real-report";

/** Heads of the scorecard, years and months last, numbers in the middle: the columns of the printed one in another order. */
export const ORDER = [
  0, 2, 11, 12, 13, 14, 1, 3, 10, 4, 22, 23, 24, 25, 17, 16, 15, 21, 20, 19, 18, 9, 5, 6, 7, 8,
];

const SYNONYMS = new Map([
  ["NO.", "Measure ID"],
  ["INDICATOR", "Indicator Name"],
  ["GOOD PERF IS", "Polarity"],
  ["DATA NOTE (Monthly)", "Unit of measurement"],
  ["DATA NOTE", "Reporting basis"],
  ["DOT (Month on Month)", "Direction (month)"],
  ["DOT (Yr on Yr)", "Direction of travel (year)"],
  ["RAG (in month)", "RAG rating"],
  ["RAG (Year End)", "Year end RAG"],
  ["Red", "Red threshold"],
  ["Amber", "Amber threshold"],
  ["Target Green", "Target"],
  ["YTD 2018/19", "Year to date"],
  ["STAT NEIGH AVE", "Statistical neighbours"],
  ["BEST STAT NEIGH", "Best SN"],
  ["NAT AVE", "England"],
  ["NAT TOP QTILE THRESHOLD", "Top quartile"],
  ["SN AVE", "Statistical neighbours"],
  ["2014/15", "2014-15"],
  ["2016/17", "16/17"],
  ["High", "Bigger is better"],
  ["Low", "Aim to minimise"],
  ["Info", "Data only"],
  ["Count", "Number"],
  ["Percentage", "%"],
  ["IN MONTH PERFORMANCE", "Monthly"],
  ["ANNUAL TREND", "Previous years"],
  ["LATEST BENCHMARKING", "Benchmarks"],
  ["PERFORMANCE ANALYSIS", "Commentary"],
  ["Report month", "Reporting month"],
]);

/** "2018-12" as "01/12/2018". */
const asDate = (month: string) => `01/${month.slice(5)}/${month.slice(0, 4)}`;
const isNumber = (text: string) => /^\d+\.\d+$/.test(text);

const DOWN = 3;
const RIGHT = 2;

function nameThere(sheet: string): string {
  return sheet === "Report settings" ? "Set-up" : `P${sheet.slice(0, 2)}`;
}

/** Where a cell of the printed report stands in the other layout: "Performance Summary!I10" is "PPe!AB13". */
export function cellThere(sheet: string, cell: string): string {
  const { row, column } = placeOf(sheet, cell);
  const moved = sheet === "Performance Summary" ? ORDER.indexOf(column) : column;
  return `${nameThere(sheet)}!${a1(row + DOWN, moved + RIGHT)}`;
}

/** Another council's hand: other names and words, no merges, real dates, a table that starts at C4, columns in another order. */
export function inAnotherCouncilsHand(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const changed = mapSheets(workbook, (sheet) => {
    let next: SheetSnapshot = unmerge(isNumber)(sheet);
    if (sheet.name === "Performance Summary") next = reorderColumns(ORDER)(next);
    next = datesForMonths("dd/mm/yyyy", asDate)(renameTexts(SYNONYMS)(next));
    return {
      ...moveBy(DOWN, RIGHT)(next),
      name: nameThere(sheet.name),
    };
  });
  return { ...changed, sheets: [...changed.sheets].reverse() };
}

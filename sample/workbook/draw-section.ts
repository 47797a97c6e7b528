/** Draws one section page: title, boxes, table; charts are added by `draw-charts.ts`. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Edition } from "../report/edition";
import type { Column, Figure } from "../report/figures";
import type { ColumnLayout, SectionLayout } from "../report/layout";
import { contentOf } from "./cell-content";
import { placeColumns, WIDTHS } from "./section-columns";
import { drawHeads, drawLabels, drawTop, type PeriodRow } from "./section-frame";
import { COLOURS, LABELS, dress, type Look } from "./styles";

/** Where the parts of a drawn page stand; rows and columns from 1. */
export interface DrawnPage {
  readonly layout: SectionLayout;
  readonly sheet: Worksheet;
  readonly headRow: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly lastRow: number;
  /** The column of each measure's own figure (of a pair: the percentage). */
  readonly figureColumns: readonly number[];
  readonly lastColumn: number;
}

const YEARS = ["2014/15", "2015/16", "2016/17", "2017/18"];
const BENCHMARKS = ["SN AVE", "BEST SN", "NAT AVE", "NAT TOP QTILE"];
function periodRows(layout: SectionLayout, edition: Edition, first: number): readonly PeriodRow[] {
  const keys: readonly (readonly [string, keyof typeof LABELS])[] = [
    ...edition.sectionMonths.map((month) => [month, "months"] as const),
    ["YTD 2018/19", "ytd"],
    ...YEARS.map((year) => [year, "years"] as const),
    ...(layout.benchmarks ? BENCHMARKS.map((name) => [name, "benchmarks"] as const) : []),
  ];
  return keys.map(([key, block], i) => ({ row: first + i, key, block }));
}

function lookOf(row: PeriodRow): Look {
  const stripe = row.block === "months" && row.row % 2 === 1 ? COLOURS.stripe : COLOURS[row.block];
  return { fill: stripe, bold: row.block === "ytd" };
}

/** Writes a printed text; text cells carry the text format, so that Excel never reads them as a date. */
function write(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  unit: ColumnLayout["unit"],
): void {
  const content = contentOf(text, unit);
  if (content === undefined) return;
  const cell = sheet.getCell(row, column);
  cell.value = content.value;
  cell.numFmt = content.format;
}

/** The format that a computed cell of the column gets, also where it is still empty. */
const EMPTY_FORMATS = { count: "0", percentage: "0.0%", rate: "0.0", average: "General", text: "@" } as const;

function writeFigure(
  sheet: Worksheet,
  row: number,
  left: number,
  column: ColumnLayout,
  figure: Figure,
): void {
  const { n, d, text } = figure;
  const figureColumn = left + WIDTHS[column.shape].length - 1;
  if (column.shape === "of" && n !== undefined && d !== undefined) {
    write(sheet, row, left, `${n} of ${d}`, "text");
  }
  if (column.shape === "of-three" && n !== undefined && d !== undefined) {
    write(sheet, row, left, String(n), "count");
    write(sheet, row, left + 1, "of", "text");
    write(sheet, row, left + 2, String(d), "count");
  }
  if (column.shape === "pair") write(sheet, row, left, n === undefined ? text : String(n), "count");
  write(sheet, row, figureColumn, text, column.unit);
}

/** Fills a column's cells; a period like "2018-09..2018-12" is one cell merged over its months. */
function writeColumn(
  page: { readonly sheet: Worksheet; readonly rows: readonly PeriodRow[] },
  column: ColumnLayout,
  left: number,
  data: Column,
): void {
  const { sheet, rows } = page;
  for (const [period, figure] of data.figures) {
    const [from = "", to = from] = period.split("..");
    const inside = rows.filter(({ key }) => key === from || (to !== from && key >= from && key <= to));
    const [first, ...more] = inside;
    if (first === undefined) continue;
    writeFigure(sheet, first.row, left, column, { ...figure, text: cellText(period, figure, data) });
    if (figure.wide === true) sheet.mergeCells(first.row, left, first.row, left + 1);
    if (more.length > 0) sheet.mergeCells(first.row, left, first.row + more.length, left);
  }
}

/** The termly cells hold their term's name under the figure, as printed. */
const TERMS: Readonly<Record<string, string>> = {
  "2018-01..2018-03": "Spring Term 2018",
  "2018-04..2018-08": "Summer Term 2018",
  "2018-09..2018-12": "Autumn Term 2019",
  "2019-01..2019-03": "Spring Term 2019",
};

function cellText(period: string, figure: Figure, data: Column): string {
  const term = data.indicator === "6.14" ? TERMS[period] : undefined;
  if (term === undefined) return figure.text;
  return figure.text === "" ? term : `${figure.text}\n${term}`;
}

/** Draws the page onto an empty sheet; the title bar reaches over `more` columns beside the table. */
export function drawSection(
  sheet: Worksheet,
  layout: SectionLayout,
  edition: Edition,
  more: number,
): DrawnPage {
  const placed = placeColumns(layout);
  const last = placed.at(-1);
  const lastColumn = last === undefined ? 2 : last.left + WIDTHS[last.column.shape].length - 1;
  sheet.getColumn(1).width = 6;
  sheet.getColumn(2).width = 13;
  const headRow = drawTop(sheet, layout, edition, lastColumn + more);
  drawHeads(sheet, layout, headRow);

  const rows = periodRows(layout, edition, headRow + 2);
  for (const row of rows) {
    const look = lookOf(row);
    for (const { column, left } of placed) {
      const cells = WIDTHS[column.shape].length;
      for (let c = left; c < left + cells; c++) {
        const own = c === left + cells - 1;
        const isText = column.shape === "of" || (column.shape === "of-three" && c === left + 1);
        const format = own ? EMPTY_FORMATS[column.unit] : isText ? "@" : "0";
        dress(sheet.getCell(row.row, c), { ...look, size: column.shape === "of-three" ? 8 : 9, format });
      }
    }
  }
  drawLabels(sheet, layout, rows);
  const columns = edition.columns(layout.page);
  if (columns.length !== placed.length) {
    throw new Error(`${layout.sheet}: ${placed.length} columns laid out, ${columns.length} in the data`);
  }
  placed.forEach(({ column, left }, i) => {
    const data = columns[i];
    if (data !== undefined) writeColumn({ sheet, rows }, column, left, data);
  });
  const months = rows.filter(({ block }) => block === "months");
  return {
    layout,
    sheet,
    headRow,
    firstMonth: months[0]?.row ?? 0,
    lastMonth: months.at(-1)?.row ?? 0,
    lastRow: rows.at(-1)?.row ?? 0,
    figureColumns: placed.map(({ column, left }) => left + WIDTHS[column.shape].length - 1),
    lastColumn,
  };
}

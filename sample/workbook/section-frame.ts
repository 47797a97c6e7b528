/** The frame of a section page: title bar, boxes, heads, and the labels of rows and blocks. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Edition } from "../report/edition";
import type { SectionLayout } from "../report/layout";
import { monthLabel, monthSerial } from "./cell-content";
import { placeColumns, widthsOf, WIDTHS } from "./section-columns";
import { COLOURS, LABELS, dress } from "./styles";

/** A row of the table: a month ("2019-03"), the year to date, a closed year or a benchmark. */
export interface PeriodRow {
  readonly row: number;
  readonly key: string;
  readonly block: keyof typeof LABELS;
}

const BLOCK_NAMES = {
  months: "IN MONTH PERFORMANCE",
  ytd: "YTD",
  years: "ANNUAL TREND",
  benchmarks: "LATEST BENCHMARKING",
} as const;

/** Title bar and boxes; gives the row of the first head. */
export function drawTop(
  sheet: Worksheet,
  layout: SectionLayout,
  edition: Edition,
  lastColumn: number,
): number {
  sheet.mergeCells(1, 1, 1, lastColumn);
  sheet.getCell(1, 1).value = layout.title;
  dress(sheet.getCell(1, 1), {
    fill: COLOURS.brand,
    color: COLOURS.brandText,
    bold: true,
    size: 14,
    align: "left",
    indent: 1,
    rules: false,
  });
  sheet.getRow(1).height = 26;
  sheet.getRow(2).height = 6;

  const boxes: readonly (readonly [string, string, number])[] = [
    ["DEFINITION", layout.definition, 20],
    ["PERFORMANCE ANALYSIS", edition.paragraphs[layout.sheet] ?? "", 58],
    ...(layout.dataNote === undefined ? [] : [["DATA NOTE", layout.dataNote, 20] as const]),
  ];
  boxes.forEach(([label, text, height], i) => {
    const row = 3 + i;
    sheet.mergeCells(row, 1, row, 2);
    sheet.mergeCells(row, 3, row, lastColumn);
    sheet.getCell(row, 1).value = label;
    dress(sheet.getCell(row, 1), { fill: COLOURS.head, bold: true, size: 8, align: "left", indent: 1 });
    if (text !== "") sheet.getCell(row, 3).value = text;
    dress(sheet.getCell(row, 3), {
      fill: COLOURS.box,
      align: "left",
      indent: 1,
      vertical: height > 20 ? "top" : "middle",
    });
    sheet.getRow(row).height = height;
  });
  sheet.getRow(3 + boxes.length).height = 6;
  return 4 + boxes.length;
}

/** Indicator numbers (or groups) and the measures' names, in two rows. */
export function drawHeads(sheet: Worksheet, layout: SectionLayout, headRow: number): void {
  const placed = placeColumns(layout);
  let lines = 2;
  placed.forEach(({ column, left }, i) => {
    const cells = WIDTHS[column.shape].length;
    const width = widthsOf(layout, column);
    width.forEach((w, j) => {
      sheet.getColumn(left + j).width = w;
    });
    const joined = placed[i + (column.joinsNext ?? 0)];
    const right =
      (joined?.left ?? left) + (joined === undefined ? cells : WIDTHS[joined.column.shape].length) - 1;
    for (let c = left; c < left + cells; c++) {
      dress(sheet.getCell(headRow, c), {
        fill: COLOURS.brand,
        color: COLOURS.brandText,
        bold: true,
        size: 8,
      });
      dress(sheet.getCell(headRow + 1, c), { fill: COLOURS.head, bold: true, size: 8 });
    }
    const number = sheet.getCell(headRow, left);
    if (column.number !== "") {
      number.value = layout.numbers === "number" ? Number(column.number) : column.number;
      if (layout.numbers === "text") number.numFmt = "@";
    }
    sheet.getCell(headRow + 1, left).value = column.head;
    if (right > left && (column.number !== "" || cells > 1)) sheet.mergeCells(headRow, left, headRow, right);
    if (cells > 1) sheet.mergeCells(headRow + 1, left, headRow + 1, left + cells - 1);
    const characters = width.reduce((a, b) => a + b, 0);
    lines = Math.max(lines, Math.ceil((column.head.length * 1.15) / characters));
  });
  const groups = Math.max(...layout.columns.map(({ number }) => (number.length > 6 ? number.length : 0)));
  sheet.getRow(headRow).height = groups > 30 ? 26 : 16;
  sheet.getRow(headRow + 1).height = Math.min(130, lines * 11 + 6);
}

/** Rotated labels of the blocks at the left; a block of one row keeps its label upright. */
export function drawLabels(sheet: Worksheet, layout: SectionLayout, rows: readonly PeriodRow[]): void {
  for (const block of ["months", "ytd", "years", "benchmarks"] as const) {
    const inside = rows.filter((row) => row.block === block);
    const [first] = inside;
    const last = inside.at(-1);
    if (first === undefined || last === undefined) continue;
    if (last.row > first.row) sheet.mergeCells(first.row, 1, last.row, 1);
    const label = sheet.getCell(first.row, 1);
    label.value = BLOCK_NAMES[block];
    const rotate = last.row > first.row;
    dress(label, {
      fill: LABELS[block],
      color: "FFFFFF",
      bold: true,
      size: rotate && block !== "benchmarks" ? 8 : 6.5,
      rotate,
    });
  }
  for (const { row, key, block } of rows) {
    const cell = sheet.getCell(row, 2);
    dress(cell, { fill: COLOURS.head, bold: true, size: 8 });
    if (block === "months" && layout.months === "date") {
      cell.value = monthSerial(key);
      cell.numFmt = "mmm-yy";
    } else {
      cell.value = block === "months" ? monthLabel(key) : key.replace("YTD ", "");
      cell.numFmt = "@";
    }
    sheet.getRow(row).height = block === "ytd" ? 18 : 16;
  }
}

/** Where a page has room for charts: right of its table, below where the table is wide, never over figures or other charts. */
import type { Section } from "../../book/book";
import { cellAt, isUnseen, type Area, type SheetSnapshot } from "../../workbook";

/** In points: a chart that prints well on a page of A4. */
const WIDTH = 430;
const NARROWEST = 330;
const WIDEST = 520;
const LOWEST = 195;
const HIGHEST = 260;
/** A table that is wider has its charts below. */
const WIDE_TABLE = 800;

const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;
/** Rows below the table that are looked at. */
const MOST_ROWS = 400;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The cells that each of so many new charts covers, the first at the top. */
export function placeCharts(sheet: SheetSnapshot, section: Section, count: number): readonly Area[] {
  const columns = edges(sheet.columnWidths ?? [], USUAL_WIDTH, 200);
  const rows = edges(sheet.rowHeights ?? [], USUAL_HEIGHT, MOST_ROWS);
  const x = (column: number): number => columns[column] ?? 0;
  const y = (row: number): number => rows[row] ?? 0;
  const bottom = (section.rows.at(-1)?.row ?? section.headEnd) + 1;
  const right = lastColumn(sheet, section) + 1;
  const taken: Box[] = (sheet.charts ?? []).map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
  const below = x(right) > WIDE_TABLE;
  const theirs = taken.filter(({ left }) => left >= x(right) - 2).map(({ left }) => left);
  const start = below
    ? section.labelColumn
    : theirs.length > 0
      ? at(columns, Math.min(...theirs))
      : freeColumn(sheet, section, right + 1, bottom);
  const end = lastColumnOf(sheet, columns, start, below);
  const firstRow = below ? freeRow(sheet, bottom + 1, start, end) : section.headRow;
  const room = below ? 0 : y(bottom) - y(firstRow);
  const others = taken.filter((box) => box.left < x(end) && box.right > x(start)).length;
  const height = Math.min(HIGHEST, Math.max(LOWEST, room / Math.max(1, count + others)));
  const made: Area[] = [];
  let top = y(firstRow);
  while (made.length < count) {
    const box = { left: x(start), top, right: x(end), bottom: top + height };
    const inTheWay = taken.find((other) => overlap(box, other));
    if (inTheWay) {
      top = y(at(rows, inTheWay.bottom + 3) + (rows.includes(inTheWay.bottom + 3) ? 0 : 1));
      continue;
    }
    const row = at(rows, top);
    const last = Math.max(row + 1, at(rows, top + height));
    made.push({ row, column: start, rows: last - row, columns: end - start });
    taken.push({ ...box, bottom: y(last) });
    top = y(last);
  }
  return made;
}

/** Cumulated sizes: edges[n] is where row or column n begins. */
function edges(sizes: readonly number[], usual: number, count: number): readonly number[] {
  const found = [0];
  for (let index = 0; index < Math.max(count, sizes.length); index += 1)
    found.push((found[index] ?? 0) + (sizes[index] ?? usual));
  return found;
}

/** The row or column that holds a distance. */
function at(edgesOf: readonly number[], distance: number): number {
  const next = edgesOf.findIndex((edge) => edge > distance + 0.5);
  return Math.max(0, next - 1);
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  );
}

/** The last column of the table. */
export function lastColumn(sheet: SheetSnapshot, { measures, headRow, headEnd, rows }: Section): number {
  const last = Math.max(
    ...measures.flatMap(({ column, share, numerator, denominator }) =>
      [column, share, numerator, denominator].filter((each) => each !== undefined),
    ),
  );
  const bottom = rows.at(-1)?.row ?? headEnd;
  const over = sheet.merges
    .filter((merge) => merge.row >= headRow && merge.row <= bottom && merge.column <= last)
    .map((merge) => merge.column + merge.columns - 1);
  return Math.max(last, ...over);
}

/** The first column from which nothing that is seen stands beside the table. */
function freeColumn(sheet: SheetSnapshot, section: Section, from: number, bottom: number): number {
  const past = sheet.area.column + sheet.area.columns;
  for (let column = past - 1; column >= from; column -= 1) {
    for (let row = section.headRow; row < bottom; row += 1) {
      if (isFilled(sheet, row, column)) return column + 2;
    }
  }
  return from;
}

function freeRow(sheet: SheetSnapshot, from: number, start: number, end: number): number {
  const past = sheet.area.row + sheet.area.rows;
  for (let row = past - 1; row >= from; row -= 1) {
    for (let column = start; column < end; column += 1) {
      if (isFilled(sheet, row, column)) return row + 2;
    }
  }
  return from;
}

function isFilled(sheet: SheetSnapshot, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return (cell.value !== "" || cell.formula !== "") && !isUnseen(cell);
}

/** Past the last column: the page's own right edge where that makes a chart of good width. */
function lastColumnOf(
  sheet: SheetSnapshot,
  columns: readonly number[],
  start: number,
  isBelow: boolean,
): number {
  const left = columns[start] ?? 0;
  // A title bar is merged over the width of the page.
  const bars = sheet.merges.map((merge) => merge.column + merge.columns);
  const page = Math.max(sheet.area.column + sheet.area.columns, ...bars);
  const width = (columns[page] ?? 0) - left;
  if (!isBelow && width >= NARROWEST && width <= WIDEST) return page;
  const wanted = isBelow ? Math.min(Math.max(width, WIDTH), 2 * WIDTH) : WIDTH;
  return Math.max(start + 1, at(columns, left + wanted) + 1);
}

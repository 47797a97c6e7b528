/** What the cells of a range hold, read and written as Excel does it. */
import { contains, type Area, type CellContent } from "../../src/domain/workbook";
import type { Cell } from "../model/sheet";
import { isErrorText } from "../model/error-text";
import { displayText } from "../model/display-text";
import { PLAIN, type Style } from "../model/style";
import { convertInput } from "../model/typed-input";
import { wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { intersection, sameArea } from "./geometry";
import type { RangePlace } from "./session";

/** Above this many cells Excel may answer a read with null. */
const MOST_CELLS_READ = 5_000_000;

const EMPTY: Cell = { value: "", formula: "", style: PLAIN };

/** One thing of every cell, as rows of columns; null where the range is too large to be read. */
export function readGrid<V>({ sheet, area }: RangePlace, of: (cell: Cell) => V): V[][] | null {
  if (area.rows * area.columns > MOST_CELLS_READ) return null;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => of(sheet.cell(area.row + r, area.column + c) ?? EMPTY)),
  );
}

export function valueType({ value }: Cell): `${Excel.RangeValueType}` {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}

export function shownText(place: RangePlace): (cell: Cell) => string {
  const { date1904 } = place.session.workbook;
  return (cell) => displayText(cell.value, cell.style.numberFormat, date1904);
}

/** Writes `values` or `formulas`: every cell as if typed, null leaves a cell alone, "" clears it. */
export function writeContent(place: RangePlace, grid: unknown, member: string): void {
  const { session, sheet } = place;
  session.change(sheet);
  const write = eachOf(place.area, grid, member);
  const arrays = arrayAreas(place);
  for (const { row, column, value } of write) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      throw wrong(
        `${member}[${row - place.area.row}][${column - place.area.column}]`,
        value,
        "text or number",
      );
    }
    if (isCovered(place, row, column)) continue;
    refuseArrayPart(arrays, place.area, row, column);
    const old = sheet.cell(row, column) ?? EMPTY;
    sheet.put(row, column, typed(value, old, session.workbook.date1904));
  }
  if (write.length > 0) session.events.dataChanged(sheet, place.area, "client");
}

function typed(input: CellContent, old: Cell, date1904: boolean): Cell {
  const typed = convertInput(input, old.style.numberFormat, { date1904 });
  if (typed.kind === "refused") throw new HostError("InvalidArgument", typed.reason);
  if (typed.kind === "formula") return { value: 0, formula: typed.formula, style: restyled(old.style, {}) };
  return { value: typed.value, formula: "", style: restyled(old.style, typed) };
}

/** A cell without a format of its own takes on the one that its content brings. */
function restyled(
  style: Style,
  { numberFormat, quotePrefix }: { readonly numberFormat?: string; readonly quotePrefix?: true },
): Style {
  const format = style.numberFormat === "General" ? (numberFormat ?? "General") : style.numberFormat;
  if (format === style.numberFormat && quotePrefix === style.quotePrefix) return style;
  const changed = changedStyle(style, { numberFormat: format });
  delete changed.quotePrefix;
  if (quotePrefix === true) changed.quotePrefix = true;
  return changed;
}

/** Another style; a changed one has no place in the file yet. */
export function changedStyle(
  style: Style,
  change: Partial<Style>,
): { -readonly [K in keyof Style]: Style[K] } {
  const copy = { ...style, ...change };
  delete copy.fileIndex;
  return copy;
}

/** The cells to be written, with their values; a grid must have the range's size, a single value goes to every cell. */
export function eachOf(
  area: Area,
  grid: unknown,
  member: string,
): readonly { readonly row: number; readonly column: number; readonly value: unknown }[] {
  const isGrid = Array.isArray(grid);
  if (isGrid) refuseOtherShape(area, grid, member);
  if (area.rows * area.columns > MOST_CELLS_READ) {
    throw new HostError("InvalidArgument", `${member} of a range of ${area.rows} x ${area.columns} cells`);
  }
  const cells = [];
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const value: unknown = isGrid ? (grid as unknown[][])[r]?.[c] : grid;
      if (value === null || value === undefined) continue;
      cells.push({ row: area.row + r, column: area.column + c, value });
    }
  }
  return cells;
}

function refuseOtherShape(area: Area, grid: readonly unknown[], member: string): void {
  const widths = grid.map((row) => (Array.isArray(row) ? row.length : "no array"));
  if (grid.length === area.rows && widths.every((width) => width === area.columns)) return;
  const found = `${grid.length} x ${[...new Set(widths)].join("/")}`;
  throw wrong(member, found, `an array of ${area.rows} x ${area.columns}`);
}

/** Whether a cell is hidden under a merge; what is written there is lost, as in Excel. */
function isCovered({ sheet }: RangePlace, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, row, column) && (row !== merge.row || column !== merge.column),
  );
}

function arrayAreas({ sheet }: Pick<RangePlace, "sheet">): readonly Area[] {
  const areas: Area[] = [];
  for (const { cell } of sheet.cells()) if (cell.arrayArea) areas.push(cell.arrayArea);
  return areas;
}

function refuseArrayPart(arrays: readonly Area[], written: Area, row: number, column: number): void {
  const hit = arrays.find((area) => contains(area, row, column));
  if (!hit) return;
  const common = intersection(hit, written);
  if (!common || !sameArea(common, hit)) {
    throw new HostError("InvalidOperation", "You can't change part of an array");
  }
}

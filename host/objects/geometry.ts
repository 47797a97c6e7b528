/** Areas as Excel names and combines them. */
import { areaAddress, columnLetters, columnNumber, parseAddress, quoteSheet } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import { HostError } from "../richapi/errors";

export { around } from "../../src/domain/workbook";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** The area itself, or a refusal where it leaves the sheet or is empty. */
export function onSheet(area: Area): Area {
  const { row, column, rows, columns } = area;
  const fits =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS;
  if (fits) return area;
  throw new HostError(
    "InvalidArgument",
    `the range (row ${row}, column ${column}, ${rows} x ${columns}) is not on the sheet`,
  );
}

export function isWholeRows(area: Area): boolean {
  return area.columns === SHEET_COLUMNS;
}

export function isWholeColumns(area: Area): boolean {
  return area.rows === SHEET_ROWS;
}

/** "Summary!A1:B3", "'Bob''s'!5:7". */
export function fullAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${localAddress(area)}`;
}

/** "A1:B3", "5:7", "A:C". */
export function localAddress(area: Area): string {
  if (isWholeRows(area) && isWholeColumns(area)) return areaAddress(area);
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  if (isWholeColumns(area)) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  return areaAddress(area);
}

/** "A1", "B2:C9", "5:7", "A:C", with or without a sheet; a refusal where it is no address. */
export function readAddress(address: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const area = wholeRowsOrColumns(local) ?? parseAddress(local);
  if (!area) throw new HostError("InvalidArgument", `address: found "${address}", expected one like A1:B3`);
  return onSheet(area);
}

function wholeRowsOrColumns(local: string): Area | undefined {
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  if (rows) {
    const first = Number(rows[1]) - 1;
    return { row: first, column: 0, rows: Number(rows[2]) - first, columns: SHEET_COLUMNS };
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  if (!columns) return undefined;
  const first = columnNumber(columns[1] ?? "");
  return { row: 0, column: first, rows: SHEET_ROWS, columns: columnNumber(columns[2] ?? "") - first + 1 };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

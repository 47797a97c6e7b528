/** Addresses as people write them: A1, 'Bob''s'!F6. */
import type { Area } from "./workbook";

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** (0, 0) is "A1". */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "$A$1". */
export function absoluteA1(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** "A1:B3", or "A1" for one cell. */
export function areaAddress(area: Area): string {
  const first = a1(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "A1", "$B$2:C9" or "'Bob''s'!F6" to an area; undefined where the text is no address of cells. */
export function parseAddress(address: string): Area | undefined {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(local);
  if (!match) return undefined;
  const [, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const row = Number(digits1) - 1;
  const column = columnNumber(letters1);
  return { row, column, rows: Number(digits2) - row, columns: columnNumber(letters2) - column + 1 };
}

/** "A" is 0, "AA" is 26. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A sheet's name as a formula needs it: quoted where it is not a plain word. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

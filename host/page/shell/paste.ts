/** Pasted text as cells: tabs between cells, line ends between rows, quotes around what holds either. */
import type { TypedCell } from "./typing";

/** The cells of a pasted text, from a first cell on. */
export function readPasted(
  text: string,
  first: { readonly row: number; readonly column: number },
): readonly TypedCell[] {
  const cells: TypedCell[] = [];
  let row = first.row;
  let column = first.column;
  // A cell, in quotes or not, and what ends it.
  for (const match of text.replace(/\r?\n$/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const [whole, quoted, plain = "", end] = match;
    if (whole === "" && cells.length > 0) break;
    cells.push({ row, column, text: quoted === undefined ? plain : quoted.replaceAll('""', '"') });
    if (end === "\t") column += 1;
    else {
      row += 1;
      column = first.column;
    }
    if (end === "") break;
  }
  return cells;
}

/** The names over a section's columns: each name with the columns it stands over, its number and its group. */
import type { SheetView } from "../layout/sheet-view";
import { parseSubHead, type SubHead } from "../words/unit-words";
import { headText, isIndicatorNumber, type ColumnSpan, type HeadRow } from "./head-rows";

/** A name and the columns below it, left to right. */
export interface Leaf {
  readonly number: string;
  readonly name: string;
  readonly group: string;
  readonly from: number;
  /** Past the last column that may belong to it: the next name begins there. */
  readonly to: number;
  /** Past the last column that a merge of its name or number covers. */
  readonly mergedTo: number;
  /** What a row of "No." and "%" under the name says of each column, where there is one. */
  readonly subHeads: ReadonlyMap<number, SubHead>;
}

interface HeadCell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Reads names, numbers and groups; a column without a name of its own belongs to the name at its left. */
export function readLeaves(view: SheetView, rows: readonly HeadRow[], span: ColumnSpan): readonly Leaf[] {
  const read = rows.map(({ row, kind }) => ({ kind, cells: readHeadCells(view, row, span) }));
  const numbers = read
    .flatMap(({ kind, cells }) => (kind === "numbers" ? cells : []))
    .filter(({ text }) => isIndicatorNumber(text));
  const subCells = read.flatMap(({ kind, cells }) => (kind === "sub-heads" ? cells : []));
  const subHeads = readSubHeads(subCells, span);
  // A name merged up into the row of numbers is a name still.
  const names = read
    .filter(({ kind }) => kind !== "sub-heads")
    .map(({ kind, cells }) =>
      kind === "numbers" ? cells.filter(({ text }) => !isIndicatorNumber(text)) : cells,
    )
    .filter((cells) => cells.length > 0);
  const groups = names.filter((cells, index) => isGroupRow(cells, names.slice(index + 1).flat()));
  const lines = names.filter((cells) => !groups.includes(cells));
  // Two kinds of "No." and "%" without any name above: they are the names.
  const heads = lines.length > 0 || numbers.length > 0 ? lines : [subCells];

  const starts = new Set([...heads.flat(), ...numbers].map(({ from }) => from));
  // Unmerged, some repeat the number, or number and name, over both halves of a pair.
  const label = (column: number) => [numbers, ...heads].map((cells) => cellOver(cells, column)?.text ?? "");
  const ordered = [...starts]
    .sort((a, b) => a - b)
    .filter((column, index, all) => !repeats(label(all[index - 1] ?? -1), label(column)));
  return ordered.map((from, index) => {
    const over = heads.flatMap((cells) => cellOver(cells, from) ?? []);
    const name = over.map(({ text }) => text).join(" ");
    const to = ordered[index + 1] ?? span.to;
    const inName = splitNumber(name);
    return {
      number: cellOver(numbers, from)?.text ?? inName.number,
      name: numbers.length > 0 ? name : inName.name,
      group: groups.flatMap((cells) => groupOver(cells, from) ?? []).join(" - "),
      from,
      to,
      mergedTo: Math.min(
        to,
        Math.max(...[...over, ...numbers.filter((cell) => cell.from === from)].map((cell) => cell.to)),
      ),
      subHeads,
    };
  });
}

/** Whether a column's number and name only repeat those of the column at its left. */
function repeats(left: readonly string[], [number = "", ...name]: readonly string[]): boolean {
  return (
    number !== "" &&
    left[0] === number &&
    name.every((line, index) => line === "" || line === left[index + 1])
  );
}

function readHeadCells(view: SheetView, row: number, span: ColumnSpan): readonly HeadCell[] {
  const cells: HeadCell[] = [];
  for (let column = span.from; column < span.to; column += 1) {
    const merge = view.merge(row, column);
    // A merge over several rows is read once, on its first row.
    if (merge && (merge.row < row || (merge.column < column && merge.column >= span.from))) continue;
    const text = headText(view, row, column, span).replace(/\s+/g, " ");
    if (text === "") continue;
    const to = merge ? Math.min(span.to, merge.column + merge.columns) : column + 1;
    cells.push({ text, from: column, to });
  }
  return cells;
}

function readSubHeads(cells: readonly HeadCell[], span: ColumnSpan): ReadonlyMap<number, SubHead> {
  const heads = new Map<number, SubHead>();
  for (const { text, from, to } of cells) {
    const head = parseSubHead(text);
    for (let column = from; head !== undefined && column < Math.min(to, span.to); column += 1)
      heads.set(column, head);
  }
  return heads;
}

/** A row over other names is one of groups where a merge spans several names, or, unmerged, where few words head many. */
function isGroupRow(cells: readonly HeadCell[], below: readonly HeadCell[]): boolean {
  const under = (cell: HeadCell) => below.filter(({ from }) => from >= cell.from && from < cell.to);
  if (cells.some((cell) => cell.to - cell.from > 1)) return cells.some((cell) => under(cell).length > 1);
  // "% Contacts with decision" over "within 1 working day" is one name on two lines.
  const continued = cells.some((cell) => under(cell).some(({ text }) => /^\p{Ll}/u.test(text)));
  return (
    !continued && below.length > 1 && cells.length * 2 <= below.length && cells[0]?.from === below[0]?.from
  );
}

function cellOver(cells: readonly HeadCell[], column: number): HeadCell | undefined {
  return cells.find(({ from, to }) => column >= from && column < to);
}

/** The group over a column; unmerged, a group reaches to the next one. */
function groupOver(cells: readonly HeadCell[], column: number): string | undefined {
  const merged = cells.some(({ from, to }) => to - from > 1);
  if (merged) return cellOver(cells, column)?.text;
  return cells.filter(({ from }) => from <= column).at(-1)?.text;
}

/** "1.1 Number of contacts": number and name in one cell. */
function splitNumber(name: string): { readonly number: string; readonly name: string } {
  const match = /^(\d{1,2}\.\d{1,2}[a-z]?)[\s.:)–-]+(\S.*)$/s.exec(name);
  return match ? { number: match[1] ?? "", name: match[2] ?? "" } : { number: "", name };
}

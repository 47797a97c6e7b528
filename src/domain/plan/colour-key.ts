/** The key above the scorecard's table that says what the colours mean: which cells it is, and where one fits that has none. */
import type { Understanding } from "../book/understand";
import { a1, columnLetters } from "../place";
import { cellAt, mergeAt, type Area, type SheetSnapshot } from "../workbook";
import type { CellEdit } from "./plan";
import { ragSpelling, readDirection, readRag, type Rag } from "./vocabulary";

/** Cells above the table that hold just a colour's word, or just an arrow; undefined where there are none. */
export interface ColourKey {
  readonly rag: Area | undefined;
  readonly arrows: Area | undefined;
}

const MEANINGS: Readonly<Record<Rag, string>> = {
  Red: "off target",
  Amber: "within tolerance of the target",
  Green: "on target",
};

/** The key as it stands. */
export function findKey({ book, cells }: Understanding): ColourKey {
  const sheet = cells.sheet(book.scorecard.sheet);
  const above = sheet ? [...cellsAbove(sheet, book.scorecard.headRow)] : [];
  return {
    rag: boxAround(above.filter(({ text }) => readRag(text) !== undefined)),
    arrows: boxAround(above.filter(({ text }) => readDirection(text) !== undefined)),
  };
}

/** A key of red, amber and green where the scorecard has none and three rows above its table have room; else no edits. */
export function planKey(understanding: Understanding): readonly CellEdit[] {
  const { book, cells } = understanding;
  const { sheet: name, rows } = book.scorecard;
  const room = findRoom(understanding);
  const first = room?.row;
  if (room === undefined || first === undefined) return [];
  const { column } = room;
  const words = ragSpelling(rows.map(({ row }) => cells.cell({ sheet: name, row, column }).text));
  return (["Red", "Amber", "Green"] as const).flatMap((word, below) => [
    textEdit(name, first + below, column, words[word]),
    textEdit(name, first + below, column + 1, MEANINGS[word]),
  ]);
}

/** Why a key that is wanted has no room, and what to do; undefined where it has, or where there is one. */
export function sayNoRoom(understanding: Understanding): string | undefined {
  const { sheet, headRow } = understanding.book.scorecard;
  const room = findRoom(understanding);
  if (!room || room.row !== undefined) return undefined;
  const columns = `${columnLetters(room.column)} to ${columnLetters(room.column + COLUMNS - 1)}`;
  return (
    `No key of what the colours mean: above the table of '${sheet}' (row ${headRow + 1}) no ${ROWS} rows are empty in columns ${columns}. ` +
    `Insert ${ROWS} empty rows above row ${headRow + 1}, then read the workbook again.`
  );
}

/** The size of a key. */
const ROWS = 3;
const COLUMNS = 3;

/** Where a key of red, amber and green would begin, its row undefined where none is free; undefined where none is wanted. */
function findRoom(
  understanding: Understanding,
): { readonly row: number | undefined; readonly column: number } | undefined {
  const { book, cells } = understanding;
  const { sheet: name, columns, headRow } = book.scorecard;
  const sheet = cells.sheet(name);
  const column = columns.ragMonth ?? columns.ragYear;
  const { rag, arrows } = findKey(understanding);
  if (!sheet || column === undefined || rag) return undefined;
  const row = [arrows?.row, ...countDown(headRow - ROWS)].find(
    (each) =>
      each !== undefined &&
      each + ROWS <= headRow &&
      isFree(sheet, { row: each, column, rows: ROWS, columns: COLUMNS }),
  );
  return { row, column };
}

/** Where the words of a planned key will stand. */
export function keyArea(edits: readonly CellEdit[]): Area | undefined {
  return boxAround(edits.filter(({ after }) => readRag(after) !== undefined));
}

function* cellsAbove(
  sheet: SheetSnapshot,
  headRow: number,
): Iterable<{ readonly row: number; readonly column: number; readonly text: string }> {
  const { row: top, column: left, columns } = sheet.area;
  for (let row = top; row < headRow; row += 1) {
    for (let column = left; column < left + columns; column += 1) {
      const { text } = cellAt(sheet, row, column);
      if (text !== "") yield { row, column, text };
    }
  }
}

function boxAround(places: readonly { readonly row: number; readonly column: number }[]): Area | undefined {
  if (places.length === 0) return undefined;
  const row = Math.min(...places.map((place) => place.row));
  const column = Math.min(...places.map((place) => place.column));
  return {
    row,
    column,
    rows: Math.max(...places.map((place) => place.row)) - row + 1,
    columns: Math.max(...places.map((place) => place.column)) - column + 1,
  };
}

function countDown(from: number): readonly number[] {
  return Array.from({ length: Math.max(0, from + 1) }, (_, index) => from - index);
}

function isFree(sheet: SheetSnapshot, { row, column, rows, columns }: Area): boolean {
  for (let below = 0; below < rows; below += 1) {
    for (let right = 0; right < columns; right += 1) {
      const { value, formula } = cellAt(sheet, row + below, column + right);
      if (value !== "" || formula !== "" || mergeAt(sheet, row + below, column + right)) return false;
    }
  }
  return true;
}

function textEdit(sheet: string, row: number, column: number, text: string): CellEdit {
  return {
    target: "cell",
    sheet,
    row,
    column,
    cell: a1(row, column),
    kind: "text",
    before: "",
    after: text,
    because: "A key: what the colours mean.",
    ticked: true,
    write: { text },
    was: "",
  };
}

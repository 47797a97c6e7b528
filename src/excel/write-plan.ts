/** A plan's edits as few large writes, in pieces under 4 MB. */
import type { CellWrite } from "../domain/plan/plan";
import type { CellContent } from "../domain/workbook";
import { fillGrid, gatherBlocks } from "./blocks";
import type { SheetCheck } from "./check-plan";
import { replaceRules } from "./colour-rules";
import { rangeOf } from "./ranges";

/** One write, ready to be put into a batch. */
export interface Write {
  readonly edits: number;
  /** About so many characters travel. */
  readonly size: number;
  readonly perform: () => void;
}

/** A request may hold 5 MB; the client's own words around the values need room too. */
const CHARACTERS_A_PIECE = 4_000_000;

/** The writes of all sheets in order: rows are inserted before any cell is written. */
export function planWrites(checks: readonly SheetCheck[]): readonly Write[] {
  return [...checks.flatMap(rowWrites), ...checks.flatMap(cellWrites), ...checks.flatMap(colourWrites)];
}

/** Writes that travel together. */
export function packWrites(writes: readonly Write[], most = CHARACTERS_A_PIECE): readonly Write[][] {
  const pieces: Write[][] = [];
  let room = 0;
  for (const write of writes) {
    const open = pieces.at(-1);
    if (open && write.size <= room) {
      open.push(write);
      room -= write.size;
    } else {
      pieces.push([write]);
      room = most - write.size;
    }
  }
  return pieces;
}

const SMALL = 1000;

function rowWrites(check: SheetCheck): readonly Write[] {
  return check.edits.rows.map(({ area, merges = [] }) => ({
    edits: 1,
    size: SMALL * (1 + merges.length),
    perform: () => {
      rangeOf(check.worksheet, area).getEntireRow().untrack().insert("Down").untrack();
      for (const merge of merges) rangeOf(check.worksheet, merge).merge();
    },
  }));
}

function colourWrites(check: SheetCheck): readonly Write[] {
  return check.edits.colours.map((edit) => ({
    edits: 1,
    size: SMALL * (1 + edit.add.length + edit.remove.length),
    perform: () => replaceRules(check.worksheet, edit, check.rules()),
  }));
}

function cellWrites(check: SheetCheck): readonly Write[] {
  return gatherBlocks(check.edits.cells).flatMap(({ area, cells }) => {
    const contents = fillGrid(area, cells, ({ write }) => contentOf(write));
    const formats = fillGrid(area, cells, (edit) => newFormat(edit.write, check.numberFormat(edit)));
    const sizes = contents.map((row, r) => JSON.stringify([row, formats[r]]).length);
    return bands(sizes).map(({ start, end, size }) => {
      const some = formats.slice(start, end);
      const hasFormats = some.some((row) => row.some((format) => format !== null));
      return {
        edits: contents.slice(start, end).reduce((sum, row) => sum + countEdited(row), 0),
        size: SMALL + size,
        perform: () => {
          const place = { ...area, row: area.row + start, rows: end - start };
          const range = rangeOf(check.worksheet, place);
          // The format comes first: text must find its cell ready for text, a formula must not.
          if (hasFormats) range.numberFormat = some;
          range.formulas = contents.slice(start, end);
        },
      };
    });
  });
}

function countEdited(row: readonly unknown[]): number {
  return row.filter((content) => content !== null).length;
}

const CHARACTERS_A_BAND = CHARACTERS_A_PIECE / 4;

/** Rows of a block that travel together, so that no single write outgrows a piece. */
function bands(
  sizes: readonly number[],
): readonly { readonly start: number; readonly end: number; readonly size: number }[] {
  const found: { start: number; end: number; size: number }[] = [];
  for (const [row, size] of sizes.entries()) {
    const last = found.at(-1);
    if (last && last.size + size <= CHARACTERS_A_BAND) {
      last.end = row + 1;
      last.size += size;
    } else {
      found.push({ start: row, end: row + 1, size });
    }
  }
  return found;
}

const TEXT = "@";

/** The number format that a cell must get before its content; null where it keeps its own. */
function newFormat(write: CellWrite, present: string): string | null {
  if ("clear" in write) return null;
  if ("text" in write) return present === TEXT ? null : TEXT;
  // In a cell for text, a formula or number would be taken as text.
  const wanted = write.numberFormat ?? (present === TEXT ? "General" : present);
  return wanted === present ? null : wanted;
}

function contentOf(write: CellWrite): CellContent {
  if ("clear" in write) return "";
  if ("text" in write) return write.text;
  return "formula" in write ? write.formula : write.number;
}

/** A plan's edits as few large writes, in pieces under 4 MB. */
import type { CellEdit, CellWrite } from "../domain/plan/plan";
import type { Area, CellContent } from "../domain/workbook";
import { fillGrid, gatherBlocks } from "./blocks";
import type { SheetCheck } from "./check-plan";
import { replaceRules } from "./colour-rules";
import { rangeOf } from "./ranges";

/** One write, ready to be put into a batch. */
export interface Write {
  readonly edits: number;
  /** About so many characters travel. */
  readonly size: number;
  readonly perform: (context: Excel.RequestContext) => void;
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

function sheetOf(context: Excel.RequestContext, { edits }: SheetCheck): Excel.Worksheet {
  return context.workbook.worksheets.getItem(edits.sheet);
}

const SMALL = 1000;

function rowWrites(check: SheetCheck): readonly Write[] {
  return check.edits.rows.map(({ area }) => ({
    edits: 1,
    size: SMALL,
    perform: (context) => {
      rangeOf(sheetOf(context, check), area).getEntireRow().untrack().insert("Down").untrack();
    },
  }));
}

function colourWrites(check: SheetCheck): readonly Write[] {
  return check.edits.colours.map((edit) => ({
    edits: 1,
    size: SMALL * (1 + edit.add.length + edit.remove.length),
    perform: (context) => replaceRules(sheetOf(context, check), edit, check.rules()),
  }));
}

function cellWrites(check: SheetCheck): readonly Write[] {
  return gatherBlocks(check.edits.cells).flatMap(({ area, cells }) =>
    bands(area, cells).map((band) => {
      const formats = fillGrid(band.area, band.cells, (edit) =>
        newFormat(edit.write, check.numberFormat(edit)),
      );
      const contents = fillGrid(band.area, band.cells, ({ write }) => contentOf(write));
      const hasFormats = formats.some((row) => row.some((format) => format !== null));
      return {
        edits: band.cells.length,
        size: SMALL + JSON.stringify(contents).length + (hasFormats ? JSON.stringify(formats).length : 0),
        perform: (context: Excel.RequestContext) => {
          const range = rangeOf(sheetOf(context, check), band.area);
          // The format comes first: text must find its cell ready for text, a formula must not.
          if (hasFormats) range.numberFormat = formats;
          range.formulas = contents;
        },
      };
    }),
  );
}

const CELLS_A_BAND = 20_000;

/** A very large block in bands of rows, so that no single write outgrows a piece. */
function bands(
  area: Area,
  cells: readonly CellEdit[],
): readonly { readonly area: Area; readonly cells: readonly CellEdit[] }[] {
  const rows = Math.max(1, Math.floor(CELLS_A_BAND / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const row = area.row + index * rows;
    const end = Math.min(row + rows, area.row + area.rows);
    return {
      area: { ...area, row, rows: end - row },
      cells: cells.filter((cell) => cell.row >= row && cell.row < end),
    };
  }).filter((band) => band.cells.length > 0);
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

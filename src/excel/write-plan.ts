/** A plan's edits as few large writes, in pieces under 4 MB. */
import type { CellWrite } from "../domain/plan/plan";
import { isMarked } from "../domain/restated-format";
import type { CellContent } from "../domain/workbook";
import { fillGrid, gatherBlocks } from "./blocks";
import type { SheetCheck } from "./check-plan";
import { writeChart } from "./chart-writes";
import { replaceRules } from "./colour-rules";
import { setName } from "./names";
import { addSheet } from "./new-sheet";
import { setPrint } from "./print-layout";
import { rangeOf } from "./ranges";
import { setRowHeight } from "./row-heights";
import { copyFormats } from "./spans";

/** One write, ready to be put into a batch. */
export interface Write {
  readonly edits: number;
  /** About so many characters travel. */
  readonly size: number;
  readonly perform: () => void;
  /** Where it is of one sheet. */
  readonly sheet?: string;
}

/** A request may hold 5 MB; the client's own words around the values need room too. */
const CHARACTERS_A_PIECE = 4_000_000;

/** The writes of all sheets in order: sheets are added and rows inserted before any cell is written. */
export function planWrites(context: Excel.RequestContext, checks: readonly SheetCheck[]): readonly Write[] {
  const writes = (of: (check: SheetCheck) => readonly Write[]): readonly Write[] =>
    checks.flatMap((check) => ofSheet(check.edits, of(check)));
  return [
    ...writes((check) => sheetWrites(context, check)),
    ...writes(rowWrites),
    // Before cells get formats of their own.
    ...writes(spanWrites),
    ...writes(cellWrites),
    ...writes(chartWrites),
    ...writes(colourWrites),
    ...writes((check) => nameWrites(context, check)),
    ...writes(heightWrites),
    ...writes(printWrites),
  ];
}

/** The same writes as those of a sheet; of the log they are no changes. */
export function ofSheet(
  { sheet, isLog }: { readonly sheet: string; readonly isLog: boolean },
  writes: readonly Write[],
): readonly Write[] {
  return writes.map((write) => ({ ...write, sheet, ...(isLog ? { edits: 0 } : {}) }));
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

/** The client's words for one small write. */
export const SMALL = 1000;

function sheetWrites(context: Excel.RequestContext, { edits }: SheetCheck): readonly Write[] {
  const { added } = edits;
  if (!added) return [];
  const size = SMALL * (1 + added.widths.length + added.bands.length);
  return [{ edits: 1, size, perform: () => addSheet(context, added) }];
}

function rowWrites(check: SheetCheck): readonly Write[] {
  return check.edits.rows.map(({ area, merges = [] }) => ({
    edits: 1,
    size: SMALL * (1 + merges.length),
    perform: () => {
      const worksheet = check.worksheet();
      rangeOf(worksheet, area).getEntireRow().untrack().insert("Down").untrack();
      for (const merge of merges) rangeOf(worksheet, merge).merge();
    },
  }));
}

/** The client's words for one series. */
const SERIES = 3000;

function chartWrites(check: SheetCheck): readonly Write[] {
  return check.edits.charts.map((edit) => ({
    edits: 1,
    size: SMALL + SERIES * ("make" in edit.change ? edit.change.make.series : edit.change.move).length,
    perform: () => writeChart(check.worksheet(), edit),
  }));
}

function colourWrites(check: SheetCheck): readonly Write[] {
  return check.edits.colours.map((edit) => ({
    edits: 1,
    size: SMALL * (1 + edit.add.length + edit.remove.length),
    perform: () => replaceRules(check.worksheet(), edit, check.rules()),
  }));
}

function nameWrites(context: Excel.RequestContext, { edits }: SheetCheck): readonly Write[] {
  return edits.names.map((edit) => ({ edits: 1, size: SMALL, perform: () => setName(context, edit) }));
}

function spanWrites(check: SheetCheck): readonly Write[] {
  return check.edits.spans.map((edit) => ({
    edits: 1,
    size: SMALL * (1 + edit.areas.length),
    perform: () => copyFormats(check.worksheet(), edit),
  }));
}

function heightWrites(check: SheetCheck): readonly Write[] {
  return check.heights().map(({ row, was, wrote }) => ({
    edits: 1,
    size: SMALL,
    perform: () => {
      if (wrote !== was) setRowHeight(check.worksheet(), row, wrote);
    },
  }));
}

function printWrites(check: SheetCheck): readonly Write[] {
  return check.edits.prints.map(({ to }) => ({
    edits: 1,
    size: SMALL * 2,
    perform: () => setPrint(check.worksheet(), to),
  }));
}

function cellWrites(check: SheetCheck): readonly Write[] {
  return gridWrites(
    check.worksheet,
    check.edits.cells.map((edit) => ({
      row: edit.row,
      column: edit.column,
      content: contentOf(edit.write),
      formatBefore: newFormat(edit.write, check.numberFormat(edit)),
      formatAfter: markOf(edit.write),
      uncounted: edit.uncounted ?? false,
    })),
  );
}

/** A cell's new content, and the number formats that it gets before and after it; null leaves a format alone. */
export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly formatBefore: string | null;
  readonly formatAfter: string | null;
  /** Is no change of its own. */
  readonly uncounted: boolean;
}

/** Cells of one sheet as few writes of whole blocks. */
export function gridWrites(worksheet: () => Excel.Worksheet, all: readonly CellToWrite[]): readonly Write[] {
  return gatherBlocks(all).flatMap(({ area, cells }) => {
    const contents = fillGrid(area, cells, ({ content }) => content);
    const before = fillGrid(area, cells, ({ formatBefore }) => formatBefore);
    const after = fillGrid(area, cells, ({ formatAfter }) => formatAfter);
    const sizes = contents.map((row, r) => JSON.stringify([row, before[r], after[r]]).length);
    return bands(sizes).map(({ start, end, size }) => ({
      edits: cells.filter(({ row, uncounted: free }) => !free && isWithin(row - area.row, start, end)).length,
      size: SMALL + size,
      perform: () => {
        const range = rangeOf(worksheet(), { ...area, row: area.row + start, rows: end - start });
        // The format comes first: text must find its cell ready for text, a formula must not.
        setFormats(range, before.slice(start, end));
        range.formulas = contents.slice(start, end);
        setFormats(range, after.slice(start, end));
      },
    }));
  });
}

function setFormats(range: Excel.Range, formats: (string | null)[][]): void {
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
}

function isWithin(row: number, start: number, end: number): boolean {
  return row >= start && row < end;
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

/** The number format that a restated text gets once it is in its cell; null for anything else. */
function markOf(write: CellWrite): string | null {
  const format = "text" in write ? (write.numberFormat ?? "") : "";
  return isMarked(format) ? format : null;
}

/** The number format that a cell must get before its content; null where it keeps its own. */
function newFormat(write: CellWrite, present: string): string | null {
  if ("clear" in write) return write.numberFormat ?? null;
  if ("text" in write) {
    const forText =
      write.numberFormat === undefined || isMarked(write.numberFormat) ? TEXT : write.numberFormat;
    return present === forText ? null : forText;
  }
  // In a cell for text, a formula or number would be taken as text; also where the text carries the mark of a restated one.
  const wanted = write.numberFormat ?? (present.startsWith(TEXT) ? "General" : present);
  return wanted === present ? null : wanted;
}

/** What goes into a cell, as `formulas` holds it afterwards. */
export function contentOf(write: CellWrite): CellContent {
  if ("clear" in write) return "";
  if ("text" in write) return write.text;
  return "formula" in write ? write.formula : write.number;
}

/** What ended at the row above an inserted one, grown by that row: Excel itself grows only what runs across it. */
import { moveRow, replaceReferences, shiftReferences, type InsertedRows } from "../undo/shift-references";
import type { RowBlock } from "../undo/way-back";
import type { RowEdit } from "./plan";

/** The rows that a plan inserts, by sheet in any case, in the order of their insertion. */
export function insertedRows(edits: readonly RowEdit[]): InsertedRows {
  const blocks = new Map<string, RowBlock[]>();
  for (const { sheet, area } of edits) {
    const key = sheet.toLowerCase();
    blocks.set(key, [...(blocks.get(key) ?? []), { row: area.row, rows: area.rows }]);
  }
  return (sheet) => blocks.get(sheet.toLowerCase()) ?? [];
}

export interface GrownFormula {
  /** As Excel leaves it after the insertions. */
  readonly moved: string;
  /** With its ranges grown; the same where none ended just above a new row. */
  readonly grown: string;
  /** The sheet and the address of the first range that grew. */
  readonly first?: { readonly sheet: string; readonly address: string };
}

/** A formula in which ranges of several rows that ended just above a new row include it. References without $ may be left. */
export function growFormula(
  formula: string,
  on: string,
  inserted: InsertedRows,
  isToGrow: (local: string) => boolean = () => true,
): GrownFormula {
  const moved = shiftReferences(formula, on, inserted);
  let first: GrownFormula["first"];
  const grown = replaceReferences(moved, on, ({ sheet, first: top, last, text, write }) => {
    const bottom = grownLast(top, last, inserted(sheet));
    if (bottom === last || !isToGrow(localOf(text))) return text;
    const written = write(top, bottom);
    first ??= { sheet, address: localOf(written).replaceAll("$", "") };
    return written;
  });
  return { moved, grown, ...(first ? { first } : {}) };
}

function localOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("!") + 1);
}

function grownLast(first: number, last: number, blocks: readonly RowBlock[]): number {
  const isNew = (row: number): boolean =>
    blocks.some((block, index) => moveRow(block.row, blocks.slice(index + 1)) === row);
  return last > first && isNew(last + 1) ? last + 1 : last;
}

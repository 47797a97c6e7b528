/** Rows before and after those that a plan inserts. */
import type { RowEdit } from "./plan";

/**
 * Where a row stood before the plan's rows were inserted; undefined for a row that is new. Edits of cells count rows as
 * they are after the insertions; each insertion counts them as they are after those before it.
 */
export function rowBefore(row: number, inserted: readonly RowEdit[]): number | undefined {
  let before = row;
  for (const { area } of [...inserted].reverse()) {
    if (before >= area.row + area.rows) before -= area.rows;
    else if (before >= area.row) return undefined;
  }
  return before;
}

/** Boxes that must be high enough for a text: measured before writing, raised at their last row, put back by Undo. */
import { HIGHEST_ROW, heightToRead } from "../domain/commentary/height";
import type { HeightEdit } from "../domain/plan/plan";
import type { Restoration } from "../domain/undo/plan-restore";
import type { FormerHeight } from "../domain/undo/way-back";
import { rangeOf } from "./ranges";

/** A box as it stands before the writing, once Excel has answered. */
export type BoxAnswer = () => FormerHeight;

/** Asks how large a box is; `rowNow` is its first row before the plan's insertions. */
export function askForBox(sheet: Excel.Worksheet, { area, text }: HeightEdit, rowNow: number): BoxAnswer {
  const box = rangeOf(sheet, { ...area, row: rowNow });
  box.load("width,height");
  const first = rangeOf(sheet, { row: rowNow, column: area.column, rows: 1, columns: 1 });
  first.load("format/font/size");
  const last = rangeOf(sheet, { row: rowNow + area.rows - 1, column: area.column, rows: 1, columns: 1 });
  last.load("format/rowHeight");
  return () => {
    const needed = heightToRead(text, { width: box.width, fontSize: first.format.font.size });
    const was = last.format.rowHeight;
    const wrote = Math.min(HIGHEST_ROW, was + Math.max(0, needed - box.height));
    return { row: area.row + area.rows - 1, was, wrote };
  };
}

/** Gives a row its height. */
export function setRowHeight(sheet: Excel.Worksheet, row: number, height: number): void {
  rowOf(sheet, row).format.rowHeight = height;
}

/** A restoration without the heights that somebody changed since; one round trip where any row was raised. */
export async function ownHeights(
  context: Excel.RequestContext,
  planned: Restoration,
): Promise<{ readonly restoration: Restoration; readonly trips: number }> {
  if (planned.sheets.every(({ heights }) => heights.length === 0)) return { restoration: planned, trips: 0 };
  const asked = planned.sheets.map((restored) => {
    const sheet = context.workbook.worksheets.getItem(restored.sheet);
    const rows = restored.heights.map((former) => {
      const row = rowOf(sheet, former.row);
      row.load("format/rowHeight");
      return { former, row };
    });
    return { restored, rows };
  });
  await context.sync();
  const sheets = asked.map(({ restored, rows }) => ({
    ...restored,
    // Excel rounds a height to whole pixels.
    heights: rows
      .filter(({ former, row }) => Math.abs(row.format.rowHeight - former.wrote) < 1)
      .map(({ former }) => former),
  }));
  const changes = sheets.reduce((sum, { heights }) => sum + heights.length, planned.changes);
  return { restoration: { ...planned, sheets, changes }, trips: 1 };
}

function rowOf(sheet: Excel.Worksheet, row: number): Excel.Range {
  return rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 });
}

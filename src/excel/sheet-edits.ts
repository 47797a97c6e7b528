/** A plan's ticked edits by sheet, in the order in which they are written: rows, cells, colours. */
import type { CellEdit, ColourEdit, Plan, RowEdit } from "../domain/plan/plan";

export interface SheetEdits {
  readonly sheet: string;
  readonly rows: readonly RowEdit[];
  readonly cells: readonly CellEdit[];
  readonly colours: readonly ColourEdit[];
}

/**
 * Gathers the ticked edits.
 *
 * @throws where two edits go to one cell: a plan writes a cell once
 */
export function gatherEdits(plan: Plan): readonly SheetEdits[] {
  const sheets = new Map<string, { rows: RowEdit[]; cells: CellEdit[]; colours: ColourEdit[] }>();
  const written = new Set<string>();
  for (const edit of plan.edits) {
    if (!edit.ticked) continue;
    const of = sheets.get(edit.sheet) ?? { rows: [], cells: [], colours: [] };
    sheets.set(edit.sheet, of);
    if (edit.target === "row") of.rows.push(edit);
    else if (edit.target === "colours") of.colours.push(edit);
    else {
      const key = JSON.stringify([edit.sheet, edit.row, edit.column]);
      if (written.has(key)) throw new Error(`The plan writes ${edit.cell} on "${edit.sheet}" twice.`);
      written.add(key);
      of.cells.push(edit);
    }
  }
  return [...sheets].map(([sheet, edits]) => ({ sheet, ...edits }));
}

/** How many edits there are. */
export function countEdits(sheets: readonly SheetEdits[]): number {
  return sheets.reduce(
    (sum, { rows, cells, colours }) => sum + rows.length + cells.length + colours.length,
    0,
  );
}

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

/** Cells near the rows that a plan inserts, by which an undo sees whether the rows are there, and whether somebody moved them. */
import { rowBefore } from "../domain/plan/row-before";
import type { Landmark } from "../domain/undo/way-back";
import type { CellContent } from "../domain/workbook";
import { rangeOf } from "./ranges";
import type { SheetEdits } from "./sheet-edits";

/** How much of the sheet is looked at below an insertion. */
const ROWS = 12;
const COLUMNS = 24;
const MOST = 16;

/** Asks for the cells around each insertion; gives those that hold something of their own and are not edited. */
export function askForLandmarks(sheet: Excel.Worksheet, edits: SheetEdits): () => readonly Landmark[] {
  const windows = edits.rows.map(({ area }, index) => {
    const before = edits.rows.slice(0, index);
    const row = rowBefore(area.row, before) ?? area.row - before.length;
    const range = rangeOf(sheet, { row, column: 0, rows: ROWS, columns: COLUMNS });
    range.load("formulas,values");
    return { row, range };
  });
  return () => {
    const edited = new Set(
      edits.cells.map(({ row, column }) => `${rowBefore(row, edits.rows) ?? "new"} ${column}`),
    );
    return windows.flatMap(({ row: top, range }) => {
      const formulas = range.formulas as CellContent[][];
      const found = (range.values as CellContent[][]).flatMap((cells, r) =>
        cells.flatMap((content, column): Landmark[] => {
          const row = top + r;
          const isOwn = content !== "" && formulas[r]?.[column] === content;
          return isOwn && !edited.has(`${row} ${column}`) ? [{ row, column, content }] : [];
        }),
      );
      return found.slice(0, MOST);
    });
  };
}

/** The column of a sheet that names months down its rows. */
import { addMonths, parseMonthName, type Month } from "../../period";
import type { SheetView } from "../layout/sheet-view";

/** A cell of a month column; the year of "Mar" alone is not known yet. */
export interface MonthCell {
  readonly row: number;
  readonly month: Month | undefined;
  /** 1 to 12. */
  readonly number: number;
}

export interface MonthColumn {
  readonly column: number;
  readonly cells: readonly MonthCell[];
  /** How often the next month follows. */
  readonly steps: number;
}

/** Columns where months follow each other, left to right. A log's dates jump and repeat, and are none. */
export function findMonthColumns(view: SheetView): readonly MonthColumn[] {
  const columns: MonthColumn[] = [];
  for (let column = view.left; column < view.right; column += 1) {
    const cells: MonthCell[] = [];
    for (let row = view.top; row < view.bottom; row += 1) {
      const cell = monthCell(view, row, column);
      if (cell) cells.push(cell);
    }
    const steps = countSteps(cells);
    // Most months of a section follow the month above; a second table below starts anew.
    if (steps >= 1 && steps * 2 >= cells.length - 1) columns.push({ column, cells, steps });
  }
  return columns;
}

function monthCell(view: SheetView, row: number, column: number): MonthCell | undefined {
  const month = view.month(row, column);
  if (month !== undefined) return { row, month, number: Number(month.slice(5)) };
  const value = view.value(row, column);
  if (typeof value !== "string" || value.length < 3 || value.length > LONGEST_NAME) return undefined;
  const number = parseMonthName(value);
  return number === undefined ? undefined : { row, month: undefined, number };
}

const LONGEST_NAME = 10;

function countSteps(cells: readonly MonthCell[]): number {
  let steps = 0;
  for (let index = 1; index < cells.length; index += 1) {
    const [above, cell] = [cells[index - 1], cells[index]];
    if (!above || !cell || cell.row - above.row > LARGEST_GAP) continue;
    const follows =
      above.month !== undefined && cell.month !== undefined
        ? cell.month === addMonths(above.month, 1)
        : cell.number === (above.number % 12) + 1;
    if (follows) steps += 1;
  }
  return steps;
}

/** Rows without a month that may stand between two months: a blank row, a notice. */
const LARGEST_GAP = 3;

/**
 * The figures as they will be once the plan is applied: what was read, overlaid by what was decided so far.
 * Local to one call of the planner; later steps (a rate of a rolling count) read what earlier ones wrote.
 */
import type { Cells, Figure } from "../book/book";
import type { Place } from "../workbook";

export interface Ledger {
  figure(place: Place): Figure;
  set(place: Place, figure: Figure): void;
  /** Whether an edit of this plan gives the cell a plain number or a formula that yields one. */
  written(place: Place): boolean;
}

/** A ledger over the cells of a book. */
export function openLedger(cells: Cells): Ledger {
  const overlay = new Map<string, Figure>();
  const key = ({ sheet, row, column }: Place): string => `${row}:${column}:${sheet}`;
  return {
    figure: (place) => overlay.get(key(place)) ?? cells.figure(place),
    set: (place, figure) => void overlay.set(key(place), figure),
    written: (place) => overlay.has(key(place)),
  };
}

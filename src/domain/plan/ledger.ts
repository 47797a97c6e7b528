/**
 * The figures as they will be once the plan is applied: what was read, overlaid by what was decided so far.
 * Local to one call of the planner; later steps (a rate of a rolling count) read what earlier ones wrote.
 */
import type { Cells, Figure } from "../book/book";
import type { Place } from "../workbook";

export interface Ledger {
  figure(place: Place): Figure;
  /** `plain`: the cell will hold a number, or a formula that yields one, not text that a figure is read out of. */
  set(place: Place, figure: Figure, plain?: boolean): void;
  /** Whether a formula elsewhere can link to the cell and get its number. */
  isPlain(place: Place): boolean;
}

interface Entry {
  readonly figure: Figure;
  readonly plain: boolean;
}

/** Of a sheet of Excel: a row and a column as one number. */
const MOST_COLUMNS = 16_384;

/** A ledger over the cells of a book. */
export function openLedger(cells: Cells): Ledger {
  const overlay = new Map<string, Map<number, Entry>>();
  const find = ({ sheet, row, column }: Place): Entry | undefined =>
    overlay.get(sheet)?.get(row * MOST_COLUMNS + column);
  return {
    figure: (place) => find(place)?.figure ?? cells.figure(place),
    set: ({ sheet, row, column }, figure, plain = true) => {
      let entries = overlay.get(sheet);
      if (!entries) overlay.set(sheet, (entries = new Map<number, Entry>()));
      entries.set(row * MOST_COLUMNS + column, { figure, plain });
    },
    isPlain: (place) => find(place)?.plain ?? typeof cells.cell(place).value === "number",
  };
}

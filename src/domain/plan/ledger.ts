/**
 * The figures as they will be once the plan is applied: what was read, overlaid by what was decided so far.
 * Local to one call of the planner; later steps (a rate of a rolling count) read what earlier ones wrote.
 */
import type { Cells, Figure } from "../book/book";
import type { Place } from "../workbook";
import { placeKey } from "./place-key";

export interface Ledger {
  figure(place: Place): Figure;
  /** `plain`: the cell will hold a number, or a formula that yields one, not text that a figure is read out of. */
  set(place: Place, figure: Figure, plain?: boolean): void;
  /** Whether a formula elsewhere can link to the cell and get its number. */
  isPlain(place: Place): boolean;
}

/** A ledger over the cells of a book. */
export function openLedger(cells: Cells): Ledger {
  const overlay = new Map<string, { readonly figure: Figure; readonly plain: boolean }>();
  return {
    figure: (place) => overlay.get(placeKey(place))?.figure ?? cells.figure(place),
    set: (place, figure, plain = true) => void overlay.set(placeKey(place), { figure, plain }),
    isPlain: (place) => overlay.get(placeKey(place))?.plain ?? typeof cells.cell(place).value === "number",
  };
}

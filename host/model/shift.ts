/** Where rows and areas come to stand when rows are inserted or deleted. */
import type { Area } from "../../src/domain/workbook";

/** Rows inserted (count > 0) or deleted (count < 0) at a row. */
export interface RowShift {
  readonly row: number;
  readonly count: number;
}

/** A row's new number; undefined where it was deleted. */
export function shiftRow(at: number, { row, count }: RowShift): number | undefined {
  if (at < row) return at;
  if (count < 0 && at < row - count) return undefined;
  return at + count;
}

/** The new first and last row of a span; rows inserted inside it widen it, undefined where all of it was deleted. */
export function shiftSpan(
  first: number,
  last: number,
  shift: RowShift,
): { readonly first: number; readonly last: number } | undefined {
  const { row } = shift;
  const from = shiftRow(first, shift) ?? row;
  const to = shiftRow(last, shift) ?? row - 1;
  return to < from ? undefined : { first: from, last: to };
}

/** An area's new place; undefined where it was deleted. */
export function shiftArea(area: Area, shift: RowShift): Area | undefined {
  const span = shiftSpan(area.row, area.row + area.rows - 1, shift);
  return span && { ...area, row: span.first, rows: span.last - span.first + 1 };
}

/** Whether rows are inserted or deleted inside an area: what must stay in one piece is cut by that. */
export function cuts(shift: RowShift, area: Area): boolean {
  const moved = shiftArea(area, shift);
  return moved !== undefined && moved.rows !== area.rows;
}

/** The areas that are left, at their new places. */
export function shiftAreas(areas: readonly Area[], shift: RowShift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

/** How many rows from the first are frozen: those inserted among them are too. */
export function shiftFrozen(frozen: number, shift: RowShift): number {
  return shift.row < frozen ? (shiftSpan(0, frozen - 1, shift)?.last ?? -1) + 1 : frozen;
}

/** What is selected, and how arrow keys and the mouse change it. Pure: every function gives a new selection. */
import type { Sheet } from "../../../model/sheet";
import { around, type Area } from "../../../../src/domain/workbook";
import type { SheetAxes } from "./layout";
import { areaOf, growOverMerges, type MergeIndex } from "./merges";

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The cell that typing goes to, the top-left one of a merged area. */
  readonly active: Spot;
  readonly area: Area;
  /** The corner that Shift and an arrow move. */
  readonly corner: Spot;
}

export interface Ground {
  readonly sheet: Sheet;
  readonly axes: SheetAxes;
  readonly merged: MergeIndex;
}

/** One cell, or the merged area around it. */
export function selectCell(ground: Ground, row: number, column: number): Selection {
  const area = areaOf(ground.merged, row, column);
  const active = { row: area.row, column: area.column };
  return { active, area, corner: active };
}

/** An area, its top-left cell active. Whole columns and rows stay as they are, whatever is merged across them, as in Excel. */
export function selectArea(ground: Ground, area: Area): Selection {
  const { rows, columns } = ground.axes;
  if (area.rows === rows.count || area.columns === columns.count)
    return { active: { row: area.row, column: area.column }, area, corner: cornerOf(area) };
  const first = areaOf(ground.merged, area.row, area.column);
  return {
    active: { row: first.row, column: first.column },
    area: growOverMerges(ground.sheet, area),
    corner: cornerOf(area),
  };
}

function cornerOf({ row, rows, column, columns }: Area): Spot {
  return { row: row + rows - 1, column: column + columns - 1 };
}

/** From the active cell to another corner. */
export function extendTo(ground: Ground, selection: Selection, row: number, column: number): Selection {
  const from = areaOf(ground.merged, selection.active.row, selection.active.column);
  const to = areaOf(ground.merged, row, column);
  return {
    active: selection.active,
    area: growOverMerges(ground.sheet, around(from, to)),
    corner: { row, column },
  };
}

/** The whole columns or rows that a selection touches; the active cell stays. */
export function wholeLines({ axes }: Ground, { active, area }: Selection, of: "column" | "row"): Selection {
  const whole =
    of === "column"
      ? { ...area, row: 0, rows: axes.rows.count }
      : { ...area, column: 0, columns: axes.columns.count };
  return { active, area: whole, corner: cornerOf(whole) };
}

/** One step in a direction, over hidden rows and columns and out of merged areas. */
export function step(ground: Ground, from: Spot, down: number, across: number): Spot {
  const area = areaOf(ground.merged, from.row, from.column);
  const row = down > 0 ? area.row + area.rows : down < 0 ? area.row - 1 : from.row;
  const column = across > 0 ? area.column + area.columns : across < 0 ? area.column - 1 : from.column;
  return {
    row: visible(row, down, ground.axes.rows, from.row),
    column: visible(column, across, ground.axes.columns, from.column),
  };
}

/** As Ctrl and an arrow: to the end of the filled cells, or over empty ones to the next filled one. */
export function jump(ground: Ground, from: Spot, down: number, across: number): Spot {
  const used = ground.sheet.usedArea(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const isFilled = ({ row, column }: Spot): boolean => {
    const area = areaOf(ground.merged, row, column);
    return (ground.sheet.cell(area.row, area.column)?.value ?? "") !== "";
  };
  const isWithin = ({ row, column }: Spot): boolean =>
    row >= 0 && column >= 0 && row <= used.row + used.rows && column <= used.column + used.columns;
  const next = step(ground, from, down, across);
  const wants = isFilled(from) && isFilled(next);
  let at = next;
  for (let ahead = next; isWithin(ahead);) {
    if (wants !== isFilled(ahead)) return wants ? at : ahead;
    at = ahead;
    const further = step(ground, ahead, down, across);
    if (further.row === ahead.row && further.column === ahead.column) break;
    ahead = further;
  }
  return wants ? at : edge(at, down, across, used);
}

function edge(at: Spot, down: number, across: number, used: Area): Spot {
  if (down < 0) return { row: 0, column: at.column };
  if (across < 0) return { row: at.row, column: 0 };
  if (down > 0) return { row: Math.max(at.row, used.row + used.rows - 1), column: at.column };
  return { row: at.row, column: Math.max(at.column, used.column + used.columns - 1) };
}

function visible(
  index: number,
  direction: number,
  axis: { readonly count: number; readonly size: (index: number) => number },
  fallback: number,
): number {
  if (direction === 0) return index;
  for (let at = index; at >= 0 && at < axis.count; at += Math.sign(direction)) {
    if (axis.size(at) > 0) return at;
  }
  return fallback;
}

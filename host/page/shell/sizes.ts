/** Widths of columns and heights of rows, as a person changes them. */
import type { Sheet } from "../../model/sheet";
import type { Change } from "./changes";
import type { SheetAxes } from "./grid/layout";
import type { Selection } from "./grid/selection";

export type LineKind = "column" | "row";

/** Pixels by column or row. */
export type Sizes = ReadonlyMap<number, number>;

/** Of a larger selection only the active column or row is sized. */
const MOST_AT_ONCE = 1000;

/** Gives columns or rows other sizes. */
export function sizeLines(sheet: Sheet, kind: LineKind, sizes: Sizes): Change {
  const kept = kind === "column" ? sheet.columnWidths : sheet.rowHeights;
  const before = [...sizes.keys()].map((index) => [index, kept.get(index)] as const);
  for (const [index, pixels] of sizes) {
    if (kind === "column") sheet.setColumnPixels(index, pixels);
    else sheet.setRowPixels(index, pixels);
  }
  return putBack(kept, before);
}

function putBack(
  kept: Map<number, number>,
  sizes: readonly (readonly [index: number, size: number | undefined])[],
): Change {
  return () => {
    const now = sizes.map(([index]) => [index, kept.get(index)] as const);
    for (const [index, size] of sizes) {
      if (size === undefined) kept.delete(index);
      else kept.set(index, size);
    }
    return putBack(kept, now);
  };
}

/** The columns or rows that a selection touches. */
export function selectedLines(kind: LineKind, { area, active }: Selection): readonly number[] {
  const [first, count] = kind === "column" ? [area.column, area.columns] : [area.row, area.rows];
  if (count >= MOST_AT_ONCE) return [active[kind]];
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The columns or rows that get the size of one that is dragged: all that are selected whole, where it is among them. */
export function linesWith(
  kind: LineKind,
  index: number,
  selection: Selection,
  axes: SheetAxes,
): readonly number[] {
  const { area } = selection;
  const isWhole = kind === "column" ? area.rows === axes.rows.count : area.columns === axes.columns.count;
  const lines = isWhole ? selectedLines(kind, selection) : [];
  return lines.includes(index) ? lines : [index];
}

/** Cells copied on the page: pasted on it they bring their formulas and looks, elsewhere their text. */
import type { Area } from "../../../src/domain/workbook";
import { formulaFor } from "../../formulas/references";
import type { Cell, Sheet } from "../../model/sheet";
import type { Look } from "./grid/picture";
import { EMPTY_CELL, type MadeCell } from "./typing";

export interface Copied {
  /** The cells as they look, with tabs and line ends between them. */
  readonly text: string;
  readonly area: Area;
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
}

/** A pasted area is repeated over a selection of no more cells than this. */
const MOST_PASTED = 10_000;

/** Takes an area as it is now, as far as the sheet is used. */
export function copyCells(
  sheet: Sheet,
  area: Area,
  look: (row: number, column: number) => Look | undefined,
): Copied {
  const used = sheet.usedArea(false);
  const rows = Math.max(1, Math.min(area.rows, (used?.row ?? 0) + (used?.rows ?? 1) - area.row));
  const columns = Math.max(
    1,
    Math.min(area.columns, (used?.column ?? 0) + (used?.columns ?? 1) - area.column),
  );
  const each = <T>(take: (row: number, column: number) => T): readonly (readonly T[])[] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => take(area.row + r, area.column + c)),
    );
  const texts = each((row, column) => {
    const text = look(row, column)?.text.text ?? "";
    return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return {
    text: texts.map((line) => line.join("\t")).join("\n"),
    area: { ...area, rows, columns },
    cells: each((row, column) => sheet.cell(row, column) ?? EMPTY_CELL),
  };
}

/** Whether a text from the clipboard is what was copied here last; systems have line ends of their own. */
export function isTextOf({ text }: Copied, pasted: string): boolean {
  return pasted.replaceAll("\r\n", "\n").replace(/\n$/, "") === text;
}

/** The copied cells in their new place, formulas moved along: once, or over a selection that they fill without a rest. */
export function cellsToPaste({ area, cells }: Copied, onto: Area): readonly MadeCell[] {
  const fills =
    onto.rows % area.rows === 0 &&
    onto.columns % area.columns === 0 &&
    onto.rows * onto.columns <= MOST_PASTED;
  const { rows, columns } = fills ? onto : area;
  return Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    const from = { row: r % area.rows, column: c % area.columns };
    const { value, formula, style } = cells[from.row]?.[from.column] ?? EMPTY_CELL;
    const at = { row: onto.row + r, column: onto.column + c };
    const moved =
      formula && formulaFor(formula, at.row - area.row - from.row, at.column - area.column - from.column);
    return { at, cell: { value: moved === "" ? value : "", formula: moved, style } };
  });
}

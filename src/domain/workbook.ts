/** A workbook as it was read: plain values, no Excel. Rows and columns count from 0. */

import type { PrintSnapshot } from "./plan/print/print-settings";
import { withoutMark } from "./restated-format";

/** What a cell holds, as Excel gives it: "" is an empty cell, an error is its text ("#DIV/0!"). */
export type CellContent = string | number | boolean;

/** One cell of a workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on a sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A conditional format of the kind "formula", as found or as wanted. */
export interface ColourRule {
  /** Excel's id of a rule that was found; absent on a rule that is wanted. */
  readonly id?: string;
  readonly area: Area;
  /** The formula with its leading "=", relative to the top-left cell of the area. */
  readonly formula: string;
  /** #RRGGBB, or "" for none. */
  readonly fill: string;
  /** #RRGGBB, or "" for none. */
  readonly font: string;
}

/** What a series of a chart shows. */
export interface SeriesSnapshot {
  readonly name: string;
  /** Cells of the chart's own sheet; absent where it shows others, or it cannot be told. */
  readonly values?: Area;
  readonly categories?: Area;
}

/** A chart as found; its place in points from the sheet's corner. */
export interface ChartSnapshot {
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly SeriesSnapshot[];
}

/** Where a conditional format stands, of whatever kind and whoever made it. */
export interface FormatSnapshot {
  readonly id: string;
  /** Excel's word for its kind: "Custom", "DataBar", … */
  readonly type: string;
  readonly areas: readonly Area[];
}

/** A table (Insert, Table). */
export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
}

/** A defined name. */
export interface NameSnapshot {
  readonly name: string;
  /** The sheet that it belongs to; absent where it is the workbook's. */
  readonly scope?: string;
  /** With its leading "=". */
  readonly formula: string;
}

/** One sheet; the four grids have the size of `area`. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly area: Area;
  readonly values: readonly (readonly CellContent[])[];
  /** The formula with its leading "=", else the value. */
  readonly formulas: readonly (readonly CellContent[])[];
  /** As displayed. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly colourRules: readonly ColourRule[];
  /** Every conditional format, those of colourRules among them; absent where nobody asked, as in the next. */
  readonly formats?: readonly FormatSnapshot[];
  readonly tables?: readonly TableSnapshot[];
  /** Absent where the application cannot say what its charts show. */
  readonly charts?: readonly ChartSnapshot[];
  /** In points, from the sheet's first column and row on; absent where nobody asked. */
  readonly columnWidths?: readonly number[];
  readonly rowHeights?: readonly number[];
  /** Absent where the application does not say how the sheet prints. */
  readonly print?: PrintSnapshot;
}

export interface WorkbookSnapshot {
  /** The file's name, "" where it has none yet. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly manualCalculation: boolean;
  /** No sheet may be added, removed or renamed. */
  readonly structureProtected?: boolean;
  /** Absent where nobody asked. */
  readonly names?: readonly NameSnapshot[];
}

/** One cell of a snapshot, everything known of it. */
export interface Cell {
  readonly value: CellContent;
  /** "=..." or "" where the cell holds no formula. */
  readonly formula: string;
  /** As displayed, without the mark of a restated figure. */
  readonly text: string;
  readonly numberFormat: string;
}

const EMPTY: Cell = { value: "", formula: "", text: "", numberFormat: "General" };

/** The cell at a row and column of the sheet (0-based); an empty cell outside the area that was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const r = row - sheet.area.row;
  const c = column - sheet.area.column;
  const value = sheet.values[r]?.[c];
  if (value === undefined) return EMPTY;
  const formula = sheet.formulas[r]?.[c] ?? "";
  const numberFormat = sheet.numberFormats[r]?.[c] ?? "General";
  return {
    value,
    formula: typeof formula === "string" && formula.startsWith("=") ? formula : "",
    text: withoutMark(sheet.text[r]?.[c] ?? "", numberFormat),
    numberFormat,
  };
}

/** Whether the cell's format shows nothing, whatever it holds: not there for a reader of the page. */
export function isUnseen({ numberFormat }: Pick<Cell, "numberFormat">): boolean {
  return numberFormat === ";;;";
}

/** The merged area that covers a cell, or undefined. */
export function mergeAt(sheet: SheetSnapshot, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => contains(area, row, column));
}

/** Whether an area covers a cell. */
export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The smallest area that holds both. */
export function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

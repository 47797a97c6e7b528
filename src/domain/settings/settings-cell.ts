/** Cells of Report settings as edits. */
import { printMonth, printMonthLong, serialOfMonth, type Month } from "../period";
import { a1 } from "../place";
import type { CellEdit, CellWrite } from "../plan/plan";
import { cellAt, type SheetSnapshot } from "../workbook";

/** What goes into a cell, and how it reads there. */
export interface SettingsCell {
  readonly write: CellWrite;
  readonly shown: string;
}

export function textCell(text: string): SettingsCell {
  return { write: text === "" ? { clear: true } : { text }, shown: text };
}

/** A whole number, thousands apart. */
export function numberCell(number: number): SettingsCell {
  return {
    write: { number, numberFormat: "#,##0" },
    shown: String(number).replace(/\B(?=(\d{3})+$)/g, ","),
  };
}

/** "Mar-19". */
export function monthCell(month: Month): SettingsCell {
  return { write: { number: serialOfMonth(month), numberFormat: "mmm-yy" }, shown: printMonth(month) };
}

/** "March 2019". */
export function longMonthCell(month: Month): SettingsCell {
  return { write: { number: serialOfMonth(month), numberFormat: "mmmm yyyy" }, shown: printMonthLong(month) };
}

/** The edit of one cell; undefined where it reads so already. `present`: the sheet as it is, none for one that is new. */
export function settingsEdit(
  sheet: string,
  row: number,
  column: number,
  { write, shown }: SettingsCell,
  because: string,
  present?: SheetSnapshot,
): CellEdit | undefined {
  const cell = present && cellAt(present, row, column);
  if ((cell?.text.trim() ?? "") === shown) return undefined;
  return {
    target: "cell",
    sheet,
    row,
    column,
    cell: a1(row, column),
    kind: "text",
    before: cell?.text ?? "",
    after: shown,
    because,
    ticked: true,
    write,
    was: !cell ? "" : cell.formula === "" ? cell.value : cell.formula,
  };
}

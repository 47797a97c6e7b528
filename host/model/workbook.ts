/** The host's workbook: plain classes that hold what a spreadsheet file holds, and nothing of the client's protocol. */
import type { CellContent } from "../../src/domain/workbook";
import { Sheet } from "./sheet";

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** With its leading "=": "='Report settings'!$C$9". */
  formula: string;
  /** The sheet it belongs to, undefined for the workbook. */
  readonly sheet?: string;
}

export class Workbook {
  name = "";
  calculationMode: "Automatic" | "Manual" = "Automatic";
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  activeSheet = 0;
  /** Set by formulas/: brings every formula cell up to date. */
  recalculate: () => void = () => undefined;
  /** Told after every change of cells by whoever edits the workbook. */
  readonly listeners = new Set<(sheet: Sheet) => void>();

  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(`{${String(this.sheets.length + 1).padStart(8, "0")}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The value of a cell by sheet name, for the formula engine. */
  value(sheet: string, row: number, column: number): CellContent {
    return this.sheet(sheet)?.cell(row, column)?.value ?? "";
  }
}

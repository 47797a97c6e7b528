/** The March 2019 report with its contradictions corrected: no rule finds an error in it. */
import {
  cellAt,
  type CellContent,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/domain/workbook";
import { CORRECTIONS } from "./corrections";
import { printedReport } from "./printed-report";
import { placeOf } from "./real-report";
import { displayed } from "./sheet-builder";

/** One cell set anew; what is not given stays as it is. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly to?: CellContent;
  readonly format?: string;
  readonly formula?: string;
}

/** The printed report with every correction made. Throws where a cell does not show what its correction expects. */
export function correctedReport(): WorkbookSnapshot {
  const printed = printedReport();
  const cells = CORRECTIONS.flatMap((correction) => correction.cells);
  for (const [sheet, cell, from] of cells) {
    const shown = textAt(printed, sheet, cell);
    if (shown !== from)
      throw new Error(`${sheet}!${cell} shows "${shown}"; the correction expects "${from}"`);
  }
  return withCells(
    printed,
    cells.map(([sheet, cell, , to, format]) => ({
      sheet,
      cell,
      to,
      ...(format === undefined ? {} : { format }),
    })),
  );
}

/** A workbook with some cells set anew; other cells are as they were. The workbook given is not changed. */
export function withCells(report: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  const named = new Set(changes.map(({ sheet }) => sheet));
  const sheets = report.sheets.map((sheet) => (named.has(sheet.name) ? copyOf(sheet) : sheet));
  for (const { sheet: name, cell, to, format, formula } of changes) {
    const sheet = sheets.find((each) => each.name === name);
    const { row, column } = placeOf(name, cell);
    const [r, c] = [row - (sheet?.area.row ?? 0), column - (sheet?.area.column ?? 0)];
    const value = to ?? sheet?.values[r]?.[c];
    if (!sheet || value === undefined) throw new Error(`No cell ${name}!${cell} in the report`);
    const shownAs = format ?? sheet.numberFormats[r]?.[c] ?? "General";
    put(sheet.values, r, c, value);
    put(sheet.formulas, r, c, formula ?? value);
    put(sheet.numberFormats, r, c, shownAs);
    put(sheet.text, r, c, displayed(value, shownAs));
  }
  return { ...report, sheets };
}

function textAt(report: WorkbookSnapshot, name: string, cell: string): string {
  const sheet = report.sheets.find((each) => each.name === name);
  const { row, column } = placeOf(name, cell);
  return sheet ? cellAt(sheet, row, column).text : "";
}

function copyOf(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    values: sheet.values.map((row) => [...row]),
    formulas: sheet.formulas.map((row) => [...row]),
    text: sheet.text.map((row) => [...row]),
    numberFormats: sheet.numberFormats.map((row) => [...row]),
  };
}

function put<T>(grid: readonly (readonly T[])[], row: number, column: number, cell: T): void {
  const line = grid[row] as T[] | undefined;
  if (line) line[column] = cell;
}

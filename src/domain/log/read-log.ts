/** The log's sheet and tables, found by their heads, so that a person may rename the sheet, move tables and sort lines. */
import { cellAt, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import { LOG_TABLE_NAMES, LOG_TABLES, type LogTableName } from "./log-layout";

/** A table that was found; its lines follow its heads without a gap. */
export interface FoundTable {
  readonly headRow: number;
  /** The columns of its heads, in the layout's order. */
  readonly columns: readonly number[];
  readonly lines: number;
}

export interface FoundLog {
  readonly sheet: SheetSnapshot;
  readonly tables: Readonly<Partial<Record<LogTableName, FoundTable>>>;
}

/** A line of a table, its cells in the order of the table's heads. */
export interface LogLine {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The log of a workbook, undefined where it has none yet. */
export function findLog(workbook: WorkbookSnapshot): FoundLog | undefined {
  for (const sheet of workbook.sheets) {
    const tables = findTables(sheet);
    if (tables.refreshes) return { sheet, tables };
  }
  return undefined;
}

/** Whether a sheet is the log: it has the heads of the refreshes' table. */
export function isLog(sheet: SheetSnapshot): boolean {
  return findTables(sheet).refreshes !== undefined;
}

/** The lines of a table; none where it is not there. */
export function readLines({ sheet, tables }: FoundLog, name: LogTableName): readonly LogLine[] {
  const table = tables[name];
  if (!table) return [];
  return Array.from({ length: table.lines }, (_, index) => {
    const row = table.headRow + 1 + index;
    return { row, cells: table.columns.map((column) => cellAt(sheet, row, column)) };
  });
}

function findTables(sheet: SheetSnapshot): Partial<Record<LogTableName, FoundTable>> {
  const found: Partial<Record<LogTableName, FoundTable>> = {};
  for (const [r, texts] of sheet.text.entries()) {
    for (const name of LOG_TABLE_NAMES) {
      const columns = found[name] ? undefined : columnsOf(texts, LOG_TABLES[name].heads);
      if (!columns) continue;
      const headRow = sheet.area.row + r;
      const own = columns.map((column) => sheet.area.column + column);
      found[name] = { headRow, columns: own, lines: countLines(sheet, headRow, own) };
    }
  }
  return found;
}

function columnsOf(texts: readonly string[], heads: readonly string[]): readonly number[] | undefined {
  // Nearly every row of a workbook is none of these: the first head decides that.
  if (!texts.some((text) => text === heads[0])) return undefined;
  const columns = heads.map((head) => texts.findIndex((text) => text.trim() === head));
  return columns.includes(-1) ? undefined : columns;
}

function countLines(sheet: SheetSnapshot, headRow: number, columns: readonly number[]): number {
  let lines = 0;
  while (columns.some((column) => cellAt(sheet, headRow + 1 + lines, column).text !== "")) lines += 1;
  return lines;
}

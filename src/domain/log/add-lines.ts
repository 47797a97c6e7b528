/** Lines for the log as edits: a new sheet with everything on it, or rows and cells on the one that is there. */
import { a1 } from "../place";
import type { CellEdit, Edit, RowEdit } from "../plan/plan";
import type { WorkbookSnapshot } from "../workbook";
import { lineEdits, tableEdits, WRITTEN_DOWN, type Line } from "./log-cells";
import { LOG_TABLE_NAMES, type LogTableName } from "./log-layout";
import { newLog } from "./new-log";
import { findLog, type FoundLog } from "./read-log";

export type NewLines = Readonly<Partial<Record<LogTableName, readonly Line[]>>>;

/** The edits that add lines below those of each table. */
export function addLines(workbook: WorkbookSnapshot, lines: NewLines): readonly Edit[] {
  const log = findLog(workbook);
  return log ? addTo(log, lines) : newLog(workbook, lines);
}

function addTo(log: FoundLog, lines: NewLines): readonly Edit[] {
  const { name: sheet, area } = log.sheet;
  const rows: RowEdit[] = [];
  // A table that somebody deleted is made anew below everything else.
  let below = area.row + area.rows + 1;
  let cells: CellEdit[] = [];
  for (const name of LOG_TABLE_NAMES) {
    const added = lines[name] ?? [];
    if (log.tables[name] || added.length === 0) continue;
    cells.push(...tableEdits(sheet, below, name, added));
    below += added.length + 3;
  }
  // From the bottom up: an insertion moves nothing that is still to be counted.
  for (const name of byPlace(log).reverse()) {
    const table = log.tables[name];
    const added = lines[name] ?? [];
    if (!table || added.length === 0) continue;
    const first = table.headRow + 1 + table.lines;
    const empty = table.lines === 0 ? 1 : 0;
    const inserted = added.length - empty;
    if (inserted > 0) {
      rows.push(insertLines(sheet, first + empty, inserted));
      cells = cells.map((cell) => movedDown(cell, inserted));
    }
    cells.push(...lineEdits(sheet, first, table.columns, added));
  }
  return [...rows, ...cells];
}

function byPlace({ tables }: FoundLog): LogTableName[] {
  const row = (name: LogTableName): number => tables[name]?.headRow ?? 0;
  return LOG_TABLE_NAMES.filter((name) => tables[name]).sort((one, other) => row(one) - row(other));
}

function movedDown(cell: CellEdit, rows: number): CellEdit {
  return { ...cell, row: cell.row + rows, cell: a1(cell.row + rows, cell.column) };
}

function insertLines(sheet: string, row: number, rows: number): RowEdit {
  return {
    target: "row",
    sheet,
    kind: "row",
    cell: `${row + 1}:${row + rows}`,
    before: "",
    after: rows === 1 ? "a line of the log" : `${rows} lines of the log`,
    because: WRITTEN_DOWN,
    ticked: true,
    area: { row, column: 0, rows, columns: 1 },
  };
}

/** Cells of the log as edits. */
import { a1 } from "../place";
import type { CellEdit, CellWrite } from "../plan/plan";
import { LOG_TABLES, type LogTableName } from "./log-layout";

/** A cell of a line: what is written, and how it reads. "" is left empty. */
export interface LogCell {
  readonly write: CellWrite;
  readonly shown: string;
}

/** A line's cells in the order of its table's heads. */
export type Line = readonly LogCell[];

/** Text, as text whatever it looks like. */
export function textCell(text: string): LogCell {
  return { write: { text }, shown: text };
}

/** A whole number. */
export function countCell(count: number): LogCell {
  return { write: { number: count, numberFormat: "#,##0" }, shown: String(count) };
}

/** Days between 30 December 1899, from which Excel counts, and 1 January 1970. */
const EPOCH = 25_569;
const MINUTES_A_DAY = 1440;

/** A moment, by the clock on the wall, to the minute. */
export function momentCell(at: Date): LogCell {
  const [day, month, year] = [at.getDate(), at.getMonth(), at.getFullYear()];
  const [hours, minutes] = [at.getHours(), at.getMinutes()];
  const days = Date.UTC(year, month, day) / 86_400_000 + EPOCH;
  const pad = (number: number): string => String(number).padStart(2, "0");
  return {
    write: { number: days + (hours * 60 + minutes) / MINUTES_A_DAY, numberFormat: "dd/mm/yyyy hh:mm" },
    shown: `${pad(day)}/${pad(month + 1)}/${year} ${pad(hours)}:${pad(minutes)}`,
  };
}

export const WRITTEN_DOWN = "The refresh is written down here.";

/** The edit of a cell that was empty. */
export function logEdit(sheet: string, row: number, column: number, { write, shown }: LogCell): CellEdit {
  return {
    target: "cell",
    sheet,
    row,
    column,
    cell: a1(row, column),
    kind: "text",
    before: "",
    after: shown,
    because: WRITTEN_DOWN,
    ticked: true,
    write,
    was: "",
  };
}

/** The edits of lines one below the other. */
export function lineEdits(
  sheet: string,
  row: number,
  columns: readonly number[],
  lines: readonly Line[],
): readonly CellEdit[] {
  return lines.flatMap((line, below) =>
    line.flatMap((cell, index) => {
      const column = columns[index];
      return column === undefined || cell.shown === "" ? [] : [logEdit(sheet, row + below, column, cell)];
    }),
  );
}

/** The edits of a whole table: its title, its heads a row below, then its lines. */
export function tableEdits(
  sheet: string,
  row: number,
  name: LogTableName,
  lines: readonly Line[],
): readonly CellEdit[] {
  const { title, heads } = LOG_TABLES[name];
  const columns = heads.map((_, column) => column);
  return [
    logEdit(sheet, row, 0, textCell(title)),
    ...lineEdits(sheet, row + 1, columns, [heads.map(textCell), ...lines]),
  ];
}

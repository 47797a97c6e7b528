/** What Excel makes of a formula's references when rows are inserted. */
import type { Area } from "../workbook";
import type { RowBlock } from "./way-back";

/** Rows that were inserted on a sheet, in order; each counts rows as they are after those before it. */
export type InsertedRows = (sheet: string) => readonly RowBlock[];

/** The parts of a formula in which nothing is a reference, or a reference: a cell, cells, whole rows. */
const PIECES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/giu;

/** The formula as it reads after rows were inserted: references below move, ranges around grow. */
export function shiftReferences(formula: string, on: string, inserted: InsertedRows): string {
  return replaceReferences(formula, on, ({ sheet, first, last, write }) => {
    const blocks = inserted(sheet);
    return write(moveRow(first, blocks), moveRow(last, blocks));
  });
}

/** Rows of a sheet that a formula points to; the first is never below the last. */
export interface PointedRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** What a formula points to. */
export function referencesOf(formula: string, on: string): readonly PointedRows[] {
  const found: PointedRows[] = [];
  replaceReferences(formula, on, ({ sheet, first, last, text }) => {
    found.push({ sheet, first: Math.min(first, last), last: Math.max(first, last) });
    return text;
  });
  return found;
}

/** Where a row stands after rows were inserted. */
export function moveRow(row: number, inserted: readonly RowBlock[]): number {
  return inserted.reduce((at, block) => (at >= block.row ? at + block.rows : at), row);
}

/** An area after rows were inserted: moved, or grown where they fell inside. */
export function moveArea(area: Area, inserted: readonly RowBlock[]): Area {
  const row = moveRow(area.row, inserted);
  return { ...area, row, rows: moveRow(area.row + area.rows - 1, inserted) - row + 1 };
}

export interface Reference {
  /** With the sheet's name where it has one. */
  readonly text: string;
  readonly sheet: string;
  /** 0-based. */
  readonly first: number;
  readonly last: number;
  /** The reference with other rows. */
  readonly write: (first: number, last: number) => string;
}

/** The formula with each reference replaced. */
export function replaceReferences(
  formula: string,
  on: string,
  replace: (reference: Reference) => string,
): string {
  return formula.replace(
    PIECES,
    (
      text: string,
      prefix: string | undefined,
      column1: string | undefined,
      row1: string | undefined,
      column2: string | undefined,
      row2: string | undefined,
      lock1: string | undefined,
      whole1: string | undefined,
      lock2: string | undefined,
      whole2: string | undefined,
      at: number,
    ) => {
      // Part of a longer name, or of a table's column in brackets.
      if (text.startsWith('"') || /[\p{L}\p{N}_.$!\]\\]$/u.test(formula.slice(Math.max(0, at - 1), at)))
        return text;
      const head = prefix ?? "";
      const sheet = prefix === undefined ? on : unquote(prefix.slice(0, -1));
      const firstDigits = row1 ?? whole1 ?? "";
      const lastDigits = row2 ?? whole2;
      const first = Number(firstDigits) - 1;
      const last = lastDigits === undefined ? first : Number(lastDigits) - 1;
      const start = `${head}${column1 ?? lock1 ?? ""}`;
      return replace({
        text,
        sheet,
        first,
        last,
        write: (top, bottom) =>
          lastDigits === undefined
            ? `${start}${top + 1}`
            : `${start}${top + 1}:${column2 ?? lock2 ?? ""}${bottom + 1}`,
      });
    },
  );
}

function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

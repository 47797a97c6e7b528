/** Formulas as text: how they look from their own cell, which ranges and which workbooks they name. */
import { columnNumber } from "../../place";
import type { Area, Place } from "../../workbook";

const REFERENCE = /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;
const STRING = /"(?:[^"]|"")*"/g;

/**
 * A formula as seen from its cell: "=B14/C14" in D14 is "=R[0]C[-2]/R[0]C[-1]". What is held by "$" is left out, since an
 * absolute address (the population of a month) may change from one row to the next.
 */
export function relativeForm(formula: string, { row, column }: Place): string {
  return formula.replace(
    REFERENCE,
    (_, sheet: string | undefined, lockColumn: string, letters: string, lockRow: string, digits: string) => {
      const r = lockRow === "$" ? "R$" : `R[${Number(digits) - 1 - row}]`;
      const c = lockColumn === "$" ? "C$" : `C[${columnNumber(letters) - column}]`;
      return `${(sheet ?? "").toLowerCase()}${r}${c}`;
    },
  );
}

/** A range that a formula names, on the sheet it stands on unless it names another. */
export interface RangeText {
  readonly sheet: string;
  readonly area: Area;
  readonly text: string;
}

const RANGE =
  /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})/g;

/** The ranges of several cells in a formula. */
export function rangesOf(formula: string, on: string): readonly RangeText[] {
  return [...formula.replace(STRING, '""').matchAll(RANGE)].map((match) => {
    const [text, prefix = "", letters1 = "", digits1 = "", letters2 = "", digits2 = ""] = match;
    const rows = [Number(digits1) - 1, Number(digits2) - 1].sort((a, b) => a - b);
    const columns = [columnNumber(letters1), columnNumber(letters2)].sort((a, b) => a - b);
    const [top = 0, bottom = top] = rows;
    const [left = 0, right = left] = columns;
    return {
      sheet: prefix === "" ? on : prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'"),
      area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
      text,
    };
  });
}

/** The workbook that a formula takes figures from, where it is another one: "Old.xlsx" of "'C:\[Old.xlsx]Page'!A1". */
export function otherWorkbook(formula: string): string | undefined {
  return /\[([^[\]]+)\][^![\]"(),]*!/.exec(formula.replace(STRING, '""'))?.[1];
}

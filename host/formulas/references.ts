/** References inside formulas: read, moved with a copied formula, moved with inserted rows. */
import { columnLetters, columnNumber } from "../../src/domain/place";
import { shiftSpan, type RowShift } from "../model/shift";
import { cutFormula, mapPieces } from "./lexer";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** One end of a reference; a missing row or column stands for all of them (A:A, 3:4). */
interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference as it stands in a formula. Rows and columns count from 0. */
export interface Reference {
  /** "'My sheet'!" as written, "" where there is none. */
  readonly prefix: string;
  /** The sheet's plain name, undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly first: Corner;
  readonly last: Corner;
  /** Written with a colon. */
  readonly range: boolean;
}

/** Reads the text of a "reference" piece; undefined where it lies outside a sheet. */
export function readReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf("!") + 1;
  const prefix = text.slice(0, bang);
  const [one = "", two] = text.slice(bang).split(":");
  const first = readCorner(one);
  const last = two === undefined ? first : readCorner(two);
  if (!first || !last) return undefined;
  const sheet = prefix === "" ? undefined : plainSheet(prefix.slice(0, -1));
  return { prefix, sheet, first, last, range: two !== undefined };
}

function plainSheet(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function readCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!match) return undefined;
  const [, dollar1 = "", letters = "", dollar2 = "", digits = ""] = match;
  const column = letters === "" ? undefined : columnNumber(letters);
  const row = digits === "" ? undefined : Number(digits) - 1;
  if ((column ?? 0) > LAST_COLUMN || (row ?? 0) > LAST_ROW) return undefined;
  // In $3 the one dollar belongs to the row.
  const rowFixed = letters === "" ? dollar1 === "$" : dollar2 === "$";
  return { row, column, rowFixed, columnFixed: letters !== "" && dollar1 === "$" };
}

/** The reference as text; #REF! where it left the sheet. */
export function writeReference(reference: Reference): string {
  const first = writeCorner(reference.first);
  const last = writeCorner(reference.last);
  if (first === undefined || last === undefined) return `${reference.prefix}#REF!`;
  return `${reference.prefix}${reference.range ? `${first}:${last}` : first}`;
}

function writeCorner(corner: Corner): string | undefined {
  const { row, column } = corner;
  if ((row ?? 0) < 0 || (row ?? 0) > LAST_ROW || (column ?? 0) < 0 || (column ?? 0) > LAST_COLUMN)
    return undefined;
  const letters = column === undefined ? "" : `${corner.columnFixed ? "$" : ""}${columnLetters(column)}`;
  const digits = row === undefined ? "" : `${corner.rowFixed ? "$" : ""}${row + 1}`;
  return letters + digits;
}

/** Every reference of a formula replaced by what `change` makes of it. */
export function mapReferences(
  formula: string,
  change: (reference: Reference, text: string) => string,
): string {
  return mapPieces(formula, (piece) => {
    if (piece.kind !== "reference") return piece.text;
    const reference = readReference(piece.text);
    return reference ? change(reference, piece.text) : piece.text;
  });
}

/**
 * The formula as it reads when copied some rows down and columns right: relative parts move, $ parts stay.
 *
 * @example formulaFor("=A1+$A$1", 2, 0) // "=A3+$A$1"
 */
export function formulaFor(formula: string, dRow: number, dColumn: number): string {
  if (dRow === 0 && dColumn === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + dRow,
    column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + dColumn,
  });
  return mapReferences(formula, (reference) =>
    writeReference({ ...reference, first: move(reference.first), last: move(reference.last) }),
  );
}

/**
 * The formula after rows were inserted or deleted on a sheet.
 *
 * @param ownSheet the sheet that the formula stands on, "" for none
 * @param movedSheet the sheet whose rows moved
 */
export function moveReferences(
  formula: string,
  ownSheet: string,
  movedSheet: string,
  shift: RowShift,
): string {
  const moved = movedSheet.toLowerCase();
  if (ownSheet !== movedSheet && !mentions(formula, moved)) return formula;
  return mapReferences(formula, (reference, text) => {
    const { first, last } = reference;
    const sheet = (reference.sheet ?? ownSheet).toLowerCase();
    if (sheet !== moved || first.row === undefined || last.row === undefined) return text;
    const span = shiftSpan(Math.min(first.row, last.row), Math.max(first.row, last.row), shift);
    if (!span) return `${reference.prefix}#REF!`;
    const [top, bottom] = first.row <= last.row ? [span.first, span.last] : [span.last, span.first];
    return writeReference({ ...reference, first: { ...first, row: top }, last: { ...last, row: bottom } });
  });
}

/** The formula after tables were deleted, given in small letters: what was said of them is #REF!. */
export function forgetTables(formula: string, tables: readonly string[]): string {
  const small = tables.length > 0 ? formula.toLowerCase() : "";
  if (!tables.some((table) => small.includes(table))) return formula;
  let before = "";
  return mapPieces(formula, ({ kind, text }) => {
    // After a "!" it is a table of another file.
    const abroad = before.endsWith("!");
    before = text;
    const named = kind === "name" || kind === "other" ? /^[^[]*/.exec(text)?.[0] : undefined;
    return !abroad && tables.includes(named?.toLowerCase() ?? "") ? "#REF!" : text;
  });
}

/** Whether a formula names a column of a table: Sales[Month], Sales[[#Totals],[Month]]. */
export function namesTableColumn(formula: string, table: string, column: string): boolean {
  const named = `[${column.replace(/[[\]#']/g, "'$&")}]`.toLowerCase();
  return (
    formula.includes("[") &&
    cutFormula(formula).some(({ kind, text }) => {
      const small = text.toLowerCase();
      return kind === "other" && small.startsWith(`${table.toLowerCase()}[`) && small.includes(named);
    })
  );
}

/** Whether a formula can name a sheet, given in small letters. Names with an apostrophe have two of it in a formula. */
function mentions(formula: string, sheet: string): boolean {
  return formula.includes("!") && formula.toLowerCase().includes(sheet.replaceAll("'", "''"));
}

/** A formula as Excel keeps what was typed: functions, columns and truth values in capitals. */
export function tidyFormula(formula: string): string {
  return mapPieces(formula, ({ kind, text }) => {
    if (kind === "function") return text.toUpperCase();
    if (kind === "name" && /^(?:true|false)$/i.test(text)) return text.toUpperCase();
    const reference = kind === "reference" ? readReference(text) : undefined;
    return reference ? writeReference(reference) : text;
  });
}

/**
 * Rows of a sheet read and moved as text. A sheet has thousands of cells of which an inserted row changes one number each: in
 * rows as nearly all are, that is done without taking them apart, and so is putting cells in. What is unusual is for who
 * reads every element.
 */
import { columnNumber } from "../../src/domain/place";
import { closesItself, escapedText, tagEnd, unescaped } from "./xml-scan";

/**
 * Whatever is not written as in nearly all rows: a cell whose address does not stand first, a formula with attributes (shared,
 * array, what-if), text in several looks, prefixes, comments, character data.
 */
const UNUSUAL = /<(?!\/|c r="[A-Z]+\d+"[\s/>]|row r="\d+"[\s/>]|[vft]>|is>|t xml:space="preserve">)/;
const PLACE = /(<(?:row|c) r="[A-Z]*)\d+/g;
const ANY_FORMULA = /[<:]f[\s>]/;
const FORMULA = /(<(?:\w+:)?f(?:\s[^<>]*[^<>/])?>)([^<]+)/g;

/** The row with the new number in all its addresses; undefined where it must be taken apart. */
export function renumberedRow(written: string, number: number): string | undefined {
  return UNUSUAL.test(written) ? undefined : written.replace(PLACE, `$01${String(number)}`);
}

/** The row with its formulas rewritten, results kept; undefined where it must be taken apart. */
export function rewrittenFormulas(written: string, move: (formula: string) => string): string | undefined {
  if (!ANY_FORMULA.test(written)) return written;
  if (written.includes("<!")) return undefined;
  return written.replace(FORMULA, (whole, tag: string, formula: string) => {
    const before = unescaped(formula);
    const after = move(before);
    return after === before ? whole : tag + escapedText(after);
  });
}

/** A cell as nearly all are; texts are what they say, undefined where there is none. */
export interface PlainCell {
  readonly letters: string;
  readonly style: number;
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
  /** Of a text that stands in the cell itself. */
  readonly inline: string | undefined;
}

const CELL =
  /<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;

/** The cells of a row; undefined where it must be taken apart. */
export function plainCells(written: string): PlainCell[] | undefined {
  const cells: PlainCell[] = [];
  const plain = eachCell(written, () => {
    const match = CELL.exec(written);
    if (!match) return false;
    const [, letters = "", style, type, formula, value, inline] = match;
    cells.push({
      letters,
      style: style === undefined ? 0 : Number(style),
      type,
      formula: formula === undefined ? undefined : unescaped(formula),
      value: value === undefined ? undefined : unescaped(value),
      inline: inline === undefined ? undefined : unescaped(inline),
    });
    return true;
  });
  return plain ? cells : undefined;
}

/** Goes through the cells of a row: `visit` moves CELL past the one at `at`; false where it is not as nearly all are. */
function eachCell(written: string, visit: (at: number) => boolean): boolean {
  const start = tagEnd(written, 0);
  const end = closesItself(written, start) ? start : written.lastIndexOf("</");
  for (let at = start; at < end; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    if (!visit(at)) return false;
  }
  return true;
}

/** The column, from 0, of a cell as nearly all are. */
function columnOf(written: string, at: number): number {
  const letters = at + '<c r="'.length;
  let digits = letters;
  while (written.charCodeAt(digits) >= LETTER_A) digits += 1;
  return columnNumber(written.slice(letters, digits));
}

const LETTER_A = 65;

/** What a cell becomes, from how it is written now ("" where there is none yet); "" takes it away. */
export type NewCell = (written: string) => string;

/** The row with some of its cells (columns from 0) anew, in their order; undefined where it must be taken apart. */
export function rowWithCells(written: string, cells: ReadonlyMap<number, NewCell>): string | undefined {
  const start = tagEnd(written, 0);
  // Cells take after their row, whose name may have a prefix.
  if (closesItself(written, start) || !written.startsWith("<row ")) return undefined;
  const missing = [...cells.keys()].sort((one, other) => one - other);
  let tag = written.slice(0, start);
  let text = "";
  let [last, inOrder, copied] = [-1, true, start];
  const putMissing = (before: number): void => {
    while (missing[0] !== undefined && missing[0] < before) {
      text += cells.get(missing.shift() ?? 0)?.("") ?? "";
      // An optional hint that the new cell may make wrong.
      tag = tag.replace(/ spans="[^"]*"/, "");
    }
  };
  const copyTo = (end: number): void => {
    text += written.slice(copied, end);
    copied = end;
  };
  const plain = eachCell(written, (at) => {
    if (!CELL.test(written)) return false;
    const column = columnOf(written, at);
    inOrder &&= column > last;
    last = column;
    if (missing[0] === undefined || missing[0] > column) return true;
    copyTo(at);
    putMissing(column);
    if (missing[0] === column) {
      missing.shift();
      copied = CELL.lastIndex;
      text += cells.get(column)?.(written.slice(at, copied)) ?? "";
    }
    return true;
  });
  if (!plain || !inOrder) return undefined;
  copyTo(written.lastIndexOf("</"));
  putMissing(Infinity);
  return `${tag}${text}${written.slice(copied)}`;
}

/**
 * Rows of a sheet read and moved as text. A sheet has thousands of cells of which an inserted row changes one number each: in
 * rows as nearly all are, that is done without taking them apart. What is unusual is for who reads every element.
 */
import { closesItself, escapedText, tagEnd, unescaped } from "./xml-scan";

/** A cell without an address, a formula that has attributes (shared, array, what-if), comments and character data. */
const UNUSUAL = /<(?:\w+:)?(?:c(?![^<>]*\sr="[A-Z]+\d+")[\s/>]|row(?![^<>]*\sr="\d+")[\s/>]|f\s)|<!/;
const PLACE = /(?<place><(?:\w+:)?(?:row|c)\s(?:[^<>]*?\s)?r="[A-Z]*)\d+(?=")/g;
const ANY_FORMULA = /[<:]f[\s>]/;
const FORMULA = /(<(?:\w+:)?f(?:\s[^<>]*[^<>/])?>)([^<]+)/g;

/** The row with the new number in all its addresses; undefined where it must be taken apart. */
export function renumberedRow(written: string, number: number): string | undefined {
  return UNUSUAL.test(written) ? undefined : written.replace(PLACE, `$<place>${String(number)}`);
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
  const start = tagEnd(written, 0);
  const end = closesItself(written, start) ? start : written.lastIndexOf("</");
  const cells: PlainCell[] = [];
  for (let at = start; at < end; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const match = CELL.exec(written);
    if (!match) return undefined;
    const [, letters = "", style, type, formula, value, inline] = match;
    cells.push({
      letters,
      style: style === undefined ? 0 : Number(style),
      type,
      formula: formula === undefined ? undefined : unescaped(formula),
      value: value === undefined ? undefined : unescaped(value),
      inline: inline === undefined ? undefined : unescaped(inline),
    });
  }
  return cells;
}

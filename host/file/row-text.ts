/**
 * Rows of a sheet moved as text. A sheet has thousands of cells of which an inserted row changes one number each: in rows as
 * nearly all are, that is done without taking them apart. What is unusual is for who reads every element.
 */
import { escapedText, unescaped } from "./xml-scan";

/** A cell without an address, a formula that has attributes (shared, array, what-if), comments and character data. */
const UNUSUAL = /<(?:\w+:)?(?:c(?![^<>]*\sr="[A-Z]+\d+")[\s/>]|row(?![^<>]*\sr="\d+")[\s/>]|f\s)|<!/;
const PLACE = /(?<place><(?:\w+:)?(?:row|c)\s(?:[^<>]*?\s)?r="[A-Z]*)\d+(?=")/g;
const FORMULA = /(<(?:\w+:)?f(?:\s[^<>]*[^<>/])?>)([^<]+)/g;

/** The row with the new number in all its addresses; undefined where it must be taken apart. */
export function renumberedRow(written: string, number: number): string | undefined {
  return UNUSUAL.test(written) ? undefined : written.replace(PLACE, `$<place>${String(number)}`);
}

/** Whether a row may hold an element of this name, whatever its prefix. */
export function mayHold(written: string, name: string): boolean {
  return written.includes(`<${name}`) || written.includes(`:${name}`);
}

/** The row with its formulas rewritten, results kept; undefined where it must be taken apart. */
export function rewrittenFormulas(written: string, move: (formula: string) => string): string | undefined {
  if (!mayHold(written, "f")) return written;
  if (written.includes("<!")) return undefined;
  return written.replace(FORMULA, (whole, tag: string, formula: string) => {
    const before = unescaped(formula);
    const after = move(before);
    return after === before ? whole : tag + escapedText(after);
  });
}

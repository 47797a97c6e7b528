import type { CellContent } from "../workbook";

/** Excel keeps 15 digits of what it shows; a number that went there and back may differ beyond them. */
const DIGITS = 15;

/** Whether two contents of a cell, as `formulas` gives them, are one: Excel writes a formula a little differently from how it came. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number")
    return one.toPrecision(DIGITS) === other.toPrecision(DIGITS);
  if (typeof one !== "string" || typeof other !== "string") return false;
  return one.startsWith("=") && other.startsWith("=") && plainForm(one) === plainForm(other);
}

const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|[\s@]+|[^"'\s@]+|'/g;

/** Without what says nothing: case, spaces, the sign of implicit intersection, quotes around a plain sheet name. */
function plainForm(formula: string): string {
  return formula.replace(PARTS, (part: string, sheet: string | undefined) => {
    if (part.startsWith('"')) return part;
    if (sheet !== undefined) return `${sheet.toUpperCase()}!`;
    return /^[\s@]/.test(part) ? "" : part.toUpperCase();
  });
}

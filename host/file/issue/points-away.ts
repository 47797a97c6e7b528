/** Formulas that lead out of the copy. */
import { cutFormula, type Piece } from "../../formulas/lexer";

/** Whether a formula, without its "=", needs something that the copy does not hold. */
export type PointsAway = (formula: string) => boolean;

/** Of a workbook with these sheets: other sheets, other workbooks, lost references and functions of add-ins lead away. */
export function pointsAway(sheets: readonly string[]): PointsAway {
  const known = new Set(sheets.map((name) => name.toLowerCase()));
  const leads = ({ kind, text }: Piece): boolean => {
    if (kind === "text") return false;
    if (kind === "error") return text === "#REF!";
    if (kind === "function") return /^_xldudf_|^PERF\./i.test(text);
    const bang = text.lastIndexOf("!");
    if (bang < 0) return false;
    const quoted = text.startsWith("'") ? text.slice(1, bang - 1).replaceAll("''", "'") : text.slice(0, bang);
    return quoted.includes("[") || !isKnown(quoted);
  };
  // "First:Last" is a range of sheets; a colon stands in no sheet's name.
  const isKnown = (name: string): boolean => name.split(":").every((each) => known.has(each.toLowerCase()));
  return (formula) => OTHER_BOOK.test(formula) || cutFormula(formula).some(leads);
}

/** [1]Sheet1!A1, '[Other.xlsx]Sheet 1'!A1, [1]!Name */
const OTHER_BOOK = /(?:^|[^\w\]])\[[^[\]]+\][\w.]*!|'[^']*\[[^\]]+\][^']*'!/;

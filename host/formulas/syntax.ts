/** Whether Excel would take a text as a formula. */
import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { mapPieces } from "./lexer";

/**
 * Undefined for a formula that can be entered, else what is wrong with it.
 *
 * @param formula with or without its leading "="
 */
export function formulaProblem(formula: string): string | undefined {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  try {
    parse(tokenize(engineFormula(body)));
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

/** The formula without what the library's parser does not read though Excel does: a sheet's name before #REF!. */
export function engineFormula(formula: string): string {
  if (!formula.includes("#REF!")) return formula;
  return mapPieces(formula, (piece) =>
    piece.kind === "other" && piece.text.endsWith("!") ? "" : piece.text,
  );
}

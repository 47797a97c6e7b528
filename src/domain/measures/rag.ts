/** RAG: a figure judged by its tolerances. */
import { isFailure, type Failure } from "../failure";
import { parsePolarity, type Polarity } from "../polarity";
import { roundHalfAway } from "../rounding";
import { bandsOf, greenBands, readTolerance, type Tolerance } from "../tolerance";
import { holds } from "../tolerance/bands";
import type { CellContent } from "../workbook";
import { firstError, readDecimals, readMeasure, unknownPolarity } from "./arguments";

/** A colour, or "" where none is to be given. */
export type Rag = "Red" | "Amber" | "Green" | "";

/**
 * Judges a figure, rounded half away from zero as it is printed.
 * @param value a fraction where the tolerances are percentages (0.76 for 76 %).
 * @param decimals of the value as printed; 3 in percent mode (0.1 %), else 1, where not given.
 * @returns a failure where a tolerance cannot be read, or 76 stands where 0.76 was meant.
 */
export function judgeRag(
  value: number,
  polarity: Polarity,
  tolerance: Tolerance,
  decimals?: number,
): Rag | Failure {
  const { red, amber, problem, percent, largest } = tolerance;
  if (problem) {
    const { cell, found, expected } = problem;
    return { kind: "value", argument: cell, found: `"${found}"`, expected, example: "<92%, 92%>, 95%+" };
  }
  const green = greenBands(tolerance, polarity);
  if (green === undefined) return "";
  if (percent && value > 1.5 && largest <= 1) return notAFraction(value);
  const asFraction = percent || (largest <= 1 && Math.abs(value) <= 1);
  const printed = roundHalfAway(value, decimals ?? (asFraction ? 3 : 1));
  if (red.kind === "test" && holds(bandsOf(red), printed)) return "Red";
  if (holds(green, printed)) return "Green";
  if (red.kind === "open" || amber.kind === "open") return "";
  return red.kind === "none" && amber.kind === "none" ? "Red" : "Amber";
}

function notAFraction(value: number): Failure {
  return {
    kind: "value",
    argument: "value",
    found: String(value),
    expected: "a fraction, as the tolerances are percentages (76 where 0.76 was meant)",
    example: "0.76, or 76.0%",
  };
}

/**
 * RAG from cells as they stand in a workbook: what PERF.RAG gives for one cell.
 * An error in any of them is handed on; no figure gives "".
 */
export function ragOfCells(
  value: CellContent,
  goodIs: CellContent,
  red: CellContent,
  amber: CellContent,
  green: CellContent,
  decimals: CellContent = "",
): Rag | Failure {
  const error = firstError([value, goodIs, red, amber, green, decimals]);
  if (error) return error;
  const figure = readMeasure("value", value);
  if (figure === undefined) return "";
  if (typeof figure !== "number") return figure;
  const polarity = parsePolarity(String(goodIs));
  if (polarity === undefined) return unknownPolarity(goodIs);
  const places = readDecimals(decimals);
  if (isFailure(places)) return places;
  return judgeRag(figure, polarity, readTolerance(red, amber, green), places);
}

/** DOT: direction of travel between two figures. */
import { isFailure, type Failure } from "../failure";
import { parsePolarity, type Polarity } from "../polarity";
import { roundHalfAway } from "../rounding";
import type { CellContent } from "../workbook";
import { firstError, readDecimals, readMeasure, unknownPolarity } from "./arguments";

export type Arrow = "↑" | "→" | "↓";

/**
 * High and Low: ↑ better, ↓ worse. Info and both kinds of Within limits: ↑ the number rose, ↓ it fell. → where both
 * print the same.
 * @param decimals of the figures as printed; 3 where both are at most 1 in size, else 1, where not given.
 */
export function direction(current: number, previous: number, polarity: Polarity, decimals?: number): Arrow {
  const places = decimals ?? (Math.abs(current) <= 1 && Math.abs(previous) <= 1 ? 3 : 1);
  const now = roundHalfAway(current, places);
  const before = roundHalfAway(previous, places);
  if (now === before) return "→";
  return now > before === (polarity !== "low") ? "↑" : "↓";
}

/**
 * DOT from cells as they stand in a workbook: what PERF.DOT gives for one cell.
 * An error in any of them is handed on; no figure on either side gives "".
 */
export function dotOfCells(
  current: CellContent,
  previous: CellContent,
  goodIs: CellContent,
  decimals: CellContent = "",
): Arrow | "" | Failure {
  const error = firstError([current, previous, goodIs, decimals]);
  if (error) return error;
  const now = readMeasure("current", current);
  const before = readMeasure("previous", previous);
  if (isFailure(now)) return now;
  if (isFailure(before)) return before;
  if (now === undefined || before === undefined) return "";
  const polarity = parsePolarity(String(goodIs));
  if (polarity === undefined) return unknownPolarity(goodIs);
  const places = readDecimals(decimals);
  if (isFailure(places)) return places;
  return direction(now, before, polarity, places);
}

/** RAG: a figure judged by its tolerances. */
import { isFailure, wrongValue, type Failure } from "../failure";
import { parsePolarity, type Polarity } from "../polarity";
import { roundHalfAway } from "../rounding";
import { bandsOf, greenBands, readTriple, type Triple } from "../tolerance";
import { holds, type Band } from "../tolerance/bands";
import type { CellContent } from "../workbook";
import { firstError, readDecimals, readMeasure, unknownPolarity } from "./arguments";

/** A colour, or "" where none is to be given. */
export type Rag = "Red" | "Amber" | "Green" | "";

/** A row's polarity and tolerances, settled: all that judging its figures needs. */
interface Judgement {
  /** A tolerance that cannot be read, or a word that is no polarity. */
  readonly failure: Failure | undefined;
  /** undefined: nothing can be green, so nothing is judged. */
  readonly green: readonly Band[] | undefined;
  readonly triple: Triple;
}

/**
 * Judges a figure, rounded half away from zero as it is printed.
 * @param value a fraction where the tolerances are percentages (0.76 for 76 %).
 * @param decimals of the value as printed; 3 in percent mode (0.1 %), else 1, where not given.
 * @returns a failure where a tolerance cannot be read, or 76 stands where 0.76 was meant.
 */
export function judgeRag(
  value: number,
  polarity: Polarity,
  tolerance: Triple,
  decimals?: number,
): Rag | Failure {
  return judge(value, settle(polarity, tolerance), decimals);
}

function settle(polarity: Polarity, triple: Triple): Judgement {
  const { problem } = triple;
  return {
    failure: problem && wrongValue(problem.cell, `"${problem.found}"`, problem.expected, "<92%, 92%>, 95%+"),
    green: greenBands(triple, polarity),
    triple,
  };
}

function judge(value: number, by: Judgement, decimals: number | undefined): Rag | Failure {
  const { red, amber, percent, largest } = by.triple;
  if (by.failure) return by.failure;
  if (by.green === undefined) return "";
  if (percent && value > 1.5 && largest <= 1) return notAFraction(value);
  const asFraction = percent || (largest <= 1 && Math.abs(value) <= 1);
  const printed = roundHalfAway(value, decimals ?? (asFraction ? 3 : 1));
  if (holds(bandsOf(red), printed)) return "Red";
  if (holds(by.green, printed)) return "Green";
  if (red.kind === "open" || amber.kind === "open") return "";
  return red.kind === "none" && amber.kind === "none" ? "Red" : "Amber";
}

function notAFraction(value: number): Failure {
  return wrongValue(
    "value",
    String(value),
    "a fraction, as the tolerances are percentages (76 where 0.76 was meant)",
    "0.76, or 76.0%",
  );
}

/** A row's cells as they were typed, with what they were settled to. */
interface SettledRow extends Judgement {
  readonly goodIs: CellContent;
  readonly amber: CellContent;
  readonly greenCell: CellContent;
}

/** By the red cell. A scorecard has a few dozen kinds of rows; a range of 100,000 cells settles each once. */
const settledRows = new Map<CellContent, readonly SettledRow[]>();
const MOST_REDS = 500;
const MOST_OF_ONE_RED = 50;

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
  const rows = settledRows.get(red) ?? [];
  let settled: SettledRow | undefined;
  // A plain loop: this runs for every cell of a range, a hundred thousand times a recalculation.
  for (const row of rows) {
    if (row.greenCell === green && row.amber === amber && row.goodIs === goodIs) {
      settled = row;
      break;
    }
  }
  settled ??= settleRow(rows, goodIs, red, amber, green);
  if (typeof value === "number" && decimals === "") {
    const rag = judge(value, settled, undefined);
    // A colour means that every cell was understood: only where there is none can one of them be an error.
    if (rag !== "" && typeof rag === "string") return rag;
  }
  return firstError([value, goodIs, red, amber, green, decimals]) ?? judgeTyped(value, settled, decimals);
}

/** A figure as it was typed, with decimals as they were. */
function judgeTyped(value: CellContent, by: Judgement, decimals: CellContent): Rag | Failure {
  const figure = readMeasure("value", value);
  if (figure === undefined) return "";
  if (typeof figure !== "number") return figure;
  const places = readDecimals(decimals);
  return isFailure(places) ? places : judge(figure, by, places);
}

function settleRow(
  rows: readonly SettledRow[],
  goodIs: CellContent,
  red: CellContent,
  amber: CellContent,
  green: CellContent,
): SettledRow {
  const polarity = parsePolarity(String(goodIs));
  const settled = settle(polarity ?? "info", readTriple(red, amber, green));
  const failure = polarity === undefined ? unknownPolarity(goodIs) : settled.failure;
  const row: SettledRow = { ...settled, failure, goodIs, amber, greenCell: green };
  if (settledRows.size >= MOST_REDS) settledRows.clear();
  settledRows.set(red, rows.length < MOST_OF_ONE_RED ? [...rows, row] : [row]);
  return row;
}

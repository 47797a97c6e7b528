/** A tolerance said back in words, as it is judged. */
import type { Polarity } from "../polarity";
import { printPercent } from "../rounding";
import { complement, subtract, type Band } from "./bands";
import { bandsOf, greenBands, type Tolerance } from "./triple";

/** The bands that are judged: a gap between the cells is amber, an overlap red. */
export interface JudgedBands {
  readonly green: readonly Band[];
  readonly amber: readonly Band[];
  readonly red: readonly Band[];
}

/** undefined where nothing is judged. Where a colour is to be set, its bands are those that are left over. */
export function judgedBands(tolerance: Tolerance, polarity: Polarity): JudgedBands | undefined {
  const green = greenBands(tolerance, polarity);
  if (tolerance.problem || green === undefined) return undefined;
  const { red, amber } = tolerance;
  const notGreen = complement(green);
  if (red.kind === "none" && amber.kind === "none") return { green, amber: [], red: notGreen };
  const redBands = bandsOf(red);
  return { green: subtract(green, redBands), amber: subtract(notGreen, redBands), red: redBands };
}

/**
 * "Green at 95.0% or more; amber from 92.0% to under 95.0%; red under 92.0%", by the bands that are judged. Read again as
 * one cell it judges alike. "No target" where nothing is judged.
 */
export function describeTolerance(tolerance: Tolerance, polarity = tolerance.polarity): string {
  const { problem, percent, red, amber } = tolerance;
  if (problem)
    return `The ${problem.cell} cell cannot be read: found "${problem.found}", expected ${problem.expected}`;
  const bands = judgedBands(tolerance, polarity ?? ("info" satisfies Polarity));
  if (bands === undefined) return "No target";
  const alone = red.kind === "none" && amber.kind === "none";
  const parts = [`Green ${printBands(bands.green, percent, true)}`];
  if (red.kind === "open" || amber.kind === "open") {
    parts.push("amber to be set");
  } else if (!alone) {
    parts.push(`amber ${printBands(bands.amber, percent, true)}`);
  }
  if (red.kind === "open") parts.push("red to be set");
  else if (alone || red.kind === "test") parts.push(`red ${printBands(bands.red, percent, true)}`);
  return parts.join("; ");
}

/** "under 14 or over 20 to 20.2"; "never" where there is no band. */
export function printBands(bands: readonly Band[], percent: boolean, at = false): string {
  if (bands.length === 0) return "never";
  return bands.map((band) => printBand(band, percent, at)).join(" or ");
}

function printBand({ low, high, lowIn, highIn }: Band, percent: boolean, at: boolean): string {
  const lead = at ? "at " : "";
  const from = printThreshold(low, percent);
  const to = printThreshold(high, percent);
  if (low === -Infinity && high === Infinity) return "always";
  if (low === -Infinity) return highIn ? `${lead}${to} or less` : `under ${to}`;
  if (high === Infinity) return lowIn ? `${lead}${from} or more` : `over ${from}`;
  return `${lowIn ? "from" : "over"} ${from} to ${highIn ? "" : "under "}${to}`;
}

/** A threshold with the decimals it was typed with, percentages with one at least. */
export function printThreshold(threshold: number, percent: boolean): string {
  if (!percent) return String(threshold);
  for (let decimals = 1; decimals < 10; decimals += 1) {
    const printed = printPercent(threshold, decimals);
    if (Number(`${printed.slice(0, -1)}e-2`) === threshold) return printed;
  }
  return printPercent(threshold, 10);
}

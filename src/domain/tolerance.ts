/** The three tolerance cells of a scorecard row, read once per distinct triple. */
import type { Polarity } from "./polarity";
import { greenBands, parseTriple, type Tolerance } from "./tolerance/triple";
import type { CellContent } from "./workbook";

export { describeTolerance } from "./tolerance/readback";
export { bandsOf, greenBands } from "./tolerance/triple";
export type { Tolerance, ToleranceColour, ToleranceProblem, ToleranceTest } from "./tolerance/triple";

/** The triples read so far: a workbook holds a few dozen, a hostile one is held to this many. */
const LIMIT = 2000;
const remembered = new Map<CellContent, Map<CellContent, Map<CellContent, Tolerance>>>();
let count = 0;

/**
 * Reads the three cells as people type them (spec.md, RAG). Text that cannot be read is no exception but `problem`.
 * A triple is parsed once, however often it is read.
 * @param polarity settles what `hasGreen` and `describeTolerance` make of a bare target.
 */
export function readTolerance(
  red: CellContent,
  amber: CellContent,
  green: CellContent,
  polarity?: Polarity,
): Tolerance {
  const tolerance = remembered.get(red)?.get(amber)?.get(green) ?? remember(red, amber, green);
  if (polarity === undefined) return tolerance;
  return { ...tolerance, polarity, hasGreen: greenBands(tolerance, polarity) !== undefined };
}

function remember(red: CellContent, amber: CellContent, green: CellContent): Tolerance {
  if (count >= LIMIT) {
    remembered.clear();
    count = 0;
  }
  count += 1;
  const tolerance = parseTriple(red, amber, green);
  const byAmber = remembered.get(red) ?? new Map<CellContent, Map<CellContent, Tolerance>>();
  const byGreen = byAmber.get(amber) ?? new Map<CellContent, Tolerance>();
  remembered.set(red, byAmber.set(amber, byGreen.set(green, tolerance)));
  return tolerance;
}

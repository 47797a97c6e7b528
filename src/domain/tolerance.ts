/** The three tolerance cells of a scorecard row, read once per distinct triple. */
import type { Polarity } from "./polarity";
import { greenBands, parseTriple, type Tolerance } from "./tolerance/triple";
import { remember } from "./remember";
import type { CellContent } from "./workbook";

export { describeTolerance } from "./tolerance/readback";
export { bandsOf, greenBands } from "./tolerance/triple";
export type { Tolerance, ToleranceColour, ToleranceProblem, ToleranceTest } from "./tolerance/triple";

/** By the three texts; a workbook holds a few dozen. */
const readTriple = remember(2000, (texts: string) =>
  parseTriple(JSON.parse(texts) as [red: string, amber: string, green: string]),
);

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
  const tolerance = readTriple(JSON.stringify([red, amber, green].map(String)));
  if (polarity === undefined) return tolerance;
  return { ...tolerance, polarity, hasGreen: greenBands(tolerance, polarity) !== undefined };
}

/** The three tolerance cells of a scorecard row, read once per distinct triple. */
import type { Polarity } from "./polarity";
import { greenBands, parseTriple, type Tolerance, type Triple } from "./tolerance/triple";
import { remember } from "./remember";
import type { CellContent } from "./workbook";

export { describeTolerance } from "./tolerance/readback";
export { bandsOf, greenBands } from "./tolerance/triple";
export type { Tolerance, Triple, ToleranceColour, ToleranceProblem, ToleranceTest } from "./tolerance/triple";

/** By the three texts; a workbook holds a few dozen. */
const byTexts = remember(2000, (texts: string) =>
  parseTriple(JSON.parse(texts) as [red: string, amber: string, green: string]),
);

/** The three cells as they are judged: the same object for the same texts. */
export function readTriple(red: CellContent, amber: CellContent, green: CellContent): Triple {
  return byTexts(JSON.stringify([red, amber, green].map(String)));
}

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
  const triple = readTriple(red, amber, green);
  if (polarity === undefined)
    return { ...triple, hasGreen: triple.green.kind === "test" || triple.green.kind === "target" };
  return { ...triple, polarity, hasGreen: greenBands(triple, polarity) !== undefined };
}

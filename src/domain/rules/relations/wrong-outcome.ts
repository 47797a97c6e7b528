/**
 * Which cell is the odd one where the outcomes of a row do not add up: the percentages beside the counts tell. What it
 * explains is not said again by the rules about percentages and years to date.
 */
import { placeKey } from "../../plan/place-key";
import type { Understanding } from "../../book/understand";
import { financialYearOf } from "../../period";
import { roundHalfAway } from "../../rounding";
import type { Place } from "../../workbook";
import { outcomesOf, sumOf, type OutcomeFigure, type OutcomeRow } from "./outcomes";

/** A count that the other outcomes, their denominator and its own percentage all say is another. */
export interface WrongNumerator {
  readonly row: OutcomeRow;
  readonly figure: OutcomeFigure;
  readonly shown: number;
  readonly expected: number;
  readonly total: number;
}

interface WrongOutcomes {
  /** By the key of the numerator's cell. */
  readonly numerators: ReadonlyMap<string, WrongNumerator>;
  /** Keys of percentages that are right: the count above or below the line is wrong. */
  readonly explained: ReadonlySet<string>;
}

const known = new WeakMap<Understanding, WrongOutcomes>();

/** The odd cells among the outcomes of a report; worked out once for all rules. */
export function wrongOutcomesOf(understanding: Understanding): WrongOutcomes {
  let wrong = known.get(understanding);
  if (!wrong) known.set(understanding, (wrong = findWrong(understanding)));
  return wrong;
}

/** How much more the months of a column would make, April to now, if its odd counts were right. */
export function missingFrom(understanding: Understanding, { sheet, column }: Place): number {
  const year = financialYearOf(understanding.book.month);
  let missing = 0;
  for (const { row, figure, shown, expected } of wrongOutcomesOf(understanding).numerators.values()) {
    const { numeratorPlace: place } = figure;
    const { period } = row;
    if (place.sheet !== sheet || place.column !== column || period.kind !== "month") continue;
    if (financialYearOf(period.month) === year) missing += expected - shown;
  }
  return missing;
}

function findWrong(understanding: Understanding): WrongOutcomes {
  const numerators = new Map<string, WrongNumerator>();
  const explained = new Set<string>();
  for (const row of outcomesOf(understanding).flat()) {
    const sum = sumOf(row);
    if (sum === undefined) continue;
    const odd = oddNumerator(row, sum);
    if (odd) {
      numerators.set(placeKey(odd.figure.numeratorPlace), odd);
      explained.add(placeKey(odd.figure.percentagePlace));
    } else if (row.figures.every((figure) => fits(figure, figure.numerator, sum))) {
      for (const { percentagePlace } of row.figures) explained.add(placeKey(percentagePlace));
    }
  }
  return { numerators, explained };
}

function oddNumerator(row: OutcomeRow, sum: number): WrongNumerator | undefined {
  const total = row.figures[0]?.denominator;
  if (total === undefined || sum === total) return undefined;
  if (row.figures.some(({ denominator }) => denominator !== total)) return undefined;
  const [figure, ...others] = row.figures.filter((each) => !fits(each, each.numerator, total));
  const shown = figure?.numerator;
  if (!figure || shown === undefined || others.length > 0) return undefined;
  const expected = shown + total - sum;
  return expected >= 0 && expected <= total && fits(figure, expected, total)
    ? { row, figure, shown, expected, total }
    : undefined;
}

function fits({ percentage }: OutcomeFigure, n: number | undefined, d: number): boolean {
  if (percentage === undefined || n === undefined || d <= 0) return false;
  return roundHalfAway(n / d, 3) === roundHalfAway(percentage, 3);
}

import { labelOf, printPeriod } from "../plan/compute-section";
import { placeKey } from "../plan/place-key";
import { printPercent } from "../rounding";
import { defineRule, type RuleFinding } from "./define-rule";
import { findingAt, sayList, sayPlace } from "./reading/say";
import { outcomesOf, sumOf, type OutcomeRow } from "./relations/outcomes";
import { wrongOutcomesOf, type WrongNumerator } from "./relations/wrong-outcome";

/** Percentages may miss 100 by their rounding. */
const ROUNDING = 0.002;

/**
 * One contradiction, one finding: percentages are added up only where the numerators are not shown; a year to date that is
 * the sum of its months is held against those; where the percentages tell the odd count, it is said at that count.
 */
export const outcomeParts = defineRule({
  id: "outcome-parts",
  severity: "error",
  description:
    "The numerators of a page's outcomes add up to their denominator, their percentages to 100 within 0.2.",
  *check({ understanding, computed }) {
    const summed = new Set(computed.filter(({ kind }) => kind === "ytd").map(({ place }) => placeKey(place)));
    const { numerators } = wrongOutcomesOf(understanding);
    for (const rows of outcomesOf(understanding)) {
      for (const row of rows) {
        if (row.figures.every(({ numeratorPlace }) => summed.has(placeKey(numeratorPlace)))) continue;
        const odd = row.figures.flatMap(
          ({ numeratorPlace }) => numerators.get(placeKey(numeratorPlace)) ?? [],
        );
        const finding = odd[0]
          ? sayNumerator(odd[0])
          : sumOf(row) === undefined
            ? judgePercentages(row)
            : judgeCounts(row);
        if (finding) yield finding;
      }
    }
  },
});

/** More than there are, or less than none, is said by the rule about numerators. */
function sayNumerator({ row, figure, shown, expected, total }: WrongNumerator): RuleFinding | undefined {
  if (shown < 0 || shown > total || !Number.isInteger(shown)) return undefined;
  const label = labelOf(figure.sense.measure);
  const period = printPeriod(row.period);
  return findingAt(figure.numeratorPlace, {
    indicator: label,
    period,
    found: String(shown),
    expected: String(expected),
    message: `${label} ${period} ${sayPlace(figure.numeratorPlace)} counts ${shown} of ${total}; expected ${expected}, which the other outcomes leave and the percentage beside it says.`,
  });
}

function judgeCounts(row: OutcomeRow): RuleFinding | undefined {
  const { period, figures } = row;
  const sum = sumOf(row);
  const odd = figures.find(({ denominator }) => denominator !== figures[0]?.denominator) ?? figures[0];
  const total = odd?.denominator;
  const sound = figures.every(
    ({ numerator = 0, denominator = 0 }) =>
      Number.isInteger(numerator) && numerator >= 0 && numerator <= denominator,
  );
  if (!odd || sum === undefined || total === undefined || !sound || sum === total) return undefined;
  const named = figures.map(({ sense, numerator }) => `${labelOf(sense.measure)} (${numerator ?? ""})`);
  const labels = sayList(figures.map(({ sense }) => labelOf(sense.measure)));
  const { section, measure } = odd.sense;
  const holder = section.measures.find(({ column }) => column === odd.denominatorPlace.column) ?? measure;
  return findingAt(odd.denominatorPlace, {
    indicator: labelOf(holder),
    period: printPeriod(period),
    found: String(total),
    expected: String(sum),
    message: `The outcomes ${labels} of ${printPeriod(period)} are out of ${total} ${sayPlace(odd.denominatorPlace)}; expected ${sum}, which ${sayList(named)} add up to: ${Math.abs(total - sum)} ${sum < total ? "have no outcome" : "too many"}.`,
  });
}

function judgePercentages({ period, figures }: OutcomeRow): RuleFinding | undefined {
  const shown = figures.flatMap(({ percentage }) => percentage ?? []);
  const [first] = figures;
  const sum = shown.reduce((so, each) => so + each, 0);
  if (!first || shown.length < figures.length || Math.abs(sum - 1) <= ROUNDING + 1e-9) return undefined;
  const labels = figures.map(({ sense }) => labelOf(sense.measure));
  const found = printPercent(sum);
  return findingAt(first.percentagePlace, {
    indicator: labelOf(first.sense.measure),
    period: printPeriod(period),
    found,
    expected: "100.0%",
    message: `The outcomes ${sayList(labels)} of ${printPeriod(period)} ${sayPlace(first.percentagePlace)} add up to ${found}; expected 100.0%.`,
  });
}

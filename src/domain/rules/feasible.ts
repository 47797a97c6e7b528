import { printPercent } from "../rounding";
import { defineRule } from "./define-rule";
import { findingAt, sayList, sayPlace } from "./reading/say";
import { printPeriod } from "../plan/compute-section";
import { basesOf, gives, type BaseTrial } from "./relations/base-of-share";
import type { Shown } from "./relations/series";

/** Percentages whose numerator is not shown. Those of one base and month are one finding: the base may be what moved. */
export const feasible = defineRule({
  id: "feasible",
  severity: "warning",
  description: "Some whole number over the count that a percentage is drawn from gives the percentage shown.",
  *check({ understanding }) {
    const failing = new Map<string, BaseTrial[]>();
    for (const { trials } of basesOf(understanding)) {
      for (const trial of trials.filter(({ holds }) => !holds)) {
        const { sheet, row, column } = trial.of.place;
        const key = `${row}:${column}:${sheet}`;
        failing.set(key, [...(failing.get(key) ?? []), trial]);
      }
    }
    for (const trials of failing.values()) {
      const [first, ...others] = trials;
      if (!first) continue;
      const { share, base, shown, of } = first;
      const period = printPeriod(shown.period);
      const expected = sayNear(shown, of);
      const also = others.map((other) => `${other.share.label} (${other.shown.text})`);
      const bases = fittingBases(trials);
      yield findingAt(shown.place, {
        indicator: share.label,
        period,
        found: shown.text,
        expected,
        message:
          `${share.label} ${period} ${sayPlace(shown.place)} shows ${shown.text}, which no whole number of ${base.label} (${of.text}) gives; expected ${expected}.` +
          (also.length > 0 ? ` Nor does it give ${sayList(also)}.` : "") +
          (bases.length > 0 ? ` A base of ${bases.join(" or ")} would fit.` : ""),
      });
    }
  },
});

/** Bases a little smaller or larger that give every figure shown. */
function fittingBases(trials: readonly BaseTrial[]): readonly number[] {
  const base = trials[0]?.of.value ?? 0;
  return [-1, 1, -2, 2, -3, 3]
    .map((apart) => base + apart)
    .filter((other) => other > 0 && trials.every(({ shown }) => gives(other, shown)))
    .slice(0, 1);
}

/** The two whole numbers of the base on either side. */
function sayNear({ value }: Shown, { value: base }: Shown): string {
  const below = Math.floor(value * base);
  const sides = [below, below + 1].filter((n) => n <= base);
  return sides.map((n) => `${printPercent(n / base)} (${n} of ${base})`).join(" or ");
}

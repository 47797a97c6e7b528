import { isCount } from "./relations/count";
import { contradict, saySum } from "./relations/contradict";
import { failures } from "./relations/hold";
import { relationsOf } from "./relations/find-relations";
import { defineRule } from "./define-rule";

/** Counts only: totals of percentages and rates do not add up. Declared sums of any unit are compared as printed. */
export const sumOfTotals = defineRule({
  id: "sum-of-totals",
  severity: "error",
  description: "A total equals the indicators that it is made of, such as 4.2 = 4.1 + 5.1.",
  *check({ understanding }) {
    for (const { relation, declared } of relationsOf(understanding, "sum")) {
      const { total, parts } = relation;
      const trials = total.keys.flatMap((key) => {
        const shown = total.at(key);
        const there = parts.flatMap(({ of, sign }) => {
          const part = of.at(key);
          return part && isCount(of, part) ? [{ series: of, shown: part, sign }] : [];
        });
        if (!shown || !isCount(total, shown) || there.length < parts.length) return [];
        const sum = there.reduce((so, { shown: part, sign }) => so + sign * part.value, 0);
        // Figures that are rounded in print may add up to a little more or less.
        const slack = total.unit === "count" ? 0 : (0.5 * (parts.length + 1)) / 10 ** shown.decimals + 1e-9;
        return [{ shown, there, sum, holds: Math.abs(shown.value - sum) <= slack }];
      });
      for (const { shown, there, sum } of failures(trials, declared)) {
        yield contradict({
          series: total,
          shown,
          expected: sum,
          because: `It is the total of ${saySum(there)}.`,
        });
      }
    }
  },
});

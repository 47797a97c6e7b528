import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { failures } from "./relations/hold";
import { relationsOf } from "./relations/find-relations";
import { display } from "../plan/computed";
import { sayList } from "./reading/say";

export const partOfWhole = defineRule({
  id: "part-of-whole",
  severity: "error",
  description: "A part is at most its whole, such as 10.2 <= 10.1 and 6.7 + 6.9 <= 6.5.",
  *check({ understanding }) {
    for (const { relation, declared } of relationsOf(understanding, "at-most")) {
      const { parts, whole } = relation;
      const trials = whole.keys.flatMap((key) => {
        const most = whole.at(key);
        const there = parts.flatMap((series) => {
          const shown = series.at(key);
          return shown && isCount(series, shown) ? [{ series, shown }] : [];
        });
        // One part above the whole is wrong whatever the others are.
        if (!most || !isCount(whole, most) || there.length === 0) return [];
        const sum = there.reduce((so, { shown }) => so + shown.value, 0);
        const slack = [most, ...there.map(({ shown }) => shown)]
          .map(({ decimals }) => (whole.unit === "count" ? 0 : 0.5 / 10 ** decimals))
          .reduce((so, each) => so + each, 1e-9);
        return [{ most, there, sum, holds: sum <= most.value + slack }];
      });
      for (const { most, there, sum } of failures(trials, declared)) {
        const [first] = there;
        if (!first) continue;
        const named = there.map(({ series, shown }) => `${series.label} (${shown.text})`);
        yield contradict({
          series: first.series,
          shown: first.shown,
          expected: `at most ${most.text}`,
          because:
            there.length === 1
              ? `It is a part of ${whole.label}.`
              : `${sayList(named)} are parts of ${whole.label} (${most.text}); together they make ${display(sum, whole.unit)}.`,
        });
      }
    }
  },
});

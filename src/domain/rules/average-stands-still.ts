import { addMonths, printMonth } from "../period";
import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { relationsOf } from "./relations/find-relations";

export const averageStandsStill = defineRule({
  id: "average-stands-still",
  severity: "warning",
  description: "An average since April is unchanged in a month without events.",
  *check({ understanding }) {
    for (const { relation } of relationsOf(understanding, "average")) {
      const { average, events } = relation;
      if (average.basis !== "ytd-average") continue;
      for (const key of average.keys) {
        const shown = average.at(key);
        // April starts the average anew.
        if (shown?.period.kind !== "month" || shown.period.month.endsWith("-04")) continue;
        const last = addMonths(shown.period.month, -1);
        const before = average.at(last);
        const happened = events.at(key);
        if (!before || happened?.value !== 0 || shown.text === before.text) continue;
        yield contradict({
          series: average,
          shown,
          expected: before.value,
          because: `There were none of ${events.label} in ${printMonth(shown.period.month)}, so the average since April stays as in ${printMonth(last)}.`,
        });
      }
    }
  },
});

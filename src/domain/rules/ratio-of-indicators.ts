import { printNumber, roundHalfAway } from "../rounding";
import type { Place } from "../workbook";
import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { failures } from "./relations/hold";
import { relationsOf } from "./relations/find-relations";

/**
 * Yields to the rules that compare a section's percentage with the n and d of its own page (percent-of, ytd-ratio): what
 * was computed there is not judged again here.
 */
export const ratioOfIndicators = defineRule({
  id: "ratio-of-indicators",
  severity: "error",
  description: "A percentage equals one indicator over another, as printed, such as 6.9 = 10.1 / 6.4.",
  *check({ understanding, computed }) {
    const done = new Set(
      computed.filter(({ kind }) => kind === "percent" || kind === "ytd").map(({ place }) => placeKey(place)),
    );
    for (const { relation, declared } of relationsOf(understanding, "ratio")) {
      const { share, part, whole } = relation;
      const trials = share.keys.flatMap((key) => {
        const shown = share.at(key);
        const n = part.at(key);
        const d = whole.at(key);
        if (!shown || !n || !d || d.value <= 0 || !isCount(part, n) || !isCount(whole, d)) return [];
        const ratio = n.value / d.value;
        const holds = roundHalfAway(shown.value, shown.decimals) === roundHalfAway(ratio, shown.decimals);
        return [{ shown, n, d, ratio, holds }];
      });
      for (const { shown, n, d, ratio } of failures(trials, declared)) {
        if (done.has(placeKey(shown.place))) continue;
        yield contradict({
          series: share,
          shown,
          expected: share.unit === "percentage" ? ratio : printNumber(ratio, shown.decimals),
          because: `It is ${part.label} (${n.text}) over ${whole.label} (${d.text}).`,
        });
      }
    }
  },
});

function placeKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

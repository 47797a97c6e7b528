import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";
import { missingFrom } from "./relations/wrong-outcome";

/** Silent where a month's count, found by outcome-parts or numerator, is all that is amiss. */
export const ytdSum = defineRule({
  id: "ytd-sum",
  severity: "error",
  description: "Year to date counts are the months April to now added up.",
  *check({ understanding, computed }) {
    const sums = computed.filter(({ kind, content }) => kind === "ytd" && content !== "percentage");
    for (const each of sums) {
      for (const finding of differing(understanding, [each], () => true)) {
        const missing = missingFrom(understanding, each.place);
        if (missing !== 0 && Number(finding.found) === Number(finding.expected) + missing) continue;
        yield finding;
      }
    }
  },
});

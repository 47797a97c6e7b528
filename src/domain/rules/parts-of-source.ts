import { printPeriod } from "../plan/compute-section";
import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";
import { isCount } from "./relations/count";
import { sourcesOf, splitsOf } from "./relations/sources";

/** A part that is no count is the numerator rule's, which says what the other sources leave for it. */
export const partsOfSource = defineRule({
  id: "parts-of-source",
  severity: "error",
  description: "The sources of a page add up to their total, in counts and in numerators.",
  *check({ understanding }) {
    for (const sources of sourcesOf(understanding)) {
      for (const { total, parts } of splitsOf(sources)) {
        if (!parts.every(({ series, shown }) => isCount(series, shown))) continue;
        const sum = parts.reduce((so, { shown }) => so + shown.value, 0);
        if (sum === total.value) continue;
        const page = parts[0]?.shown.place.sheet ?? "";
        const period = printPeriod(total.period);
        yield findingAt(total.place, {
          indicator: sources.total.label,
          period,
          found: total.text,
          expected: String(sum),
          message: `${sources.total.label} ${period} ${sayPlace(total.place)} shows ${total.text}; expected ${sum}, which the ${parts.length} sources on '${page}' add up to (${sources.name}).`,
        });
      }
    }
  },
});

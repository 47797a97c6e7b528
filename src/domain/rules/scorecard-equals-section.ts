import type { Understanding } from "../book/understand";
import type { Computed } from "../plan/computed";
import { roundHalfAway } from "../rounding";
import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const scorecardEqualsSection = defineRule({
  id: "scorecard-equals-section",
  severity: "error",
  description:
    "The scorecard shows the figures of the section pages (months, year to date, years, benchmarks); decimals apart is a warning.",
  *check({ understanding, computed }) {
    for (const each of computed) {
      if (each.kind !== "scorecard") continue;
      for (const finding of differing(understanding, [each], () => true)) {
        yield isRounded(understanding, each)
          ? { ...finding, severity: "warning", message: `${finding.message} The page shows whole numbers.` }
          : finding;
      }
    }
  },
});

/** An average that its page shows as a whole number: 29.1 and 29 may be one figure, printed twice. */
function isRounded({ cells }: Understanding, { place, content, value }: Computed): boolean {
  const shown = cells.figure(place);
  return content === "average" && shown.kind === "number" && roundHalfAway(shown.value, 0) === value;
}

import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

/** A difference up to this size may be a late correction of one month; beyond it the figure is wrong. */
const LATE_CORRECTION = 3;

export const rollingSum = defineRule({
  id: "rolling-sum",
  severity: "error",
  description: "A rolling 12 month count is the last 12 months added up; up to 3 apart is a warning.",
  *check({ understanding, computed }) {
    for (const finding of differing(understanding, computed, (each) => each.kind === "rolling")) {
      const apart = Math.abs(Number(finding.found.replaceAll(",", "")) - Number(finding.expected));
      yield { ...finding, severity: apart <= LATE_CORRECTION ? "warning" : "error" };
    }
  },
});

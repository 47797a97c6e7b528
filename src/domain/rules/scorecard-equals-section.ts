import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const scorecardEqualsSection = defineRule({
  id: "scorecard-equals-section",
  severity: "error",
  description:
    "The scorecard shows the figures of the section pages: months, year to date, years, benchmarks.",
  check: ({ understanding, computed }) =>
    differing(understanding, computed, (each) => each.kind === "scorecard"),
});

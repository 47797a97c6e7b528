import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const ytdRatio = defineRule({
  id: "ytd-ratio",
  severity: "error",
  description:
    "Year to date percentages are summed numerators over summed denominators, never a mean of months.",
  check: ({ understanding, computed }) =>
    differing(understanding, computed, (each) => each.kind === "ytd" && each.content === "percentage"),
});

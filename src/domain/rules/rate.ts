import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const rate = defineRule({
  id: "rate",
  severity: "error",
  description: "Every rate is its count times 10,000 over the population of its month, as printed.",
  check: ({ understanding, computed }) => differing(understanding, computed, (each) => each.kind === "rate"),
});

import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const percentOf = defineRule({
  id: "percent-of",
  severity: "error",
  description: "Every percentage equals its numerator over its denominator, as printed.",
  check: ({ understanding, computed }) =>
    differing(understanding, computed, (each) => each.kind === "percent"),
});

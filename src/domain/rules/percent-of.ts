import { placeKey } from "../plan/place-key";
import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";
import { wrongOutcomesOf } from "./relations/wrong-outcome";

/** Yields to outcome-parts where that finds the count that is wrong. */
export const percentOf = defineRule({
  id: "percent-of",
  severity: "error",
  description: "Every percentage equals its numerator over its denominator, as printed.",
  check: ({ understanding, computed }) => {
    const { explained } = wrongOutcomesOf(understanding);
    return differing(
      understanding,
      computed,
      ({ kind, place }) => kind === "percent" && !explained.has(placeKey(place)),
    );
  },
});

import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const ytdSum = defineRule({
  id: "ytd-sum",
  severity: "error",
  description: "Year to date counts are the months April to now added up.",
  check: ({ understanding, computed }) =>
    differing(understanding, computed, (each) => each.kind === "ytd" && each.content !== "percentage"),
});

import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";

export const ragAndDot = defineRule({
  id: "rag-and-dot",
  severity: "error",
  description: "Every RAG colour and direction arrow shown is the one that its figures give.",
  check: ({ understanding, computed }) =>
    differing(understanding, computed, (each) => each.kind === "dot" || each.kind === "rag"),
});

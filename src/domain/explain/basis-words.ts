/** How figures add up over time, in words. */
import type { Basis } from "../book/book";

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  "financial-year": "Each month stands for itself; they add up from April.",
  "rolling-year": "Each month holds the 12 months up to it, so months do not add up.",
  "month-end": "Counted as at the end of each month, so months do not add up.",
  "term-end": "Counted at the end of each school term only.",
  "ytd-average": "Each month holds the average since April.",
};

/** Rolling 12 month counts with the in-month counts that they add up. */
import type { Understanding } from "../../book/understand";
import { seriesOf, type Series } from "./series";

export interface RollingPair {
  readonly rolling: Series;
  readonly months: Series;
}

/** Rolling counts with the in-month counts of the same thing on their page. */
export function rollingPairs(understanding: Understanding): readonly RollingPair[] {
  const { byFigure } = seriesOf(understanding);
  return understanding.measures.flatMap(({ section, measure, ingredients }) => {
    if (ingredients?.kind !== "rolling") return [];
    const rolling = byFigure({ section, column: measure.column, part: "main" });
    const months = byFigure({ section, column: ingredients.count, part: "main" });
    return rolling && months ? [{ rolling, months }] : [];
  });
}

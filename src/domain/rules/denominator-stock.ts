import { figuresOf } from "../book/section-figure";
import { labelOf } from "../plan/compute-section";
import type { Place } from "../workbook";
import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { closeTo, findSameCount, indexCounts } from "./relations/same-count";
import { seriesOf, type Series } from "./relations/series";
import { yearsApart } from "./relations/snapshot";

/**
 * Where a column of denominators equals a count everywhere else, any difference is said (within 5 or 1 % as information);
 * where it only stays close, only a difference beyond that. Yields to snapshot-year at the same cell.
 */
export const denominatorStock = defineRule({
  id: "denominator-stock",
  severity: "warning",
  description:
    "A denominator equals, or stays within 5 or 1 % of, the count that it is drawn from elsewhere in its column.",
  *check({ understanding }) {
    const { all, byFigure } = seriesOf(understanding);
    const counts = indexCounts(all.filter(isWholeCount));
    const said = new Set(yearsApart(understanding).map(({ place }) => placeKey(place)));
    for (const figure of understanding.book.sections.flatMap(figuresOf)) {
      const series = figure.part === "denominator" ? byFigure(figure) : undefined;
      if (!series || series.row) continue;
      const values = new Map<string, number>();
      for (const key of series.keys) {
        const shown = series.at(key);
        if (shown && isCount(series, shown)) values.set(key, shown.value);
      }
      const same = findSameCount(values, counts);
      if (!same) continue;
      for (const [key, value] of values) {
        const shown = series.at(key);
        const stock = same.series.at(key);
        if (!shown || !stock || said.has(placeKey(shown.place))) continue;
        const apart = Math.abs(value - stock.value);
        const close = apart <= closeTo(stock.value);
        if (apart === 0 || (close && !same.exact)) continue;
        yield contradict({
          series: { ...series, label: labelOf(figure.measure) },
          shown: { ...shown, text: `of ${shown.text}` },
          expected: `of ${stock.text}`,
          because: `Elsewhere in this column the denominator is ${same.series.label}, ${stock.text} here.`,
          severity: close ? "info" : "warning",
        });
      }
    }
  },
});

/** A count that stands for itself, not the n or d of something, nor one of several groups. */
function isWholeCount({ unit, row, figure, group }: Series): boolean {
  return unit === "count" && (row !== undefined || (figure?.part === "main" && group === ""));
}

function placeKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

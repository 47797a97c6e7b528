import { figuresOf, type SectionFigure } from "../book/section-figure";
import { labelOf } from "../plan/compute-section";
import { placeKey } from "../plan/place-key";
import { defineRule, type RuleFinding } from "./define-rule";
import { sayList } from "./reading/say";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { closeTo, findSameCount, indexCounts } from "./relations/same-count";
import { seriesOf, type Series, type Shown } from "./relations/series";
import { yearsApart } from "./relations/snapshot";

/**
 * Where a column of denominators equals a count everywhere else, any difference is said (within 5 or 1 % as information);
 * where it only stays close, only a difference beyond that. Yields to snapshot-year at the same cell. Where several
 * denominators agree with each other and not with the count, it is the count that is said.
 */
export const denominatorStock = defineRule({
  id: "denominator-stock",
  severity: "warning",
  description:
    "A denominator equals, or stays within 5 or 1 % of, the count that it is drawn from elsewhere in its column.",
  *check({ understanding }) {
    const { all, byFigure } = seriesOf(understanding);
    const counts = indexCounts(all.filter(isWholeCount));
    const apartFrom = new Map<string, Apart[]>();
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
        const one = { figure, series, shown, same: same.series, stock, close };
        const others = apartFrom.get(placeKey(stock.place));
        if (others) others.push(one);
        else apartFrom.set(placeKey(stock.place), [one]);
      }
    }
    for (const apart of apartFrom.values()) {
      const [first] = apart;
      const agree = apart.length > 1 && apart.every(({ shown }) => shown.value === first?.shown.value);
      if (first && agree) yield sayStock(first, apart);
      else yield* apart.map(sayDenominator);
    }
  },
});

/** A denominator that is not the count that it is elsewhere. */
interface Apart {
  readonly figure: SectionFigure;
  readonly series: Series;
  readonly shown: Shown;
  readonly same: Series;
  readonly stock: Shown;
  readonly close: boolean;
}

function sayDenominator({ figure, series, shown, same, stock, close }: Apart): RuleFinding {
  return contradict({
    series: { ...series, label: labelOf(figure.measure) },
    shown: { ...shown, text: `of ${shown.text}` },
    expected: `of ${stock.text}`,
    because: `Elsewhere in this column the denominator is ${same.label}, ${stock.text} here.`,
    severity: close ? "info" : "warning",
  });
}

function sayStock({ figure, shown, same, stock, close }: Apart, apart: readonly Apart[]): RuleFinding {
  const labels = sayList(apart.map((each) => labelOf(each.figure.measure)));
  return contradict({
    series: same,
    shown: stock,
    expected: shown.value,
    because: `${labels} on '${figure.section.sheet}' are all of ${shown.text}.`,
    severity: close ? "info" : "warning",
  });
}

/** A count that stands for itself, not the n or d of something, nor one of several groups. */
function isWholeCount({ unit, row, figure, group }: Series): boolean {
  return unit === "count" && (row !== undefined || (figure?.part === "main" && group === ""));
}

import { populationOf } from "../book/populations";
import { addMonths, financialYearOf, lastMonth, type Month, type Period } from "../period";
import { printNumber } from "../rounding";
import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { relationsOf } from "./relations/find-relations";
import type { Series, Shown } from "./relations/series";

/** Late entries and the rounding of rates explain this much, in children, or this share of the stock. */
const NEAR = 10;
const NEAR_SHARE = 0.03;

export const rateStockAndFlow = defineRule({
  id: "rate-stock-and-flow",
  severity: "warning",
  description:
    "Rolling rates in and out, times the population, are near the change of the stock over 12 months.",
  *check({ understanding }) {
    for (const { relation } of relationsOf(understanding, "rate-stock")) {
      const { stock, inflow, outflow } = relation;
      for (const key of stock.keys) {
        const shown = stock.at(key);
        const month = shown && monthOf(shown.period);
        const before = month && stockAt(stock, addMonths(month, -12));
        const into = inflow.at(key);
        const out = outflow.at(key);
        const population =
          month && populationOf(understanding.book.settings, month, inflow.number)?.population;
        if (!shown || !before || !into || !out || population === undefined) continue;
        if (!isCount(stock, shown) || !isCount(stock, before)) continue;
        const change = ((into.value - out.value) * population) / 10_000;
        const rounding = (population / 10_000) * 0.5 * (10 ** -into.decimals + 10 ** -out.decimals);
        const near = Math.max(NEAR, before.value * NEAR_SHARE) + rounding;
        if (Math.abs(shown.value - before.value - change) <= near) continue;
        yield contradict({
          series: stock,
          shown,
          expected: `about ${printNumber(before.value + change, 0)}`,
          because: `12 months before it was ${before.text}; ${inflow.label} (${into.text}) less ${outflow.label} (${out.text}) per 10,000 of ${printNumber(population, 0)} is a change of ${printNumber(change, 0)}.`,
        });
      }
    }
  },
});

function monthOf(period: Period): Month | undefined {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? lastMonth(period.year) : undefined;
}

/** The stock at the end of a month, from its month or, of a March, from its closed year. */
function stockAt(stock: Series, month: Month): Shown | undefined {
  const year = financialYearOf(month);
  return stock.at(month) ?? (month === lastMonth(year) ? stock.at(`year ${year}`) : undefined);
}

import { financialYearOf, monthsOf, type FinancialYear, type Month } from "../period";
import { roundHalfAway } from "../rounding";
import { differing } from "./compare-computed";
import { defineRule } from "./define-rule";
import { basesOf, type BaseOfShare } from "./relations/base-of-share";
import { contradict } from "./relations/contradict";

/**
 * Where the numerators stand on the page, the year to date is computed from them. Where only the base is known and the
 * figures bear it out, each month's percentage leaves one whole number, or very few, and so does their sum.
 */
export const ytdRatio = defineRule({
  id: "ytd-ratio",
  severity: "error",
  description:
    "Year to date percentages are summed numerators over summed denominators, never a mean of months.",
  *check({ understanding, computed }) {
    yield* differing(understanding, computed, (each) => each.kind === "ytd" && each.content === "percentage");
    const { month } = understanding.book;
    const year = financialYearOf(month);
    for (const bases of basesOf(understanding)) {
      const shown = bases.share.at(`ytd ${year}`);
      const sums = shown && addUp(bases, year, month);
      if (!shown || !sums || bases.share.basis !== "financial-year") continue;
      const print = (value: number): number => roundHalfAway(value, shown.decimals);
      const printed = print(shown.value);
      if (print(sums.least / sums.base) <= printed && printed <= print(sums.most / sums.base)) continue;
      yield contradict({
        series: bases.share,
        shown,
        expected: (sums.least + sums.most) / 2 / sums.base,
        because:
          `The months' percentages of ${bases.base.label} make ${sums.least === sums.most ? sums.least : `${sums.least} to ${sums.most}`} of ${sums.base}.` +
          (printed === print(sums.mean) ? " The figure shown is the mean of the months." : ""),
        ...(printed === print(sums.mean) ? {} : { severity: "warning" as const }),
      });
    }
  },
});

interface Sums {
  /** The smallest and largest sum of numerators that would print as the months do. */
  readonly least: number;
  readonly most: number;
  readonly base: number;
  readonly mean: number;
}

function addUp({ share, base }: BaseOfShare, year: FinancialYear, until: Month): Sums | undefined {
  const months = monthsOf(year, until);
  const sums = { least: 0, most: 0, base: 0, mean: 0 };
  for (const month of months) {
    const shown = share.at(month);
    const of = base.at(month);
    if (!shown || !of) return undefined;
    const half = 0.5 / 10 ** shown.decimals;
    const least = Math.ceil((shown.value - half) * of.value - 1e-9);
    const most = Math.floor((shown.value + half) * of.value + 1e-9);
    // A month that fits no whole number is another rule's finding.
    if (least > most) return undefined;
    sums.least += least;
    sums.most += most;
    sums.base += of.value;
    sums.mean += shown.value / months.length;
  }
  return sums.base > 0 ? sums : undefined;
}

import { printPeriod } from "../plan/compute-section";
import { a1 } from "../place";
import { defineRule } from "./define-rule";
import { findingAt, sayList } from "./reading/say";
import { smallCounts } from "./reading/small-counts";

export const smallNumber = defineRule({
  id: "small-number",
  severity: "info",
  description:
    "Counts of 1 to 4 may point to a person: listed once for each sheet, before a copy leaves the council.",
  *check({ understanding }) {
    for (const [sheet, small] of smallCounts(understanding)) {
      const [first] = small;
      if (!first) continue;
      const labels = sayList([...new Set(small.map(({ label }) => label))]);
      const { place, period } = first.cell;
      const found = understanding.cells.cell(place).text;
      yield findingAt(place, {
        indicator: first.label,
        period: printPeriod(period),
        found: `${small.length} ${small.length === 1 ? "count" : "counts"} of 1 to 4`,
        expected: "5 or more, or 0, in a public copy",
        message: `'${sheet}' shows ${small.length} ${small.length === 1 ? "count" : "counts"} of 1 to 4 (${labels}; first ${found} in ${a1(place.row, place.column)}); expected 5 or more, or 0, in a public copy.`,
      });
    }
  },
});

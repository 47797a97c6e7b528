import { lastMonth, printMonth } from "../period";
import { labelOf, printPeriod } from "../plan/compute-section";
import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";
import { yearsApart } from "./relations/snapshot";

export const snapshotYear = defineRule({
  id: "snapshot-year",
  severity: "warning",
  description: "The closed year of a snapshot or rolling measure is its March.",
  *check({ understanding }) {
    for (const { sense, place, period, found, march, ofTerm } of yearsApart(understanding)) {
      if (period.kind !== "year") continue;
      const label = labelOf(sense.measure);
      const month = printMonth(lastMonth(period.year));
      yield findingAt(place, {
        indicator: label,
        period: printPeriod(period),
        found,
        expected: march,
        message: `${label} ${printPeriod(period)} ${sayPlace(place)} shows ${found}; expected ${march}, the figure of ${ofTerm ? `the term that ends in ${month}` : month} on the same page.`,
        ...(ofTerm ? { severity: "info" as const } : {}),
      });
    }
  },
});

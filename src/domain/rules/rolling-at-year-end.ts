import { financialYearOf, lastMonth } from "../period";
import type { Place } from "../workbook";
import { defineRule } from "./define-rule";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { rollingPairs } from "./relations/rolling-pairs";
import type { Series, Shown } from "./relations/series";

/** Yields to rolling-step, which adds up the months, and to snapshot-year, which holds the closed year against its March. */
export const rollingAtYearEnd = defineRule({
  id: "rolling-at-year-end",
  severity: "warning",
  description:
    "In March a rolling 12 month count is the year to date, and in a closed year the year's total.",
  *check({ understanding, computed }) {
    const summed = new Set(
      computed.filter(({ kind }) => kind === "rolling").map(({ place }) => placeKey(place)),
    );
    for (const { rolling, months } of rollingPairs(understanding)) {
      const said = new Set<string>();
      for (const key of rolling.keys) {
        const shown = rolling.at(key);
        const year = shown && yearOf(months, shown);
        if (!shown || !year || !isCount(rolling, shown) || !isCount(months, year)) continue;
        if (summed.has(placeKey(shown.place)) || shown.value === year.value) continue;
        const name = year.period.kind === "benchmark" || year.period.kind === "month" ? "" : year.period.year;
        if (said.has(name)) continue;
        said.add(name);
        yield contradict({
          series: rolling,
          shown,
          expected: year.value,
          because: `The 12 months to March are the year ${name}: ${months.label} ${year.period.kind === "ytd" ? "year to date" : "in the year"} is ${year.text}.`,
        });
      }
    }
  },
});

/** The total of the year that ends where the figure does: of a March, or of a closed year. */
function yearOf(months: Series, { period }: Shown): Shown | undefined {
  if (period.kind === "year") return months.at(`year ${period.year}`);
  if (period.kind !== "month") return undefined;
  const year = financialYearOf(period.month);
  if (period.month !== lastMonth(year)) return undefined;
  return months.at(`year ${year}`) ?? months.at(`ytd ${year}`);
}

function placeKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

/** What population each rate of a period was made with, as far as its rounding tells. */
import { partOf, periodKey } from "../../book/section-figure";
import { measuresOn, type MeasureSense, type Understanding } from "../../book/understand";
import { labelOf } from "../../plan/compute-section";
import type { Period } from "../../period";
import { seriesOf, type Shown } from "./series";

/** A rate with the populations that would print it so. */
export interface ImpliedPopulation {
  readonly label: string;
  readonly shown: Shown;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** The rates of every month and closed year that stand beside their counts. */
export function impliedPopulations(
  understanding: Understanding,
): ReadonlyMap<string, readonly ImpliedPopulation[]> {
  const { byFigure } = seriesOf(understanding);
  const periods = new Map<string, ImpliedPopulation[]>();
  for (const sense of understanding.measures) {
    const { section, measure, ingredients } = sense;
    if (ingredients?.kind !== "rate") continue;
    const rates = byFigure({ section, column: measure.column, part: "main" });
    for (const key of rates?.keys ?? []) {
      const shown = rates?.at(key);
      const row = sense.rows.get(key);
      // Only the section's own cell: a scorecard cell repeats it.
      if (!shown || row === undefined || shown.place.sheet !== section.sheet) continue;
      const count = countOf(understanding, sense, ingredients.count, row, shown.period);
      const half = 0.5 / 10 ** shown.decimals;
      if (count === undefined || shown.value <= half) continue;
      const label = rates?.row?.number ?? labelOf(measure);
      const implied = {
        label,
        shown,
        count,
        from: (count * 10_000) / (shown.value + half),
        to: (count * 10_000) / (shown.value - half),
      };
      const others = periods.get(key);
      if (others) others.push(implied);
      else periods.set(key, [implied]);
    }
  }
  return periods;
}

/** The count beside a rate; of a closed year whose rolling count is not shown, the year's total of its months. */
function countOf(
  understanding: Understanding,
  { section }: MeasureSense,
  column: number,
  row: number,
  period: Period,
): number | undefined {
  const read = (at: number): number | undefined => {
    const value = partOf(understanding.cells.figure({ sheet: section.sheet, row, column: at }), "main");
    return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
  };
  const own = read(column);
  if (own !== undefined || !periodKey(period).startsWith("year")) return own;
  const rolling = measuresOn(understanding, section).find(
    ({ measure }) => measure.column === column,
  )?.ingredients;
  return rolling?.kind === "rolling" ? read(rolling.count) : undefined;
}

import { partOf } from "../book/section-figure";
import { addMonths } from "../period";
import { labelOf, printPeriod } from "../plan/compute-section";
import { printMonth } from "../period";
import type { Place } from "../workbook";
import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";
import { measuresOn, type MeasureSense, type Understanding } from "../book/understand";

/** Small numbers repeat by chance. */
const LARGE = 50;

/** Where another percentage of the same denominator moved, somebody did count: the numerator is the same by chance. */
export const stale = defineRule({
  id: "stale",
  severity: "warning",
  description:
    "A month's numerator and denominator are not both last month's again, from a denominator of 50.",
  *check({ understanding }) {
    for (const sense of understanding.measures) {
      for (const { row, period } of sense.section.rows) {
        if (period.kind !== "month" || sense.rows.get(period.month) !== row) continue;
        const earlier = sense.rows.get(addMonths(period.month, -1));
        const now = readShare(understanding, sense, row);
        const before = earlier === undefined ? undefined : readShare(understanding, sense, earlier);
        if (!now || !before || now.denominator < LARGE) continue;
        if (now.numerator !== before.numerator || now.denominator !== before.denominator) continue;
        if (siblingMoved(understanding, sense, row, earlier ?? row)) continue;
        // None or all of an unchanged group repeat for months without anyone forgetting anything.
        if (now.numerator === 0 || now.numerator === now.denominator) continue;
        const label = labelOf(sense.measure);
        const found = `${now.numerator} of ${now.denominator}`;
        const last = printMonth(addMonths(period.month, -1));
        yield findingAt(now.place, {
          indicator: label,
          period: printPeriod(period),
          found,
          expected: `figures of ${printMonth(period.month)}`,
          message: `${label} ${printPeriod(period)} ${sayPlace(now.place)} shows ${found}, numerator and denominator both as in ${last}; expected figures of ${printMonth(period.month)}. Were they carried over?`,
        });
      }
    }
  },
});

function siblingMoved(
  understanding: Understanding,
  sense: MeasureSense,
  row: number,
  earlier: number,
): boolean {
  const own = readShare(understanding, sense, row)?.denominator;
  return measuresOn(understanding, sense.section).some((other) => {
    if (other === sense) return false;
    const now = readShare(understanding, other, row);
    const before = readShare(understanding, other, earlier);
    return now?.denominator === own && before?.denominator === own && now?.numerator !== before?.numerator;
  });
}

interface SharePlace {
  readonly place: Place;
  readonly numerator: number;
  readonly denominator: number;
}

function readShare(
  { cells }: Understanding,
  { section, ingredients }: MeasureSense,
  row: number,
): SharePlace | undefined {
  const { sheet } = section;
  if (ingredients?.kind === "share") {
    const place = { sheet, row, column: ingredients.column };
    const figure = cells.figure(place);
    return figure.kind === "share" ? { place, ...figure } : undefined;
  }
  if (ingredients?.kind !== "ratio") return undefined;
  const place = { sheet, row, column: ingredients.numerator };
  const numerator = partOf(cells.figure(place), "main");
  const denominator = partOf(cells.figure({ sheet, row, column: ingredients.denominator }), "main");
  return numerator === undefined || denominator === undefined ? undefined : { place, numerator, denominator };
}

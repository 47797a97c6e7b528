import type { Unit } from "../book/book";
import { decimalsOf, partOf } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { controlLimits } from "../measures/signal";
import { addMonths, printMonth } from "../period";
import { printPeriod } from "../plan/compute-section";
import { display } from "../plan/computed";
import { printPercent, roundHalfAway } from "../rounding";
import { defineRule } from "./define-rule";
import { linesOf, type Line } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const unusual = defineRule({
  id: "unusual",
  severity: "info",
  description:
    "A figure outside its usual limits, or a count over 10 that moved by more than 20 % on the year, wants a data note.",
  *check({ understanding }) {
    for (const line of linesOf(understanding)) {
      if (line.kind !== "section" || line.part !== "main" || !isInMonth(line.sense)) continue;
      const point = readPoints(understanding, line);
      if (!point) continue;
      const { unit } = line;
      const shown = display(point.now, unit);
      const why = outside(point, unit) ?? onTheYear(understanding, point, unit);
      if (why === undefined) continue;
      const period = printMonth(understanding.book.month);
      yield findingAt(point.place, {
        indicator: line.label,
        period,
        found: shown,
        expected: why.expected,
        message: `${line.label} ${period} ${sayPlace(point.place)} is ${shown}, ${why.said}; a data note should say why.`,
      });
    }
  },
});

/** Points of rolling and year-to-date series overlap: no limits hold for them. */
function isInMonth({ basis, measure }: MeasureSense): boolean {
  return measure.unit !== "average" && (basis === "financial-year" || basis === "month-end");
}

interface Points {
  readonly place: Line["cells"][number]["place"];
  readonly now: number;
  readonly before: readonly number[];
  readonly yearAgo: number | undefined;
}

function readPoints({ book }: Understanding, line: Line): Points | undefined {
  const months = line.cells.flatMap(({ place, period, figure }) => {
    const value = partOf(figure, "main");
    return period.kind === "month" && period.month <= book.month && value !== undefined
      ? [{ place, month: period.month, value }]
      : [];
  });
  const last = months.at(-1);
  if (last?.month !== book.month) return undefined;
  const year = addMonths(book.month, -12);
  return {
    place: last.place,
    now: last.value,
    before: months.map(({ value }) => value),
    yearAgo: months.find(({ month }) => month === year)?.value,
  };
}

interface Reason {
  readonly said: string;
  readonly expected: string;
}

/** Outside the limits as they print: what shows as 23 is not outside "20 to 23". */
function outside({ now, before }: Points, unit: Unit): Reason | undefined {
  const limits = controlLimits(before, unit === "percentage");
  if (!limits) return undefined;
  const decimals = decimalsOf(unit);
  const [lower, upper] = [Math.max(0, limits.lower), limits.upper].map((limit) =>
    roundHalfAway(limit, decimals),
  ) as [number, number];
  const shown = roundHalfAway(now, decimals);
  if (lower === upper || (shown <= upper && shown >= lower)) return undefined;
  const range = `${display(lower, unit)} to ${display(upper, unit)}`;
  return { said: `outside its usual variation of ${range}`, expected: `${range}, or a data note` };
}

const FEW_EVENTS = 10;
const MUCH = 0.2;

function onTheYear({ book }: Understanding, { now, yearAgo }: Points, unit: Unit): Reason | undefined {
  if (unit !== "count" || yearAgo === undefined || yearAgo <= FEW_EVENTS || now <= FEW_EVENTS)
    return undefined;
  const change = now / yearAgo - 1;
  if (Math.abs(change) <= MUCH) return undefined;
  const when = printPeriod({ kind: "month", month: addMonths(book.month, -12) });
  return {
    said: `${printPercent(Math.abs(change), 0)} ${change > 0 ? "more" : "fewer"} than the ${display(yearAgo, "count")} of ${when}`,
    expected: `within 20 % of ${display(yearAgo, "count")}, or a data note`,
  };
}

import { printPeriod } from "../plan/compute-section";
import { display } from "../plan/computed";
import { printNumber } from "../rounding";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { findingAt, sayList, sayPlace } from "./reading/say";
import { impliedPopulations, type ImpliedPopulation } from "./relations/implied-population";

/** Yields to the rule about rates wherever Report settings knows the population; what agrees with it is explained. */
export const population = defineRule({
  id: "population",
  severity: "warning",
  description: "The populations behind the rates of one month agree, after rounding.",
  *check({ understanding, computed }) {
    const settled = new Set(
      computed.filter(({ kind }) => kind === "rate").map(({ place }) => placeKey(place)),
    );
    for (const rates of impliedPopulations(understanding).values()) {
      const common = mostShared(rates);
      if (common.rates.length === rates.length) continue;
      const sharing = new Set(common.rates);
      const odd = rates.filter((each) => !sharing.has(each) && !settled.has(placeKey(each.shown.place)));
      if (common.rates.length > 1) yield* odd.map((each) => differsFrom(each, common));
      else if (odd.length > 0) yield noneAgree(rates, settled);
    }
  },
});

interface Common {
  readonly rates: readonly ImpliedPopulation[];
  readonly from: number;
  readonly to: number;
}

/** The populations that most of the rates could have been made with. */
function mostShared(rates: readonly ImpliedPopulation[]): Common {
  const ends = rates.map(({ to }) => to).sort((a, b) => a - b);
  let [begun, ended, most] = [0, 0, 0];
  let from = 0;
  for (const { from: start } of [...rates].sort((a, b) => a.from - b.from)) {
    begun += 1;
    while ((ends[ended] ?? Infinity) < start) ended += 1;
    if (begun - ended <= most) continue;
    [most, from] = [begun - ended, start];
  }
  const sharing = rates.filter((each) => each.from <= from && from <= each.to);
  return { rates: sharing, from, to: sharing.reduce((so, { to }) => Math.min(so, to), Infinity) };
}

function differsFrom({ label, shown, count, from, to }: ImpliedPopulation, common: Common): RuleFinding {
  const period = printPeriod(shown.period);
  const likely = (common.from + common.to) / 2;
  const expected = display((count * 10_000) / likely, "rate");
  return findingAt(shown.place, {
    indicator: label,
    period,
    found: shown.text,
    expected,
    message: `${label} ${period} ${sayPlace(shown.place)} shows ${shown.text}, ${count} per 10,000 of a population of ${sayRange(from, to)}; expected ${expected}, of ${sayRange(common.from, common.to)} as for ${sayList(common.rates.map((each) => each.label))}.`,
  });
}

/** Where every rate has a population of its own, one finding at the one farthest from the middle. */
function noneAgree(rates: readonly ImpliedPopulation[], settled: ReadonlySet<string>): RuleFinding {
  const middles = rates.map(({ from, to }) => (from + to) / 2).sort((a, b) => a - b);
  const median = middles[Math.floor((middles.length - 1) / 2)] ?? 0;
  const away = ({ from, to }: ImpliedPopulation): number => Math.abs((from + to) / 2 - median);
  const open = rates.filter(({ shown }) => !settled.has(placeKey(shown.place)));
  const farthest = open.reduce(
    (so, each) => (away(each) > away(so) ? each : so),
    open[0] as ImpliedPopulation,
  );
  const { label, shown, count } = farthest;
  const period = printPeriod(shown.period);
  const each = rates.map((rate) => `${rate.label} on ${sayRange(rate.from, rate.to)}`);
  return findingAt(shown.place, {
    indicator: label,
    period,
    found: shown.text,
    expected: display((count * 10_000) / median, "rate"),
    message: `${label} ${period} ${sayPlace(shown.place)} shows ${shown.text}; expected one population behind the rates of ${period}, but ${sayList(each)} have ${rates.length === 2 ? "two" : "each its own"}.`,
  });
}

function sayRange(from: number, to: number): string {
  const low = printNumber(Math.ceil(from), 0);
  const high = printNumber(Math.floor(to), 0);
  return Number(low) >= Number(high) ? `about ${printNumber((from + to) / 2, 0)}` : `${low} to ${high}`;
}

function placeKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

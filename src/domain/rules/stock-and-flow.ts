import { addMonths, previousYear, printMonth, type Period } from "../period";
import { periodKey } from "../book/section-figure";
import { defineRule } from "./define-rule";
import { contradict, saySigned } from "./relations/contradict";
import { isCount } from "./relations/count";
import { relationsOf } from "./relations/find-relations";
import type { RelationOf } from "./relations/relation";
import type { Series, Shown } from "./relations/series";

/** Apart by more than this, a stock is worth a warning; late entries explain less. */
const LATE_ENTRIES = 5;

type StockRelation = Extract<RelationOf<Series>, { readonly kind: "stock" }>;

interface StockTrial {
  readonly holds: boolean;
  readonly shown: Shown;
  readonly before: Shown;
  readonly expected: number;
  readonly flows: readonly { readonly series: Series; readonly shown: Shown; readonly sign: 1 | -1 }[];
}

/**
 * Month by month, and closed year by closed year. A single wrong stock breaks two steps in opposite directions: it is
 * said once, at the stock itself.
 */
export const stockAndFlow = defineRule({
  id: "stock-and-flow",
  severity: "warning",
  description:
    "A stock is last month's stock with what came in and without what left; up to 5 apart is information.",
  *check({ understanding }) {
    for (const { relation, declared } of relationsOf(understanding, "stock")) {
      const trials = relation.stock.keys.flatMap((key) => tryStock(relation, key) ?? []);
      const steps = wrongSteps(trials);
      // Late entries move many stocks by one or two: only gross steps tell that the flows are not this stock's.
      if (!declared && steps.filter(isGross).length * 2 >= trials.length) continue;
      for (const { shown, before, expected, flows } of steps) {
        const apart = Math.abs(shown.value - expected);
        yield contradict({
          series: relation.stock,
          shown,
          expected,
          because: `${sayBefore(before)} (${before.text}) ${saySigned(flows)}; ${apart} apart.`,
          severity: apart > LATE_ENTRIES ? "warning" : "info",
        });
      }
    }
  },
});

/** The steps that do not hold, without the one that brings a single wrong stock back. */
function wrongSteps(trials: readonly StockTrial[]): readonly StockTrial[] {
  const steps: StockTrial[] = [];
  let last: StockTrial | undefined;
  for (const trial of trials) {
    const apart = trial.shown.value - trial.expected;
    const back = last?.shown === trial.before && last.expected - last.shown.value === apart;
    last = trial.holds || back ? undefined : trial;
    if (last) steps.push(last);
  }
  return steps;
}

function isGross({ shown, expected }: StockTrial): boolean {
  return Math.abs(shown.value - expected) > Math.max(LATE_ENTRIES, shown.value * 0.02);
}

function tryStock({ stock, flows }: StockRelation, key: string): StockTrial | undefined {
  const shown = stock.at(key);
  const before = shown && earlier(shown.period);
  const last = before && stock.at(periodKey(before));
  if (!shown || !last || !isCount(stock, shown) || !isCount(stock, last)) return undefined;
  const there = flows.flatMap(({ of, sign }) => {
    const flow = of.at(key);
    return flow && isCount(of, flow) ? [{ series: of, shown: flow, sign }] : [];
  });
  if (there.length < flows.length) return undefined;
  const expected = there.reduce((so, flow) => so + flow.sign * flow.shown.value, last.value);
  return { holds: expected === shown.value, shown, before: last, expected, flows: there };
}

function earlier(period: Period): Period | undefined {
  if (period.kind === "month") return { kind: "month", month: addMonths(period.month, -1) };
  return period.kind === "year" ? { kind: "year", year: previousYear(period.year) } : undefined;
}

function sayBefore({ period }: Shown): string {
  return period.kind === "month" ? printMonth(period.month) : period.kind === "year" ? period.year : "";
}

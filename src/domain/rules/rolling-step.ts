import type { Understanding } from "../book/understand";
import { addMonths, printMonth, type Month } from "../period";
import type { Computed } from "../plan/computed";
import { placeKey } from "../plan/place-key";
import type { Place } from "../workbook";
import { differing } from "./compare-computed";
import { defineRule, type RuleFinding } from "./define-rule";
import { sayList } from "./reading/say";
import { contradict } from "./relations/contradict";
import { isCount } from "./relations/count";
import { rollingPairs } from "./relations/rolling-pairs";
import type { Series, Shown } from "./relations/series";

/** A difference up to this size may be a late correction of one month; beyond it the figure is wrong. */
const LATE_CORRECTION = 3;

/**
 * Where all 12 months are shown, the rolling figure is their sum: that says more than a step, and every difference that a
 * refresh leaves unticked has its finding. Where months are missing, the step is what can be tried.
 */
export const rollingStep = defineRule({
  id: "rolling-step",
  severity: "warning",
  description:
    "A rolling 12 month count moves by the month that comes in less the month that drops out; more than 3 apart is an error.",
  *check({ understanding, computed }) {
    for (const run of runsOf([...apartOf(understanding, computed)])) {
      const [first, ...others] = run;
      const many = run.length >= MANY_ALIKE;
      for (const { finding, apart } of many && first ? [first] : run) {
        const severity = Math.abs(apart) <= LATE_CORRECTION ? "warning" : "error";
        const periods = sayList(others.map((other) => other.finding.period));
        const aside = many ? ` So far apart are ${periods} too: one month that they share may be wrong.` : "";
        yield { ...finding, severity, message: finding.message + aside };
      }
    }
    const summed = new Set(
      computed.filter(({ kind }) => kind === "rolling").map(({ place }) => placeKey(place)),
    );
    for (const { rolling, months } of rollingPairs(understanding)) {
      for (const { shown, before, entering, leaving, expected } of wrongSteps(rolling, months)) {
        if (summed.has(placeKey(shown.place))) continue;
        const apart = Math.abs(shown.value - expected);
        yield contradict({
          series: rolling,
          shown,
          expected,
          because: `${printPeriodOf(before)} (${before.text}) + ${months.label} ${printPeriodOf(entering)} (${entering.text}) - ${printPeriodOf(leaving)} (${leaving.text}); ${apart} apart.`,
          severity: apart <= LATE_CORRECTION ? "warning" : "error",
        });
      }
    }
  },
});

/** This many months in a row that are equally far apart have one cause: a month that all of them add up. */
const MANY_ALIKE = 3;

interface Apart {
  readonly finding: RuleFinding;
  readonly place: Place;
  readonly apart: number;
}

/** Rolling counts that are not the sum of their months. */
function* apartOf(understanding: Understanding, computed: readonly Computed[]): Iterable<Apart> {
  for (const each of computed) {
    if (each.kind !== "rolling") continue;
    for (const finding of differing(understanding, [each], () => true)) {
      const apart = Number(finding.found.replaceAll(",", "")) - Number(finding.expected);
      yield { finding, place: each.place, apart };
    }
  }
}

/** Neighbours in a column that are equally far apart. */
function runsOf(all: readonly Apart[]): readonly (readonly Apart[])[] {
  const runs: Apart[][] = [];
  for (const each of all) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before?.place.sheet === each.place.sheet &&
      before.place.column === each.place.column &&
      before.place.row === each.place.row - 1 &&
      before.apart === each.apart;
    if (run && follows) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

interface Step {
  readonly shown: Shown;
  readonly before: Shown;
  readonly entering: Shown;
  readonly leaving: Shown;
  readonly expected: number;
}

/** One wrong figure breaks two steps; where the second brings the figures back, only the first is said. */
function* wrongSteps(rolling: Series, months: Series): Iterable<Step> {
  let said: Step | undefined;
  for (const key of rolling.keys) {
    const shown = rolling.at(key);
    if (shown?.period.kind !== "month") continue;
    const step = tryStep(rolling, months, shown, shown.period.month);
    const last = said;
    said = undefined;
    if (!step || step.expected === shown.value) continue;
    if (last?.shown === step.before && shown.value - step.expected === last.expected - last.shown.value)
      continue;
    said = step;
    yield step;
  }
}

function tryStep(rolling: Series, months: Series, shown: Shown, month: Month): Step | undefined {
  const before = rolling.at(addMonths(month, -1));
  const entering = months.at(month);
  const leaving = months.at(addMonths(month, -12));
  if (!before || !entering || !leaving) return undefined;
  if (![shown, before].every((each) => isCount(rolling, each))) return undefined;
  if (![entering, leaving].every((each) => isCount(months, each))) return undefined;
  return { shown, before, entering, leaving, expected: before.value + entering.value - leaving.value };
}

function printPeriodOf({ period }: Shown): string {
  return period.kind === "month" ? printMonth(period.month) : "";
}

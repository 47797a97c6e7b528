/** A figure that does not fit the others, said in one way by all the rules about relations. */
import { printPeriod } from "../../plan/compute-section";
import { display } from "../../plan/computed";
import type { RuleFinding } from "../define-rule";
import { findingAt, sayPlace } from "../reading/say";
import type { Series, Shown } from "./series";
import type { Severity } from "../../finding";

export interface Contradiction {
  readonly series: Series;
  readonly shown: Shown;
  /** A figure in the unit of the series, or words. */
  readonly expected: number | string;
  /** A sentence: from which figures. */
  readonly because: string;
  readonly severity?: Severity;
}

/** The finding at a figure's cell. */
export function contradict({ series, shown, expected, because, severity }: Contradiction): RuleFinding {
  const wanted = typeof expected === "number" ? display(expected, series.unit) : expected;
  const period = printPeriod(shown.period);
  return findingAt(shown.place, {
    indicator: series.label,
    period,
    found: shown.text,
    expected: wanted,
    message: `${series.label} ${period} ${sayPlace(shown.place)} shows ${shown.text}; expected ${wanted}. ${because}`,
    ...(severity ? { severity } : {}),
  });
}

interface SignedShown {
  readonly series: Series;
  readonly shown: Shown;
  readonly sign: 1 | -1;
}

/** "4.1 (1526) + 5.1 (423)". */
export function saySum(parts: readonly SignedShown[]): string {
  return saySigned(parts).replace(/^\+ /, "");
}

/** "+ 6.3 (16) - 6.4 (18)". */
export function saySigned(parts: readonly SignedShown[]): string {
  return parts
    .map(({ series, shown, sign }) => `${sign < 0 ? "-" : "+"} ${series.label} (${shown.text})`)
    .join(" ");
}

/** Red, amber and green cells together: what each takes from the green cell, and what cannot be read. */
import type { Polarity } from "../polarity";
import { atLeast, atMost, type Band } from "./bands";
import { carriesPercent, readToleranceCell, tidyTolerance, type Resolved, type ToleranceTest } from "./cell";

export type { ToleranceTest } from "./cell";

export type ToleranceColour = "red" | "amber" | "green";

export interface ToleranceProblem {
  readonly cell: ToleranceColour;
  readonly found: string;
  readonly expected: string;
}

/** What judging needs. */
export interface Triple {
  readonly red: ToleranceTest;
  readonly amber: ToleranceTest;
  readonly green: ToleranceTest;
  /** The first cell that cannot be read; a tolerance with a problem judges nothing. */
  readonly problem: ToleranceProblem | undefined;
  /** Whether thresholds are percentages (0.92 for "92%"), so that figures must be fractions. */
  readonly percent: boolean;
  /** The size of the largest threshold as typed. */
  readonly largest: number;
}

/** A triple as it is read for a row. */
export interface Tolerance extends Triple {
  /** The polarity it was read for, if one was given. */
  readonly polarity?: Polarity;
  /** Whether anything can be green (a bare target only where High or Low is good, or no polarity was given). */
  readonly hasGreen: boolean;
}

type Three = readonly [red: string, amber: string, green: string];

/** Green first: red and amber may lean on it, and a green cell that cannot be read explains what they miss. */
const ORDER = [
  ["green", 2],
  ["red", 0],
  ["amber", 1],
] as const satisfies readonly (readonly [ToleranceColour, number])[];

/** Reads three cells as typed; one cell that holds all three ("Red > 4 / Amber 2-4 / Green < 2") is read as three. */
export function parseTriple(cells: Three): Triple {
  const typed = splitOneCell(cells);
  const percent = carriesPercent(typed.map(tidyTolerance));
  const sizes: number[] = [];
  const tests: Record<ToleranceColour, ToleranceTest> = { red: NONE, amber: NONE, green: NONE };
  let green: Resolved | undefined;
  let problem: ToleranceProblem | undefined;
  for (const [cell, at] of ORDER) {
    const test = readToleranceCell(tidyTolerance(typed[at]), { percent, sizes, green });
    green ??= test;
    if (typeof test === "string") problem ??= { cell, found: typed[at].trim(), expected: test };
    else tests[cell] = test;
  }
  return { ...tests, problem, percent, largest: Math.max(0, ...sizes) };
}

const NONE: ToleranceTest = { kind: "none" };

/** What must hold for Green, or undefined where nothing can be green. */
export function greenBands(
  { green }: Pick<Triple, "green">,
  polarity: Polarity,
): readonly Band[] | undefined {
  if (green.kind === "test") return green.bands;
  if (green.kind !== "target") return undefined;
  return polarity === "high" ? [atLeast(green.at)] : polarity === "low" ? [atMost(green.at)] : undefined;
}

/** The bands of a test; none where there is no test. */
export function bandsOf(test: ToleranceTest): readonly Band[] {
  return test.kind === "test" ? test.bands : [];
}

/** "Red > 4 / Amber 2-4 / Green < 2" in one of the cells, the others empty, is three cells. */
function splitOneCell(cells: Three): Three {
  const [only = "", ...others] = cells.filter((cell) => cell.trim() !== "");
  if (others.length > 0 || only.length > 300) return cells;
  // "", "Red", " > 4 / ", "Amber", " 2-4 / ", ...
  const parts = only.split(/\b(red|amber|yellow|green)\b(?:\s*[:=]|\s+-\s)?/i);
  if (parts.length < 5) return cells;
  const find = (colour: RegExp): string => {
    const at = parts.findIndex((part, index) => index % 2 === 1 && colour.test(part));
    return at < 0 ? "" : (parts[at + 1] ?? "").replace(/[\s/|;,.]+$/, "");
  };
  return [find(/red/i), find(/amber|yellow/i), find(/green/i)];
}

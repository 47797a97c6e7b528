/** Red, amber and green cells together: what each takes from the green cell, and what cannot be read. */
import type { Polarity } from "../polarity";
import type { CellContent } from "../workbook";
import { atLeast, atMost, over, under, within, type Band } from "./bands";
import { carriesPercent, readToleranceCell, tidyTolerance, type Amount, type ToleranceCell } from "./cell";

export type ToleranceColour = "red" | "amber" | "green";

/** What one cell says, with what it takes from the green cell filled in. */
export type ToleranceTest =
  | { readonly kind: "none" }
  | { readonly kind: "open" }
  | { readonly kind: "test"; readonly bands: readonly Band[] }
  /** A bare number in green: a test where High or Low is good, else none. */
  | {
      readonly kind: "target";
      readonly at: number;
      readonly high: readonly Band[];
      readonly low: readonly Band[];
    };

export interface ToleranceProblem {
  readonly cell: ToleranceColour;
  readonly found: string;
  readonly expected: string;
}

export interface Tolerance {
  readonly red: ToleranceTest;
  readonly amber: ToleranceTest;
  readonly green: ToleranceTest;
  /** The first cell that cannot be read; a tolerance with a problem judges nothing. */
  readonly problem: ToleranceProblem | undefined;
  /** Whether thresholds are percentages (0.92 for "92%"), so that figures must be fractions. */
  readonly percent: boolean;
  /** The size of the largest threshold as typed. */
  readonly largest: number;
  /** The bare number of the green cell, if it holds one. */
  readonly target: number | undefined;
  /** The polarity it was read for, if one was given. */
  readonly polarity: Polarity | undefined;
  /** Whether anything can be green (a bare target only where High or Low is good, or no polarity was given). */
  readonly hasGreen: boolean;
}

/** What would have been understood, where something was not. */
interface Unreadable {
  readonly kind: "unreadable";
  readonly expected: string;
}

const NONE: ToleranceTest = { kind: "none" };
const UNREADABLE: Unreadable = {
  kind: "unreadable",
  expected: "a test such as <92%, 92%>, 95%+, 14-20, +/-5 of 158.8, at least 95%, or n/a",
};
const NEEDS_OPERATOR: Unreadable = {
  kind: "unreadable",
  expected: "an operator with the number, such as <90%, 90%> or 90%+",
};
const NEEDS_CENTRE: Unreadable = {
  kind: "unreadable",
  expected: "a centre in the green cell, such as +/-5 of 158.8",
};
const NEEDS_RANGE: Unreadable = { kind: "unreadable", expected: "a range in the green cell, such as 14-20" };

/** Reads three cells as typed; one cell that holds all three ("Red > 4 / Amber 2-4 / Green < 2") is read as three. */
export function parseTriple(red: CellContent, amber: CellContent, green: CellContent): Tolerance {
  const typed = splitOneCell([red, amber, green].map(String));
  const tidied = typed.map(tidyTolerance);
  const percent = carriesPercent(tidied);
  const cells = tidied.map((text) => readToleranceCell(text, percent));
  const greenCell = cells[2] ?? NONE;
  const tests = cells.map((cell, index) =>
    index === 2 ? resolveGreen(cell) : resolveBeside(cell, greenCell),
  );
  const test = (index: number): ToleranceTest => {
    const found = tests[index];
    return found === undefined || found.kind === "unreadable" ? NONE : found;
  };
  const greenTest = test(2);
  return {
    red: test(0),
    amber: test(1),
    green: greenTest,
    problem: findProblem(tests, typed),
    percent,
    largest: largestTyped(cells),
    target: greenTest.kind === "target" ? greenTest.at : undefined,
    polarity: undefined,
    hasGreen: greenTest.kind === "test" || greenTest.kind === "target",
  };
}

/** What must hold for Green, or undefined where nothing can be green. */
export function greenBands(tolerance: Tolerance, polarity: Polarity): readonly Band[] | undefined {
  const { green } = tolerance;
  if (green.kind === "test") return green.bands;
  if (green.kind !== "target") return undefined;
  return polarity === "high" ? green.high : polarity === "low" ? green.low : undefined;
}

/** The bands of a test; none where there is no test. */
export function bandsOf(test: ToleranceTest): readonly Band[] {
  return test.kind === "test" ? test.bands : [];
}

/** "Red > 4 / Amber 2-4 / Green < 2" in one of the cells, the others empty, is three cells. */
function splitOneCell(cells: readonly string[]): readonly string[] {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const [only = ""] = filled;
  const colours = [...only.slice(0, 300).matchAll(/\b(red|amber|yellow|green)\b(?:\s*[:=]|\s+-\s)?/gi)];
  if (filled.length !== 1 || colours.length < 2) return cells;
  const parts = new Map(
    colours.map((match, index) => {
      const end = colours[index + 1]?.index ?? only.length;
      const part = only.slice(match.index + match[0].length, end);
      return [(match[1] ?? "").toLowerCase(), part.replace(/[\s/|;,.]+$/, "")];
    }),
  );
  return [parts.get("red") ?? "", parts.get("amber") ?? parts.get("yellow") ?? "", parts.get("green") ?? ""];
}

/** The green cell itself: its centre and its range must be its own. */
function resolveGreen(cell: ToleranceCell): ToleranceTest | Unreadable {
  if (cell.kind === "unreadable" || cell.kind === "beside") return UNREADABLE;
  if (cell.kind === "near")
    return cell.centre === undefined ? NEEDS_CENTRE : near(cell.centre, cell.by, cell.beyond);
  if (cell.kind === "target") return { ...cell, high: [atLeast(cell.at)], low: [atMost(cell.at)] };
  return cell;
}

/** The red or the amber cell, with the centre or the range that it takes from green. */
function resolveBeside(cell: ToleranceCell, green: ToleranceCell): ToleranceTest | Unreadable {
  if (cell.kind === "unreadable") return UNREADABLE;
  if (cell.kind === "target") return NEEDS_OPERATOR;
  if (cell.kind !== "near" && cell.kind !== "beside") return cell;
  // Nothing can be green yet, so nothing is judged: the missing centre or range is no fault.
  const unset = green.kind === "none" || green.kind === "open";
  if (cell.kind === "near") {
    const own = green.kind === "near" ? green.centre : green.kind === "target" ? green.at : undefined;
    const centre = cell.centre ?? own;
    if (centre !== undefined) return near(centre, cell.by, cell.beyond);
    return unset ? green : NEEDS_CENTRE;
  }
  const range = resolveGreen(green);
  const [band, ...others] = range.kind === "test" ? range.bands : [];
  const end = band && others.length === 0 ? (cell.above ? band.high : band.low) : Infinity;
  if (Number.isFinite(end)) return beside(end, cell);
  return unset ? green : NEEDS_RANGE;
}

function near(centre: number, by: Amount, beyond: boolean): ToleranceTest {
  const distance = by.relative ? Math.abs(centre) * by.value : by.value;
  const low = clean(centre - distance);
  const high = clean(centre + distance);
  return { kind: "test", bands: beyond ? [under(low), over(high)] : [within(low, high)] };
}

/** Up to so much over the top of the range (or under its bottom), or beyond that. */
function beside(end: number, cell: ToleranceCell & { readonly kind: "beside" }): ToleranceTest {
  const distance = cell.by.relative ? Math.abs(end) * cell.by.value : cell.by.value;
  const limit = clean(cell.above ? end + distance : end - distance);
  if (cell.beyond) return { kind: "test", bands: [cell.above ? over(limit) : under(limit)] };
  const band = within(end, limit);
  return { kind: "test", bands: [cell.above ? { ...band, lowIn: false } : { ...band, highIn: false }] };
}

/** Sums of decimals without their binary crumbs: 20 × 1.01 is 20.2. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function findProblem(
  tests: readonly (ToleranceTest | Unreadable)[],
  typed: readonly string[],
): ToleranceProblem | undefined {
  const cells: readonly ToleranceColour[] = ["red", "amber", "green"];
  // A green cell that cannot be read explains what red and amber miss: it comes first.
  for (const index of [2, 0, 1]) {
    const test = tests[index];
    if (test?.kind !== "unreadable") continue;
    return { cell: cells[index] ?? "green", found: (typed[index] ?? "").trim(), expected: test.expected };
  }
  return undefined;
}

/** Of the numbers as they were typed: 103 % within "+/-5% of 98%" is no threshold above 100 %. */
function largestTyped(cells: readonly ToleranceCell[]): number {
  const typed = cells.flatMap((cell) => {
    if (cell.kind === "target") return [cell.at];
    if (cell.kind === "near") return [cell.centre ?? 0, cell.by.relative ? 0 : cell.by.value];
    return cell.kind === "test" ? cell.bands.flatMap(({ low, high }) => [low, high]) : [];
  });
  return Math.max(0, ...typed.filter(Number.isFinite).map(Math.abs));
}

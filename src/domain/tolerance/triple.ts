/** Red, amber and green cells together: what each takes from the green cell, and what cannot be read. */
import type { Polarity } from "../polarity";
import { atLeast, atMost, intersect, over, under, within, type Band } from "./bands";
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

/** A test, or what would have been understood where the cell was not. */
type Resolved = ToleranceTest | string;

type Three<Item> = readonly [red: Item, amber: Item, green: Item];

const NONE: ToleranceTest = { kind: "none" };
const READABLE = "a test such as <92%, 92%>, 95%+, 14-20, +/-5 of 158.8, at least 95%, or n/a";
const OPERATOR = "an operator with the number, such as <90%, 90%> or 90%+";
const CENTRE = "a centre in the green cell, such as +/-5 of 158.8";
const RANGE = "a range in the green cell, such as 14-20";

/** Reads three cells as typed; one cell that holds all three ("Red > 4 / Amber 2-4 / Green < 2") is read as three. */
export function parseTriple(cells: Three<string>): Tolerance {
  const typed = splitOneCell(cells);
  const tidied = each(typed, tidyTolerance);
  const percent = carriesPercent(tidied);
  const read = each(tidied, (text) => readToleranceCell(text, percent));
  const resolved: Three<Resolved> = [
    resolveBeside(read[0], read[2]),
    resolveBeside(read[1], read[2]),
    resolveGreen(read[2]),
  ];
  const [red, amber, green] = each(resolved, (test) => (typeof test === "string" ? NONE : test));
  return {
    red,
    amber,
    green,
    problem: findProblem(resolved, typed),
    percent,
    largest: largestTyped(read),
    target: green.kind === "target" ? green.at : undefined,
    polarity: undefined,
    hasGreen: green.kind === "test" || green.kind === "target",
  };
}

function each<From, To>([red, amber, green]: Three<From>, make: (from: From) => To): Three<To> {
  return [make(red), make(amber), make(green)];
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
function splitOneCell(cells: Three<string>): Three<string> {
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

/** The green cell itself: its centre and its range must be its own. */
function resolveGreen(cell: ToleranceCell): Resolved {
  if (cell.kind === "unreadable" || cell.kind === "beside") return READABLE;
  if (cell.kind === "near") return cell.centre === undefined ? CENTRE : near(cell.centre, cell);
  if (cell.kind === "target") return { ...cell, high: [atLeast(cell.at)], low: [atMost(cell.at)] };
  return cell;
}

/** The red or the amber cell, with the centre or the range that it takes from green. */
function resolveBeside(cell: ToleranceCell, green: ToleranceCell): Resolved {
  if (cell.kind === "unreadable") return READABLE;
  if (cell.kind === "target") return OPERATOR;
  if (cell.kind !== "near" && cell.kind !== "beside") return cell;
  if (cell.kind === "near") {
    const own = green.kind === "near" ? green.centre : green.kind === "target" ? green.at : undefined;
    const centre = cell.centre ?? own;
    if (centre !== undefined) return near(centre, cell);
  } else {
    const range = resolveGreen(green);
    const [band, ...others] = typeof range === "object" && range.kind === "test" ? range.bands : [];
    const end = band && others.length === 0 ? (cell.above ? band.high : band.low) : Infinity;
    if (Number.isFinite(end)) return beside(end, cell);
  }
  // Nothing can be green yet, so nothing is judged: the missing centre or range is no fault.
  if (green.kind === "none" || green.kind === "open") return green;
  return cell.kind === "near" ? CENTRE : RANGE;
}

function near(centre: number, { by, beyond }: ToleranceCell & { readonly kind: "near" }): ToleranceTest {
  const distance = measure(by, centre);
  const low = clean(centre - distance);
  const high = clean(centre + distance);
  return { kind: "test", bands: beyond ? [under(low), over(high)] : [within(low, high)] };
}

/** Up to so much over the top of the range (or under its bottom), or beyond that. */
function beside(
  end: number,
  { by, above, beyond }: ToleranceCell & { readonly kind: "beside" },
): ToleranceTest {
  const distance = measure(by, end);
  const limit = clean(above ? end + distance : end - distance);
  const outside = above ? over : under;
  const bands = [outside(beyond ? limit : end)];
  return { kind: "test", bands: beyond ? bands : intersect(bands, [above ? atMost(limit) : atLeast(limit)]) };
}

function measure({ value, relative }: Amount, from: number): number {
  return relative ? Math.abs(from) * value : value;
}

/** Sums of decimals without their binary crumbs: 20 × 1.01 is 20.2. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

function findProblem(tests: Three<Resolved>, typed: Three<string>): ToleranceProblem | undefined {
  const cells: Three<ToleranceColour> = ["red", "amber", "green"];
  // A green cell that cannot be read explains what red and amber miss: it comes first.
  for (const at of [2, 0, 1] as const) {
    const expected = tests[at];
    if (typeof expected === "string") return { cell: cells[at], found: typed[at].trim(), expected };
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

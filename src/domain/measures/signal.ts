/**
 * Whether the last point of a series is news or noise: an XmR chart (individuals and moving range), as in NHS England's
 * Making Data Count. For in-month series only: the points of rolling and year-to-date series overlap.
 */
import { isFailure, type Failure } from "../failure";
import { readFigure } from "../figure";
import { parsePolarity, type Polarity } from "../polarity";
import type { CellContent } from "../workbook";
import { firstError, readMeasure, unknownPolarity } from "./arguments";

export type Signal = "Improvement" | "Concern" | "Usual variation" | "Too few" | "Signal up" | "Signal down";

/** The chart behind a signal. */
export interface ControlLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Where the outer third begins, on either side. */
  readonly nearLower: number;
  readonly nearUpper: number;
}

const FEWEST = 8;
const RUN = 7;
/** From the mean of the moving ranges to three sigma, and to the range beyond which one is an outlier. */
const TO_LIMIT = 2.66;
const TO_OUTLIER = 3.267;

/** Mean ± 2.66 × mean moving range; undefined under 8 points. `percentage`: the limits stay within 0 and 1. */
export function controlLimits(points: readonly number[], percentage: boolean): ControlLimits | undefined {
  if (points.length < FEWEST) return undefined;
  const mean = average(points);
  const ranges = points.slice(1).map((point, index) => Math.abs(point - (points[index] ?? point)));
  const outlier = TO_OUTLIER * average(ranges);
  // One leap would widen the limits that should show it.
  const reach = TO_LIMIT * average(ranges.filter((range) => range <= outlier));
  const cap = (limit: number): number => (percentage ? Math.min(1, Math.max(0, limit)) : limit);
  return {
    mean,
    lower: cap(mean - reach),
    upper: cap(mean + reach),
    nearLower: mean - (reach * 2) / 3,
    nearUpper: mean + (reach * 2) / 3,
  };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/**
 * What the last point says.
 * @param points oldest first, without gaps.
 * @param percentage whether they are fractions of 1.
 */
export function signal(points: readonly number[], polarity: Polarity, percentage = false): Signal {
  const limits = controlLimits(points, percentage);
  if (!limits) return "Too few";
  const turn = findTurn(points, limits);
  if (turn === 0) return "Usual variation";
  if (polarity === "high" || polarity === "low") {
    return turn > 0 === (polarity === "high") ? "Improvement" : "Concern";
  }
  return turn > 0 ? "Signal up" : "Signal down";
}

/** 1 for a signal upwards, -1 downwards, 0 for none; the strongest sign first. */
function findTurn(points: readonly number[], limits: ControlLimits): number {
  // Binary crumbs in the mean of equal points must not make a run of them.
  const crumb = 1e-9 * points.reduce((most, point) => Math.max(most, Math.abs(point)), 0);
  const beyond = (lower: number, upper: number) => (point: number) =>
    point > upper + crumb ? 1 : point < lower - crumb ? -1 : 0;
  const outside = beyond(limits.lower, limits.upper);
  const side = beyond(limits.mean, limits.mean);
  const near = beyond(limits.nearLower, limits.nearUpper);
  const last = points.at(-1) ?? limits.mean;
  const ending = points.slice(-RUN);
  const steps = ending.slice(1).map((point, index) => Math.sign(point - (ending[index] ?? point)));
  return (
    outside(last) ||
    common(ending.map(side)) ||
    common(steps) ||
    (isTwoOfThree(points.slice(-3).map(near)) ? near(last) : 0)
  );
}

/** The sign that all share, else 0. */
function common(signs: readonly number[]): number {
  const [first = 0] = signs;
  return signs.every((sign) => sign === first) ? first : 0;
}

/** Whether the last of three and another lie out on the same side. */
function isTwoOfThree(signs: readonly number[]): boolean {
  const last = signs.at(-1) ?? 0;
  return last !== 0 && signs.filter((sign) => sign === last).length >= 2;
}

/** SIGNAL from cells: cells without a figure are left out, "n of d" counts as a percentage. */
export function signalOfCells(values: readonly CellContent[], goodIs: CellContent): Signal | Failure {
  const error = firstError(values, [goodIs]);
  if (error) return error;
  const polarity = parsePolarity(String(goodIs));
  if (polarity === undefined) return unknownPolarity(goodIs);
  const points: number[] = [];
  let percentage = false;
  for (const value of values) {
    const point = readMeasure("values", value);
    if (isFailure(point)) return point;
    if (point === undefined) continue;
    points.push(point);
    percentage ||= typeof value === "string" && (value.includes("%") || readFigure(value).kind === "share");
  }
  const fractions =
    points.every((point) => point >= 0 && point <= 1) && points.some((point) => point % 1 !== 0);
  return signal(points, polarity, percentage || fractions);
}

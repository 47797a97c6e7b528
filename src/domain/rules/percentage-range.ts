import { printPeriod } from "../plan/compute-section";
import { display } from "../plan/computed";
import type { Place } from "../workbook";
import type { Period } from "../period";
import { defineRule } from "./define-rule";
import { linesOf, type Line } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const percentageRange = defineRule({
  id: "percentage-range",
  severity: "error",
  description: "Percentages lie between 0 and 100 %, and no 0.76 stands beside 76 in one row or column.",
  *check({ understanding }) {
    for (const line of linesOf(understanding)) {
      if (line.unit !== "percentage" || (line.kind === "section" && line.part !== "main")) continue;
      const numbers = numbersOf(line);
      const points = isInPoints(numbers);
      for (const { place, period, value } of numbers) {
        const odd = oddity(value, points, numbers);
        if (!odd) continue;
        const text = understanding.cells.cell(place).text;
        yield findingAt(place, {
          indicator: line.label,
          period: printPeriod(period),
          found: text,
          expected: odd.expected,
          message: `${line.label} ${printPeriod(period)} ${sayPlace(place)} is ${text}${odd.why}; expected ${odd.expected}.`,
        });
      }
    }
  },
});

interface Shown {
  readonly place: Place;
  readonly period: Period;
  readonly value: number;
}

function numbersOf(line: Line): readonly Shown[] {
  return line.cells.flatMap(({ place, period, figure }) =>
    figure.kind === "number" ? [{ place, period, value: figure.value }] : [],
  );
}

/** Whether most figures of a line are written as points (76) rather than as fractions (0.76 or 76%). */
function isInPoints(numbers: readonly Shown[]): boolean {
  return numbers.filter(({ value }) => value > 1).length * 2 > numbers.length;
}

/** Points at which 0.76 can only be a fraction among them. */
const MANY_POINTS = 10;

function oddity(
  value: number,
  points: boolean,
  numbers: readonly Shown[],
): { readonly why: string; readonly expected: string } | undefined {
  const whole = points ? 100 : 1;
  if (value < 0) return { why: ", below 0 %", expected: "0 to 100 %" };
  if (!points && value > whole) {
    return value > 1.5 && value <= 100
      ? { why: " among fractions", expected: display(value / 100, "percentage") }
      : { why: ", above 100 %", expected: "0 to 100 %" };
  }
  if (points && value > whole) return { why: ", above 100 %", expected: "0 to 100 %" };
  const others = numbers.filter((each) => each.value !== value);
  if (points && value > 0 && value < 1 && others.every((each) => each.value >= MANY_POINTS)) {
    return { why: " among points", expected: String(Number((value * 100).toPrecision(12))) };
  }
  return undefined;
}

/** Sums over months: of counts, or of numerators over denominators. */
import { DIVISION_BY_ZERO, finite, isFailure, wrongValue, type Failure } from "../failure";
import { readFigure } from "../figure";
import type { CellContent } from "../workbook";
import { quote } from "./arguments";

/** A month's cell, with a name for messages: "Apr-18", "cell 5". */
export interface MonthCell {
  readonly name: string;
  readonly value: CellContent;
  /** What stands under the count, where denominators are given apart. */
  readonly denominator: CellContent | undefined;
}

/**
 * The sum of the cells; where they are "n of d", or have denominators, the sum of n over the sum of d, never a mean of
 * percentages. A cell without a figure is #N/A naming its place; "0 of 0" is no gap.
 */
export function totalOfCells(cells: readonly MonthCell[]): number | Failure {
  let top = 0;
  let bottom: number | undefined;
  for (const [index, { name, value, denominator }] of cells.entries()) {
    const figure = readFigure(value);
    let count: number | Failure;
    let under: number | Failure | undefined;
    if (figure.kind === "share" && denominator === undefined) {
      count = figure.numerator;
      under = figure.denominator;
    } else {
      count = readCount("values", name, value);
      under = denominator === undefined ? undefined : readCount("denominators", name, denominator);
    }
    if (isFailure(count)) return count;
    if (isFailure(under)) return under;
    if (index > 0 && (under === undefined) !== (bottom === undefined)) {
      return wrongValue(
        "values",
        `${quote(value)} in ${name}`,
        "counts only, or n of d only",
        "207 of 450 in every month",
      );
    }
    top += count;
    if (under !== undefined) bottom = (bottom ?? 0) + under;
  }
  if (bottom === 0) return DIVISION_BY_ZERO;
  const total = top / (bottom ?? 1);
  return finite(total);
}

function readCount(argument: "values" | "denominators", name: string, cell: CellContent): number | Failure {
  const figure = readFigure(cell);
  if (figure.kind === "number") return figure.value;
  if (figure.kind === "none") {
    return wrongValue(
      argument,
      `no figure in ${name}`,
      "a figure in every month",
      '0, or "0 of 0" where there was nothing',
      "#N/A",
    );
  }
  const expected = argument === "values" ? "a count, or n of d" : "a count";
  return wrongValue(argument, `${quote(cell)} in ${name}`, expected, "450");
}

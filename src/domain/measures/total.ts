/** Sums over months: of counts, or of numerators over denominators. */
import { isFailure, type Failure } from "../failure";
import { readFigure } from "../figure";
import type { CellContent } from "../workbook";
import { quote } from "./arguments";

/** A month's cell, with a name for messages: "Apr-18", "cell 5". */
export interface MonthCell {
  readonly name: string;
  readonly value: CellContent;
  /** What stands under the count, where denominators are given apart. */
  readonly denominator?: CellContent;
}

/**
 * The sum of the cells; where they are "n of d", or have denominators, the sum of n over the sum of d, never a mean of
 * percentages. A cell without a figure is #N/A naming its place; "0 of 0" is no gap.
 */
export function totalOfCells(cells: readonly MonthCell[]): number | Failure {
  let top = 0;
  let bottom: number | undefined;
  for (const [index, cell] of cells.entries()) {
    const part = readPart(cell);
    if (isFailure(part)) return part;
    if (index > 0 && (part.denominator === undefined) !== (bottom === undefined)) return mixed(cell);
    top += part.numerator;
    if (part.denominator !== undefined) bottom = (bottom ?? 0) + part.denominator;
  }
  if (bottom === 0) return { kind: "division-by-zero" };
  const total = bottom === undefined ? top : top / bottom;
  return Number.isFinite(total) ? total : { kind: "number" };
}

interface Part {
  readonly numerator: number;
  readonly denominator: number | undefined;
}

function readPart({ name, value, denominator }: MonthCell): Part | Failure {
  const figure = readFigure(value);
  if (figure.kind === "none") return gap("values", name);
  if (figure.kind === "share" && denominator === undefined) {
    return { numerator: figure.numerator, denominator: figure.denominator };
  }
  if (figure.kind !== "number") return unreadable("values", name, value);
  if (denominator === undefined) return { numerator: figure.value, denominator: undefined };
  const under = readFigure(denominator);
  if (under.kind === "none") return gap("denominators", name);
  if (under.kind !== "number") return unreadable("denominators", name, denominator);
  return { numerator: figure.value, denominator: under.value };
}

function gap(argument: string, name: string): Failure {
  return {
    kind: "not-available",
    argument,
    found: `no figure in ${name}`,
    expected: "a figure in every month of the window",
    example: '0, or "0 of 0" where there was nothing',
  };
}

function unreadable(argument: string, name: string, cell: CellContent): Failure {
  return {
    kind: "value",
    argument,
    found: `${quote(cell)} in ${name}`,
    expected: argument === "values" ? "a count, or n of d" : "a count",
    example: argument === "values" ? "450, or 207 of 450" : "450",
  };
}

function mixed({ name, value }: MonthCell): Failure {
  return {
    kind: "value",
    argument: "values",
    found: `${quote(value)} in ${name}`,
    expected: "counts only, or n of d only",
    example: "207 of 450 in every month",
  };
}

/** Rolling 12 months: the sum of the last 12 cells, or of their numerators over their denominators. */
import { isFailure, type Failure } from "../failure";
import { readFigure } from "../figure";
import type { CellContent } from "../workbook";
import { firstError, readWhole, unequalLengths } from "./arguments";
import { totalOfCells, type MonthCell } from "./total";

/**
 * @param values a month a cell, oldest first; blanks after the last figure are left out.
 * @param denominators cell by cell beside the values, where they are numerators.
 * @param months the window, 12 unless given.
 * @returns the sum, or the ratio where the cells are "n of d" or have denominators; #N/A for fewer cells or a gap.
 */
export function rolling12(
  values: readonly CellContent[],
  denominators?: readonly CellContent[],
  months = 12,
): number | Failure {
  const wrong =
    firstError(values) ??
    firstError(denominators ?? []) ??
    unequalLengths("denominators", values, denominators);
  if (wrong) return wrong;
  let end = values.length;
  while (end > 0 && readFigure(values[end - 1] ?? "").kind === "none") end -= 1;
  const start = end - months;
  if (start < 0) {
    return {
      kind: "not-available",
      argument: "values",
      found: `${end} ${end === 1 ? "cell" : "cells"} up to the last figure`,
      expected: `at least ${months}`,
      example: `a row or a column of ${months} months`,
    };
  }
  const cells = values.slice(start, end).map((value, index): MonthCell => {
    const name = `cell ${start + index + 1}`;
    return denominators ? { name, value, denominator: denominators[start + index] ?? "" } : { name, value };
  });
  return totalOfCells(cells);
}

/** ROLLING12 from cells: `months` blank is 12. */
export function rolling12OfCells(
  values: readonly CellContent[],
  denominators: readonly CellContent[] | undefined,
  months: CellContent,
): number | Failure {
  const error = firstError(values) ?? firstError([...(denominators ?? []), months]);
  if (error) return error;
  const window = readWhole("months", months, 1, 120, "12, or 3 for a quarter");
  return isFailure(window) ? window : rolling12(values, denominators, window);
}

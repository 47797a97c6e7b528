/** Rolling 12 months: the sum of the last 12 cells, or of their numerators over their denominators. */
import { isFailure, wrongValue, type Failure } from "../failure";
import { readFigure } from "../figure";
import type { CellContent } from "../workbook";
import { firstError, readWhole, unequalLengths } from "./arguments";
import { totalOfCells } from "./total";

/**
 * ROLLING12 from cells as they stand in a workbook.
 * @param values a month a cell, oldest first; blanks after the last figure are left out.
 * @param denominators cell by cell beside the values, where they are numerators.
 * @param months the window; blank is 12.
 * @returns the sum, or the ratio where the cells are "n of d" or have denominators; #N/A for fewer cells or a gap.
 */
export function rolling12(
  values: readonly CellContent[],
  denominators?: readonly CellContent[],
  months: CellContent = "",
): number | Failure {
  const wrong =
    firstError(values, denominators, [months]) ?? unequalLengths("denominators", values, denominators);
  if (wrong) return wrong;
  const window = readWhole("months", months, 1, 120, "12, or 3 for a quarter") ?? 12;
  if (isFailure(window)) return window;
  let end = values.length;
  while (end > 0 && readFigure(values[end - 1] ?? "").kind === "none") end -= 1;
  const start = end - window;
  if (start < 0) {
    return wrongValue(
      "values",
      `${end} up to the last figure`,
      `at least ${window} cells`,
      "C11:C22",
      "#N/A",
    );
  }
  return totalOfCells(
    values.slice(start, end).map((value, index) => ({
      name: `cell ${start + index + 1}`,
      value,
      denominator: denominators?.[start + index],
    })),
  );
}

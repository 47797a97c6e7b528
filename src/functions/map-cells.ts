/** A measure of single cells over ranges: ranges in, a range of the same shape out. */
import { isFailure, type Failure } from "../domain/failure";
import type { CellContent } from "../domain/workbook";
import { toCellError } from "./cell-error";
import { readCell, readGrid, type Grid } from "./read-arguments";

/** More cells than two whole columns of a sheet are a slip, such as a whole row against a whole column. */
const MOST_CELLS = 2 ** 21;

/**
 * Applies a measure cell by cell. A single cell, one row or one column stands for every row and column.
 * One failure among many results is an error in its cell; where there is one result, it is thrown.
 */
export function mapCells(
  names: readonly string[],
  given: readonly unknown[],
  measure: (...cells: CellContent[]) => CellContent | Failure,
): unknown[][] {
  const grids = names.map((name, index) => readGrid(name, given[index]));
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  const misfit = findMisfit(grids, rows, columns);
  if (misfit) throw toCellError(misfit);
  const single = rows === 1 && columns === 1;
  const results: unknown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: unknown[] = [];
    for (let column = 0; column < columns; column += 1) {
      const cells = grids.map((grid) =>
        readCell(grid.cells[grid.rows === 1 ? 0 : row]?.[grid.columns === 1 ? 0 : column]),
      );
      const result = measure(...cells);
      if (!isFailure(result)) line.push(result);
      else if (single) throw toCellError(result);
      else line.push(toCellError(result));
    }
    results.push(line);
  }
  return results;
}

function findMisfit(grids: readonly Grid[], rows: number, columns: number): Failure | undefined {
  const misfit = grids.find(
    (grid) => (grid.rows !== 1 && grid.rows !== rows) || (grid.columns !== 1 && grid.columns !== columns),
  );
  if (!misfit && rows * columns <= MOST_CELLS) return undefined;
  const { name, rows: height, columns: width } = misfit ?? { name: "ranges", rows, columns };
  return {
    kind: "value",
    argument: name,
    found: `${height} rows by ${width} columns`,
    expected: misfit
      ? `${rows} by ${columns}, or one row, one column or one cell`
      : `at most ${MOST_CELLS} cells`,
    example: "I10:I99 with P10:P99",
  };
}

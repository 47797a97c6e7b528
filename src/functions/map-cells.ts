/** A measure of single cells over ranges: ranges in, a range of the same shape out. */
import { wrongValue, type Failure } from "../domain/failure";
import type { CellContent } from "../domain/workbook";
import { toCellError } from "./cell-error";
import { cellAt, readGrid, type Grid } from "./read-arguments";

/** More cells than two whole columns of a sheet are a slip, such as a whole row against a whole column. */
const MOST_CELLS = 2 ** 21;

/** A measure of up to six cells; what it does not take is ignored. */
type CellMeasure = (
  a: CellContent,
  b: CellContent,
  c: CellContent,
  d: CellContent,
  e: CellContent,
  f: CellContent,
) => CellContent | Failure;

/**
 * Applies a measure cell by cell. A single cell, one row or one column stands for every row and column.
 * One failure among many results is an error in its cell; where there is one result, it is thrown.
 * @param given the arguments by name, in order, six at most.
 */
export function mapCells(given: Readonly<Record<string, unknown>>, measure: CellMeasure): unknown[][] {
  const grids = Object.entries(given).map(([name, raw]) => readGrid(name, raw ?? ""));
  const rows = Math.max(...grids.map((grid) => grid.rows));
  const columns = Math.max(...grids.map((grid) => grid.columns));
  const misfit = findMisfit(grids, rows, columns);
  if (misfit) throw toCellError(misfit);
  const single = rows === 1 && columns === 1;
  const [a, b, c, d, e, f] = grids;
  const results = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column += 1) {
      // Six reads in full rather than a list of them: this loop runs a hundred thousand times a recalculation.
      const result = measure(
        cellAt(a, row, column),
        cellAt(b, row, column),
        cellAt(c, row, column),
        cellAt(d, row, column),
        cellAt(e, row, column),
        cellAt(f, row, column),
      );
      if (typeof result !== "object") line[column] = result;
      else if (single) throw toCellError(result);
      else line[column] = toCellError(result);
    }
    results[row] = line;
  }
  return results;
}

function findMisfit(grids: readonly Grid[], rows: number, columns: number): Failure | undefined {
  const misfit = grids.find(
    (grid) => (grid.rows !== 1 && grid.rows !== rows) || (grid.columns !== 1 && grid.columns !== columns),
  );
  if (!misfit && rows * columns <= MOST_CELLS) return undefined;
  const { name, rows: height, columns: width } = misfit ?? { name: "ranges", rows, columns };
  return wrongValue(
    name,
    `${height} rows by ${width} columns`,
    misfit ? `${rows} by ${columns}, or one row, one column or one cell` : `at most ${MOST_CELLS} cells`,
    "C11:C22 with B11:B22",
  );
}

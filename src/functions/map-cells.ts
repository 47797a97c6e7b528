/** A measure of single cells over ranges: ranges in, a range of the same shape out. */
import { wrongValue, type Failure } from "../domain/failure";
import type { CellContent } from "../domain/workbook";
import { toCellError } from "./cell-error";
import { readCell, readGrid, type Grid } from "./read-arguments";

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
        cellOf(a, row, column),
        cellOf(b, row, column),
        cellOf(c, row, column),
        cellOf(d, row, column),
        cellOf(e, row, column),
        cellOf(f, row, column),
      );
      if (typeof result !== "object") line[column] = result;
      else if (single) throw toCellError(result);
      else line[column] = toCellError(result);
    }
    results[row] = line;
  }
  return results;
}

/** One row, one column or one cell stands for all. */
function cellOf(grid: Grid | undefined, row: number, column: number): CellContent {
  if (grid === undefined) return "";
  const line = grid.cells[grid.rows === 1 ? 0 : row];
  const cell: unknown = Array.isArray(line) ? line[grid.columns === 1 ? 0 : column] : line;
  // What nearly every cell is, without a call.
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return cell;
  return readCell(cell);
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
    "I10:I99 with P10:P99",
  );
}

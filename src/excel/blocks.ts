/** A sheet's edited cells, gathered into few rectangles; the cells between them are written as null, which leaves them alone. */
import { around, type Area } from "../domain/workbook";

interface At {
  readonly row: number;
  readonly column: number;
}

/** Cells to the right, and rows below, that may lie between two edits of one block. */
const GAP = 4;
/** A block may hold so many cells for each edited one. */
const SPARSEST = 3;

/** Rectangles that cover the cells; each cell belongs to one of them. */
export function gatherBlocks<C extends At>(
  cells: readonly C[],
): readonly { readonly area: Area; readonly cells: readonly C[] }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Block<C>[] = [];
  let open: Block<C>[] = [];
  for (const run of rowRuns(sorted)) {
    open = open.filter(({ area }) => run.area.row - (area.row + area.rows) < GAP);
    const host = open.find((block) => fits(block, run));
    if (host) {
      host.area = around(host.area, run.area);
      host.cells.push(...run.cells);
    } else {
      blocks.push(run);
      open.push(run);
    }
  }
  return blocks;
}

interface Block<C> {
  area: Area;
  readonly cells: C[];
}

/** Neighbouring cells of one row. */
function rowRuns<C extends At>(sorted: readonly C[]): Block<C>[] {
  const runs: Block<C>[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const isNear = last?.area.row === cell.row && cell.column - (last.area.column + last.area.columns) < GAP;
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    if (last && isNear) {
      last.area = around(last.area, area);
      last.cells.push(cell);
    } else {
      runs.push({ area, cells: [cell] });
    }
  }
  return runs;
}

/** Whether a run may join a block: not too sparse together. Blocks may lie over each other, as null writes nothing. */
function fits<C>(block: Block<C>, run: Block<C>): boolean {
  const joined = around(block.area, run.area);
  return joined.rows * joined.columns <= SPARSEST * (block.cells.length + run.cells.length);
}

/** Rows of columns for a block: null but where a cell says otherwise. */
export function fillGrid<C extends At, V>(
  area: Area,
  cells: readonly C[],
  of: (cell: C) => V | null,
): (V | null)[][] {
  const grid = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): V | null => null),
  );
  for (const cell of cells) {
    const row = grid[cell.row - area.row];
    if (row) row[cell.column - area.column] = of(cell);
  }
  return grid;
}

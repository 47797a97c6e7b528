/** The cells of a statement as a person would name them: neighbours as one range. */
import type { CellName } from "../../domain/commentary/commentary";
import { areaAddress, parseAddress } from "../../domain/place";

export interface CellRun {
  readonly sheet: string;
  /** "E22", "E8:E22", "P11:R11". */
  readonly range: string;
}

interface Block {
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/** By sheet, in the order in which the statement names them; on a sheet from left to right. */
export function runsOf(cells: readonly CellName[]): readonly CellRun[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = cells.filter((each) => each.sheet === sheet).flatMap(({ cell }) => parseAddress(cell) ?? []);
    return beside(below(own)).map((block) => ({ sheet, range: areaAddress(block) }));
  });
}

/** Cells of a column that follow one another. */
function below(cells: readonly Block[]): readonly Block[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  return sorted.reduce<readonly Block[]>((blocks, cell) => {
    const last = blocks.at(-1);
    const follows = last?.column === cell.column && last.row + last.rows >= cell.row;
    if (!last || !follows) return [...blocks, cell];
    const rows = Math.max(last.rows, cell.row + cell.rows - last.row);
    return [...blocks.slice(0, -1), { ...last, rows }];
  }, []);
}

/** Columns of the same rows that stand side by side. */
function beside(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((wide, block) => {
    const left = wide.find(
      (each) =>
        each.row === block.row && each.rows === block.rows && each.column + each.columns === block.column,
    );
    return left
      ? wide.map((each) => (each === left ? { ...left, columns: left.columns + block.columns } : each))
      : [...wide, block];
  }, []);
}

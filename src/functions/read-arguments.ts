/**
 * What Excel hands to a custom function, as plain cells. Blanks arrive as null, "" or 0 by platform, omitted arguments as
 * null, errors as text, as an error value or as a CustomFunctions.Error, rich values as objects with a basicValue.
 */
import { wrongValue } from "../domain/failure";
import type { CellContent } from "../domain/workbook";
import { toCellError } from "./cell-error";

/** A rectangle of cells as it was handed over: a range is rows of cells, a single cell or a constant may be bare. */
export interface Grid {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
}

/** One cell's content; "" for a blank, the error's text for an error. */
export function readCell(raw: unknown): CellContent {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : String(raw);
  if (typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw === null || raw === undefined) return "";
  if (typeof raw === "object") {
    const basic = "basicValue" in raw ? raw.basicValue : "code" in raw ? raw.code : raw;
    if (typeof basic !== "object") return readCell(basic);
  }
  return `[${typeof raw}]`;
}

/** An argument as a rectangle, as high as it has rows and as wide as the first of them. */
export function readGrid(name: string, raw: unknown): Grid {
  const cells: readonly unknown[] = Array.isArray(raw) && raw.length > 0 ? raw : [raw];
  const [first] = cells;
  return { name, rows: cells.length, columns: Array.isArray(first) ? Math.max(1, first.length) : 1, cells };
}

/** The content of one cell of a rectangle, blank where it is missing; one row or one column stands for all. */
export function cellAt(grid: Grid | undefined, row: number, column: number): CellContent {
  if (grid === undefined) return "";
  const line = grid.cells[grid.rows === 1 ? 0 : row];
  const cell: unknown = Array.isArray(line) ? line[grid.columns === 1 ? 0 : column] : line;
  // What nearly every cell is, without a call.
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return cell;
  return readCell(cell);
}

/** An argument that is one row or one column, as a list; a block of cells is refused. */
export function takeList(name: string, raw: unknown): readonly CellContent[] {
  const grid = readGrid(name, raw);
  const { rows, columns } = grid;
  if (rows > 1 && columns > 1) {
    throw toCellError(
      wrongValue(name, `${rows} rows by ${columns} columns`, "one row or one column", "C11:C22"),
    );
  }
  return Array.from({ length: rows * columns }, (_, at) => cellAt(grid, at, at));
}

/** A list that may be left out: undefined where it was, or is a single blank. */
export function takeOptionalList(name: string, raw: unknown): readonly CellContent[] | undefined {
  const list = takeList(name, raw);
  return list.length > 1 || list[0] !== "" ? list : undefined;
}

/** An argument that is one cell: the first of a range. */
export function takeScalar(raw: unknown): CellContent {
  return cellAt(readGrid("", raw), 0, 0);
}

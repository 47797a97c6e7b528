/** Which cells are asked for in one request: under 4 MB each, whatever the number of sheets. */
import type { Area } from "../domain/workbook";

/** Whole rows of a sheet's used area. */
export interface Piece {
  /** The sheet's position among those read. */
  readonly sheet: number;
  readonly area: Area;
}

/** About 40 bytes a cell (value, formula, text and format) make 4 MB; a fuller workbook is asked for again in halves. */
const CELLS_A_REQUEST = 100_000;

/** The areas in pieces, the pieces in requests. */
export function planReads(areas: readonly Area[], cellsARequest = CELLS_A_REQUEST): readonly Piece[][] {
  const requests: Piece[][] = [];
  let open: Piece[] = [];
  let room = cellsARequest;
  for (const [sheet, area] of areas.entries()) {
    for (let row = 0; row < area.rows;) {
      const fitting = Math.floor(room / area.columns);
      // A row wider than a request goes alone.
      const rows = Math.min(area.rows - row, fitting === 0 && open.length === 0 ? 1 : fitting);
      if (rows > 0) {
        open.push({ sheet, area: { ...area, row: area.row + row, rows } });
        room -= rows * area.columns;
        row += rows;
      }
      if (row < area.rows) {
        requests.push(open);
        open = [];
        room = cellsARequest;
      }
    }
  }
  if (open.length > 0) requests.push(open);
  return requests;
}

/** The same pieces in two requests; undefined where a single row is left. */
export function halve(pieces: readonly Piece[]): readonly [Piece[], Piece[]] | undefined {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [piece] = pieces;
  if (!piece || piece.area.rows < 2) return undefined;
  const { sheet, area } = piece;
  const rows = Math.ceil(area.rows / 2);
  return [
    [{ sheet, area: { ...area, rows } }],
    [{ sheet, area: { ...area, row: area.row + rows, rows: area.rows - rows } }],
  ];
}

/** How many cells the pieces hold. */
export function countCells(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}

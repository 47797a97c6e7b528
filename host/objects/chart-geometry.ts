/** A chart's place in points, as the client counts it, over the model's cell and pixels. */
import type { Area } from "../../src/domain/workbook";
import type { ChartPicture } from "../model/chart";
import type { Sheet } from "../model/sheet";

const POINTS_A_PIXEL = 0.75;

export function leftOf(sheet: Sheet, { column, dx = 0 }: ChartPicture): number {
  return (edge((at) => sheet.columnPixels(at), column) + dx) * POINTS_A_PIXEL;
}

export function topOf(sheet: Sheet, { row, dy = 0 }: ChartPicture): number {
  return (edge((at) => sheet.rowPixels(at), row) + dy) * POINTS_A_PIXEL;
}

/** The column under a distance in points from the sheet's left edge, and the pixels left over. */
export function columnUnder(sheet: Sheet, points: number): { readonly column: number; readonly dx: number } {
  const { index, rest } = under((at) => sheet.columnPixels(at), points / POINTS_A_PIXEL);
  return { column: index, dx: rest };
}

export function rowUnder(sheet: Sheet, points: number): { readonly row: number; readonly dy: number } {
  const { index, rest } = under((at) => sheet.rowPixels(at), points / POINTS_A_PIXEL);
  return { row: index, dy: rest };
}

/** A place and size that cover the cells. */
export function covering(
  sheet: Sheet,
  { row, column, rows, columns }: Area,
): Required<Pick<ChartPicture, "row" | "column" | "width" | "height" | "dx" | "dy">> {
  const right = edge((at) => sheet.columnPixels(at), column + columns);
  const bottom = edge((at) => sheet.rowPixels(at), row + rows);
  return {
    row,
    column,
    dx: 0,
    dy: 0,
    width: right - edge((at) => sheet.columnPixels(at), column),
    height: bottom - edge((at) => sheet.rowPixels(at), row),
  };
}

export function pixelsOf(points: number): number {
  return Math.round(points / POINTS_A_PIXEL);
}

export function pointsOf(pixels: number): number {
  return pixels * POINTS_A_PIXEL;
}

/** In pixels from the sheet's corner. */
function edge(sizeOf: (index: number) => number, index: number): number {
  let at = 0;
  for (let each = 0; each < index; each += 1) at += sizeOf(each);
  return at;
}

function under(
  sizeOf: (index: number) => number,
  pixels: number,
): { readonly index: number; readonly rest: number } {
  let rest = pixels;
  let index = 0;
  for (let size = sizeOf(0); rest >= size && index < 16_383; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return { index, rest: Math.round(rest) };
}

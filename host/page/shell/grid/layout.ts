/** Where everything of a sheet stands on the screen: sizes in pixels, frozen panes, scrolling. */
import type { Sheet } from "../../../model/sheet";
import type { Area } from "../../../../src/domain/workbook";
import { makeAxis, type Axis } from "./axis";

export const ROW_HEADER_WIDTH = 40;
export const COLUMN_HEADER_HEIGHT = 22;

const ROWS = 1_048_576;
const COLUMNS = 16_384;

export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What of a sheet is shown where: one of up to four panes of a sheet with frozen rows or columns. */
export interface PaneView {
  /** On the canvas. */
  readonly box: Box;
  /** The cells that it shows, wholly or in part. */
  readonly cells: Area;
  /** To add to a cell's offset to have its place on the canvas. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** The pixel sizes of a sheet's rows and columns. */
export function axesOf(sheet: Sheet): SheetAxes {
  const columns = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns];
  const rows = [...sheet.rowHeights.keys(), ...sheet.hiddenRows];
  return {
    columns: makeAxis(
      COLUMNS,
      // No sheet has a column beyond its last: what it says of that one is the default.
      sheet.columnPixels(COLUMNS),
      new Map(columns.map((column) => [column, sheet.columnPixels(column)])),
    ),
    rows: makeAxis(ROWS, sheet.rowPixels(ROWS), new Map(rows.map((row) => [row, sheet.rowPixels(row)]))),
  };
}

/** The box of an area in sheet pixels (0, 0 is the corner of A1). */
export function boxOf(axes: SheetAxes, area: Area): Box {
  const x = axes.columns.offset(area.column);
  const y = axes.rows.offset(area.row);
  return {
    x,
    y,
    width: axes.columns.offset(area.column + area.columns) - x,
    height: axes.rows.offset(area.row + area.rows) - y,
  };
}

/** How far the frozen rows and columns reach, in pixels. */
export function frozenSize(
  sheet: Sheet,
  axes: SheetAxes,
): { readonly width: number; readonly height: number } {
  return { width: axes.columns.offset(sheet.frozenColumns), height: axes.rows.offset(sheet.frozenRows) };
}

/** The panes of a sheet for a canvas of a size, scrolled by so many pixels: first the one that scrolls both ways. */
export function paneViews(
  sheet: Sheet,
  axes: SheetAxes,
  canvas: { readonly width: number; readonly height: number },
  scroll: { readonly x: number; readonly y: number },
): readonly PaneView[] {
  const frozen = frozenSize(sheet, axes);
  const across = spans(axes.columns, ROW_HEADER_WIDTH, canvas.width, frozen.width, scroll.x);
  const down = spans(axes.rows, COLUMN_HEADER_HEIGHT, canvas.height, frozen.height, scroll.y);
  return down
    .flatMap((rows) => across.map((columns) => ({ rows, columns })))
    .map(({ rows, columns }) => ({
      box: { x: columns.from, y: rows.from, width: columns.length, height: rows.length },
      cells: { row: rows.first, column: columns.first, rows: rows.count, columns: columns.count },
      shiftX: columns.shift,
      shiftY: rows.shift,
    }));
}

interface Span {
  readonly from: number;
  readonly length: number;
  readonly first: number;
  readonly count: number;
  readonly shift: number;
}

/** The scrolling part of one direction, then the frozen part if there is one. */
function spans(axis: Axis, header: number, end: number, frozen: number, scroll: number): readonly Span[] {
  const span = (from: number, to: number, start: number): Span => {
    const first = axis.indexAt(start);
    const last = axis.indexAt(Math.max(start, start + (to - from) - 1));
    return {
      from,
      length: Math.max(0, to - from),
      first,
      count: last - first + 1,
      shift: from - start,
    };
  };
  const edge = Math.min(end, header + frozen);
  const moving = span(edge, end, frozen + scroll);
  return frozen > 0 ? [moving, span(header, edge, 0)] : [moving];
}

/** The cell under a point of the canvas; undefined over the headers. */
export function cellAtPoint(
  views: readonly PaneView[],
  axes: SheetAxes,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | undefined {
  const view = views.find(
    ({ box }) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
  );
  if (view === undefined) return undefined;
  return { row: axes.rows.indexAt(y - view.shiftY), column: axes.columns.indexAt(x - view.shiftX) };
}

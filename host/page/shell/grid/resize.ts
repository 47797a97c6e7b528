/** Columns and rows made wider and higher by the mouse: by dragging the line behind their header; twice pressed it fits the content. */
import type { Desk } from "../desk";
import type { LineKind } from "../sizes";
import { canvasFont, textWidth } from "./fonts";
import type { Grid } from "./grid";
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from "./layout";
import { areaOf } from "./merges";

/** The line behind a column's or a row's header. */
export interface HeaderLine {
  readonly kind: LineKind;
  readonly index: number;
  /** Where the column or row begins on the surface. */
  readonly start: number;
}

/** How near the mouse must be to a line. */
const REACH = 4;
const NARROWEST = 8;
/** Left and right of a cell's text. */
const PADDING = 10;

export interface ResizeHands {
  readonly press: () => void;
  /** Nothing was changed, and this is why. */
  readonly refuse: (reason: string) => void;
}

/** Listens before the pointer's other meanings do: a press on a line selects nothing. */
export function listenToResizing(grid: Grid, desk: () => Desk | undefined, hands: ResizeHands): void {
  const { surface } = grid;
  let dragged: HeaderLine | undefined;
  let hasMoved = false;

  const pointOf = (event: MouseEvent): { readonly x: number; readonly y: number } => {
    const frame = surface.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const drag = (line: HeaderLine, pixels: number): boolean => {
    const open = desk();
    const size = Math.max(NARROWEST, Math.round(pixels));
    const sizes = new Map(open?.lines(line.kind, line.index).map((index) => [index, size]));
    const reason = open?.resize(line.kind, sizes, hasMoved);
    hasMoved = true;
    if (reason !== undefined) hands.refuse(reason);
    return reason === undefined;
  };

  surface.addEventListener("pointerdown", (event) => {
    const { x, y } = pointOf(event);
    const line = event.button === 0 ? lineAt(grid, x, y) : undefined;
    if (line === undefined) return;
    hands.press();
    dragged = line;
    hasMoved = false;
    surface.setPointerCapture(event.pointerId);
    event.stopImmediatePropagation();
    event.preventDefault();
  });
  surface.addEventListener("pointermove", (event) => {
    const { x, y } = pointOf(event);
    if (dragged === undefined) {
      const line = event.buttons === 0 ? lineAt(grid, x, y) : undefined;
      surface.style.cursor = line === undefined ? "" : line.kind === "column" ? "col-resize" : "row-resize";
      return;
    }
    if (!drag(dragged, (dragged.kind === "column" ? x : y) - dragged.start)) dragged = undefined;
    event.stopImmediatePropagation();
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    surface.addEventListener(end, () => {
      dragged = undefined;
    });
  surface.addEventListener("dblclick", (event) => {
    const { x, y } = pointOf(event);
    const line = lineAt(grid, x, y);
    const open = desk();
    if (line?.kind !== "column" || open === undefined) return;
    const reason = fitColumns(open, open.lines("column", line.index));
    if (reason !== undefined) hands.refuse(reason);
    event.stopImmediatePropagation();
  });
}

/** The line that a point of the headers is near to: the far side of what lies under it, or of what lies before. */
export function lineAt(grid: Pick<Grid, "spotAt" | "place">, x: number, y: number): HeaderLine | undefined {
  const overColumns = y < COLUMN_HEADER_HEIGHT && x >= ROW_HEADER_WIDTH;
  const overRows = x < ROW_HEADER_WIDTH && y >= COLUMN_HEADER_HEIGHT;
  if (!overColumns && !overRows) return undefined;
  for (const back of [0, REACH]) {
    const spot = grid.spotAt(overColumns ? x - back : x, overRows ? y - back : y);
    if (spot === undefined) continue;
    const kind = overColumns ? "column" : "row";
    const index = overColumns ? spot.column : spot.row;
    if (index < 0) continue;
    const box = grid.place({
      row: Math.max(0, spot.row),
      column: Math.max(0, spot.column),
      rows: 1,
      columns: 1,
    });
    const [start, length, at] = overColumns ? [box.x, box.width, x] : [box.y, box.height, y];
    if (Math.abs(at - (start + length)) <= REACH) return { kind, index, start };
  }
  return undefined;
}

/** Makes columns as wide as what they hold; those that hold nothing stay. The reason, where it is refused. */
export function fitColumns(desk: Desk, columns: readonly number[]): string | undefined {
  const sizes = columns.flatMap((column) => {
    const width = widthOfContent(desk, column);
    return width === undefined ? [] : [[column, Math.max(NARROWEST, width)] as const];
  });
  return sizes.length === 0 ? undefined : desk.resize("column", new Map(sizes));
}

/** The width at which the longest line of a column's own cells shows; undefined where it holds none. Merged, wrapped and rotated cells have no say. */
function widthOfContent(desk: Desk, column: number): number | undefined {
  const context = document.createElement("canvas").getContext("2d");
  const { picture } = desk.content();
  if (context === null) return undefined;
  const widths = [...desk.sheet().cells()].flatMap((each) => {
    if (each.column !== column || areaOf(picture.merged, each.row, column).columns > 1) return [];
    const text = picture.look(each.row, column)?.text;
    if (text === undefined || text.text === "" || text.style.rotation !== 0 || text.style.wrap) return [];
    const font = canvasFont(text.style, text.bold);
    return text.text.split("\n").map((line) => textWidth(context, font, line) + PADDING);
  });
  return widths.length === 0 ? undefined : Math.ceil(Math.max(...widths));
}

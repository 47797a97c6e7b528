/** The grid's element: a canvas under a native scroller, repainted once a frame at most. */
import type { Area } from "../../../../src/domain/workbook";
import type { ChartPicture } from "../../../model/sheet";
import type { ChartData } from "./chart-data";
import {
  boxOf,
  cellAtPoint,
  COLUMN_HEADER_HEIGHT,
  frozenSize,
  paneViews,
  ROW_HEADER_WIDTH,
  type Box,
  type PaneView,
} from "./layout";
import { areaOf } from "./merges";
import { paintCells } from "./paint-cells";
import { paintChart } from "./paint-chart";
import { paintHeaders } from "./paint-headers";
import { paintSelection } from "./paint-selection";
import type { Picture } from "./picture";
import type { Selection, Spot } from "./selection";

export interface GridContent {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly charts: readonly { readonly place: ChartPicture; readonly data: ChartData }[];
}

export interface Grid {
  readonly element: HTMLElement;
  /** Where pointer events arrive; their offsets are the canvas's. */
  readonly surface: HTMLElement;
  readonly draw: (content: GridContent) => void;
  /** Scrolls as little as needed to have an area in sight. */
  readonly reveal: (area: Area) => void;
  readonly scrollTo: (x: number, y: number) => void;
  readonly scroll: () => { readonly x: number; readonly y: number };
  /** The cell under a point of the surface; over a header, -1 stands for the whole row or column. */
  readonly spotAt: (x: number, y: number) => Spot | undefined;
  /** The box of an area on the surface. */
  readonly place: (area: Area) => Box;
}

/** Room beyond the last used cell that can be scrolled to. */
const MORE_ROWS = 40;
const MORE_COLUMNS = 12;

/** Makes the grid's elements; nothing is drawn before `draw`. */
export function createGrid(): Grid {
  const canvas = document.createElement("canvas");
  canvas.className = "grid-canvas";
  const extent = document.createElement("div");
  const surface = document.createElement("div");
  surface.className = "grid-scroller";
  surface.tabIndex = -1;
  surface.append(extent);
  const element = document.createElement("div");
  element.className = "grid";
  element.append(canvas, surface);
  const found = canvas.getContext("2d");
  if (found === null) throw new Error("This browser cannot draw on a canvas");
  const context = found;

  let content: GridContent | undefined;
  let frame = 0;

  const size = (): { width: number; height: number } => ({
    width: surface.clientWidth,
    height: surface.clientHeight,
  });
  const scroll = (): { x: number; y: number } => ({ x: surface.scrollLeft, y: surface.scrollTop });
  const views = (shown: GridContent): readonly PaneView[] =>
    paneViews(shown.picture.sheet, shown.picture.axes, size(), scroll());

  const paint = (): void => {
    frame = 0;
    if (content === undefined) return;
    const { width, height } = size();
    const ratio = window.devicePixelRatio;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const panes = views(content);
    for (const view of panes) paintPane(context, content, view);
    paintHeaders(context, content.picture, panes, content.selection.area, { width, height });
  };

  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  surface.addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(soon).observe(surface);

  const stretch = ({ picture, selection }: GridContent): void => {
    const used = picture.sheet.usedArea(false);
    const bottom = Math.max((used?.row ?? 0) + (used?.rows ?? 0), selection.corner.row + 1) + MORE_ROWS;
    const right =
      Math.max((used?.column ?? 0) + (used?.columns ?? 0), selection.corner.column + 1) + MORE_COLUMNS;
    const { rows, columns } = picture.axes;
    extent.style.width = `${ROW_HEADER_WIDTH + columns.offset(Math.min(right, columns.count))}px`;
    extent.style.height = `${COLUMN_HEADER_HEIGHT + rows.offset(Math.min(bottom, rows.count))}px`;
  };

  return {
    element,
    surface,
    draw: (next) => {
      content = next;
      stretch(next);
      soon();
    },
    reveal: (area) => {
      if (content !== undefined) surface.scrollTo(revealed(content, area, size(), scroll()));
    },
    scrollTo: (x, y) => surface.scrollTo(x, y),
    scroll,
    spotAt: (x, y) => (content === undefined ? undefined : spotAt(content, views(content), x, y)),
    place: (area) => {
      if (content === undefined) return { x: 0, y: 0, width: 0, height: 0 };
      const box = boxOf(content.picture.axes, area);
      const frozen = frozenSize(content.picture.sheet, content.picture.axes);
      return {
        ...box,
        x: box.x + ROW_HEADER_WIDTH - (box.x < frozen.width ? 0 : scroll().x),
        y: box.y + COLUMN_HEADER_HEIGHT - (box.y < frozen.height ? 0 : scroll().y),
      };
    },
  };
}

function paintPane(context: CanvasRenderingContext2D, content: GridContent, view: PaneView): void {
  const { picture, selection } = content;
  paintCells(context, picture, view);
  context.save();
  context.beginPath();
  context.rect(view.box.x, view.box.y, view.box.width, view.box.height);
  context.clip();
  for (const { place, data } of content.charts) {
    const corner = boxOf(picture.axes, { row: place.row, column: place.column, rows: 1, columns: 1 });
    const box = {
      x: corner.x + view.shiftX,
      y: corner.y + view.shiftY,
      width: place.width,
      height: place.height,
    };
    paintChart(context, data, box);
  }
  context.restore();
  const active = areaOf(picture.merged, selection.active.row, selection.active.column);
  paintSelection(context, picture, view, selection.area, active);
}

function spotAt(content: GridContent, views: readonly PaneView[], x: number, y: number): Spot | undefined {
  const { axes } = content.picture;
  const inside = cellAtPoint(views, axes, Math.max(x, ROW_HEADER_WIDTH), Math.max(y, COLUMN_HEADER_HEIGHT));
  if (inside === undefined) return undefined;
  return {
    row: y < COLUMN_HEADER_HEIGHT ? -1 : inside.row,
    column: x < ROW_HEADER_WIDTH ? -1 : inside.column,
  };
}

/** The scroll position that shows an area, as near as possible to the one there is. */
function revealed(
  { picture }: GridContent,
  area: Area,
  size: { readonly width: number; readonly height: number },
  scroll: { readonly x: number; readonly y: number },
): { left: number; top: number } {
  const box = boxOf(picture.axes, area);
  const frozen = frozenSize(picture.sheet, picture.axes);
  const along = (from: number, length: number, fixed: number, room: number, now: number): number => {
    if (from < fixed) return now;
    const start = from - fixed;
    if (start < now || length > room) return start;
    return Math.max(now, start + length - room);
  };
  const across = size.width - ROW_HEADER_WIDTH - frozen.width - 4;
  const down = size.height - COLUMN_HEADER_HEIGHT - frozen.height - 4;
  return {
    left: along(box.x, Math.min(box.width, across), frozen.width, across, scroll.x),
    top: along(box.y, Math.min(box.height, down), frozen.height, down, scroll.y),
  };
}

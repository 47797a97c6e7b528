/** Draws the cells of one pane: gridlines, fills, borders, texts. */
import type { Area } from "../../../../src/domain/workbook";
import { Sheet } from "../../../model/sheet";
import { boxOf, type Box, type PaneView } from "./layout";
import { areaOf } from "./merges";
import { paintBorders } from "./paint-borders";
import { paintText, wantedWidth } from "./paint-text";
import type { Look, Picture } from "./picture";

const GRIDLINE = "#e1e1e1";

/** How far to the left a text may start that runs into the pane. */
const OVERFLOW_REACH = 30;

interface Piece {
  readonly area: Area;
  readonly box: Box;
  readonly look: Look;
}

/** Draws a pane of a sheet on the canvas. */
export function paintCells(context: CanvasRenderingContext2D, picture: Picture, view: PaneView): void {
  context.save();
  context.beginPath();
  context.rect(view.box.x, view.box.y, view.box.width, view.box.height);
  context.clip();
  context.fillStyle = "#ffffff";
  context.fillRect(view.box.x, view.box.y, view.box.width, view.box.height);
  if (picture.sheet.showGridlines) paintGridlines(context, picture, view);
  const pieces = piecesOf(picture, view);
  for (const piece of pieces) paintFill(context, picture, piece);
  for (const piece of pieces) paintPieceBorders(context, picture, view, piece);
  for (const piece of pieces) paintPieceText(context, picture, view, piece);
  for (const piece of pieces) paintNoteMark(context, picture, piece);
  paintRunningIn(context, picture, view);
  context.restore();
}

/** The box of an area on the canvas, as one pane shows it. */
export function boxInView(picture: Picture, view: PaneView, area: Area): Box {
  const box = boxOf(picture.axes, area);
  return { ...box, x: box.x + view.shiftX, y: box.y + view.shiftY };
}

function paintGridlines(context: CanvasRenderingContext2D, picture: Picture, view: PaneView): void {
  const { cells, box } = view;
  context.fillStyle = GRIDLINE;
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    if (picture.axes.rows.size(row) === 0) continue;
    context.fillRect(box.x, picture.axes.rows.offset(row + 1) + view.shiftY - 1, box.width, 1);
  }
  for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
    if (picture.axes.columns.size(column) === 0) continue;
    context.fillRect(picture.axes.columns.offset(column + 1) + view.shiftX - 1, box.y, 1, box.height);
  }
}

/** Everything to draw: each merged area once, each other cell that holds something. */
function piecesOf(picture: Picture, view: PaneView): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<Area>();
  const { cells } = view;
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const merge = picture.merged(row, column);
      if (merge !== undefined && seen.has(merge)) continue;
      if (merge !== undefined) seen.add(merge);
      const area = merge ?? { row, column, rows: 1, columns: 1 };
      const look = picture.look(area.row, area.column);
      if (look === undefined) continue;
      const box = boxInView(picture, view, area);
      if (box.width > 0 && box.height > 0) pieces.push({ area, box, look });
    }
  }
  return pieces;
}

function paintFill(context: CanvasRenderingContext2D, picture: Picture, piece: Piece): void {
  const isMerge = piece.area.rows > 1 || piece.area.columns > 1;
  if (piece.look.fill === "" && !(isMerge && picture.sheet.showGridlines)) return;
  context.fillStyle = piece.look.fill === "" ? "#ffffff" : piece.look.fill;
  const { x, y, width, height } = piece.box;
  // A fill hides the gridlines on all its sides; an empty merged area only those within.
  if (piece.look.fill === "") context.fillRect(x, y, width - 1, height - 1);
  else context.fillRect(x - 1, y - 1, width + 1, height + 1);
}

function paintPieceBorders(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  { area, box, look }: Piece,
): void {
  if (area.rows === 1 && area.columns === 1) {
    paintBorders(context, look.cell.style, box, { top: true, right: true, bottom: true, left: true });
    return;
  }
  // Every cell of a merged area keeps its own borders; those on the outside are seen.
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const sides = {
        top: row === area.row,
        bottom: row === area.row + area.rows - 1,
        left: column === area.column,
        right: column === area.column + area.columns - 1,
      };
      if (!sides.top && !sides.bottom && !sides.left && !sides.right) continue;
      const style = picture.look(row, column)?.cell.style;
      if (style === undefined) continue;
      paintBorders(context, style, boxInView(picture, view, { row, column, rows: 1, columns: 1 }), sides);
    }
  }
}

function paintPieceText(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  { area, box, look }: Piece,
): void {
  paintText(context, look.text, box, textClip(context, picture, view, area, box, look));
}

/** The red corner of a cell with a note. */
function paintNoteMark(context: CanvasRenderingContext2D, picture: Picture, { area, box }: Piece): void {
  if (!picture.sheet.notes.has(Sheet.key(area.row, area.column))) return;
  context.fillStyle = "#c00000";
  context.beginPath();
  context.moveTo(box.x + box.width - 8, box.y);
  context.lineTo(box.x + box.width - 1, box.y);
  context.lineTo(box.x + box.width - 1, box.y + 7);
  context.fill();
}

/** Where a text may be seen: its own box, or further over empty neighbours if it is words on one line. */
function textClip(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  area: Area,
  box: Box,
  look: Look,
): Box {
  const { style } = look.cell;
  const stays = style.wrap || style.rotation !== 0 || look.text.isNumber || area.columns > 1 || area.rows > 1;
  if (stays || look.text.text === "") return box;
  const extra = wantedWidth(context, look.text) - box.width;
  if (extra <= 0) return box;
  const right = look.text.align === "right" ? 0 : reach(picture, view, area, 1, extra);
  const left = look.text.align === "left" ? 0 : reach(picture, view, area, -1, extra);
  return { ...box, x: box.x - left, width: box.width + left + right };
}

/** Pixels of empty neighbours in one direction, up to what is wanted. */
function reach(picture: Picture, view: PaneView, area: Area, direction: 1 | -1, wanted: number): number {
  let pixels = 0;
  let column = direction === 1 ? area.column + area.columns : area.column - 1;
  while (pixels < wanted && column >= 0) {
    const look = picture.look(area.row, column);
    if (look !== undefined && look.text.text !== "") break;
    if (picture.merged(area.row, column) !== undefined) break;
    pixels += picture.axes.columns.size(column);
    column += direction;
  }
  return Math.min(pixels, view.box.width + wanted);
}

/** Texts that start left of the pane and run into it. */
function paintRunningIn(context: CanvasRenderingContext2D, picture: Picture, view: PaneView): void {
  const { cells } = view;
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    for (let column = cells.column - 1; column >= Math.max(0, cells.column - OVERFLOW_REACH); column -= 1) {
      const look = picture.look(row, column);
      if (look === undefined || look.text.text === "") continue;
      const area = areaOf(picture.merged, row, column);
      if (area.columns === 1 && area.rows === 1) {
        const box = boxInView(picture, view, area);
        const clip = textClip(context, picture, view, area, box, look);
        if (clip.x + clip.width > view.box.x) paintText(context, look.text, box, clip);
      }
      break;
    }
  }
}

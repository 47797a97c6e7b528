/** Draws the letters above and the numbers beside the cells, and the lines that end the frozen part. */
import type { Area } from "../../../../src/domain/workbook";
import { columnLetters } from "../../../../src/domain/place";
import { COLUMN_HEADER_HEIGHT, frozenSize, ROW_HEADER_WIDTH, type PaneView } from "./layout";
import type { Picture } from "./picture";

const FACE = "#f5f5f5";
const LINE = "#d1d1d1";
const INK = "#424242";
const CHOSEN_FACE = "#caead8";
const CHOSEN_INK = "#0c5f32";
const ACCENT = "#107c41";
const FONT = '12px "Segoe UI", "Liberation Sans", Arial, sans-serif';

/** Draws both header bands over the panes. */
export function paintHeaders(
  context: CanvasRenderingContext2D,
  picture: Picture,
  views: readonly PaneView[],
  chosen: Area,
  size: { readonly width: number; readonly height: number },
): void {
  context.save();
  context.fillStyle = FACE;
  context.fillRect(0, 0, size.width, COLUMN_HEADER_HEIGHT);
  context.fillRect(0, 0, ROW_HEADER_WIDTH, size.height);
  context.font = FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const [corner] = views;
  for (const view of views) {
    if (view.box.y === corner?.box.y) paintLetters(context, picture, view, chosen);
    if (view.box.x === corner?.box.x) paintNumbers(context, picture, view, chosen);
  }
  context.fillStyle = LINE;
  context.fillRect(0, COLUMN_HEADER_HEIGHT - 1, size.width, 1);
  context.fillRect(ROW_HEADER_WIDTH - 1, 0, 1, size.height);
  paintFreezeLines(context, picture, size);
  context.fillStyle = FACE;
  context.fillRect(0, 0, ROW_HEADER_WIDTH - 1, COLUMN_HEADER_HEIGHT - 1);
  paintCornerMark(context);
  context.restore();
}

function paintLetters(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  chosen: Area,
): void {
  const { columns } = picture.axes;
  clipTo(context, view.box.x, 0, view.box.width, COLUMN_HEADER_HEIGHT, () => {
    for (let column = view.cells.column; column < view.cells.column + view.cells.columns; column += 1) {
      const width = columns.size(column);
      if (width === 0) continue;
      const x = columns.offset(column) + view.shiftX;
      const isChosen = column >= chosen.column && column < chosen.column + chosen.columns;
      if (isChosen) {
        context.fillStyle = CHOSEN_FACE;
        context.fillRect(x - 1, 0, width, COLUMN_HEADER_HEIGHT);
        context.fillStyle = ACCENT;
        context.fillRect(x - 1, COLUMN_HEADER_HEIGHT - 2, width, 2);
      }
      context.fillStyle = LINE;
      context.fillRect(x + width - 1, 4, 1, COLUMN_HEADER_HEIGHT - 8);
      context.fillStyle = isChosen ? CHOSEN_INK : INK;
      context.fillText(columnLetters(column), x + width / 2, COLUMN_HEADER_HEIGHT / 2);
    }
  });
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  chosen: Area,
): void {
  const { rows } = picture.axes;
  clipTo(context, 0, view.box.y, ROW_HEADER_WIDTH, view.box.height, () => {
    for (let row = view.cells.row; row < view.cells.row + view.cells.rows; row += 1) {
      const height = rows.size(row);
      if (height === 0) continue;
      const y = rows.offset(row) + view.shiftY;
      const isChosen = row >= chosen.row && row < chosen.row + chosen.rows;
      if (isChosen) {
        context.fillStyle = CHOSEN_FACE;
        context.fillRect(0, y - 1, ROW_HEADER_WIDTH, height);
        context.fillStyle = ACCENT;
        context.fillRect(ROW_HEADER_WIDTH - 2, y - 1, 2, height);
      }
      context.fillStyle = LINE;
      context.fillRect(4, y + height - 1, ROW_HEADER_WIDTH - 8, 1);
      context.fillStyle = isChosen ? CHOSEN_INK : INK;
      if (height > 9) context.fillText(String(row + 1), ROW_HEADER_WIDTH / 2, y + height / 2);
    }
  });
}

function paintFreezeLines(
  context: CanvasRenderingContext2D,
  picture: Picture,
  size: { readonly width: number; readonly height: number },
): void {
  const frozen = frozenSize(picture.sheet, picture.axes);
  context.fillStyle = "#9e9e9e";
  if (frozen.height > 0) context.fillRect(0, COLUMN_HEADER_HEIGHT + frozen.height - 1, size.width, 1);
  if (frozen.width > 0) context.fillRect(ROW_HEADER_WIDTH + frozen.width - 1, 0, 1, size.height);
}

/** The small triangle at the corner, where Excel has its "select all". */
function paintCornerMark(context: CanvasRenderingContext2D): void {
  context.fillStyle = "#b5b5b5";
  context.beginPath();
  context.moveTo(ROW_HEADER_WIDTH - 5, COLUMN_HEADER_HEIGHT - 15);
  context.lineTo(ROW_HEADER_WIDTH - 5, COLUMN_HEADER_HEIGHT - 5);
  context.lineTo(ROW_HEADER_WIDTH - 15, COLUMN_HEADER_HEIGHT - 5);
  context.fill();
}

function clipTo(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  paint: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  paint();
  context.restore();
}

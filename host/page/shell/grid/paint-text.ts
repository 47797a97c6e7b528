/** Draws a cell's text in its box: aligned, wrapped, rotated, stacked, cut off. */
import type { Style } from "../../../model/style";
import { canvasFont, fontPixels, textWidth } from "./fonts";
import type { Box } from "./layout";

const PADDING = 3;
const LINE = 1.22;
const INDENT = 9;

export interface CellText {
  readonly text: string;
  readonly style: Style;
  readonly bold: boolean;
  readonly color: string;
  /** General resolved: numbers right, truth values and errors in the middle, words left. */
  readonly align: "left" | "center" | "right";
  /** A number that does not fit shows as ####, not cut off. */
  readonly isNumber: boolean;
}

/** Draws a text in a box; `clip` is where it may be seen, wider than the box where it runs over empty neighbours. */
export function paintText(context: CanvasRenderingContext2D, cell: CellText, box: Box, clip: Box): void {
  if (cell.text === "" || clip.width <= 0 || clip.height <= 0) return;
  context.save();
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width - 1, clip.height - 1);
  context.clip();
  context.font = canvasFont(cell.style, cell.bold);
  context.fillStyle = cell.color;
  context.textBaseline = "alphabetic";
  const { rotation } = cell.style;
  if (rotation === 180) paintStacked(context, cell, box);
  else if (rotation !== 0) paintRotated(context, cell, box, rotation);
  else paintLevel(context, cell, box);
  context.restore();
}

/** How much room a text wants on one line, padding included. */
export function wantedWidth(context: CanvasRenderingContext2D, cell: CellText): number {
  const font = canvasFont(cell.style, cell.bold);
  return textWidth(context, font, cell.text) + 2 * PADDING + cell.style.indent * INDENT;
}

function paintLevel(context: CanvasRenderingContext2D, cell: CellText, box: Box): void {
  const lines = linesOf(context, cell, box.width - 2 * PADDING - cell.style.indent * INDENT);
  const step = fontPixels(cell.style.fontSize) * LINE;
  let y = box.y + topOf(cell.style, lines.length * step, box.height) + step * 0.79;
  for (const line of lines) {
    const x = startOf(context, cell, line, box);
    context.fillText(line, x, y);
    underlineText(context, cell, line, x, y);
    y += step;
  }
}

/** Turned about the middle of the box; what was its height is then the length of a line. */
function paintRotated(context: CanvasRenderingContext2D, cell: CellText, box: Box, rotation: number): void {
  const upright = Math.abs(rotation) === 90;
  const lines = linesOf(context, cell, (upright ? box.height : Infinity) - 2 * PADDING);
  const step = fontPixels(cell.style.fontSize) * LINE;
  const font = canvasFont(cell.style, cell.bold);
  context.translate(box.x + box.width / 2, box.y + box.height / 2);
  context.rotate((-rotation * Math.PI) / 180);
  // Along the turned line "bottom" is where a line going up starts, and where one going down ends.
  const along = cell.style.vertical === "Bottom" ? -rotation : cell.style.vertical === "Top" ? rotation : 0;
  const across = upright && cell.align !== "center" && cell.style.horizontal !== "General";
  const side = across ? (cell.align === "left" ? -1 : 1) * Math.sign(rotation) : 0;
  const room = box.width / 2 - (lines.length * step) / 2 - PADDING;
  let y = -(lines.length * step) / 2 + step * 0.79 + (side !== 0 ? side * room : 0);
  for (const line of lines) {
    const width = textWidth(context, font, line);
    const half = box.height / 2 - PADDING;
    const x = !upright || along === 0 ? -width / 2 : along < 0 === rotation > 0 ? -half : half - width;
    context.fillText(line, x, y);
    y += step;
  }
}

function paintStacked(context: CanvasRenderingContext2D, cell: CellText, box: Box): void {
  const step = fontPixels(cell.style.fontSize) * 1.1;
  const letters = Array.from(cell.text);
  let y = box.y + topOf(cell.style, letters.length * step, box.height) + step * 0.85;
  context.textAlign = "center";
  for (const letter of letters) {
    context.fillText(letter, box.x + box.width / 2, y);
    y += step;
  }
}

function linesOf(context: CanvasRenderingContext2D, cell: CellText, room: number): readonly string[] {
  const font = canvasFont(cell.style, cell.bold);
  if (!cell.style.wrap) {
    const line = cell.text.replaceAll("\n", "");
    const fits = !cell.isNumber || textWidth(context, font, line) <= room + 2;
    return [fits ? line : "#".repeat(Math.max(1, Math.floor(room / textWidth(context, font, "#"))))];
  }
  return cell.text.split("\n").flatMap((paragraph) => wrapWords(context, font, paragraph, room));
}

function wrapWords(
  context: CanvasRenderingContext2D,
  font: string,
  paragraph: string,
  room: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  // A break may also follow a hyphen or a slash, as in "Month/Year".
  for (const word of paragraph.split(/(?<=[ \-/])/)) {
    if (line !== "" && textWidth(context, font, (line + word).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
    while (textWidth(context, font, line.trimEnd()) > room && line.length > 1) {
      const fitting = longestFitting(context, font, line, room);
      if (fitting >= line.trimEnd().length) break;
      lines.push(line.slice(0, fitting));
      line = line.slice(fitting);
    }
  }
  return [...lines, line.trimEnd()];
}

function longestFitting(context: CanvasRenderingContext2D, font: string, text: string, room: number): number {
  let length = text.length;
  while (length > 1 && textWidth(context, font, text.slice(0, length)) > room) length -= 1;
  return length;
}

/** Text that is higher than its box shows its beginning, whatever its alignment. */
function topOf(style: Style, height: number, room: number): number {
  if (height >= room) return 0;
  if (style.vertical === "Top" || style.vertical === "Justify") return 1;
  if (style.vertical === "Bottom") return room - height - 1;
  return (room - height) / 2;
}

function startOf(context: CanvasRenderingContext2D, cell: CellText, line: string, box: Box): number {
  const width = textWidth(context, canvasFont(cell.style, cell.bold), line);
  const indent = cell.style.indent * INDENT;
  if (cell.align === "right") return box.x + box.width - PADDING - indent - width - 1;
  if (cell.align === "center") return box.x + (box.width - width) / 2;
  return box.x + PADDING + indent;
}

function underlineText(
  context: CanvasRenderingContext2D,
  cell: CellText,
  line: string,
  x: number,
  y: number,
): void {
  if (!cell.style.underline && !cell.style.strikethrough) return;
  const width = textWidth(context, canvasFont(cell.style, cell.bold), line);
  if (cell.style.underline) context.fillRect(x, y + 2, width, 1);
  if (cell.style.strikethrough) context.fillRect(x, y - fontPixels(cell.style.fontSize) * 0.3, width, 1);
}

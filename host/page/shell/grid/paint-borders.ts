/** Draws borders on the pixel that two neighbouring cells share, so that either of them may own it. */
import type { Border, Style } from "../../../model/style";
import type { Box } from "./layout";

/** Pixels of a border's line by Excel's names, any case. */
function thickness(border: Border): number {
  const style = border.style.toLowerCase();
  if (style.startsWith("medium")) return 2;
  if (style === "thick" || style === "double") return 3;
  return 1;
}

function dashes(border: Border): readonly number[] {
  const style = border.style.toLowerCase();
  if (style.includes("dashdotdot")) return [6, 2, 2, 2, 2, 2];
  if (style.includes("dashdot")) return [6, 2, 2, 2];
  if (style.includes("dash")) return [4, 2];
  if (style === "dotted") return [2, 2];
  if (style === "hair") return [1, 1];
  return [];
}

/** The sides of a cell's box that may be drawn: inside a merged area only its outer sides. */
export interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** Draws a style's borders around a box. */
export function paintBorders(context: CanvasRenderingContext2D, style: Style, box: Box, sides: Sides): void {
  const { top, right, bottom, left } = style.borders;
  const edge = box.x + box.width - 1;
  const floor = box.y + box.height - 1;
  if (top !== undefined && sides.top) level(context, top, box.x - 1, box.y - 1, box.width + 1);
  if (bottom !== undefined && sides.bottom) level(context, bottom, box.x - 1, floor, box.width + 1);
  if (left !== undefined && sides.left) upright(context, left, box.x - 1, box.y - 1, box.height + 1);
  if (right !== undefined && sides.right) upright(context, right, edge, box.y - 1, box.height + 1);
}

function level(
  context: CanvasRenderingContext2D,
  border: Border,
  x: number,
  y: number,
  length: number,
): void {
  const thick = thickness(border);
  const top = y - Math.floor((thick - 1) / 2);
  line(
    context,
    border,
    length,
    (from, part) => context.fillRect(x + from, top, part, thick),
    () => {
      context.fillRect(x, y - 1, length, 1);
      context.fillRect(x, y + 1, length, 1);
    },
  );
}

function upright(
  context: CanvasRenderingContext2D,
  border: Border,
  x: number,
  y: number,
  length: number,
): void {
  const thick = thickness(border);
  const left = x - Math.floor((thick - 1) / 2);
  line(
    context,
    border,
    length,
    (from, part) => context.fillRect(left, y + from, thick, part),
    () => {
      context.fillRect(x - 1, y, 1, length);
      context.fillRect(x + 1, y, 1, length);
    },
  );
}

function line(
  context: CanvasRenderingContext2D,
  border: Border,
  length: number,
  fill: (from: number, part: number) => void,
  fillDouble: () => void,
): void {
  if (border.style.toLowerCase() === "none" || border.style === "") return;
  context.fillStyle = border.color === "" ? "#000000" : border.color;
  if (border.style.toLowerCase() === "double") {
    fillDouble();
    return;
  }
  const pattern = dashes(border);
  if (pattern.length === 0) {
    fill(0, length);
    return;
  }
  for (let from = 0, step = 0; from < length; step += 1) {
    const part = pattern[step % pattern.length] ?? 1;
    if (step % 2 === 0) fill(from, Math.min(part, length - from));
    from += part;
  }
}

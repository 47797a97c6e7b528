/** Draws the selection as Excel does: a green frame, a light wash over all but the active cell, a small handle. */
import type { Area } from "../../../../src/domain/workbook";
import type { PaneView } from "./layout";
import { boxInView } from "./paint-cells";
import type { Picture } from "./picture";

const FRAME = "#107c41";
const WASH = "rgba(16, 124, 65, 0.09)";

/** Draws the selection as far as a pane shows it; `active` is the cell that typing goes to. */
export function paintSelection(
  context: CanvasRenderingContext2D,
  picture: Picture,
  view: PaneView,
  chosen: Area,
  active: Area,
): void {
  const box = boxInView(picture, view, chosen);
  context.save();
  context.beginPath();
  context.rect(view.box.x, view.box.y, view.box.width, view.box.height);
  context.clip();
  if (chosen.rows !== active.rows || chosen.columns !== active.columns) {
    const hole = boxInView(picture, view, active);
    context.fillStyle = WASH;
    context.beginPath();
    context.rect(box.x, box.y, box.width - 1, box.height - 1);
    context.rect(hole.x, hole.y, hole.width - 1, hole.height - 1);
    context.fill("evenodd");
  }
  context.strokeStyle = FRAME;
  context.lineWidth = 2;
  context.strokeRect(box.x, box.y, box.width - 1, box.height - 1);
  context.fillStyle = "#ffffff";
  context.fillRect(box.x + box.width - 5, box.y + box.height - 5, 8, 8);
  context.fillStyle = FRAME;
  context.fillRect(box.x + box.width - 4, box.y + box.height - 4, 6, 6);
  context.restore();
}

/** Shows the note of the cell under the mouse, or of the active cell where the keyboard moved. */
import { Sheet } from "../../../model/sheet";
import type { Desk } from "../desk";
import { make } from "../dom";
import type { Grid } from "./grid";
import { areaOf } from "./merges";

export interface NoteCard {
  readonly element: HTMLElement;
  /** Takes the card away: the sheet scrolled or something was typed. */
  readonly hide: () => void;
}

/** Makes the card; it follows the mouse over the grid. */
export function makeNoteCard(grid: Grid, desk: () => Desk | undefined): NoteCard {
  const element = make("div", { class: "note-card", role: "tooltip", hidden: true });
  const hide = (): void => {
    element.hidden = true;
  };

  grid.surface.addEventListener("pointermove", (event) => {
    const open = desk();
    const frame = grid.surface.getBoundingClientRect();
    const spot = grid.spotAt(event.clientX - frame.left, event.clientY - frame.top);
    if (open === undefined || spot === undefined || event.buttons !== 0) {
      hide();
      return;
    }
    const area = areaOf(open.content().picture.merged, spot.row, spot.column);
    const note = open.sheet().notes.get(Sheet.key(area.row, area.column));
    if (note === undefined) {
      hide();
      return;
    }
    const box = grid.place(area);
    element.textContent = note;
    element.style.left = `${box.x + box.width + 6}px`;
    element.style.top = `${Math.max(0, box.y - 4)}px`;
    element.hidden = false;
  });
  grid.surface.addEventListener("pointerleave", hide);
  grid.surface.addEventListener("scroll", hide, { passive: true });
  return { element, hide };
}

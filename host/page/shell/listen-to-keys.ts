/** The keyboard and the clipboard in the cells. */
import type { Copied } from "./copying";
import { isTextOf } from "./copying";
import type { Desk } from "./desk";
import type { Grid } from "./grid/grid";
import { commandFor } from "./grid/keyboard";
import { runCommand, type GridHands } from "./grid/run-command";
import { readPasted } from "./paste";

/** Listens while no cell is edited. */
export function listenToKeys(
  grid: Grid,
  desk: () => Desk | undefined,
  isEditing: () => boolean,
  hands: Omit<GridHands, "pageRows" | "copy">,
): void {
  /** What was copied here last. */
  let copied: Copied | undefined;

  grid.element.addEventListener("keydown", (event) => {
    const open = desk();
    const command = commandFor(event);
    if (open === undefined || command === undefined || isEditing()) return;
    event.preventDefault();
    runCommand(open, command, {
      ...hands,
      pageRows: () => Math.max(1, Math.floor(grid.surface.clientHeight / 22) - 2),
      copy: (cells) => {
        copied = cells;
        void navigator.clipboard.writeText(cells.text);
      },
    });
  });
  grid.element.addEventListener("paste", (event) => {
    const open = desk();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (open === undefined || isEditing() || text === "") return;
    const reason =
      copied !== undefined && isTextOf(copied, text)
        ? open.paste(copied)
        : open.type(readPasted(text, open.selection().active));
    if (reason !== undefined) hands.refuse(reason);
  });
}

import type { Lost } from "./month-end/state";

/** Why a click brought nothing, and what to do. */
export function explainLost(lost: Lost): string {
  switch (lost.why) {
    case "editing":
      return "A cell is being edited. Press Enter or Esc in the sheet first.";
    case "hidden-sheet":
      return `“${lost.sheet}” is hidden. To see ${lost.cell}, unhide the sheet.`;
    case "no-such-sheet":
      return `There is no sheet “${lost.sheet}” any more. If it was renamed, read the workbook again.`;
    case "failed":
      return `Excel did not go to ${lost.cell} on “${lost.sheet}”. Try again, or go there by hand.`;
    case "not-forgotten":
      return "What Undo keeps was not removed. Leave the cell that is being typed in, if there is one, then try again.";
  }
}

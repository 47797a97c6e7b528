import type { Lost } from "./month-end/state";

/** Why Excel did not go to a cell, and what to do. */
export function explainLost({ sheet, cell, why }: Lost): string {
  switch (why) {
    case "editing":
      return "A cell is being edited. Press Enter or Esc in the sheet first.";
    case "hidden-sheet":
      return `“${sheet}” is hidden. To see ${cell}, unhide the sheet.`;
    case "no-such-sheet":
      return `There is no sheet “${sheet}” any more. If it was renamed, read the workbook again.`;
  }
}

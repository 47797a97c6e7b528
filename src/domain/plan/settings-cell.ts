import type { Understanding } from "../book/understand";
import type { Place } from "../workbook";

/** The cell right of a label on the settings sheet. */
export function settingsCell({ book, cells }: Understanding, label: RegExp): Place | undefined {
  const name = book.settings.sheet;
  const sheet = name === undefined ? undefined : cells.sheet(name);
  if (name === undefined || !sheet) return undefined;
  for (const [r, texts] of sheet.text.entries()) {
    const c = texts.findIndex((text) => label.test(text.trim()));
    if (c >= 0) return { sheet: name, row: sheet.area.row + r, column: sheet.area.column + c + 1 };
  }
  return undefined;
}

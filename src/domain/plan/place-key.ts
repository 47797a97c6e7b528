/** A place as one word, to look it up. */
import type { Place } from "../workbook";

export function placeKey({ sheet, row, column }: Place): string {
  return `${row}:${column}:${sheet}`;
}

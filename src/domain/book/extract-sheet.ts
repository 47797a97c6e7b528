/** A sheet that holds an extract: its head row has the extract's columns, as the CSV file has them. */
import type { SheetSnapshot } from "../workbook";

/** The columns of an extract, in the order in which they are written. */
export const EXTRACT_COLUMNS = [
  "sheet",
  "indicator",
  "measure",
  "period",
  "value",
  "numerator",
  "denominator",
] as const;

export type ExtractColumn = (typeof EXTRACT_COLUMNS)[number];

export interface ExtractHead {
  /** Counted from the top of the sheet, 0 is the first. */
  readonly row: number;
  readonly at: Readonly<Record<ExtractColumn, number>>;
}

/** A title and a note may stand above the heads. */
const MOST_ABOVE = 20;

/** Where a sheet has the heads of an extract; undefined where it is none. */
export function findExtractHead(sheet: Pick<SheetSnapshot, "area" | "text">): ExtractHead | undefined {
  for (const [r, texts] of sheet.text.slice(0, MOST_ABOVE).entries()) {
    const names = texts.map((text) => text.trim().toLowerCase());
    if (!EXTRACT_COLUMNS.every((column) => names.includes(column))) continue;
    const at = Object.fromEntries(
      EXTRACT_COLUMNS.map((column) => [column, sheet.area.column + names.indexOf(column)]),
    ) as Record<ExtractColumn, number>;
    return { row: sheet.area.row + r, at };
  }
  return undefined;
}

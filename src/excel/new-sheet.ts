/** Sheets that a plan adds. */
import type { SheetEdit } from "../domain/plan/plan";
import { rangeOf } from "./ranges";

/** Adds the sheet after all others, with the look of its cells; they are written as any others. */
export function addSheet(context: Excel.RequestContext, { sheet: name, widths, bands }: SheetEdit): void {
  const sheet = context.workbook.worksheets.add(name);
  for (const [column, width] of widths.entries()) {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  }
  for (const { area, fill, font, bold, size, wrap } of bands) {
    const { format } = rangeOf(sheet, area);
    format.verticalAlignment = "Top";
    if (fill !== undefined) format.fill.color = fill;
    if (font !== undefined) format.font.color = font;
    if (bold !== undefined) format.font.bold = bold;
    if (size !== undefined) format.font.size = size;
    if (wrap !== undefined) format.wrapText = wrap;
  }
}

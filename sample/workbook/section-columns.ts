/** How wide the columns of a section page are, and where each measure begins. */
import type { ColumnLayout, SectionLayout } from "../report/layout";

/** Widths in characters of the cells that one measure takes. */
export const WIDTHS = { single: [11], of: [13, 8], "of-three": [6, 3.5, 6, 8], pair: [7, 8] } as const;
export function widthsOf(layout: SectionLayout, column: ColumnLayout): readonly number[] {
  if (column.unit === "text") return [15];
  return layout.columns.length > 15 ? [9] : WIDTHS[column.shape];
}

/** The page's columns with the sheet column where each begins. */
export function placeColumns(
  layout: SectionLayout,
): readonly { readonly column: ColumnLayout; readonly left: number }[] {
  let left = 3;
  return layout.columns.map((column) => {
    const placed = { column, left };
    left += WIDTHS[column.shape].length;
    return placed;
  });
}

/** A table narrower than this leaves its boxes too little room for a sentence. */
const LEAST_WIDTH = 120;

/** Columns of the usual width that a page without charts takes beyond its table. */
export function spareColumns(layout: SectionLayout): number {
  const width = layout.columns.flatMap((column) => widthsOf(layout, column)).reduce((a, b) => a + b, 19);
  return Math.max(0, Math.ceil((LEAST_WIDTH - width) / 9));
}

/** Which of the rows that a refresh was to insert are there: all of them, the first few where it stopped, or none. */
import { cellAt, type CellContent, type SheetSnapshot } from "../workbook";
import { sameContent } from "./same-content";
import { moveRow } from "./shift-references";
import type { FormerSheet, RowBlock } from "./way-back";

/** The rows that are there, in the order of their insertion; undefined where the sheet cannot be recognised. */
export function findInserted(former: FormerSheet, sheet: SheetSnapshot): readonly RowBlock[] | undefined {
  const { inserted } = former;
  if (inserted.length === 0) return inserted;
  const scores = Array.from({ length: inserted.length + 1 }, (_, count) => score(former, sheet, count));
  const most = Math.max(...scores);
  // Rows that somebody moved since leave hardly any landmark in its place.
  if (most * 2 < former.landmarks.length) return undefined;
  return inserted.slice(0, scores.indexOf(most));
}

/** How much of the sheet stands where it would stand with the first `count` insertions. */
function score(former: FormerSheet, sheet: SheetSnapshot, count: number): number {
  const holds = (row: number, column: number, content: CellContent): boolean => {
    const { value, formula } = cellAt(sheet, row, column);
    return sameContent(formula === "" ? value : formula, content);
  };
  const first = former.inserted.slice(0, count);
  const later = former.inserted.slice(count);
  const landmarks = former.landmarks.filter(({ row, column, content }) =>
    holds(moveRow(row, first), column, content),
  );
  // What was written into a new row tells that the row is there.
  const heads = former.cells.filter(({ row, column, wrote, was }) => {
    const now = was || wrote === "" ? undefined : rowNow(row, later);
    return now !== undefined && holds(now, column, wrote);
  });
  return landmarks.length + heads.length;
}

/** Where a row stands that is counted as after insertions that were not made; undefined for a row that they would bring. */
export function rowNow(row: number, notMade: readonly RowBlock[]): number | undefined {
  let now = row;
  for (const block of [...notMade].reverse()) {
    if (now >= block.row + block.rows) now -= block.rows;
    else if (now >= block.row) return undefined;
  }
  return now;
}

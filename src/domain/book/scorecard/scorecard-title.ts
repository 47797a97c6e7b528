/** What stands above a scorecard's table and in its upper heads: the cell of the report month, the years of the months. */
import { findFinancialYear, findMonth, type Month } from "../../period";
import type { Place } from "../../workbook";
import type { SheetView } from "../layout/sheet-view";
import type { HeadBand } from "./head-band";
import type { Columns } from "./head-columns";

export interface Title {
  readonly place: Place;
  readonly month: Month;
}

const ABOUT_FIGURES =
  /as at|month[- ]?end|report(?:ing)? month|position at|month of report|performance (?:for|to|month)|data (?:for|to)/i;
const ABOUT_PAPER = /created|issued?\b|printed|published|updated|version|next|due|refresh/i;

/** The cell above the heads that names the report month: one that says "as at" or "month end", else the first with a month. */
export function findTitle(view: SheetView, band: HeadBand): Title | undefined {
  let best: { title: Title; score: number } | undefined;
  for (let row = view.top; row < band.start; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const text = view.own(row, column);
      const month = text === "" ? undefined : (view.month(row, column) ?? findMonth(text));
      if (month === undefined) continue;
      const label = column > view.left ? view.text(row, column - 1) : "";
      const words = `${label} ${text}`;
      const score = ABOUT_FIGURES.test(words) ? 2 : ABOUT_PAPER.test(words) ? 0 : 1;
      if (score > (best?.score ?? 0)) {
        best = { title: { place: { sheet: view.name, row, column }, month }, score };
      }
    }
  }
  return best?.title;
}

/** Cells of the heads that name a financial year and stand over at least one month. */
export function findYearHeads(view: SheetView, band: HeadBand, columns: Columns): readonly Place[] {
  const months = new Set(columns.months.map(({ column }) => column));
  const places: Place[] = [];
  for (let row = band.start; row <= band.end; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const text = view.own(row, column);
      if (text === "" || text.length > LONGEST_YEAR_HEAD || findFinancialYear(text) === undefined) continue;
      const width = view.merge(row, column)?.columns ?? blanksAfter(view, row, column);
      const covered = Array.from({ length: width }, (_, index) => column + index);
      if (covered.some((each) => months.has(each) && hasMonthBelow(view, band, row, each))) {
        places.push({ sheet: view.name, row, column });
      }
    }
  }
  return places;
}

const LONGEST_YEAR_HEAD = 40;

function hasMonthBelow(view: SheetView, band: HeadBand, row: number, column: number): boolean {
  for (let below = row + 1; below <= band.end; below += 1) if (view.own(below, column) !== "") return true;
  return false;
}

/** How far an unmerged head reaches: over the blank cells at its right. */
function blanksAfter(view: SheetView, row: number, column: number): number {
  let end = column + 1;
  while (end < view.right && view.text(row, end) === "") end += 1;
  return end - column;
}

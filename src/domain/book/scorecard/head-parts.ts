/** The words over one column of the scorecard, top to bottom, with merges resolved. */
import type { FinancialYear } from "../../period";
import type { SheetView } from "../layout/sheet-view";
import { soleYear } from "../words/period-words";
import type { HeadBand } from "./head-band";

export interface HeadParts {
  /** What stands in the column itself or in a merge over it; each merge once. */
  readonly parts: readonly string[];
  /** As `parts`, with blank upper cells filled from the nearest head at their left: a group's word unmerged. */
  readonly carried: readonly string[];
  /** The financial year over the column; undefined where several stand over it. */
  readonly year: FinancialYear | undefined;
}

/** Reads the heads of every column of a band, left to right from the sheet's first column. */
export function readHeadParts(view: SheetView, band: HeadBand): readonly HeadParts[] {
  const columns: HeadParts[] = [];
  const lastOfRow = new Map<number, string>();
  for (let column = view.left; column < view.right; column += 1) {
    const parts: string[] = [];
    const carried: string[] = [];
    let year: FinancialYear | undefined;
    for (let row = band.start; row <= band.end; row += 1) {
      const merge = view.merge(row, column);
      // A merge that begins above the band is a title; one that began on an earlier row was taken there.
      if (merge && merge.row < row) {
        if (merge.column === column || merge.columns > 1) lastOfRow.delete(row);
        continue;
      }
      const text = view.text(row, column);
      if (text !== "") {
        parts.push(text);
        carried.push(text);
        if (merge && merge.columns > 1) lastOfRow.delete(row);
        else lastOfRow.set(row, text);
        year = soleYear(text) ?? year;
      } else {
        const left = lastOfRow.get(row);
        if (left !== undefined) carried.push(left);
        year ??= left === undefined ? undefined : soleYear(left);
      }
    }
    columns.push({ parts, carried: parts.length === 0 ? [] : carried, year });
  }
  return columns;
}

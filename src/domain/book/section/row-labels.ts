/** The labels at the left of a section's rows: their blocks, and the periods that are no months. */
import { findFinancialYear, financialYearOf, type Month } from "../../period";
import type { PeriodRow } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { placePeriod } from "../layout/year-of-period";
import { BLOCKS, readPeriodWords, type Block } from "../words/period-words";
import { lookUp } from "../words/word-table";

/** What the label at the left of a row says of its block; unmerged, a label holds until the next one. */
export function readBlock(
  view: SheetView,
  column: number,
  row: number,
  seen: Map<number, string>,
): Block | undefined {
  let block: Block | undefined;
  for (let left = view.left; left < column; left += 1) {
    const text = view.text(row, left);
    if (text !== "") seen.set(left, text);
    block = lookUp(BLOCKS, (seen.get(left) ?? "").replace(/\d.*$/, ""))?.kind ?? block;
  }
  return block;
}

/** The period that a row without a month is about, by its own label and its block; undefined where it names none. */
export function readLabel(
  view: SheetView,
  column: number,
  row: number,
  block: Block | undefined,
  last: Month | undefined,
  hasYtd: boolean,
): PeriodRow["period"] | undefined {
  const label = view.text(row, column);
  const left = column > view.left ? view.own(row, column - 1) : "";
  const current = last === undefined ? undefined : financialYearOf(last);
  // The label may stand in the block's own column, with nothing in the months' column.
  const words = readPeriodWords(label === "" ? left : label);
  if (words?.kind === "year") {
    const toDate = block === "ytd" || (block !== "years" && !hasYtd && words.year === current);
    return { kind: toDate ? "ytd" : "year", year: words.year };
  }
  if (words === undefined || words.kind === "month" || words.kind === "month-name") return undefined;
  return placePeriod(words, { last, year: findFinancialYear(left) });
}

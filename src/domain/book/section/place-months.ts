/** Months of a section's rows that are written without a year. */
import { addMonths, parseFinancialYear, type FinancialYear, type Month } from "../../period";
import type { SheetView } from "../layout/sheet-view";
import { placePeriod } from "../layout/year-of-period";
import type { MonthCell } from "./month-column";

/** Months with the years that the page gives them: their own, a year beside them, or counted back from the last one. */
export function placeMonths(
  view: SheetView,
  column: number,
  cells: readonly MonthCell[],
  reportMonth: Month | undefined,
): readonly { readonly row: number; readonly month: Month }[] {
  const placed: { row: number; month: Month }[] = [];
  let below: Month | undefined;
  const years = yearsBeside(view, column, cells);
  for (const cell of [...cells].reverse()) {
    const last: Month | undefined = below === undefined ? reportMonth : addMonths(below, -1);
    const period = placePeriod(
      { kind: "month-name", number: cell.number },
      { year: years.get(cell.row), last },
    );
    const month = cell.month ?? (period?.kind === "month" ? period.month : undefined);
    if (month === undefined) continue;
    placed.push({ row: cell.row, month });
    below = month;
  }
  return placed.reverse();
}

function yearsBeside(
  view: SheetView,
  column: number,
  cells: readonly MonthCell[],
): ReadonlyMap<number, FinancialYear> {
  const years = new Map<number, FinancialYear>();
  if (cells.every(({ month }) => month !== undefined)) return years;
  for (let left = view.left; left < column; left += 1) {
    let year: FinancialYear | undefined;
    for (const { row } of cells) {
      year = parseFinancialYear(view.text(row, left)) ?? year;
      if (year !== undefined) years.set(row, year);
    }
  }
  return years;
}

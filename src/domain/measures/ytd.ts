/** Year to date: April to the report month, of counts or of numerators over denominators. */
import { wrongValue, type Failure } from "../failure";
import { monthOfSerial, monthsToDate, parseMonth, printMonth, type Month } from "../period";
import type { CellContent } from "../workbook";
import { firstError, quote, unequalLengths } from "./arguments";
import { totalOfCells, type MonthCell } from "./total";

/**
 * YTD from cells as they stand in a workbook.
 * @param values a month a cell, in any order.
 * @param months the month of each value, as text ("Apr-18") or as an Excel date; what is no month is passed over.
 * @param asAt the last month that counts: a date, "Mar-19", or a title that ends with the month.
 * @param denominators cell by cell beside the values, where they are numerators.
 * @returns the sum, or the ratio where the cells are "n of d" or have denominators; #N/A for a missing month or a gap.
 */
export function ytd(
  values: readonly CellContent[],
  months: readonly CellContent[],
  asAt: CellContent,
  denominators?: readonly CellContent[],
): number | Failure {
  const wrong =
    firstError(values, months, [asAt], denominators) ??
    unequalLengths("months", values, months) ??
    unequalLengths("denominators", values, denominators);
  if (wrong) return wrong;
  // Of a title, "As at Month End: March 2019", the month at its end.
  const last = readMonth(
    typeof asAt === "string" ? asAt.slice(-30).replace(/.*\b(?=[a-z]+\W*\d+\s*$)/is, "") : asAt,
  );
  if (last === undefined) {
    return wrongValue("asAt", quote(asAt), "a month, as text or as a date", "Mar-19");
  }
  const rows = months.map(readMonth);
  const cells: MonthCell[] = [];
  for (const each of monthsToDate(last)) {
    const index = rows.indexOf(each);
    const name = printMonth(each);
    if (index < 0 || rows.includes(each, index + 1)) return notOnce(name, index >= 0);
    cells.push({ name, value: values[index] ?? "", denominator: denominators?.[index] });
  }
  return totalOfCells(cells);
}

function readMonth(cell: CellContent): Month | undefined {
  return typeof cell === "number" ? monthOfSerial(cell) : parseMonth(String(cell));
}

function notOnce(name: string, twice: boolean): Failure {
  return wrongValue(
    "months",
    `${twice ? "more than one" : "no"} ${name}`,
    "every month from April once",
    "Apr-18, May-18, Jun-18",
    twice ? undefined : "#N/A",
  );
}

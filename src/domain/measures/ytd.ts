/** Year to date: April to the report month, of counts or of numerators over denominators. */
import type { Failure } from "../failure";
import {
  financialYearOf,
  findMonth,
  month,
  monthOfSerial,
  monthsOf,
  parseMonth,
  printMonth,
  type Month,
} from "../period";
import type { CellContent } from "../workbook";
import { firstError, quote, unequalLengths } from "./arguments";
import { totalOfCells, type MonthCell } from "./total";

/**
 * @param values a month a cell, in any order.
 * @param months the month of each value, as text ("Apr-18") or as an Excel date; what is no month is passed over.
 * @param asAt the last month that counts.
 * @param denominators cell by cell beside the values, where they are numerators.
 * @returns the sum, or the ratio where the cells are "n of d" or have denominators; #N/A for a missing month or a gap.
 */
export function ytd(
  values: readonly CellContent[],
  months: readonly CellContent[],
  asAt: Month,
  denominators?: readonly CellContent[],
): number | Failure {
  const wrong =
    firstError(values) ??
    firstError(months) ??
    firstError(denominators ?? []) ??
    unequalLengths("months", values, months) ??
    unequalLengths("denominators", values, denominators);
  if (wrong) return wrong;
  const rows = months.map(readMonth);
  const cells: MonthCell[] = [];
  for (const each of monthsOf(financialYearOf(asAt), asAt)) {
    const index = rows.indexOf(each);
    if (index < 0 || rows.includes(each, index + 1)) return notOnce(each, index >= 0);
    const cell = { name: printMonth(each), value: values[index] ?? "" };
    cells.push(denominators ? { ...cell, denominator: denominators[index] ?? "" } : cell);
  }
  return totalOfCells(cells);
}

/** YTD from cells: `asAt` is a date, "Mar-19", or a title that names the month. */
export function ytdOfCells(
  values: readonly CellContent[],
  months: readonly CellContent[],
  asAt: CellContent,
  denominators: readonly CellContent[] | undefined,
): number | Failure {
  const error = firstError(values) ?? firstError(months) ?? firstError([asAt]);
  if (error) return error;
  const last = readMonth(asAt) ?? findMonth(String(asAt));
  if (last !== undefined) return ytd(values, months, last, denominators);
  return {
    kind: "value",
    argument: "asAt",
    found: quote(asAt),
    expected: "a month, as text or as a date",
    example: "Mar-19",
  };
}

const EARLIEST = month("1950-01");
const LATEST = month("2100-12");

/** A number under a month's head is a date only where it falls in living memory: 1149 is a count. */
function readMonth(cell: CellContent): Month | undefined {
  if (typeof cell === "string") return parseMonth(cell);
  const found = typeof cell === "number" ? monthOfSerial(cell) : undefined;
  return found !== undefined && found >= EARLIEST && found <= LATEST ? found : undefined;
}

function notOnce(of: Month, twice: boolean): Failure {
  return {
    kind: twice ? "value" : "not-available",
    argument: "months",
    found: `${twice ? "more than one" : "no"} ${printMonth(of)}`,
    expected: "every month from April once",
    example: "Apr-18, May-18, Jun-18",
  };
}

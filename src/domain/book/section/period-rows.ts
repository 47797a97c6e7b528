/** The rows of a section's table: months, year to date, closed years, benchmarks; their labels and their blocks. */
import type { Month } from "../../period";
import type { PeriodRow } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { readPeriodWords } from "../words/period-words";
import type { MonthCell, MonthColumn } from "./month-column";
import { placeMonths } from "./place-months";
import { readBlock, readLabel } from "./row-labels";

export interface PeriodTable {
  readonly labelColumn: number;
  readonly rows: readonly PeriodRow[];
  /** The first row that may hold this table's heads: below the table above it. */
  readonly headLimit: number;
}

/** Rows without a period that may stand between two periods. */
const LARGEST_GAP = 4;

/** The tables down a month column, top to bottom: one, or several where months start anew below other heads. */
export function readPeriodTables(
  view: SheetView,
  column: MonthColumn,
  reportMonth: Month | undefined,
): readonly PeriodTable[] {
  const tables: PeriodTable[] = [];
  let headLimit = view.top;
  const split = splitTables(view, column);
  for (const [index, months] of split.entries()) {
    const end = split[index + 1]?.[0]?.row ?? view.bottom;
    const rows = readRows(view, column.column, months, { from: headLimit, end }, reportMonth);
    const last = rows.at(-1);
    if (!last) continue;
    tables.push({ labelColumn: column.column, rows, headLimit });
    headLimit = last.row + 1;
  }
  return tables;
}

/** Months that start anew after other rows belong to another table; a month typed twice does not. */
function splitTables(view: SheetView, { cells, column }: MonthColumn): readonly (readonly MonthCell[])[] {
  const tables: MonthCell[][] = [];
  for (const cell of cells) {
    const table = tables.at(-1);
    const above = table?.at(-1);
    if (!table || !above || (startsAnew(above, cell) && hasHeads(view, column, above.row + 1, cell.row))) {
      tables.push([cell]);
    } else table.push(cell);
  }
  return tables;
}

function startsAnew(above: MonthCell, cell: MonthCell): boolean {
  if (cell.row - above.row < 2 || above.month === undefined || cell.month === undefined) return false;
  return cell.month < above.month;
}

function hasHeads(view: SheetView, column: number, from: number, to: number): boolean {
  for (let row = from; row < to; row += 1) {
    if (readPeriodWords(view.own(row, column)) !== undefined) continue;
    let texts = 0;
    for (let other = column + 1; other < view.right; other += 1) {
      if (view.figure(row, other).kind === "text") texts += 1;
    }
    if (texts > 0) return true;
  }
  return false;
}

function readRows(
  view: SheetView,
  column: number,
  cells: readonly MonthCell[],
  limits: { readonly from: number; readonly end: number },
  reportMonth: Month | undefined,
): readonly PeriodRow[] {
  const months = placeMonths(view, column, cells, reportMonth);
  const byRow = new Map(months.map((row) => [row.row, row]));
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return [];
  const lastMonth = lastFilled(view, column, months);
  const start = extendUp(view, column, first.row, limits.from);
  const blocks = new Map<number, string>();
  const rows: PeriodRow[] = [];
  let gap = 0;
  let hasYtd = false;
  for (let row = start; row < limits.end && (row <= last.row || gap <= LARGEST_GAP); row += 1) {
    const month = byRow.get(row);
    const block = readBlock(view, column, row, blocks);
    if (month) {
      rows.push({ row, period: { kind: "month", month: month.month } });
      gap = 0;
      continue;
    }
    const period = readLabel(view, column, row, block, lastMonth, hasYtd);
    if (period) {
      rows.push({ row, period });
      hasYtd ||= period.kind === "ytd";
    }
    gap = period ? 0 : gap + 1;
  }
  return rows;
}

/** The last month with a figure beside it: a row headed for the next month starts no new year yet. */
function lastFilled(
  view: SheetView,
  column: number,
  months: readonly { readonly row: number; readonly month: Month }[],
): Month | undefined {
  const filled = months.filter(({ row }) => {
    for (let other = view.left; other < view.right; other += 1) {
      const { kind } = view.figure(row, other);
      if (other !== column && (kind === "number" || kind === "share")) return true;
    }
    return false;
  });
  return (filled.length > 0 ? filled : months)
    .map(({ month }) => month)
    .sort()
    .at(-1);
}

/** Years may stand above the months: rows with a period's label and figures beside it. */
function extendUp(view: SheetView, column: number, first: number, headLimit: number): number {
  let start = first;
  while (start - 1 >= headLimit) {
    const words = readPeriodWords(view.own(start - 1, column));
    if (words === undefined) break;
    let figures = 0;
    let texts = 0;
    for (let other = column + 1; other < view.right; other += 1) {
      const { kind } = view.figure(start - 1, other);
      if (kind === "number" || kind === "share") figures += 1;
      else if (kind === "text") texts += 1;
    }
    if (figures <= texts) break;
    start -= 1;
  }
  return start;
}

/** Year to date on section pages: counts are summed, percentages are summed n over summed d, never a mean of percentages. */
import type { MeasureSense, Understanding } from "../book/understand";
import { financialYearOf, monthsOf, printMonth, type Month } from "../period";
import { a1 } from "../place";
import { printNumber } from "../rounding";
import { labelOf, percentageAt, printPeriod, sumOf } from "./compute-section";
import type { Computed } from "./computed";
import type { Ledger } from "./ledger";

/** The sums of the YTD rows as at `month`: counts, n and d. They come before the percentages that are made of them. */
export function* computeYtdCounts(
  understanding: Understanding,
  ledger: Ledger,
  month: Month,
): Iterable<Computed> {
  for (const { sense, row, rows } of ytdRows(understanding, month)) {
    if (sense.basis === "financial-year" && rows) yield* ytdCounts(sense, ledger, row, rows, month);
  }
}

/** The percentages of the YTD rows as at `month`, from their sums; "-" where a measure has no year to date. */
export function* computeYtdPercentages(
  understanding: Understanding,
  ledger: Ledger,
  month: Month,
): Iterable<Computed> {
  const year = financialYearOf(month);
  for (const { sense, row, rows } of ytdRows(understanding, month)) {
    if (sense.basis === undefined) continue;
    if (sense.basis !== "financial-year") {
      // Only where nothing stands: a figure there is a sign of its own, not ours to overwrite.
      const shown = ledger.figure({ sheet: sense.section.sheet, row, column: sense.measure.column });
      if (shown.kind === "none" && shown.blank) yield dash(sense, row, year);
      continue;
    }
    if (sense.measure.unit !== "percentage") continue;
    const { ingredients } = sense;
    if (ingredients?.kind === "ratio") {
      const computed = percentageAt(sense, ledger, row, { kind: "ytd", year });
      if (computed)
        yield { ...computed, because: `${computed.because} Sums of April to ${printMonth(month)}.` };
    } else if (ingredients?.kind === "share" && rows) {
      const computed = ytdOfShares(sense, ledger, row, rows, month);
      if (computed) yield computed;
    }
  }
}

/** Every measure with its YTD row and, where the page has them all, the rows of the months from April to `month`. */
function ytdRows({ measures }: Understanding, month: Month) {
  const year = financialYearOf(month);
  const months = monthsOf(year, month);
  return measures.flatMap((sense) => {
    const row = sense.rows.get(`ytd ${year}`);
    const rows = months.map((each) => sense.rows.get(each));
    return row === undefined ? [] : [{ sense, row, rows: rows.every(isRow) ? rows : undefined }];
  });
}

function isRow(row: number | undefined): row is number {
  return row !== undefined;
}

/** Sums: of a count, of the n and d that stand in cells of their own, of "n of d" cells (written as text). */
function* ytdCounts(
  sense: MeasureSense,
  ledger: Ledger,
  row: number,
  rows: readonly number[],
  month: Month,
): Iterable<Computed> {
  const { measure, section } = sense;
  const columns = [
    ...(measure.unit === "count" ? [measure.column] : []),
    ...(measure.numerator === undefined ? [] : [measure.numerator]),
    ...(measure.denominator === undefined ? [] : [measure.denominator]),
  ];
  for (const column of columns) {
    const sum = sumOf(ledger, section.sheet, rows, column);
    if (sum === undefined) continue;
    yield {
      ...ytdCell(sense, row, column, month),
      content: "count",
      value: sum,
      formula: `=SUM(${ranges(rows, column)})`,
      because: `April to ${printMonth(month)} added up.`,
    };
  }
  if (measure.share === undefined) return;
  const total = shareTotal(sense, ledger, rows);
  if (!total) return;
  yield {
    ...ytdCell(sense, row, measure.share, month),
    content: "share",
    value: `${total.numerator} of ${total.denominator}`,
    because: `n and d of April to ${printMonth(month)} added up.`,
  };
}

function ytdCell(sense: MeasureSense, row: number, column: number, month: Month) {
  return {
    place: { sheet: sense.section.sheet, row, column },
    kind: "ytd",
    ofMonth: true,
    indicator: labelOf(sense.measure),
    period: printPeriod({ kind: "ytd", year: financialYearOf(month) }),
  } as const;
}

function shareTotal(sense: MeasureSense, ledger: Ledger, rows: readonly number[]) {
  const { measure, section } = sense;
  if (measure.share === undefined) return undefined;
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const figure = ledger.figure({ sheet: section.sheet, row, column: measure.share });
    if (figure.kind !== "share" || figure.numerator > figure.denominator) return undefined;
    numerator += figure.numerator;
    denominator += figure.denominator;
  }
  return { numerator, denominator };
}

function ytdOfShares(
  sense: MeasureSense,
  ledger: Ledger,
  row: number,
  rows: readonly number[],
  month: Month,
): Computed | undefined {
  const { measure, section } = sense;
  const total = shareTotal(sense, ledger, rows);
  if (!total || total.denominator === 0 || measure.share === undefined) return undefined;
  const monthRows = section.rows.filter(({ period }) => period.kind === "month").map((each) => each.row);
  const first = Math.min(...monthRows);
  const last = Math.max(...monthRows);
  const labels = `${a1(first, section.labelColumn)}:${a1(last, section.labelColumn)}`;
  const asAt = a1(rows.at(-1) ?? last, section.labelColumn);
  return {
    ...ytdCell(sense, row, measure.column, month),
    content: "percentage",
    value: total.numerator / total.denominator,
    formula: `=PERF.YTD(${a1(first, measure.share)}:${a1(last, measure.share)},${labels},${asAt})`,
    because: `${printNumber(total.numerator, 0)} of ${printNumber(total.denominator, 0)}: sums of April to ${printMonth(month)}.`,
  };
}

/** Rolling, snapshot and YTD-average measures have no year to date. */
function dash(sense: MeasureSense, row: number, year: ReturnType<typeof financialYearOf>): Computed {
  return {
    place: { sheet: sense.section.sheet, row, column: sense.measure.column },
    kind: "ytd",
    content: sense.measure.unit,
    value: "-",
    because: "No year to date: the figure is not a flow of the financial year.",
    ofMonth: false,
    indicator: labelOf(sense.measure),
    period: printPeriod({ kind: "ytd", year }),
  };
}

/** Rows as few ranges: "C11:C22", or "C11:C14,C16:C22" where something stands between. */
function ranges(rows: readonly number[], column: number): string {
  const parts: string[] = [];
  let start = 0;
  for (let i = 1; i <= rows.length; i++) {
    if (i < rows.length && rows[i] === (rows[i - 1] ?? 0) + 1) continue;
    const first = rows[start] ?? 0;
    const last = rows[i - 1] ?? 0;
    parts.push(first === last ? a1(first, column) : `${a1(first, column)}:${a1(last, column)}`);
    start = i;
  }
  return parts.join(",");
}

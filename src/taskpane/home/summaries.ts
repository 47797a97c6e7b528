/** The few numbers that the home view shows of a refresh. */
import { readRag } from "../../domain/plan/vocabulary";
import { readFigure } from "../../domain/figure";
import type { IndicatorRow } from "../../domain/book/book";
import type { Severity } from "../../domain/finding";
import { cellAt, type SheetSnapshot } from "../../domain/workbook";
import { a1 } from "../../domain/place";
import type { Refresh } from "../../domain/refresh";
import type { Ready } from "../month-end/state";
import type { RagLetter } from "../month-end/view";

/** A row of the scorecard in the report month, with the chosen changes made. */
export interface IndicatorNow {
  readonly row: IndicatorRow;
  readonly sheet: string;
  /** The month's figure: its cell and how it shows. */
  readonly cell: string;
  readonly value: string;
  readonly hasFigure: boolean;
  readonly rag: RagLetter;
  /** The cell of the colour, "" where the scorecard has no such column. */
  readonly ragCell: string;
}

/** The scorecard as it will stand after the refresh. */
export function indicatorsNow({
  refresh,
  leftOut,
}: Pick<Ready, "refresh" | "leftOut">): readonly IndicatorNow[] {
  const { book, month } = refresh;
  const { sheet: name, columns, rows } = book.scorecard;
  const sheet = book.workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const shown = textAfter(refresh, sheet, leftOut);
  const monthColumn = columns.months.find(
    ({ period }) => period.kind === "month" && period.month === month,
  )?.column;
  const ragColumn = columns.ragMonth ?? columns.ragYear;
  return rows.map((row) => {
    const value = monthColumn === undefined ? "" : shown(row.row, monthColumn);
    return {
      row,
      sheet: name,
      cell: a1(row.row, monthColumn ?? columns.indicator),
      value,
      hasFigure: hasFigure(value),
      rag: ragColumn === undefined ? "-" : ragLetter(shown(row.row, ragColumn)),
      ragCell: ragColumn === undefined ? "" : a1(row.row, ragColumn),
    };
  });
}

/** How many indicators are red, amber, green and without colour; undefined where the scorecard has no column for it. */
export function countRag(
  refresh: Refresh,
  indicators: readonly IndicatorNow[],
): Readonly<Record<RagLetter, number>> | undefined {
  const { ragMonth, ragYear } = refresh.book.scorecard.columns;
  if (ragMonth === undefined && ragYear === undefined) return undefined;
  const counts = { R: 0, A: 0, G: 0, "-": 0 };
  for (const { rag } of indicators) counts[rag] += 1;
  return counts;
}

/** How many findings there are of each severity. */
export function countSeverities(refresh: Refresh): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of refresh.findings) counts[severity] += 1;
  return counts;
}

function textAfter(
  refresh: Refresh,
  sheet: SheetSnapshot,
  leftOut: ReadonlySet<number>,
): (row: number, column: number) => string {
  const after = new Map<string, string>();
  refresh.plan.edits.forEach((edit, index) => {
    if (edit.target === "cell" && edit.sheet === sheet.name && !leftOut.has(index)) {
      after.set(edit.cell, edit.after);
    }
  });
  return (row, column) => after.get(a1(row, column)) ?? cellAt(sheet, row, column).text;
}

function hasFigure(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === "number" || kind === "share";
}

function ragLetter(text: string): RagLetter {
  switch (readRag(text)) {
    case "Red":
      return "R";
    case "Amber":
      return "A";
    case "Green":
      return "G";
    default:
      return "-";
  }
}

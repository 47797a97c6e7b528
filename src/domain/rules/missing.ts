import type { Section } from "../book/book";
import type { Understanding } from "../book/understand";
import { printMonth, type Month } from "../period";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayList, sayPlace } from "./reading/say";

export const missing = defineRule({
  id: "missing",
  severity: "warning",
  description:
    "A month without a figure says so with a mark such as -: blank is not 0, and a notice is a status.",
  *check({ understanding }) {
    const empty = emptyRows(understanding);
    for (const section of understanding.book.sections) yield* unfilledMonth(understanding, section, empty);
    for (const line of linesOf(understanding)) {
      if (isTyped(understanding, line)) yield* blanksOf(understanding, line, empty);
    }
  },
});

const EXPECTED = 'a figure, or "-" where there is none';

/** Lines that a person fills: neither computed on the page nor taken from it to the scorecard. */
function isTyped({ joins }: Understanding, line: Line): boolean {
  if (line.kind === "scorecard") return line.unit !== undefined && !joins.byRow.has(line.row.row);
  if (line.sense.basis === "term-end") return false;
  return line.part !== "main" || line.sense.ingredients === undefined;
}

const rowKey = (sheet: string, row: number): string => `${row}:${sheet}`;

/** Rows of months on which a page shows nothing at all: pages begun later, lost, or not yet filled. */
function emptyRows({ book, cells }: Understanding): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const { sheet, rows: periods, measures } of book.sections) {
    const columns = measures.flatMap(({ column, share, numerator, denominator }) =>
      [column, share, numerator, denominator].filter((each) => each !== undefined),
    );
    for (const { row, period } of periods) {
      if (period.kind !== "month") continue;
      // A notice over several months is no figure of this one.
      const filled = columns.some((column) => {
        const { kind } = cells.figure({ sheet, row, column });
        return (
          kind === "number" || kind === "share" || (kind === "text" && !cells.merge({ sheet, row, column }))
        );
      });
      if (!filled) rows.add(rowKey(sheet, row));
    }
  }
  return rows;
}

/** A page that holds figures, but none of the report month: one finding for the page. */
function* unfilledMonth(
  { book }: Understanding,
  { sheet, rows, measures }: Section,
  empty: ReadonlySet<string>,
): Iterable<RuleFinding> {
  const months = rows.filter(({ period }) => period.kind === "month");
  const now = months.find(({ period }) => period.kind === "month" && period.month === book.month);
  const [first] = measures;
  if (!now || !first || !empty.has(rowKey(sheet, now.row))) return;
  if (months.every(({ row }) => empty.has(rowKey(sheet, row)))) return;
  const place = { sheet, row: now.row, column: first.column };
  const period = printMonth(book.month);
  yield findingAt(place, {
    indicator: "",
    period,
    found: "blank",
    expected: `the figures of ${period}`,
    message: `'${sheet}' holds no figure for ${period} (row ${now.row + 1}); expected the figures of ${period}.`,
  });
}

interface Blank {
  readonly place: Place;
  readonly month: Month;
}

/** Blank months after the first figure of a line, as one finding. */
function* blanksOf({ book }: Understanding, line: Line, empty: ReadonlySet<string>): Iterable<RuleFinding> {
  const months = line.cells.filter(
    (cell): cell is LineCell & { readonly period: { readonly kind: "month"; readonly month: Month } } =>
      cell.period.kind === "month" && cell.period.month <= book.month,
  );
  const begun = months.findIndex(({ figure }) => figure.kind !== "none" || !figure.blank);
  if (begun < 0) return;
  const blanks: Blank[] = [];
  let status = false;
  for (const { place, period, figure } of months.slice(begun)) {
    const blank = figure.kind === "none" && figure.blank;
    // A notice speaks for the blank months after it, merged over them or not.
    if (!blank) status = figure.kind === "text";
    const unread = line.kind === "section" && empty.has(rowKey(place.sheet, place.row));
    if (blank && !status && !unread) blanks.push({ place, month: period.month });
  }
  const [first] = blanks;
  // Mostly blank: a measure by the quarter, or one that has ended.
  if (!first || blanks.length * 2 > months.length - begun) return;
  const periods = sayList(blanks.map(({ month }) => printMonth(month)));
  yield findingAt(first.place, {
    indicator: line.label,
    period: printMonth(first.month),
    found: "blank",
    expected: EXPECTED,
    message: `${line.label} ${sayPlace(first.place)} is blank for ${periods}; expected ${EXPECTED}.`,
  });
}

/** The scorecard's figures from the section pages: months, year to date, years, benchmarks, by the joins. */
import type { IndicatorRow } from "../book/book";
import type { Join } from "../book/join";
import { partOf, periodKey, rowsByPeriod, scorecardPeriods, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import type { Period } from "../period";
import { a1, quoteSheet } from "../place";
import type { Place } from "../workbook";
import { printPeriod } from "./compute-section";
import type { Computed } from "./computed";
import type { Ledger } from "./ledger";

/** What every joined scorecard cell should hold. `yearCloses`: the year columns move on with this refresh. */
export function* computeScorecard(
  understanding: Understanding,
  ledger: Ledger,
  yearCloses = false,
): Iterable<Computed> {
  const { book, joins } = understanding;
  const rowsOf = new Map(book.sections.map((section) => [section, rowsByPeriod(section)]));
  for (const row of book.scorecard.rows) {
    const join = joins.byRow.get(row.row);
    for (const { column, period } of scorecardPeriods(book.scorecard)) {
      const place = scorecardPlace(book.scorecard, row, column);
      const sectionRow = join && rowsOf.get(join.figure.section)?.get(periodKey(period));
      const computed =
        join && sectionRow !== undefined
          ? fromSection(understanding, ledger, join, place, sectionRow, period)
          : undefined;
      const done = computed ?? noYearToDate(understanding, ledger, row, place, period);
      const moves = yearCloses && period.kind === "year";
      if (done) yield moves ? { ...done, ofMonth: true, inWindow: true } : done;
    }
  }
}

function fromSection(
  understanding: Understanding,
  ledger: Ledger,
  { row, figure }: Join,
  place: Place,
  sectionRow: number,
  period: Period,
): Computed | undefined {
  const { cells } = understanding;
  const source: Place = { sheet: figure.section.sheet, row: sectionRow, column: figure.column };
  // A term's figure stands in a cell merged over its months and belongs to the last of them.
  const merge = cells.merge(source);
  if (merge && merge.rows > 1 && merge.row + merge.rows - 1 !== sectionRow) return undefined;
  const shown = ledger.figure(source);
  const value = partOf(shown, figure.part);
  if (value === undefined) return undefined;
  const plain = shown.kind === "number" && !merge && ledger.isPlain(source);
  const address = `${quoteSheet(source.sheet)}!${a1(source.row, source.column)}`;
  return {
    place,
    kind: "scorecard",
    // A maximum caseload stands in a column of whole numbers, but the scorecard prints it as an average.
    content: row.unit === "average" ? row.unit : figure.unit,
    value,
    ...(plain ? { formula: `=${address}` } : {}),
    because: `${figure.part === "main" ? "The figure" : figure.part === "numerator" ? "n" : "d"} of ${address}.`,
    ofMonth: period.kind === "month" || period.kind === "ytd",
    inWindow: period.kind === "month",
    indicator: row.number,
    period: printPeriod(period),
  };
}

/** "-" in an empty YTD cell of a measure that has no year to date. */
function noYearToDate(
  { rowBasis }: Understanding,
  ledger: Ledger,
  row: IndicatorRow,
  place: Place,
  period: Period,
): Computed | undefined {
  const basis = rowBasis.get(row.row);
  if (period.kind !== "ytd" || basis === undefined || basis === "financial-year" || !row.unit)
    return undefined;
  const shown = ledger.figure(place);
  if (shown.kind !== "none" || !shown.blank) return undefined;
  return {
    place,
    kind: "scorecard",
    content: row.unit,
    value: "-",
    because: "No year to date: the figure is not a flow of the financial year.",
    ofMonth: false,
    indicator: row.number,
    period: printPeriod(period),
  };
}

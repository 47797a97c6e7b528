/**
 * Formulas of a person's own, beside the report's figures, whose range ends at the month before the report month: each is
 * offered reaching the report month, and changed only where a person says so.
 */
import type { Book, Cells } from "../book/book";
import { rowsByPeriod } from "../book/section-figure";
import { addMonths, financialYearOf, printMonth, type Month } from "../period";
import { a1 } from "../place";
import { replaceReferences, shiftReferences, type InsertedRows } from "../undo/shift-references";
import { isUnseen, type SheetSnapshot } from "../workbook";
import type { CellEdit } from "./plan";
import { placeKey } from "./place-key";

/** Where a section's last two months stand, one below the other. */
interface LastMonths {
  readonly before: number;
  readonly now: number;
  /** The row of each month. */
  readonly months: ReadonlyMap<number, Month>;
}

export interface ShortFormulas {
  readonly book: Book;
  /** The cells and sheets with the new rows in; their formulas still read as without. */
  readonly cells: Cells;
  readonly sheets: readonly SheetSnapshot[];
  readonly inserted: InsertedRows;
  /** Keys of cells that the plan writes or offers already. */
  readonly planned: ReadonlySet<string>;
  readonly acceptDifferences: boolean;
}

/** The edits on offer. */
export function offerRanges({
  book,
  cells,
  sheets,
  inserted,
  planned,
  acceptDifferences,
}: ShortFormulas): readonly CellEdit[] {
  const ends = lastMonths(book);
  const [before, now] = [addMonths(book.month, -1), book.month].map(printMonth);
  const own = rowsOfTheReport(book);
  return sheets.flatMap((sheet) =>
    !sheet.visible || sheet.name === book.settings.sheet
      ? []
      : sheet.formulas.flatMap((formulas, r) =>
          formulas.flatMap((was, c): CellEdit[] => {
            if (typeof was !== "string" || !was.startsWith("=") || !was.includes(":")) return [];
            const place = { sheet: sheet.name, row: sheet.area.row + r, column: sheet.area.column + c };
            if (own.get(sheet.name)?.has(place.row) === true || planned.has(placeKey(place))) return [];
            if (isUnseen(cells.cell(place))) return [];
            const stands = shiftReferences(was, sheet.name, inserted);
            const reaching = reach(stands, sheet.name, ends);
            if (reaching === stands) return [];
            return [
              {
                target: "cell",
                ...place,
                cell: a1(place.row, place.column),
                kind: "differs",
                before: stands,
                after: reaching,
                because: `A formula of your own that ends at ${before ?? ""} and leaves out ${now ?? ""}.`,
                ticked: acceptDifferences,
                write: { formula: reaching },
                was,
              },
            ];
          }),
        ),
  );
}

function lastMonths({ sections, month }: Book): ReadonlyMap<string, readonly LastMonths[]> {
  const found = new Map<string, LastMonths[]>();
  for (const section of sections) {
    const rows = rowsByPeriod(section);
    const [before, now] = [rows.get(addMonths(month, -1)), rows.get(month)];
    if (before === undefined || now !== before + 1) continue;
    const months = new Map(
      section.rows.flatMap(({ row, period }) => (period.kind === "month" ? [[row, period.month]] : [])),
    );
    const key = section.sheet.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), { before, now, months }]);
  }
  return found;
}

/** Rows whose formulas look back from where they stand, or are worked out by the plan. */
function rowsOfTheReport({ scorecard, sections }: Book): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map([[scorecard.sheet, new Set(scorecard.rows.map(({ row }) => row))]]);
  for (const { sheet, rows: own } of sections) {
    const known = rows.get(sheet) ?? new Set<number>();
    rows.set(sheet, known);
    for (const { row } of own) known.add(row);
  }
  return rows;
}

const YEAR = 12;

/** The formula with its ranges reaching the report month. */
function reach(formula: string, on: string, ends: ReadonlyMap<string, readonly LastMonths[]>): string {
  return replaceReferences(formula, on, ({ sheet, first, last, text, write }) => {
    const end = ends.get(sheet.toLowerCase())?.find(({ before }) => before === last);
    if (!end || first >= last) return text;
    const { now, months } = end;
    const [from, to] = [months.get(first), months.get(last)];
    if (last - first + 1 !== YEAR || from === undefined || to === undefined) return write(first, now);
    // The closed year and nothing else is right as it is; twelve months of more are a window that moves on.
    if (financialYearOf(from) === financialYearOf(to)) return text;
    return write(months.has(first - 1) ? first + 1 : first, now);
  });
}

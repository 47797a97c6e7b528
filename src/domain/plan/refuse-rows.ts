/** Sheets on which the rows of a new month cannot be inserted: one such sheet refuses the whole roll. */
import type { Book, Section } from "../book/book";
import { printMonth, type Month } from "../period";
import { areaAddress } from "../place";
import type { Area, SheetSnapshot } from "../workbook";
import { wantedRows, type WantedRow } from "./lay-out-rows";

/** What stands in the way, where, and what to do about it; empty where nothing does. */
export function refuseRows(book: Book, month: Month): readonly string[] {
  const wanted = wantedRows(book, month).map((row) => ({ row, sheet: sheetOf(book, row) }));
  const closed = [
    ...new Set(wanted.flatMap(({ row, sheet }) => (sheet?.protected === true ? [row.section.sheet] : []))),
  ];
  const isOne = closed.length === 1;
  return [
    ...(closed.length > 0
      ? [
          `Rows must be inserted for ${printMonth(month)} on ${closed.map((name) => `'${name}'`).join(", ")}, but ${isOne ? "it is" : "they are"} protected. Unprotect first.`,
        ]
      : []),
    ...wanted.flatMap(({ row, sheet }) =>
      sheet ? [...tablesAt(row, sheet), ...mergesAcross(row, sheet)] : [],
    ),
  ];
}

function sheetOf({ workbook }: Book, { section }: WantedRow): SheetSnapshot | undefined {
  return workbook.sheets.find(({ name }) => name === section.sheet);
}

/** A table that the row would go through, or that ends above it: its own rows are not the sheet's to insert. */
function tablesAt({ below, label, section }: WantedRow, { tables = [] }: SheetSnapshot): readonly string[] {
  return tables
    .filter(({ area }) => area.row <= below && area.row + area.rows > below)
    .map(
      ({ name, area }) =>
        `A row for ${label} must be inserted below row ${below + 1} of '${section.sheet}', but the table “${name}” (${areaAddress(area)}) is there. Make it a plain range first: Table Design, Convert to Range.`,
    );
}

/**
 * A merge that holds cells of the months or figures above and below the row: a figure could not be written into it. Labels at the
 * left and boxes at the right grow with the row.
 */
function mergesAcross({ below, label, section }: WantedRow, { merges }: SheetSnapshot): readonly string[] {
  const columns = columnsOf(section);
  const isOver = ({ column, columns: width }: Area): boolean =>
    columns.some((each) => each >= column && each < column + width);
  return merges
    .filter((merge) => merge.row <= below && merge.row + merge.rows > below + 1 && isOver(merge))
    .map(
      (merge) =>
        `A row for ${label} must be inserted below row ${below + 1} of '${section.sheet}', but ${areaAddress(merge)} is merged across it. Unmerge it first.`,
    );
}

function columnsOf({ labelColumn, measures }: Section): readonly number[] {
  return [
    labelColumn,
    ...measures.flatMap(({ column, share, numerator, denominator }) =>
      [column, share, numerator, denominator].filter((each) => each !== undefined),
    ),
  ];
}

/**
 * Rows that the new month needs and that are not there yet: one for the month, and in April one for the closed year. The
 * rest of the plan is made on the workbook as it will be then, so every later edit counts rows as after the insertions.
 */
import type { Book, Section } from "../book/book";
import { rowsByPeriod } from "../book/section-figure";
import { financialYearOf, previousYear, printMonth, serialOfMonth, type Month } from "../period";
import { a1 } from "../place";
import { cellAt, type CellContent, type WorkbookSnapshot } from "../workbook";
import { blockLabels, insertRow } from "./insert-row";
import type { CellEdit, RowEdit } from "./plan";
import { renameMonth, renameYear } from "./rename";

export interface LaidOut {
  /** The workbook with the rows inserted and headed, still empty. */
  readonly workbook: WorkbookSnapshot;
  readonly rows: readonly RowEdit[];
  readonly heads: readonly CellEdit[];
}

/** A row to insert: below which row, with which head. */
export interface WantedRow {
  readonly section: Section;
  readonly below: number;
  readonly label: string;
  readonly value: CellContent;
  readonly because: string;
}

/** Sections without a row for the month. */
export function sectionsToExtend(book: Book, month: Month): readonly Section[] {
  return book.sections.filter((section) => !rowsByPeriod(section).has(month));
}

/** The rows that the month needs: its own, and the closed year's where a financial year starts. */
export function wantedRows(book: Book, month: Month): readonly WantedRow[] {
  const closes = financialYearOf(month) !== financialYearOf(book.month);
  return [
    ...sectionsToExtend(book, month).flatMap((section) => monthRow(book, section, month)),
    ...(closes ? book.sections.flatMap((section) => yearRow(book, section)) : []),
  ];
}

/** Inserts and heads the rows that the month needs. */
export function layOutRows(book: Book, month: Month): LaidOut {
  const wanted = [...wantedRows(book, month)];
  // From the bottom up: an insertion moves nothing that is still to be counted.
  wanted.sort((a, b) => b.below - a.below);
  const sheets = new Map(book.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const rows: RowEdit[] = [];
  let heads: CellEdit[] = [];
  for (const { section, below, label, value, because } of wanted) {
    const sheet = sheets.get(section.sheet);
    if (!sheet) continue;
    const at = below + 1;
    const labels = blockLabels(sheet, section.labelColumn, at);
    sheets.set(sheet.name, insertRow(sheet, at, labels, { column: section.labelColumn, value, text: label }));
    rows.push({
      target: "row",
      sheet: sheet.name,
      kind: "row",
      cell: `${at + 1}:${at + 1}`,
      before: "",
      after: `a row for ${label}`,
      because,
      ticked: true,
      area: { row: at, column: 0, rows: 1, columns: 1 },
      merges: labels.map((merge) => ({ ...merge, rows: merge.rows + 1 })),
    });
    heads = heads.map((head) => (head.sheet === sheet.name && head.row >= at ? movedDown(head) : head));
    heads.push({
      target: "cell",
      sheet: sheet.name,
      row: at,
      column: section.labelColumn,
      cell: a1(at, section.labelColumn),
      kind: "header",
      before: "",
      after: label,
      because: "The head of the new row.",
      ticked: true,
      write:
        typeof value === "number"
          ? { number: value, numberFormat: cellAt(sheet, below, section.labelColumn).numberFormat }
          : { text: label },
      was: "",
    });
  }
  const workbook = {
    ...book.workbook,
    sheets: book.workbook.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet),
  };
  return { workbook, rows, heads };
}

function movedDown(head: CellEdit): CellEdit {
  return { ...head, row: head.row + 1, cell: a1(head.row + 1, head.column) };
}

function monthRow(book: Book, section: Section, month: Month): readonly WantedRow[] {
  const below = rowsByPeriod(section).get(book.month);
  const sheet = book.workbook.sheets.find(({ name }) => name === section.sheet);
  if (below === undefined || !sheet) return [];
  const head = cellAt(sheet, below, section.labelColumn);
  const label = renameMonth(head.text, book.month, month);
  const value = typeof head.value === "number" ? serialOfMonth(month) : label;
  const because = `There is no row for ${printMonth(month)} below ${printMonth(book.month)}.`;
  return [{ section, below, label, value, because }];
}

/** The closed year goes below the last closed year; a section without years needs no row. */
function yearRow(book: Book, section: Section): readonly WantedRow[] {
  const closed = financialYearOf(book.month);
  const rows = rowsByPeriod(section);
  const below = rows.get(`year ${previousYear(closed)}`);
  const sheet = book.workbook.sheets.find(({ name }) => name === section.sheet);
  if (below === undefined || rows.has(`year ${closed}`) || !sheet) return [];
  const head = cellAt(sheet, below, section.labelColumn);
  const label = renameYear(head.text, previousYear(closed), closed);
  return [
    {
      section,
      below,
      label,
      value: label,
      because: `The year ${closed} is closed and joins the annual trend.`,
    },
  ];
}

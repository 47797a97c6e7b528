/**
 * A month that has no row of its own yet: one whole row is inserted below the last month of each such section. The rest of
 * the plan is made on the workbook as it will be then, so every later edit counts rows as they are after the insertion.
 */
import type { Book, Section } from "../book/book";
import { rowsByPeriod } from "../book/section-figure";
import { printMonth, serialOfMonth, type Month } from "../period";
import { a1 } from "../place";
import { cellAt, type Area, type CellContent, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";
import type { CellEdit, RowEdit } from "./plan";
import { renameMonth } from "./rename-month";

export interface LaidOut {
  /** The workbook with the rows inserted and headed, still empty. */
  readonly workbook: WorkbookSnapshot;
  readonly rows: readonly RowEdit[];
  readonly heads: readonly CellEdit[];
}

/** Sections without a row for the month. */
export function sectionsToExtend(book: Book, month: Month): readonly Section[] {
  return book.sections.filter((section) => !rowsByPeriod(section).has(month));
}

/** Inserts and heads a row for the month on every section that has none. Every such section shows the month before. */
export function insertMonthRows(book: Book, month: Month): LaidOut {
  const rows: RowEdit[] = [];
  const heads: CellEdit[] = [];
  const sheets = new Map(book.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  // From the bottom up: an insertion moves nothing that is still to be counted.
  const sections = [...sectionsToExtend(book, month)].sort((a, b) => b.headRow - a.headRow);
  for (const section of sections) {
    const sheet = sheets.get(section.sheet);
    const last = rowsByPeriod(section).get(book.month);
    if (!sheet || last === undefined) continue;
    const at = last + 1;
    const labels = sheet.merges.filter((merge) => isBlockLabel(merge, section, at));
    const merges = labels.map((merge) => ({ ...merge, rows: merge.rows + 1 }));
    const label = cellAt(sheet, last, section.labelColumn);
    const text = renameMonth(label.text, book.month, month);
    const value = typeof label.value === "number" ? serialOfMonth(month) : text;
    sheets.set(sheet.name, insertRow(sheet, at, labels, { column: section.labelColumn, value, text }));
    rows.push({
      target: "row",
      sheet: sheet.name,
      kind: "row",
      cell: `${at + 1}:${at + 1}`,
      before: "",
      after: `a row for ${printMonth(month)}`,
      because: `There is no row for ${printMonth(month)} below ${printMonth(book.month)}.`,
      ticked: true,
      area: { row: at, column: 0, rows: 1, columns: 1 },
      merges,
    });
    heads.push({
      target: "cell",
      sheet: sheet.name,
      row: at,
      column: section.labelColumn,
      cell: a1(at, section.labelColumn),
      kind: "header",
      before: "",
      after: text,
      because: "The head of the new row.",
      ticked: true,
      write: typeof value === "number" ? { number: value, numberFormat: label.numberFormat } : { text },
      was: "",
    });
  }
  const workbook = {
    ...book.workbook,
    sheets: book.workbook.sheets.map((sheet) => sheets.get(sheet.name) ?? sheet),
  };
  return { workbook, rows, heads };
}

/** The merged label of the months' block ends at the last month and stands left of the months. */
function isBlockLabel(merge: Area, section: Section, at: number): boolean {
  return (
    merge.row + merge.rows === at && merge.rows > 1 && merge.column + merge.columns <= section.labelColumn
  );
}

function insertRow(
  sheet: SheetSnapshot,
  at: number,
  labels: readonly Area[],
  head: { readonly column: number; readonly value: CellContent; readonly text: string },
): SheetSnapshot {
  const { area } = sheet;
  const index = at - area.row;
  const blank = <Item>(item: Item, own: Item): Item[] =>
    Array.from({ length: area.columns }, (_, c) => (c + area.column === head.column ? own : item));
  const put = <Item>(grid: readonly (readonly Item[])[], row: readonly Item[]): (readonly Item[])[] => [
    ...grid.slice(0, index),
    row,
    ...grid.slice(index),
  ];
  return {
    ...sheet,
    area: { ...area, rows: area.rows + 1 },
    values: put(sheet.values, blank<CellContent>("", head.value)),
    formulas: put(sheet.formulas, blank<CellContent>("", head.value)),
    text: put(sheet.text, blank("", head.text)),
    // Excel gives an inserted row the formats of the row above.
    numberFormats: put(sheet.numberFormats, sheet.numberFormats[index - 1] ?? blank("General", "General")),
    merges: sheet.merges.map((merge) =>
      labels.includes(merge) ? { ...merge, rows: merge.rows + 1 } : shifted(merge, at),
    ),
    colourRules: sheet.colourRules.map((rule) => ({ ...rule, area: shifted(rule.area, at) })),
  };
}

/** An area after a row was inserted above `at`: moved down, or grown where the row fell inside. */
function shifted(area: Area, at: number): Area {
  if (area.row >= at) return { ...area, row: area.row + 1 };
  return area.row + area.rows > at ? { ...area, rows: area.rows + 1 } : area;
}

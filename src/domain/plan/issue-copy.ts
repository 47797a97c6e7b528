/**
 * A copy fit to issue, decided in plain data: values only, no sheet, name or part of the add-in's own. Conditional formats,
 * charts and print set-up stay, as Excel has them itself. What is done in Excel and what on a file are both made from this.
 */
import type { Book } from "../book/book";
import type { Understanding } from "../book/understand";
import { OWN_SHEETS } from "../book/words/page-words";
import { lookUp } from "../book/words/word-table";
import { isUneditedDraft } from "../commentary/marker";
import { a1, quoteSheet } from "../place";
import { smallCounts } from "../rules/reading/small-counts";
import { cellAt, type CellContent, type SheetSnapshot } from "../workbook";
import { findChartCells } from "./charts/chart-cells";
import { OURS } from "./charts/chart-subjects";

/** A cell that gets what it shows instead of what it computes; "" empties it. */
export interface IssuedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
}

/** A chart of ours: it loses the name by which a refresh knows it, and its title no longer comes from a cell. */
export interface IssuedChart {
  readonly name: string;
  /** The name it gets, free on its sheet. */
  readonly as: string;
  /** The title's words; undefined where a person typed a title of their own. */
  readonly title?: string;
  /** The cell that its title came from, where it did. */
  readonly titleCell?: { readonly row: number; readonly column: number };
  /** The cells behind it that tell its name and its title; they are emptied. The levels of its lines stay, as it draws them. */
  readonly emptied: readonly IssuedCell[];
}

export interface IssuedSheet {
  readonly name: string;
  /** Every cell that computes, with what it shows. */
  readonly cells: readonly IssuedCell[];
  readonly charts: readonly IssuedChart[];
}

/** Something to look at before a copy leaves the council; a place to go to where there is one. */
export interface Concern {
  readonly sheet: string;
  /** "F12", or "" for the sheet as a whole. */
  readonly cell: string;
  /** A sentence. */
  readonly words: string;
}

/** The small counts of one sheet, "F12" each. */
export interface SmallCountsOfSheet {
  readonly sheet: string;
  readonly cells: readonly { readonly cell: string; readonly shows: string; readonly label: string }[];
}

/** What is done to a workbook. */
export interface IssuedWorkbook {
  /** Sheets that leave the workbook: the settings and the log. */
  readonly removed: readonly string[];
  readonly sheets: readonly IssuedSheet[];
}

export interface IssueCopy extends IssuedWorkbook {
  /** Counts of 1 to 4 may point to a person. */
  readonly small: readonly SmallCountsOfSheet[];
  readonly concerns: readonly Concern[];
}

/** What a workbook becomes as an issue copy. */
export function planIssueCopy(understanding: Understanding): IssueCopy {
  const { book } = understanding;
  const kept = book.workbook.sheets.filter((sheet) => !isOurs(book, sheet));
  return {
    ...issueWorkbook(book),
    small: [...smallCounts(understanding)].map(([sheet, counts]) => ({
      sheet,
      cells: counts.map(({ label, cell: { place } }) => ({
        cell: a1(place.row, place.column),
        shows: understanding.cells.cell(place).text,
        label,
      })),
    })),
    concerns: [...kept.flatMap(concernsOf), ...manual(book)],
  };
}

/** The same without what there is to look at first. */
export function issueWorkbook(book: Pick<Book, "workbook" | "settings">): IssuedWorkbook {
  const { sheets } = book.workbook;
  return {
    removed: sheets.filter((sheet) => isOurs(book, sheet)).map(({ name }) => name),
    sheets: sheets
      .filter((sheet) => !isOurs(book, sheet))
      .map((sheet) => ({
        name: sheet.name,
        cells: computedCells(sheet),
        charts: issuedCharts(sheet),
      })),
  };
}

/** Whether a defined name leads to a sheet that goes, to another workbook, to nothing, or to a function of ours. */
export function nameLeadsAway(formula: string, { removed }: Pick<IssuedWorkbook, "removed">): boolean {
  const plain = formula.toLowerCase();
  return (
    /#REF!|\bPERF\.|\[[^[\]]+\][^!,;()]*!/i.test(formula) ||
    removed.some((name) =>
      [`${quoteSheet(name)}!`, `'${name}'!`].some((start) => plain.includes(start.toLowerCase())),
    )
  );
}

function isFormula(content: CellContent): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function isOurs({ settings }: Pick<Book, "settings">, { name }: SheetSnapshot): boolean {
  return name === settings.sheet || lookUp(OWN_SHEETS, name) !== undefined;
}

function computedCells(sheet: SheetSnapshot): readonly IssuedCell[] {
  return sheet.formulas.flatMap((formulas, r) =>
    formulas.flatMap((formula, c): IssuedCell[] => {
      const value = sheet.values[r]?.[c] ?? "";
      // A text that begins with = is told by its value, which is the same.
      return isFormula(formula) && formula !== value
        ? [{ row: sheet.area.row + r, column: sheet.area.column + c, value }]
        : [];
    }),
  );
}

function issuedCharts(sheet: SheetSnapshot): readonly IssuedChart[] {
  const taken = new Set((sheet.charts ?? []).map(({ name }) => name));
  return (sheet.charts ?? []).flatMap(({ name, title }): IssuedChart[] => {
    if (!name.startsWith(OURS)) return [];
    const as = freeName(taken);
    taken.add(as);
    const cells = findChartCells(sheet, name);
    if (!cells) return [{ name, as, emptied: [] }];
    const linked = cellAt(sheet, cells.title.row, cells.title.column).value;
    return [
      {
        name,
        as,
        ...(linked === title ? { title, titleCell: cells.title } : {}),
        emptied: [cells.name, cells.title].map((at) => ({ ...at, value: "" })),
      },
    ];
  });
}

function freeName(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

function concernsOf(sheet: SheetSnapshot): readonly Concern[] {
  const { name, visible } = sheet;
  const found: Concern[] = [];
  if (!visible) found.push({ sheet: name, cell: "", words: "is hidden, and stays in the copy." });
  if ([...(sheet.rowHeights ?? []), ...(sheet.columnWidths ?? [])].includes(0))
    found.push({ sheet: name, cell: "", words: "has hidden rows or columns, which stay in the copy." });
  for (const [r, texts] of sheet.text.entries()) {
    for (const [c, shows] of texts.entries()) {
      const [row, column] = [sheet.area.row + r, sheet.area.column + c];
      const concern = (words: string): void => void found.push({ sheet: name, cell: a1(row, column), words });
      const formula = sheet.formulas[r]?.[c] ?? "";
      if (isFormula(formula) && /^#[A-Z]/.test(shows)) concern(`shows ${shows}.`);
      else if (isUneditedDraft(shows)) concern("still holds a drafted paragraph.");
    }
  }
  return found;
}

function manual({ workbook }: Book): readonly Concern[] {
  const words =
    "Excel calculates only when it is told to: press F9 first, or the copy may show older figures.";
  return workbook.manualCalculation ? [{ sheet: "", cell: "", words }] : [];
}

/** What an issue copy takes away, as it was found just before. */
import type { IssuedWorkbook } from "../../domain/plan/issue-copy";
import type { Month } from "../../domain/period";
import { absoluteA1, quoteSheet } from "../../domain/place";
import type { FormerCell, FormerContent, FormerSheet } from "../../domain/undo/way-back";
import { cellAt, type Cell, type SheetSnapshot, type WorkbookSnapshot } from "../../domain/workbook";
import type { Extras } from "./ask-extras";
import type { IssueWayBack } from "./way-back";

/** The way back from the copy that a plan makes of a workbook. */
export function recordIssue(
  { sheets }: WorkbookSnapshot,
  plan: IssuedWorkbook,
  { names, remarks, removed, parts, properties, custom }: Extras,
  { month, at }: { readonly month: Month; readonly at: Date },
): IssueWayBack {
  const named = (name: string): SheetSnapshot | undefined => sheets.find((sheet) => sheet.name === name);
  const kept = plan.sheets.flatMap(({ name, cells, charts }) => {
    const sheet = named(name);
    if (!sheet) return [];
    const changed = [...cells, ...charts.flatMap(({ emptied }) => emptied)];
    return [
      formerSheet(
        name,
        changed.map(({ row, column, value }) => former(sheet, row, column, value)),
      ),
    ];
  });
  const gone = plan.removed.flatMap((name) => {
    const sheet = named(name);
    return sheet ? [formerSheet(name, allCells(sheet))] : [];
  });
  const all = [...kept, ...gone].filter(({ cells }) => cells.length > 0);
  return {
    cells: {
      at: at.toISOString(),
      month,
      changes: all.reduce((sum, { cells }) => sum + cells.length, 0),
      sheets: all,
    },
    removed,
    names: names.map(({ name, formula, comment, visible, sheet }) => ({
      name,
      formula,
      comment,
      visible,
      sheet,
    })),
    charts: plan.sheets.flatMap(({ name: sheet, charts }) =>
      charts.map(({ name, as, titleCell }) => ({
        sheet,
        name,
        as,
        title: titleCell && `=${quoteSheet(sheet)}!${absoluteA1(titleCell.row, titleCell.column)}`,
      })),
    ),
    remarks: remarks.map(({ kind, sheet, cell, text, replies }) => ({ kind, sheet, cell, text, replies })),
    parts: parts.map(({ xml }) => xml),
    properties,
    custom,
  };
}

function formerSheet(sheet: string, cells: readonly FormerCell[]): FormerSheet {
  return { sheet, inserted: [], landmarks: [], cells, removedRules: [], addedRules: [] };
}

function former(sheet: SheetSnapshot, row: number, column: number, wrote: FormerCell["wrote"]): FormerCell {
  const cell = cellAt(sheet, row, column);
  return { row, column, wrote, was: contentOf(cell), numberFormat: cell.numberFormat };
}

/** Every cell of a sheet that holds something: once the sheet is made again, they are empty. */
function allCells(sheet: SheetSnapshot): readonly FormerCell[] {
  const { area } = sheet;
  return sheet.values.flatMap((values, r) =>
    values.flatMap((value, c) =>
      value === "" && sheet.numberFormats[r]?.[c] === "General"
        ? []
        : [former(sheet, area.row + r, area.column + c, "")],
    ),
  );
}

/** A text is told from a formula by the value, which is the same, and from an error by its form. */
export function contentOf({ value, formula }: Pick<Cell, "value" | "formula">): FormerContent {
  if (formula !== "" && formula !== value) return { formula };
  return typeof value === "string" && value !== "" && !isError(value) ? { text: value } : { constant: value };
}

function isError(value: string): boolean {
  return /^#(?:N\/A|DIV\/0!|NAME\?|[A-Z_]+!|GETTING_DATA)$/.test(value);
}

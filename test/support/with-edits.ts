/** A snapshot as it reads once a plan's edits are made: values and formats, on sheets that are there or new. */
import type { CellEdit, Edit } from "../../src/domain/plan/plan";
import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/workbook";
import { displayed } from "./sheet-builder";

/** Rows are inserted first, then cells are written, as applyPlan does. */
export function withEdits(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const added = edits.filter(({ target }) => target === "sheet").map(({ sheet }) => emptySheet(sheet));
  const sheets = [...workbook.sheets, ...added].map((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet.name);
    const taller = own.reduce(
      (grown, edit) => (edit.target === "row" ? insertRows(grown, edit.area.row, edit.area.rows) : grown),
      sheet,
    );
    return own.reduce((written, edit) => (edit.target === "cell" ? write(written, edit) : written), taller);
  });
  return { ...workbook, sheets };
}

function emptySheet(name: string): SheetSnapshot {
  const area = { row: 0, column: 0, rows: 0, columns: 0 };
  const grid: never[][] = [];
  return {
    name,
    visible: true,
    protected: false,
    area,
    values: grid,
    formulas: grid,
    text: grid,
    numberFormats: grid,
    merges: [],
    colourRules: [],
  };
}

function insertRows(sheet: SheetSnapshot, row: number, rows: number): SheetSnapshot {
  const insert = <T>(grid: readonly (readonly T[])[], blank: T): T[][] => {
    const copy = grid.map((cells) => [...cells]);
    copy.splice(
      row - sheet.area.row,
      0,
      ...Array.from({ length: rows }, () => Array<T>(sheet.area.columns).fill(blank)),
    );
    return copy;
  };
  return {
    ...sheet,
    area: { ...sheet.area, rows: sheet.area.rows + rows },
    values: insert<CellContent>(sheet.values, ""),
    formulas: insert<CellContent>(sheet.formulas, ""),
    text: insert(sheet.text, ""),
    numberFormats: insert(sheet.numberFormats, "General"),
  };
}

function write(sheet: SheetSnapshot, { row, column, write: content }: CellEdit): SheetSnapshot {
  const rows = Math.max(sheet.area.rows, row - sheet.area.row + 1);
  const columns = Math.max(sheet.area.columns, column - sheet.area.column + 1);
  const value = "text" in content ? content.text : "number" in content ? content.number : "";
  const format =
    "text" in content ? "@" : "number" in content ? (content.numberFormat ?? "General") : "General";
  const put = <T>(grid: readonly (readonly T[])[], blank: T, here: T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        r === row - sheet.area.row && c === column - sheet.area.column ? here : (grid[r]?.[c] ?? blank),
      ),
    );
  return {
    ...sheet,
    area: { ...sheet.area, rows, columns },
    values: put<CellContent>(sheet.values, "", value),
    formulas: put<CellContent>(sheet.formulas, "", value),
    text: put(sheet.text, "", displayed(value, format)),
    numberFormats: put(sheet.numberFormats, "General", format),
  };
}

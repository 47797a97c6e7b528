/** The same report in another council's layout: sheets moved, unmerged, renamed, their columns in another order. */
import { findMonth, parseMonth, serialOfMonth } from "../../src/domain/period";
import type { CellContent, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/workbook";

type Change = (sheet: SheetSnapshot) => SheetSnapshot;

/** A workbook with every sheet changed. */
export function mapSheets(workbook: WorkbookSnapshot, change: Change): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

/** The table starts so many rows and columns further. */
export function moveBy(rows: number, columns: number): Change {
  return (sheet) => ({
    ...sheet,
    area: { ...sheet.area, row: sheet.area.row + rows, column: sheet.area.column + columns },
    merges: sheet.merges.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns })),
  });
}

/** So many blank rows and columns more at the end: what Excel reads where cells are only coloured. */
export function widenBy(rows: number, columns: number): Change {
  return (sheet) => {
    const width = sheet.area.columns + columns;
    const widen = <T>(grid: readonly (readonly T[])[], blank: T) => [
      ...grid.map((cells) => [...cells, ...Array.from({ length: columns }, () => blank)]),
      ...Array.from({ length: rows }, () => Array.from({ length: width }, () => blank)),
    ];
    return {
      ...sheet,
      area: { ...sheet.area, rows: sheet.area.rows + rows, columns: width },
      values: widen<CellContent>(sheet.values, ""),
      formulas: widen<CellContent>(sheet.formulas, ""),
      text: widen(sheet.text, ""),
      numberFormats: widen(sheet.numberFormats, "General"),
    };
  };
}

/** No merges. Where one number stood over two names, or one text over several rows, a person would repeat it: `repeat` tells. */
export function unmerge(repeat: (text: string) => boolean): Change {
  return (sheet) => {
    let changed: SheetSnapshot = { ...sheet, merges: [] };
    for (const { row, column, rows, columns } of sheet.merges) {
      const value = sheet.values[row - sheet.area.row]?.[column - sheet.area.column] ?? "";
      if (typeof value !== "string" || !repeat(value)) continue;
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) changed = setCell(changed, r, c, value, value);
      }
    }
    return changed;
  };
}

/** Columns in another order; `order[i]` is the column (from 0, within the sheet's area) that comes to place i. */
export function reorderColumns(order: readonly number[]): Change {
  return (sheet) => {
    const pick = <T>(grid: readonly (readonly T[])[]) =>
      grid.map((row) => order.map((column) => row[column]!));
    return {
      ...sheet,
      merges: [],
      values: pick(sheet.values),
      formulas: pick(sheet.formulas),
      text: pick(sheet.text),
      numberFormats: pick(sheet.numberFormats),
    };
  };
}

/** Texts replaced wherever a whole cell holds them. */
export function renameTexts(words: ReadonlyMap<string, string>): Change {
  return mapCells((value) => (typeof value === "string" ? words.get(value) : undefined));
}

/** Text months become real dates that display in the given way. */
export function datesForMonths(format: string, show: (month: string) => string): Change {
  return (sheet) => {
    let changed = sheet;
    eachCell(sheet, (value, row, column) => {
      const month = typeof value === "string" ? parseMonth(value) : undefined;
      if (month !== undefined && findMonth(String(value)) !== undefined) {
        changed = setCell(changed, row, column, serialOfMonth(month), show(month), format);
      }
    });
    return changed;
  };
}

/** Cells emptied, with their number formats kept or not. */
export function clearCells(
  sheet: SheetSnapshot,
  which: (row: number, column: number) => boolean,
  keepFormats = true,
): SheetSnapshot {
  let changed = sheet;
  eachCell(sheet, (_, row, column) => {
    if (which(row, column))
      changed = setCell(changed, row, column, "", "", keepFormats ? undefined : "General");
  });
  return changed;
}

/** One cell of a sheet set anew. */
export function setCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: CellContent,
  text: string = String(value),
  format?: string,
): SheetSnapshot {
  const [r, c] = [row - sheet.area.row, column - sheet.area.column];
  const replace = <T>(grid: readonly (readonly T[])[], cell: T) =>
    grid.map((cells, index) => (index === r ? cells.map((old, at) => (at === c ? cell : old)) : cells));
  return {
    ...sheet,
    values: replace(sheet.values, value),
    formulas: replace(sheet.formulas, value),
    text: replace(sheet.text, text),
    numberFormats: format === undefined ? sheet.numberFormats : replace(sheet.numberFormats, format),
  };
}

function mapCells(change: (value: CellContent) => CellContent | undefined): Change {
  return (sheet) => {
    let changed = sheet;
    eachCell(sheet, (value, row, column) => {
      const becomes = change(value);
      if (becomes !== undefined) changed = setCell(changed, row, column, becomes);
    });
    return changed;
  };
}

function eachCell(
  sheet: SheetSnapshot,
  look: (value: CellContent, row: number, column: number) => void,
): void {
  sheet.values.forEach((cells, r) => {
    cells.forEach((value, c) => look(value, sheet.area.row + r, sheet.area.column + c));
  });
}

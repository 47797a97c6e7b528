/** Cells of a workbook that was read: merges resolved, figures read once, every look-up in constant time. */
import { readFigure } from "../figure";
import {
  cellAt,
  contains,
  type Area,
  type Place,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook";
import type { Cells, Figure } from "./book";

const NOTHING: Figure = { kind: "none", blank: true };

interface OpenSheet {
  readonly sheet: SheetSnapshot;
  /** Merges by row and column of their cells within the sheet's area. */
  readonly merges: ReadonlyMap<number, ReadonlyMap<number, Area>>;
  /** Merges that reach beyond the area that was read (a title over empty columns). */
  readonly overhanging: readonly Area[];
  readonly figures: Map<number, Figure[]>;
}

/**
 * Opens the cells of a workbook. Sheets are found in any case, as Excel does. `cell` gives the cell itself, empty inside a
 * merge; `figure` reads a merge's top-left cell from anywhere within it.
 */
export function openCells(workbook: WorkbookSnapshot): Cells {
  const sheets = new Map<string, OpenSheet>();
  for (const sheet of workbook.sheets) {
    const key = sheet.name.toLowerCase();
    const open = sheets.get(key) ?? openSheet(sheet);
    sheets.set(key, open);
    if (!sheets.has(sheet.name)) sheets.set(sheet.name, open);
  }
  // As the report itself writes the name: nearly always.
  const find = (name: string) => sheets.get(name) ?? sheets.get(name.toLowerCase());
  return {
    sheet: (name) => find(name)?.sheet,
    cell: ({ sheet, row, column }) => {
      const open = find(sheet);
      return open
        ? cellAt(open.sheet, row, column)
        : { value: "", formula: "", text: "", numberFormat: "General" };
    },
    figure: (place) => {
      const open = find(place.sheet);
      return open ? figureAt(open, place) : NOTHING;
    },
    merge: ({ sheet, row, column }) => {
      const open = find(sheet);
      return open && mergeOver(open, row, column);
    },
  };
}

function openSheet(sheet: SheetSnapshot): OpenSheet {
  const merges = new Map<number, Map<number, Area>>();
  const overhanging: Area[] = [];
  const { area } = sheet;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  for (const merge of sheet.merges) {
    const bottom = merge.row + merge.rows - 1;
    const right = merge.column + merge.columns - 1;
    if (merge.row < area.row || merge.column < area.column || bottom > lastRow || right > lastColumn) {
      overhanging.push(merge);
    }
    for (let row = Math.max(merge.row, area.row); row <= Math.min(bottom, lastRow); row += 1) {
      let columns = merges.get(row);
      if (!columns) merges.set(row, (columns = new Map<number, Area>()));
      for (
        let column = Math.max(merge.column, area.column);
        column <= Math.min(right, lastColumn);
        column += 1
      ) {
        columns.set(column, merge);
      }
    }
  }
  return { sheet, merges, overhanging, figures: new Map() };
}

function mergeOver({ sheet, merges, overhanging }: OpenSheet, row: number, column: number): Area | undefined {
  if (contains(sheet.area, row, column)) return merges.get(row)?.get(column);
  return overhanging.find((area) => contains(area, row, column));
}

function figureAt(open: OpenSheet, place: Place): Figure {
  const { row, column } = mergeOver(open, place.row, place.column) ?? place;
  if (!contains(open.sheet.area, row, column)) return NOTHING;
  let figures = open.figures.get(row);
  if (!figures) open.figures.set(row, (figures = []));
  let figure = figures[column];
  if (!figure) {
    const { value, text } = cellAt(open.sheet, row, column);
    figure = value === "" ? NOTHING : readFigure(value, text);
    figures[column] = figure;
  }
  return figure;
}

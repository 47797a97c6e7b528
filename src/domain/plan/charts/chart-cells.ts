/**
 * The cells behind a chart: its title, and the levels of its lines beside each period. They stand under the chart in a format
 * that shows nothing, two columns a chart, and are found again by the chart's name above them.
 */
import { a1 } from "../../place";
import { cellAt, isUnseen, type CellContent, type SheetSnapshot } from "../../workbook";
import type { CellEdit, CellWrite } from "../plan";

/** Shows neither numbers nor text. */
export const UNSEEN = ";;;";

export interface ChartCells {
  /** The chart's name, with the target's levels below it. */
  readonly name: { readonly row: number; readonly column: number };
  /** The title, with the neighbours' levels below it. */
  readonly title: { readonly row: number; readonly column: number };
}

export type Line = "target" | "neighbours";

/** The column of a line's levels. */
export function columnOf({ name, title }: ChartCells, line: Line): number {
  return line === "target" ? name.column : title.column;
}

/** The cells of a chart that was made before, wherever they have moved to. */
export function findChartCells(sheet: SheetSnapshot, name: string): ChartCells | undefined {
  const { area } = sheet;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (cell.value === name && isUnseen(cell)) return cellsAt(row, column);
    }
  }
  return undefined;
}

/**
 * Two columns with nothing in them, from a column on.
 * @param last the last row that the lines reach
 */
export function freeChartCells(
  sheet: SheetSnapshot,
  row: number,
  from: number,
  last: number,
  taken: ReadonlySet<number>,
): ChartCells {
  const isFree = (column: number): boolean => {
    if (taken.has(column)) return false;
    for (let at = row; at <= last; at += 1) {
      const { value, formula } = cellAt(sheet, at, column);
      if (value !== "" || formula !== "") return false;
    }
    return true;
  };
  let column = from;
  while (!isFree(column) || !isFree(column + 1)) column += 1;
  return cellsAt(row, column);
}

function cellsAt(row: number, column: number): ChartCells {
  return { name: { row, column }, title: { row, column: column + 1 } };
}

/** The edit that puts something into one of the cells; none where it is there. */
export function chartCellEdit(
  sheet: SheetSnapshot,
  { row, column }: { readonly row: number; readonly column: number },
  content: string | number | undefined,
  because: string,
): readonly CellEdit[] {
  const now = cellAt(sheet, row, column);
  const was: CellContent = now.formula === "" ? now.value : now.formula;
  if (was === (content ?? "") && (content === undefined || isUnseen(now))) return [];
  const write: CellWrite =
    content === undefined
      ? { clear: true }
      : typeof content === "string"
        ? { text: content, numberFormat: UNSEEN }
        : { number: content, numberFormat: UNSEEN };
  return [
    {
      target: "cell",
      sheet: sheet.name,
      row,
      column,
      cell: a1(row, column),
      kind: "chart",
      before: String(was),
      after: String(content ?? ""),
      because,
      ticked: true,
      write,
      was,
    },
  ];
}

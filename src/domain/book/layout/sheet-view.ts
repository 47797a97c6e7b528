/** One sheet as a reader of heads and labels sees it: texts, months, merges. Rows and columns are the sheet's own. */
import { monthOfSerial, parseMonth, printMonth, type Month } from "../../period";
import { cellAt, isUnseen, type Area, type CellContent, type SheetSnapshot } from "../../workbook";
import type { Cells, Figure } from "../book";

export interface SheetView {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** Past the last row and column. */
  readonly bottom: number;
  readonly right: number;
  /** The cell's own text as displayed, trimmed; "" inside a merge. A month reads "Mar-19" whatever its format. */
  own(row: number, column: number): string;
  /** As `own`, but a cell inside a merge shows the merge's text. */
  text(row: number, column: number): string;
  value(row: number, column: number): CellContent;
  numberFormat(row: number, column: number): string;
  figure(row: number, column: number): Figure;
  merge(row: number, column: number): Area | undefined;
  /** The month that the cell is about: a real date or a text that is a month and nothing else. */
  month(row: number, column: number): Month | undefined;
}

const NOTHING: Figure = { kind: "none", blank: true };

/** Opens a view of a sheet over the workbook's cells. */
export function viewSheet(sheet: SheetSnapshot, cells: Cells): SheetView {
  const { name, area } = sheet;
  const months = new Map<string, Month | undefined>();
  const datesByFormat = new Map<string, boolean>();

  const month = (row: number, column: number): Month | undefined => {
    const { value, text, numberFormat } = cellAt(sheet, row, column);
    if (typeof value === "number") {
      let dated = datesByFormat.get(numberFormat);
      if (dated === undefined) datesByFormat.set(numberFormat, (dated = showsMonth(numberFormat)));
      return dated ? monthOfDate(value) : undefined;
    }
    // The shortest month is "Mar19", the longest "30 September 2019".
    if (typeof value !== "string" || value.length < 5 || value.length > 24) return undefined;
    const typed = text === "" ? value : text;
    if (!months.has(typed)) months.set(typed, isMonthEdge(typed) ? parseMonth(typed) : undefined);
    return months.get(typed);
  };
  const own = (row: number, column: number): string => {
    const { value, text, numberFormat } = cellAt(sheet, row, column);
    if (value === "" || isUnseen({ numberFormat })) return "";
    if (typeof value !== "number") return (text === "" ? String(value) : text).trim();
    const dated = month(row, column);
    if (dated !== undefined) return printMonth(dated);
    // A column too narrow for its number shows hashes; a raw double shows its binary tail.
    const shown = text.trim();
    return shown === "" || /^#+$/.test(shown) || shown === String(value)
      ? String(Number(value.toPrecision(12)))
      : shown;
  };
  const merge = (row: number, column: number) => cells.merge({ sheet: name, row, column });
  return {
    name,
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows,
    right: area.column + area.columns,
    own,
    text: (row, column) => {
      const over = merge(row, column);
      return over ? own(over.row, over.column) : own(row, column);
    },
    value: (row, column) => {
      const cell = cellAt(sheet, row, column);
      return isUnseen(cell) ? "" : cell.value;
    },
    numberFormat: (row, column) => cellAt(sheet, row, column).numberFormat,
    figure: (row, column) =>
      isUnseen(cellAt(sheet, row, column)) ? NOTHING : cells.figure({ sheet: name, row, column }),
    merge,
    month,
  };
}

/** Whether a number format shows a month: mmm-yy, dd/mm/yyyy, [$-809]mmmm yyyy, but not h:mm. */
function showsMonth(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  return !/general|[h#0]/.test(codes) && /m/.test(codes) && /mmm|y|d/.test(codes);
}

/** A date that stands for its month: the first or the last day, with no time of day. */
function monthOfDate(serial: number): Month | undefined {
  if (!Number.isInteger(serial)) return undefined;
  const of = monthOfSerial(serial);
  const first = monthOfSerial(serial - 1) !== of;
  const last = monthOfSerial(serial + 1) !== of;
  return first || last ? of : undefined;
}

/** Text dates with a day ("31/03/2019") stand for a month only on its first and last days; a log's dates do not. */
function isMonthEdge(text: string): boolean {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?[\s/-]+(?:\d{1,2}[\s/-]+\d{4}|[a-z]{3,9}\.?[\s/-]+\d{2,4})$/i.exec(
    text,
  )?.[1];
  return day === undefined || Number(day) === 1 || Number(day) >= 28;
}

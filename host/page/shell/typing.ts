/** What a person types into a cell, as Excel takes it: converted, refused, calculated; and what a cell shows for editing. */
import { a1 } from "../../../src/domain/place";
import type { Area } from "../../../src/domain/workbook";
import { displayText, isDate } from "../../model/display-text";
import type { Cell, Sheet } from "../../model/sheet";
import { PLAIN, type Style } from "../../model/style";
import { convertInput } from "../../model/typed-input";
import { changedStyle } from "../../objects/cell-content";
import { around } from "../../objects/geometry";
import type { Session } from "../../objects/session";
import type { Change } from "./changes";

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A cell and where it goes. */
export interface MadeCell {
  readonly at: { readonly row: number; readonly column: number };
  readonly cell: Cell;
}

/** A cell that nobody has touched. */
export const EMPTY_CELL: Cell = { value: "", formula: "", style: PLAIN };

/** Writes cells as typed and calculates. What takes it back, or a reason where nothing was written. */
export function typeCells(session: Session, sheet: Sheet, cells: readonly TypedCell[]): Change | string {
  if (sheet.protected) return refusal(sheet);
  const { date1904 } = session.workbook;
  const made: MadeCell[] = [];
  for (const at of cells) {
    const old = sheet.cell(at.row, at.column) ?? EMPTY_CELL;
    const typed = convertInput(at.text, old.style.numberFormat, { date1904, byHand: true });
    if (typed.kind === "refused") return `${a1(at.row, at.column)} was left as it was: ${typed.reason}`;
    made.push({
      at,
      cell:
        typed.kind === "formula"
          ? { value: "", formula: typed.formula, style: restyled(old.style, undefined, false) }
          : {
              value: typed.value,
              formula: "",
              style: restyled(old.style, typed.numberFormat, typed.quotePrefix === true),
            },
    });
  }
  return put(session, sheet, made);
}

/** Writes cells with their looks and calculates. What takes it back, or a reason where nothing was written. */
export function putCells(session: Session, sheet: Sheet, made: readonly MadeCell[]): Change | string {
  return sheet.protected ? refusal(sheet) : put(session, sheet, made);
}

function refusal({ name }: Sheet): string {
  return `The sheet "${name}" is protected; nothing was written.`;
}

function put(session: Session, sheet: Sheet, made: readonly MadeCell[]): Change {
  const before = made.map(({ at }) => ({ at, cell: sheet.cell(at.row, at.column) ?? EMPTY_CELL }));
  session.change(sheet);
  for (const { at, cell } of made) sheet.put(at.row, at.column, cell);
  const areas = made.map(({ at: { row, column } }): Area => ({ row, column, rows: 1, columns: 1 }));
  session.events.dataChanged(sheet, areas.reduce(around), "user");
  session.end();
  return () => put(session, sheet, before);
}

/** What the formula bar shows of a cell: its formula, else its value as it would be typed. */
export function contentOf(cell: Cell | undefined, date1904: boolean): string {
  if (cell === undefined) return "";
  if (cell.formula !== "") return cell.formula;
  const { value, style } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return style.quotePrefix === true ? `'${value}` : value;
  if (isDate(style.numberFormat)) return displayText(value, "dd/mm/yyyy", date1904);
  if (style.numberFormat.includes("%")) return `${String(Number((value * 100).toPrecision(15)))}%`;
  return String(Number(value.toPrecision(15)));
}

/** A cell without a format of its own takes on the one that its content brings; the same object where nothing differs. */
function restyled(style: Style, numberFormat: string | undefined, quotePrefix: boolean): Style {
  const format = style.numberFormat === "General" ? (numberFormat ?? "General") : style.numberFormat;
  if (format === style.numberFormat && quotePrefix === (style.quotePrefix === true)) return style;
  return changedStyle(style, { numberFormat: format, quotePrefix });
}

/** The workbook that lies open on the page: the model, the client's session on it, and what is selected. */
import { areaOf } from "./grid/merges";
import { makePicture, type Picture } from "./grid/picture";
import { selectArea, selectCell, type Selection } from "./grid/selection";
import { readChart } from "./grid/chart-data";
import type { GridContent } from "./grid/grid";
import { colourRules } from "./colour-rules";
import { typeCells, undoTyping, type TypedCell, type Undone } from "./typing";
import { openWorkbook } from "../../file/open";
import { attachEngine } from "../../formulas/engine";
import { makeRuleTest } from "../../formulas/evaluate";
import { saveWorkbook } from "../../file/save";
import { displayText } from "../../model/display-text";
import type { Cell, Sheet } from "../../model/sheet";
import { Workbook } from "../../model/workbook";
import { openSession } from "../../objects";
import type { Session } from "../../objects/session";
import { createInterpreter, type Interpreter } from "../../richapi/interpreter";

export interface Desk {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly interpreter: Interpreter;
  /** The sheets that have a tab, in order. */
  readonly tabs: () => readonly Sheet[];
  readonly sheet: () => Sheet;
  readonly selection: () => Selection;
  readonly content: () => GridContent;
  readonly select: (selection: Selection) => void;
  readonly showSheet: (sheet: Sheet) => void;
  /** Types texts into cells, as a person does; calculates. The reason, where it is refused. */
  readonly type: (cells: readonly TypedCell[]) => string | undefined;
  /** Empties the selected cells; calculates. The reason, where it is refused. */
  readonly clear: () => string | undefined;
  /** Makes a column or row so many pixels wide or high, with it all that are selected whole. The reason, where it is refused. */
  readonly resize: (kind: "column" | "row", index: number, pixels: number) => string | undefined;
  /** Takes back what was typed, pasted or cleared last; false where there is nothing to take back. */
  readonly undo: () => boolean;
  /** Whether anything differs from the file that was opened. */
  readonly isChanged: () => boolean;
  /** The file as it is now. */
  readonly save: () => Uint8Array;
}

/** A selection of the whole sheet sizes the one that is dragged. */
const MOST_AT_ONCE = 1000;

/** Opens a file; `told` is called after every change of cells, selection or sheet, the add-in's included. */
export function openDesk(bytes: Uint8Array, name: string, told: () => void): Desk {
  const workbook = openWorkbook(bytes, name);
  const session = openSession(workbook);
  attachEngine(workbook);
  const pictures = new Map<Sheet, Picture>();
  const selections = new Map<Sheet, Selection>();

  const display = (cell: Cell): string => displayText(cell.value, cell.style.numberFormat, workbook.date1904);

  const forget = (): void => {
    pictures.clear();
    told();
  };
  workbook.listeners.add(forget);

  const sheet = (): Sheet => session.activeSheet;

  const picture = (): Picture => {
    const of = sheet();
    const known = pictures.get(of);
    if (known !== undefined) return known;
    const made = makePicture(of, { display, colours: colourRules(makeRuleTest(workbook)) });
    pictures.set(of, made);
    return made;
  };

  /** What the add-in selected since then wins. */
  const selection = (): Selection => {
    const known = selections.get(sheet());
    const { row, column, rows, columns } = session.selection;
    const of = known?.area;
    if (
      known !== undefined &&
      of?.row === row &&
      of.column === column &&
      of.rows === rows &&
      of.columns === columns
    )
      return known;
    const made = selectArea(picture(), session.selection);
    selections.set(sheet(), made);
    return made;
  };

  /** Whether a person gave a column or row another size. */
  let resized = false;

  /** The columns or rows that one size is for. */
  const sameSize = (kind: "column" | "row", index: number): readonly number[] => {
    const { area } = selection();
    const { rows, columns } = picture().axes;
    const [first, count, isWhole] =
      kind === "column"
        ? [area.column, area.columns, area.rows === rows.count]
        : [area.row, area.rows, area.columns === columns.count];
    const isAmong = isWhole && count < MOST_AT_ONCE && index >= first && index < first + count;
    return isAmong ? Array.from({ length: count }, (_, i) => first + i) : [index];
  };

  /** What a person changed, the last at the end. */
  const changes: Undone[] = [];

  const type = (cells: readonly TypedCell[]): string | undefined => {
    if (cells.length === 0) return undefined;
    const result = typeCells(session, sheet(), cells);
    if (typeof result === "string") return result;
    changes.push(result);
    return undefined;
  };

  return {
    workbook,
    session,
    interpreter: createInterpreter(session),
    tabs: () => workbook.sheets.filter(({ visibility }) => visibility === "Visible"),
    sheet,
    selection,
    content: () => ({
      picture: picture(),
      selection: selection(),
      charts: sheet().charts.map((place) => ({ place, data: readChart(workbook, place, display) })),
    }),
    select: (next) => {
      selections.set(sheet(), next);
      session.selection = next.area;
      told();
    },
    showSheet: (next) => {
      workbook.activeSheet = workbook.sheets.indexOf(next);
      session.events.activated(next);
      session.selection = (selections.get(next) ?? selectCell(picture(), 0, 0)).area;
      told();
    },
    type: (cells) => {
      const { merged } = picture();
      return type(cells.map(({ row, column, text }) => ({ ...areaOf(merged, row, column), text })));
    },
    clear: () => {
      const { area } = selection();
      const filled = [...sheet().cells()].filter(
        ({ row, column, cell }) =>
          (cell.value !== "" || cell.formula !== "") &&
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      return type(filled.map(({ row, column }) => ({ row, column, text: "" })));
    },
    resize: (kind, index, pixels) => {
      const of = sheet();
      if (of.protected) return `The sheet "${of.name}" is protected; its columns and rows keep their size.`;
      for (const each of sameSize(kind, index)) {
        if (kind === "column") of.setColumnPixels(each, pixels);
        else of.setRowPixels(each, pixels);
      }
      resized = true;
      forget();
      return undefined;
    },
    undo: () => {
      const last = changes.pop();
      if (last !== undefined) undoTyping(session, last);
      return last !== undefined;
    },
    isChanged: () =>
      resized ||
      workbook.sheets.some(
        ({ changed, rowShifts, colourRulesChanged }) =>
          changed.size > 0 || rowShifts.length > 0 || colourRulesChanged,
      ),
    save: () => saveWorkbook(workbook),
  };
}

/** The bytes of a workbook with one empty sheet. */
export function emptyWorkbook(): Uint8Array {
  const workbook = new Workbook();
  workbook.addSheet("Sheet1");
  return saveWorkbook(workbook);
}

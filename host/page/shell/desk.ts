/** The workbook that lies open on the page: the model, the client's session on it, and what is selected. */
import { areaOf } from "./grid/merges";
import { makePicture, type Picture } from "./grid/picture";
import { selectArea, selectCell, type Selection } from "./grid/selection";
import { readChart } from "./grid/chart-data";
import type { GridContent } from "./grid/grid";
import { colourRules } from "./colour-rules";
import { makeChanges, type Change } from "./changes";
import { cellsToPaste, copyCells, type Copied } from "./copying";
import { linesWith, selectedLines, sizeLines, type LineKind, type Sizes } from "./sizes";
import { putCells, typeCells, type TypedCell } from "./typing";
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
  /** The selected cells as they are now. */
  readonly copy: () => Copied;
  /** Puts copied cells where the selection is; calculates. The reason, where it is refused. */
  readonly paste: (copied: Copied) => string | undefined;
  /** The columns or rows to size: those that are selected, or those that one drags along. */
  readonly lines: (kind: LineKind, dragged?: number) => readonly number[];
  /** Gives columns or rows other sizes; a change that goes on is taken back with what it began as. The reason, where it is refused. */
  readonly resize: (kind: LineKind, sizes: Sizes, goesOn?: boolean) => string | undefined;
  /** Takes back what a person did last; false where there is nothing to take back. */
  readonly undo: () => boolean;
  /** Makes it again. */
  readonly redo: () => boolean;
  /** Whether anything differs from the file that was opened. */
  readonly isChanged: () => boolean;
  /** The file as it is now. */
  readonly save: () => Uint8Array;
}

/** Opens a file; `told` is called after every change of cells, selection or sheet, the add-in's included. */
export function openDesk(bytes: Uint8Array, name: string, told: () => void): Desk {
  const workbook = openWorkbook(bytes, name);
  const session = openSession(workbook);
  attachEngine(workbook);
  const pictures = new Map<Sheet, Picture>();
  const selections = new Map<Sheet, Selection>();

  const display = (cell: Cell): string => displayText(cell.value, cell.style.numberFormat, workbook.date1904);

  const changes = makeChanges();
  /** Whether it is the person at the page who changes cells. */
  let byHand = false;
  const doByHand = <T>(act: () => T): T => {
    byHand = true;
    try {
      return act();
    } finally {
      byHand = false;
    }
  };

  const forget = (): void => {
    pictures.clear();
    told();
  };
  workbook.listeners.add(() => {
    // What was typed before the add-in wrote may stand elsewhere now, or be what it read.
    if (!byHand) changes.forget();
    forget();
  });

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

  /** Makes a change that can be taken back; the reason, where it was refused. */
  const note = (make: () => Change | string): string | undefined => {
    const result = doByHand(make);
    if (typeof result === "string") return result;
    changes.add(result);
    return undefined;
  };

  const type = (cells: readonly TypedCell[]): string | undefined =>
    cells.length === 0 ? undefined : note(() => typeCells(session, sheet(), cells));

  /** Sizes are no cells: nobody is told of them but here. */
  const moveBy = (move: () => boolean): boolean => {
    const moved = doByHand(move);
    if (moved) forget();
    return moved;
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
    copy: () => copyCells(sheet(), selection().area, picture().look),
    paste: (copied) => {
      const { merged } = picture();
      const isSeen = (row: number, column: number): boolean => {
        const area = areaOf(merged, row, column);
        return area.row === row && area.column === column;
      };
      const made = cellsToPaste(copied, selection().area).filter(({ at }) => isSeen(at.row, at.column));
      return made.length === 0 ? undefined : note(() => putCells(session, sheet(), made));
    },
    lines: (kind, dragged) =>
      dragged === undefined
        ? selectedLines(kind, selection())
        : linesWith(kind, dragged, selection(), picture().axes),
    resize: (kind, sizes, goesOn = false) => {
      const of = sheet();
      if (of.protected) return `The sheet "${of.name}" is protected; its columns and rows keep their size.`;
      const change = sizeLines(of, kind, sizes);
      if (!goesOn) changes.add(change);
      resized = true;
      forget();
      return undefined;
    },
    undo: () => moveBy(changes.undo),
    redo: () => moveBy(changes.redo),
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

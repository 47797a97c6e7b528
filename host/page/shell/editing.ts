/** The formula bar, the box over the cell and the name box: one text, one cell, one way in. */
import { makeFormulaBar, type FormulaBar } from "./chrome/formula-bar";
import type { StatusBar } from "./chrome/status-bar";
import type { Desk } from "./desk";
import { findPlace, namesToGoTo } from "./find-place";
import { createCellEditor, type CellEditor, type Move } from "./grid/cell-editor";
import type { Grid } from "./grid/grid";
import { areaOf } from "./grid/merges";
import { selectArea, selectCell, step } from "./grid/selection";
import { contentOf } from "./typing";

export interface Editing {
  readonly bar: FormulaBar;
  readonly editor: CellEditor;
  /** Opens the active cell for editing; `typed` replaces what it held. */
  readonly edit: (typed?: string, inBar?: boolean) => void;
}

export interface EditingParts {
  readonly desk: () => Desk | undefined;
  readonly grid: Grid;
  readonly status: StatusBar;
  /** Tells the person something that they must know. */
  readonly notice: (text: string) => void;
}

const STEPS: Readonly<Record<Move, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  none: [0, 0],
};

/** Makes the formula bar and the editor, and ties both to the open workbook. */
export function makeEditing({ desk: current, grid, status, notice }: EditingParts): Editing {
  const bar: FormulaBar = makeFormulaBar({
    goTo: (text) => goTo(text),
    names: () => {
      const desk = current();
      return desk === undefined ? [] : namesToGoTo(desk.workbook, desk.sheet());
    },
    begin: () => edit(undefined, true),
    accept: () => editor.accept("down"),
    cancel: () => {
      editor.cancel();
      grid.element.focus();
    },
  });
  const editor = createCellEditor(bar, {
    began: () => {
      current()?.session.setEditing(true);
      status.say("Edit");
    },
    write: (text, move) => write(text, move),
    ended: () => {
      current()?.session.setEditing(false);
      status.say("Ready");
      grid.element.focus();
    },
  });

  const edit = (typed?: string, inBar = false): void => {
    const desk = current();
    if (desk === undefined || editor.isOpen()) return;
    const { picture, selection } = desk.content();
    const area = areaOf(picture.merged, selection.active.row, selection.active.column);
    grid.reveal(area);
    const cell = desk.sheet().cell(area.row, area.column);
    editor.open(
      {
        box: grid.place(area),
        style: cell?.style ?? desk.workbook.defaultStyle,
        content: contentOf(cell, desk.workbook.date1904),
      },
      typed,
      inBar,
    );
  };

  const write = (text: string, move: Move): void => {
    const desk = current();
    if (desk === undefined) return;
    const { active } = desk.selection();
    if (text !== contentOf(desk.sheet().cell(active.row, active.column), desk.workbook.date1904))
      notifyIf(desk.type([{ ...active, text }]));
    const ground = desk.content().picture;
    const [down, across] = STEPS[move];
    const next = step(ground, active, down, across);
    desk.select(selectCell(ground, next.row, next.column));
  };

  const notifyIf = (reason: string | undefined): void => {
    if (reason !== undefined) notice(reason);
  };

  const goTo = (text: string): void => {
    const desk = current();
    if (desk === undefined) return;
    const found = findPlace(desk.workbook, desk.sheet(), text);
    if (typeof found === "string") {
      notice(found);
      return;
    }
    if (found.sheet !== desk.sheet()) desk.showSheet(found.sheet);
    desk.select(selectArea(desk.content().picture, found.area));
    grid.element.focus();
  };

  return { bar, editor, edit };
}

/** Carries out what a key means on the selection of a desk. */
import type { Copied } from "../copying";
import type { Desk } from "../desk";
import type { GridCommand } from "./keyboard";
import {
  extendTo,
  jump,
  selectArea,
  selectCell,
  step,
  type Ground,
  type Spot,
  wholeLines,
} from "./selection";

export interface GridHands {
  /** Rows that fit on the screen. */
  readonly pageRows: () => number;
  readonly edit: (text: string | undefined) => void;
  readonly copy: (copied: Copied) => void;
  /** Asks for a place in the name box. */
  readonly goTo: () => void;
  /** Opens the menu of the selection. */
  readonly menu: () => void;
  /** Nothing was changed, and this is why. */
  readonly refuse: (reason: string) => void;
}

/** Does a command; what it changes is told by the desk. */
export function runCommand(desk: Desk, command: GridCommand, hands: GridHands): void {
  const ground: Ground = desk.content().picture;
  const selection = desk.selection();
  const to = (spot: Spot, extend: boolean): void =>
    desk.select(
      extend ? extendTo(ground, selection, spot.row, spot.column) : selectCell(ground, spot.row, spot.column),
    );

  switch (command.kind) {
    case "move": {
      const from = command.extend ? selection.corner : selection.active;
      to((command.jump ? jump : step)(ground, from, command.down, command.across), command.extend);
      return;
    }
    case "page": {
      const from = command.extend ? selection.corner : selection.active;
      const row = from.row + command.down * hands.pageRows();
      to(
        { row: Math.max(0, Math.min(ground.axes.rows.count - 1, row)), column: from.column },
        command.extend,
      );
      return;
    }
    case "home": {
      const { frozenRows, frozenColumns } = ground.sheet;
      const row = command.isWholeSheet ? frozenRows : selection.corner.row;
      to({ row, column: command.isWholeSheet ? frozenColumns : 0 }, command.extend);
      return;
    }
    case "end": {
      const used = ground.sheet.usedArea(true);
      if (used !== undefined)
        to({ row: used.row + used.rows - 1, column: used.column + used.columns - 1 }, command.extend);
      return;
    }
    case "sheet": {
      const tabs = desk.tabs();
      const next = tabs[tabs.indexOf(desk.sheet()) + command.by];
      if (next !== undefined) desk.showSheet(next);
      return;
    }
    case "edit":
      hands.edit(undefined);
      return;
    case "type":
      hands.edit(command.text);
      return;
    case "clear": {
      const reason = desk.clear();
      if (reason !== undefined) hands.refuse(reason);
      return;
    }
    case "undo":
      if (!desk.undo())
        hands.refuse("There is nothing typed on this page to undo. A refresh is undone in the pane.");
      return;
    case "redo":
      if (!desk.redo()) hands.refuse("There is nothing undone on this page to do again.");
      return;
    case "go to":
      hands.goTo();
      return;
    case "menu":
      hands.menu();
      return;
    case "lines":
      desk.select(wholeLines(ground, selection, command.of));
      return;
    case "copy":
      hands.copy(desk.copy());
      return;
    case "all":
      desk.select(selectArea(ground, ground.sheet.usedArea(false) ?? selection.area));
  }
}

/** Carries out what a key means on the selection of a desk. */
import type { Desk } from "../desk";
import type { GridCommand } from "./keyboard";
import {
  extendTo,
  jump,
  selectArea,
  selectCell,
  step,
  type Ground,
  type Selection,
  type Spot,
} from "./selection";

export interface GridHands {
  /** Rows that fit on the screen. */
  readonly pageRows: () => number;
  readonly edit: (text: string | undefined) => void;
  readonly copy: (text: string) => void;
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
    case "copy":
      hands.copy(copiedText(desk, selection));
      return;
    case "all":
      desk.select(selectArea(ground, ground.sheet.usedArea(false) ?? selection.area));
  }
}

/** The selected cells as they look, with tabs and line ends between them. */
export function copiedText(desk: Desk, { area }: Selection): string {
  const { look } = desk.content().picture;
  const used = desk.sheet().usedArea(false);
  const rows = Math.min(area.rows, (used?.row ?? 0) + (used?.rows ?? 1) - area.row);
  const columns = Math.min(area.columns, (used?.column ?? 0) + (used?.columns ?? 1) - area.column);
  return Array.from({ length: Math.max(1, rows) }, (_, r) =>
    Array.from({ length: Math.max(1, columns) }, (__, c) => {
      const text = look(area.row + r, area.column + c)?.text.text ?? "";
      return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }).join("\t"),
  ).join("\n");
}

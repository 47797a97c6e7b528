/** What can be done with the columns and rows of the selection, on the right mouse button, Shift+F10 or the menu key, as in Excel. */
import type { Area } from "../../../../src/domain/workbook";
import { makeMenu } from "../chrome/menu";
import { makeSizeDialog } from "../chrome/size-dialog";
import type { Desk } from "../desk";
import { make } from "../dom";
import type { LineKind } from "../sizes";
import type { Grid } from "./grid";
import { fitColumns } from "./resize";
import { selectArea, selectCell, type Ground, type Selection, type Spot } from "./selection";

export interface CellMenu {
  readonly elements: readonly HTMLElement[];
  /** Opens it beside the active cell. */
  readonly open: () => void;
}

/** Room that the menu takes, to keep it on the grid. */
const WIDTH = 260;
const HEIGHT = 124;

/** Makes the menu, closed. `refuse` hears why nothing was changed. */
export function makeCellMenu(
  grid: Grid,
  desk: () => Desk | undefined,
  refuse: (reason: string) => void,
): CellMenu {
  const focusGrid = (): void => grid.element.focus();
  const dialog = makeSizeDialog(focusGrid);
  const tell = (reason: string | undefined): void => {
    if (reason !== undefined) refuse(reason);
  };

  const ask = (kind: LineKind): void => {
    const open = desk();
    const lines = open?.lines(kind) ?? [];
    const [first] = lines;
    if (open === undefined || first === undefined) return;
    const { rows, columns } = open.content().picture.axes;
    const pixels = (kind === "column" ? columns : rows).size(first);
    dialog.ask(kind, pixels, (wanted) =>
      tell(open.resize(kind, new Map(lines.map((index) => [index, wanted])))),
    );
  };

  const menu = makeMenu(
    "Columns and rows",
    () => [
      { text: "Column width ...", run: () => ask("column") },
      { text: "Row height ...", run: () => ask("row") },
      {
        text: "Fit the columns to what they hold",
        run: () => {
          const open = desk();
          tell(open && fitColumns(open, open.lines("column")));
          focusGrid();
        },
      },
    ],
    focusGrid,
  );
  const place = make("div", { class: "cell-menu" }, menu.element);

  const openAt = (x: number, y: number): void => {
    place.style.left = `${Math.max(0, Math.min(x, grid.surface.clientWidth - WIDTH))}px`;
    place.style.top = `${Math.max(0, Math.min(y, grid.surface.clientHeight - HEIGHT))}px`;
    if (menu.element.hasAttribute("hidden")) menu.toggle();
  };

  const openAtActive = (): void => {
    const open = desk();
    if (open === undefined) return;
    const { active } = open.selection();
    const box = grid.place({ ...active, rows: 1, columns: 1 });
    openAt(box.x + box.width, box.y);
  };

  grid.surface.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    const open = desk();
    const frame = grid.surface.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    const spot = grid.spotAt(x, y);
    if (open === undefined || spot === undefined) return;
    // A press outside of what is selected selects, as in Excel; on a header, where its kind is not selected whole.
    const ground = open.content().picture;
    if (!isSelected(ground, open.selection().area, spot)) open.select(selectionAt(ground, spot));
    openAt(x, y);
  });
  return { elements: [place, dialog.element], open: openAtActive };
}

/** Whether a cell is selected, or over a header the whole column or row. */
function isSelected({ axes }: Ground, area: Area, { row, column }: Spot): boolean {
  const hasRow = row < 0 ? area.rows === axes.rows.count : row >= area.row && row < area.row + area.rows;
  const hasColumn =
    column < 0
      ? area.columns === axes.columns.count
      : column >= area.column && column < area.column + area.columns;
  return hasRow && hasColumn;
}

/** A cell, or over a header the whole column or row. */
function selectionAt(ground: Ground, { row, column }: Spot): Selection {
  const { rows, columns } = ground.axes;
  if (row < 0)
    return selectArea(ground, { row: 0, rows: rows.count, column: Math.max(0, column), columns: 1 });
  if (column < 0) return selectArea(ground, { row, rows: 1, column: 0, columns: columns.count });
  return selectCell(ground, row, column);
}

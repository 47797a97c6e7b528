/** The mouse in the grid: press and drag to select, on the headers whole columns and rows, twice to edit. */
import type { Area } from "../../../../src/domain/workbook";
import type { Desk } from "../desk";
import type { Grid } from "./grid";
import { extendTo, selectArea, selectCell, type Spot } from "./selection";

/** Listens to the grid's surface. `press` comes first at every press, so that an editor can close. */
export function listenToPointer(
  grid: Grid,
  desk: () => Desk | undefined,
  hands: { readonly press: () => void; readonly edit: () => void },
): void {
  const { surface } = grid;
  let start: Spot | undefined;

  const spotOf = (event: PointerEvent | MouseEvent): Spot | undefined => {
    const frame = surface.getBoundingClientRect();
    const x = event.clientX - frame.left;
    const y = event.clientY - frame.top;
    // The scrollbars belong to the scroller, not to the cells.
    return x >= surface.clientWidth || y >= surface.clientHeight ? undefined : grid.spotAt(x, y);
  };

  const select = (from: Spot, to: Spot): void => {
    const open = desk();
    if (open === undefined) return;
    const ground = open.content().picture;
    if (from.row < 0 || from.column < 0) {
      open.select(selectArea(ground, wholeArea(ground.axes, from, to)));
      return;
    }
    const first = selectCell(ground, from.row, from.column);
    const isSame = from.row === to.row && from.column === to.column;
    open.select(isSame ? first : extendTo(ground, first, Math.max(0, to.row), Math.max(0, to.column)));
  };

  surface.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const spot = spotOf(event);
    if (spot === undefined) return;
    hands.press();
    const active = desk()?.selection().active;
    start = event.shiftKey && active !== undefined ? active : spot;
    surface.setPointerCapture(event.pointerId);
    select(start, spot);
    event.preventDefault();
  });
  surface.addEventListener("pointermove", (event) => {
    if (start === undefined) return;
    const spot = spotOf(event);
    if (spot !== undefined) select(start, spot);
  });
  surface.addEventListener("pointerup", () => {
    start = undefined;
  });
  surface.addEventListener("dblclick", (event) => {
    const spot = spotOf(event);
    if (spot !== undefined && spot.row >= 0 && spot.column >= 0) hands.edit();
  });
}

function wholeArea(
  axes: { readonly rows: { readonly count: number }; readonly columns: { readonly count: number } },
  from: Spot,
  to: Spot,
): Area {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row: from.row < 0 ? 0 : Math.max(0, row),
    column: from.column < 0 ? 0 : Math.max(0, column),
    rows: from.row < 0 ? axes.rows.count : Math.abs(from.row - to.row) + 1,
    columns: from.column < 0 ? axes.columns.count : Math.abs(from.column - to.column) + 1,
  };
}

/** What a section page says outside its table: its title, and where the analysis paragraph stands. */
import type { Place } from "../../workbook";
import type { SheetView } from "../layout/sheet-view";
import { boxLabel } from "../words/page-words";

/** The first text above the heads that is no label of a box; the sheet's name where there is none. */
export function findSectionTitle(view: SheetView, from: number, headRow: number): string {
  for (let row = from; row < headRow; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const text = view.own(row, column);
      if (text === "") continue;
      if (boxLabel(text) !== undefined) break;
      if (text.length <= LONGEST_TITLE) return text.replace(/\s+/g, " ");
    }
  }
  return view.name;
}

const LONGEST_TITLE = 150;

/** The top-left cell of the analysis box: at the right of its label, or below it. */
export function findAnalysis(view: SheetView): Place | undefined {
  for (let row = view.top; row < view.bottom; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const value = view.value(row, column);
      if (typeof value !== "string" || value.length > LONGEST_LABEL || boxLabel(value) !== "analysis")
        continue;
      return boxOf(view, row, column);
    }
  }
  return undefined;
}

const LONGEST_LABEL = 60;

function boxOf(view: SheetView, row: number, column: number): Place {
  const label = view.merge(row, column) ?? { row, column, rows: 1, columns: 1 };
  const right = rightOf(view, label.row, label.column + label.columns);
  const below = corner(view, label.row + label.rows, label.column);
  // A label over the whole width is a bar, and its paragraph stands below it.
  const bar = label.columns > 2 && label.column + label.columns >= view.right;
  const isBox = ({ text, merged }: typeof right) => boxLabel(text) === undefined && (text !== "" || merged);
  const box = !bar && isBox(right) ? right : isBox(below) ? below : bar ? below : right;
  return box.place;
}

/** The cell beside a label, or the first filled one further right: unmerged, a label's own width stands between. */
function rightOf(view: SheetView, row: number, column: number) {
  const beside = corner(view, row, column);
  if (beside.text !== "" || beside.merged) return beside;
  for (let right = column + 1; right < view.right; right += 1) {
    const further = corner(view, row, right);
    if (further.text !== "" || further.merged) return further;
  }
  return beside;
}

function corner(view: SheetView, row: number, column: number) {
  const merge = view.merge(row, column);
  const place = { sheet: view.name, row: merge?.row ?? row, column: merge?.column ?? column };
  return {
    place,
    text: view.own(place.row, place.column),
    merged: merge !== undefined && (merge.rows > 1 || merge.columns > 1),
  };
}

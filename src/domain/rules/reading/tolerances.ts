/** The target and tolerance cells of scorecard rows, as the rules about them read them. */
import type { IndicatorRow } from "../../book/book";
import { scorecardPlace } from "../../book/section-figure";
import type { Understanding } from "../../book/understand";
import { readTolerance, type Tolerance } from "../../tolerance";
import type { CellContent, Place } from "../../workbook";

export interface ToleranceRow {
  readonly row: IndicatorRow;
  readonly tolerance: Tolerance;
  /** As typed; "" where there is no such column. */
  readonly typed: { readonly red: CellContent; readonly amber: CellContent; readonly green: CellContent };
  /** The first of red, amber and green that there is, the first that holds anything, and green, the target's own. */
  readonly places: { readonly first: Place; readonly filled: Place; readonly green: Place };
  /** Whether all cells are empty, merged ones included. */
  readonly blank: boolean;
}

/** Every row whose target cells can be read; cells that cannot are another rule's finding. */
export function* toleranceRows({ book, cells }: Understanding): Iterable<ToleranceRow> {
  const { scorecard } = book;
  const { red, amber, green } = scorecard.columns;
  if (green === undefined) return;
  for (const row of scorecard.rows) {
    const at = (column: number): Place => scorecardPlace(scorecard, row, column);
    const text = (column: number | undefined): CellContent =>
      column === undefined ? "" : cells.cell(at(column)).value;
    const typed = { red: text(red), amber: text(amber), green: text(green) };
    const tolerance = readTolerance(typed.red, typed.amber, typed.green, row.polarity);
    if (tolerance.problem) continue;
    const columns = [red, amber, green].filter((column) => column !== undefined);
    const first = at(columns[0] ?? green);
    const filled = columns.map(at).find((place) => cells.cell(place).text.trim() !== "") ?? first;
    yield {
      row,
      tolerance,
      typed,
      places: { first, filled, green: at(green) },
      blank: columns.every((column) => {
        const figure = cells.figure(at(column));
        return figure.kind === "none" && figure.blank;
      }),
    };
  }
}

/** The cells as they will stand once the plan is applied: what rules look at where a month or an extract came in. */
import type { Cells, Figure } from "../book/book";
import { printNumber, printPercent } from "../rounding";
import type { Cell, Place } from "../workbook";
import type { Ledger } from "./ledger";
import type { Edit } from "./plan";

/**
 * Cells overlaid by what was decided. A figure that a person typed and that differs from its inputs stays as typed, even
 * where differences are accepted: the finding says why it changes.
 */
export function plannedCells(cells: Cells, ledger: Ledger, edits: readonly Edit[]): Cells {
  const cellEdits = edits.filter((edit) => edit.target === "cell");
  const typed = new Set(cellEdits.filter(({ kind }) => kind === "differs").map(placeKey));
  // A paragraph that is drafted now is judged once a person has had it.
  const drafted = new Set(cellEdits.filter(({ kind, ticked }) => kind === "text" && ticked).map(placeKey));
  const decided = (place: Place): Figure | undefined => {
    if (typed.has(placeKey(place))) return undefined;
    const figure = ledger.figure(place);
    return figure === cells.figure(place) ? undefined : figure;
  };
  return {
    sheet: (name) => cells.sheet(name),
    merge: (place) => cells.merge(place),
    figure: (place) => decided(place) ?? cells.figure(place),
    cell: (place) => {
      const cell = cells.cell(place);
      if (drafted.has(placeKey(place))) return { ...cell, formula: "", value: "", text: "" };
      const figure = decided(place);
      return figure ? showing(cell, figure) : cell;
    },
  };
}

function showing(cell: Cell, figure: Figure): Cell {
  switch (figure.kind) {
    case "number":
      return { ...cell, formula: "", value: figure.value, text: printAs(figure.value, cell.numberFormat) };
    case "share": {
      const text = `${figure.numerator} of ${figure.denominator}`;
      return { ...cell, formula: "", value: text, text };
    }
    case "none": {
      const text = figure.blank ? "" : "-";
      return { ...cell, formula: "", value: text, text };
    }
    default:
      return { ...cell, formula: "", value: figure.text, text: figure.text };
  }
}

/** As the number format prints it; a cell without a format of its own gets one of its unit, a fraction most often %. */
function printAs(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return printPercent(value, decimals);
  if (/^(?:#,##)?0/.test(format)) return printNumber(value, decimals);
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) < 1 ? printPercent(value) : printNumber(value, 1);
}

function placeKey({ sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): string {
  return `${row}:${column}:${sheet}`;
}

/** What the measures ask of the cells they are given. */
import { handOn, wrongValue, type Failure } from "../failure";
import { isErrorText, readFigure } from "../figure";
import type { CellContent } from "../workbook";

/** The first of the cells that is an error, as a failure that hands it on; a list may be left out. */
export function firstError(...lists: readonly (readonly CellContent[] | undefined)[]): Failure | undefined {
  for (const cells of lists) {
    for (const cell of cells ?? []) {
      if (typeof cell === "string" && isErrorText(cell)) return handOn(cell.trim());
    }
  }
  return undefined;
}

/** A cell's figure as one number (a share as its ratio); undefined for no figure; a failure for words. */
export function readMeasure(argument: string, cell: CellContent): number | undefined | Failure {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const figure = readFigure(cell);
  if (figure.kind === "number") return figure.value;
  if (figure.kind === "none") return undefined;
  if (figure.kind === "error") return handOn(figure.text);
  if (figure.kind === "share") {
    if (figure.denominator !== 0) return figure.numerator / figure.denominator;
    // Nothing of nothing is no figure; something of nothing is a mistake.
    if (figure.numerator === 0) return undefined;
  }
  return notAFigure(argument, cell);
}

/** A failure that says which argument holds something else than a figure. */
export function notAFigure(argument: string, cell: CellContent): Failure {
  return wrongValue(argument, quote(cell), 'a number, "76.0%", "1122 of 1404", or "-" for no figure', "0.76");
}

/** A failure that says that a cell under "Good perf is" holds no known word. */
export function unknownPolarity(cell: CellContent): Failure {
  return wrongValue("goodIs", quote(cell), "High, Low, Info, Within limits or Within limits (low)", "High");
}

/** A failure where a list that stands beside the values has another length. */
export function unequalLengths(
  argument: string,
  values: readonly CellContent[],
  beside: readonly CellContent[] | undefined,
): Failure | undefined {
  if (beside === undefined || beside.length === values.length) return undefined;
  return wrongValue(
    argument,
    `${beside.length} cells`,
    `${values.length}, as many as values`,
    "C11:C22 with B11:B22",
  );
}

/** Decimals of the figure as printed: undefined where the cell is blank. */
export function readDecimals(cell: CellContent): number | undefined | Failure {
  if (cell === "") return undefined;
  return readWhole("decimals", cell, 0, 15, "3 for 76.0%, 0 for counts");
}

/** A whole number between two others, which are included; undefined where the cell has no figure. */
export function readWhole(
  argument: string,
  cell: CellContent,
  least: number,
  most: number,
  example: string,
): number | undefined | Failure {
  const number = readMeasure(argument, cell);
  if (number === undefined) return undefined;
  if (typeof number === "number" && Number.isInteger(number) && number >= least && number <= most) {
    return number;
  }
  return wrongValue(argument, quote(cell), `a whole number from ${least} to ${most}`, example);
}

/** A cell's content for a message: in quotes, cut where it is long, "nothing" where it is blank. */
export function quote(cell: CellContent): string {
  const text = String(cell).trim();
  if (text === "") return "nothing";
  if (typeof cell === "number") return text;
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

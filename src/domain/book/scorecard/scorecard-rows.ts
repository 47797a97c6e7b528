/** The rows of a scorecard: one per indicator; titles, blanks, legends and repeated heads are passed over. */
import { parsePolarity } from "../../polarity";
import type { IndicatorRow } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { HEADS } from "../words/scorecard-words";
import { parseUnit } from "../words/unit-words";
import { lookUp } from "../words/word-table";
import type { HeadBand } from "./head-band";
import type { Columns } from "./head-columns";

/** Reads the rows below a scorecard's heads. `groupColumns` are columns whose heads name a group ("Theme", "Service"). */
export function readIndicatorRows(
  view: SheetView,
  band: HeadBand,
  columns: Columns,
  groupColumns: readonly number[],
): readonly IndicatorRow[] {
  const groupColumn = groupColumns[0] ?? findGroupColumn(view, band, columns);
  const figures = figureColumns(columns);
  const rows: IndicatorRow[] = [];
  let group = "";
  for (let row = band.end + 1; row < view.bottom; row += 1) {
    const number = view.text(row, columns.number);
    const name = oneLine(view.text(row, columns.indicator));
    const label = groupColumn === undefined ? "" : oneLine(view.text(row, groupColumn));
    if (isRepeatedHead(number, name)) {
      group = /^indicators\W+(.+)$/i.exec(name)?.[1]?.trim() ?? group;
      continue;
    }
    if (isIndicator(view, row, columns, figures, number, name)) {
      if (label !== "") group = label;
      rows.push({ row, number, name, group, ...describe(view, row, columns) });
    } else {
      group = blockTitle(view, row, columns) ?? (label === "" ? group : label);
    }
  }
  return rows;
}

/** A text broken over lines in its cell, as it is read. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function describe(view: SheetView, row: number, { goodIs, unit, basis }: Columns) {
  return {
    polarity: parsePolarity(view.text(row, goodIs)),
    unit: unit === undefined ? undefined : parseUnit(view.text(row, unit)),
    basisText: basis === undefined ? "" : view.text(row, basis),
  };
}

function isRepeatedHead(number: string, name: string): boolean {
  return lookUp(HEADS, number)?.kind === "number" && lookUp(HEADS, name)?.kind === "indicator";
}

/** A numbered row with something beside its name, or a named row whose good-is cell holds a known word. */
function isIndicator(
  view: SheetView,
  row: number,
  columns: Columns,
  figures: readonly number[],
  number: string,
  name: string,
): boolean {
  if (number === name) return false;
  const polarity = view.text(row, columns.goodIs);
  if (name !== "" && parsePolarity(polarity) !== undefined) return number === "" || number.length <= 20;
  if (!/\d/.test(number) || number.length > 20) return false;
  return name === ""
    ? parsePolarity(polarity) !== undefined
    : polarity !== "" || figures.some((column) => view.text(row, column) !== "");
}

function figureColumns({ months, ytd, years, unit, basis, red, green }: Columns): readonly number[] {
  const periods = [...months, ...years, ...(ytd ? [ytd] : [])].map(({ column }) => column);
  return [...periods, unit, basis, red, green].filter((column) => column !== undefined);
}

/** A row that holds nothing but one text, at its left: the title of the rows below it. */
function blockTitle(view: SheetView, row: number, columns: Columns): string | undefined {
  let title: string | undefined;
  for (let column = view.left; column < view.right; column += 1) {
    const text = view.own(row, column);
    if (text === "") continue;
    if (title !== undefined || column > Math.max(columns.number, columns.indicator)) return undefined;
    title = text;
  }
  return title !== undefined &&
    title.length <= LONGEST_TITLE &&
    view.figure(row, columns.indicator).kind !== "number"
    ? title
    : undefined;
}

const LONGEST_TITLE = 80;

/** The nearest column left of the table whose cells hold text and are merged over rows, or stand at the first row of each block. */
function findGroupColumn(view: SheetView, band: HeadBand, columns: Columns): number | undefined {
  const used = new Set<number>([
    columns.number,
    columns.indicator,
    columns.goodIs,
    ...figureColumns(columns),
  ]);
  const first = Math.min(...used);
  for (let column = first - 1; column >= view.left; column -= 1) {
    let labels = 0;
    for (let row = band.end + 1; row < view.bottom; row += 1) {
      const text = view.own(row, column);
      if (text !== "" && view.figure(row, column).kind === "text") labels += 1;
    }
    if (labels > 0) return column;
  }
  return undefined;
}

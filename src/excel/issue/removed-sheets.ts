/** The sheets of ours that leave the workbook: what they look like, and how they are made again. */
import type { PrintSettings, SomeSettings } from "../../domain/plan/print/print-settings";
import type { SheetSnapshot } from "../../domain/workbook";
import { setPrint } from "../print-layout";
import { AREA, areaOf, rangeOf } from "../ranges";
import type { RemovedSheet } from "./way-back";

/** About 400 characters a cell make a third of what a request carries. */
const MOST_CELLS = 4000;

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      bold: true,
      color: true,
      italic: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    textOrientation: true,
    wrapText: true,
  },
};

/** Asks how a sheet looks; what its cells hold was read with the workbook. */
export function askForSheet(
  sheet: Excel.Worksheet,
  { name, area, merges, print }: SheetSnapshot,
): () => RemovedSheet {
  sheet.load("position,visibility,tabColor,showGridlines,standardHeight");
  const columns = Math.max(1, area.column + area.columns);
  const rows = Math.max(1, Math.floor(MOST_CELLS / columns));
  // Cells may have a look below the last that holds something.
  const looked = sheet
    .getUsedRange()
    .untrack()
    .getIntersectionOrNullObject(rangeOf(sheet, { row: 0, column: 0, rows, columns }))
    .untrack();
  looked.load(AREA);
  const looks = looked.getCellProperties(LOOKS);
  const widths = rangeOf(sheet, { row: 0, column: 0, rows: 1, columns }).getColumnProperties({
    format: { columnWidth: true },
  });
  const heights = rangeOf(sheet, {
    row: 0,
    column: 0,
    rows: Math.min(rows, area.row + area.rows + 1),
    columns: 1,
  }).getRowProperties({ format: { rowHeight: true } });
  return () => ({
    name,
    position: sheet.position,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    merges,
    print: print && settingsOf(print),
    widths: widths.value.map(({ format }) => format?.columnWidth ?? 0),
    heights: heights.value.flatMap(({ format }, row) => {
      const height = format?.rowHeight ?? sheet.standardHeight;
      return height === sheet.standardHeight ? [] : [{ row, height }];
    }),
    ...(looked.isNullObject
      ? { area: { row: 0, column: 0, rows: 0, columns: 0 }, looks: [] }
      : { area: areaOf(looked), looks: looks.value.map((row) => row.map(withoutNothing)) }),
  });
}

/** What a new sheet does not have by itself. */
function settingsOf({ orientation, scaling, titles, area, header, footer }: PrintSettings): SomeSettings {
  return { orientation, scaling, header, footer, ...(titles ? { titles } : {}), ...(area ? { area } : {}) };
}

/** A cell without a fill has a colour too, as has a missing border: written back, they would be there. */
function withoutNothing({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders = {}, ...others } = format;
  const sides = Object.entries(borders as Readonly<Record<string, Excel.CellBorder | undefined>>);
  const drawn = sides.filter(([, border]) => border?.style !== undefined && border.style !== "None");
  return {
    format: {
      ...others,
      ...(fill?.color !== undefined && fill.pattern === "Solid" ? { fill: { color: fill.color } } : {}),
      ...(drawn.length > 0 ? { borders: Object.fromEntries(drawn) } : {}),
    },
  };
}

/** Makes a sheet again, with its look and without what its cells held. One that is there and empty gets its look. */
export function makeSheetAgain(
  { workbook }: Excel.RequestContext,
  removed: RemovedSheet,
  isThere: boolean,
): void {
  const { name, position, visibility, tabColor, showGridlines, merges, print, widths, heights, area, looks } =
    removed;
  const sheet = isThere ? workbook.worksheets.getItem(name) : workbook.worksheets.add(name);
  if (looks.length > 0) rangeOf(sheet, area).setCellProperties(looks);
  for (const [column, columnWidth] of widths.entries()) {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = columnWidth;
  }
  for (const { row, height } of heights) {
    rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  }
  for (const merge of merges) rangeOf(sheet, merge).merge();
  if (print) setPrint(sheet, print);
  sheet.showGridlines = showGridlines;
  if (tabColor !== "") sheet.tabColor = tabColor;
  sheet.position = position;
  sheet.visibility = visibility;
}

/** One row inserted into a sheet that was read: what Excel makes of it, in plain data. */
import type { Area, CellContent, ChartSnapshot, SheetSnapshot } from "../workbook";
import type { PrintSnapshot } from "./print/print-settings";

/** The head that the new row gets. */
export interface RowHead {
  readonly column: number;
  readonly value: CellContent;
  readonly text: string;
}

/**
 * The sheet with an empty row above `at`, its formats those of the row above, as Excel gives them.
 * @param labels merged block labels that ended above the row and are to cover it.
 */
export function insertRow(
  sheet: SheetSnapshot,
  at: number,
  labels: readonly Area[],
  head: RowHead,
): SheetSnapshot {
  const { area } = sheet;
  const index = at - area.row;
  const blank = <Item>(item: Item, own: Item): Item[] =>
    Array.from({ length: area.columns }, (_, c) => (c + area.column === head.column ? own : item));
  const put = <Item>(grid: readonly (readonly Item[])[], row: readonly Item[]): (readonly Item[])[] => [
    ...grid.slice(0, index),
    row,
    ...grid.slice(index),
  ];
  return {
    ...sheet,
    area: { ...area, rows: area.rows + 1 },
    values: put(sheet.values, blank<CellContent>("", head.value)),
    formulas: put(sheet.formulas, blank<CellContent>("", head.value)),
    text: put(sheet.text, blank("", head.text)),
    numberFormats: put(sheet.numberFormats, sheet.numberFormats[index - 1] ?? blank("General", "General")),
    merges: sheet.merges.map((merge) =>
      labels.includes(merge) ? { ...merge, rows: merge.rows + 1 } : shiftedArea(merge, at),
    ),
    colourRules: sheet.colourRules.map((rule) => ({ ...rule, area: shiftedArea(rule.area, at) })),
    ...(sheet.formats
      ? {
          formats: sheet.formats.map((format) => ({
            ...format,
            areas: format.areas.map((each) => shiftedArea(each, at)),
          })),
        }
      : {}),
    ...(sheet.charts ? { charts: sheet.charts.map((chart) => shiftedChart(chart, sheet, at)) } : {}),
    ...(sheet.print ? { print: shiftedPrint(sheet.print, at) } : {}),
    ...(sheet.rowHeights
      ? {
          rowHeights: [
            ...sheet.rowHeights.slice(0, at),
            sheet.rowHeights[at - 1] ?? 15,
            ...sheet.rowHeights.slice(at),
          ],
        }
      : {}),
  };
}

/** An area after a row was inserted above `at`: moved down, or grown where the row fell inside. */
export function shiftedArea(area: Area, at: number): Area {
  if (area.row >= at) return { ...area, row: area.row + 1 };
  return area.row + area.rows > at ? { ...area, rows: area.rows + 1 } : area;
}

/** Titles and print area move as cells do. */
function shiftedPrint(print: PrintSnapshot, at: number): PrintSnapshot {
  const { titles, area } = print;
  const moved = titles && shiftedArea({ ...titles, column: 0, columns: 1 }, at);
  return {
    ...print,
    titles: moved && { row: moved.row, rows: moved.rows },
    area: area && shiftedArea(area, at),
  };
}

/** What a chart shows moves with its cells; the chart moves with those under its top. */
function shiftedChart(chart: ChartSnapshot, { rowHeights = [] }: SheetSnapshot, at: number): ChartSnapshot {
  const above = rowHeights.slice(0, at).reduce((sum, height) => sum + height, 0);
  const moved = rowHeights.length > 0 && chart.top >= above ? (rowHeights[at - 1] ?? 0) : 0;
  return {
    ...chart,
    top: chart.top + moved,
    series: chart.series.map(({ name, values, categories }) => ({
      name,
      ...(values ? { values: shiftedArea(values, at) } : {}),
      ...(categories ? { categories: shiftedArea(categories, at) } : {}),
    })),
  };
}

/** The merged label of a block that ends just above `at` and stands left of the column of months and years. */
export function blockLabels(sheet: SheetSnapshot, labelColumn: number, at: number): readonly Area[] {
  return sheet.merges.filter(
    (merge) => merge.row + merge.rows === at && merge.rows > 1 && merge.column + merge.columns <= labelColumn,
  );
}

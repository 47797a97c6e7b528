/** Reads what a chart shows from the cells that its series point to. */
import { parseAddress } from "../../../../src/domain/place";
import { titleOf } from "../../../model/chart";
import type { Cell, ChartPicture } from "../../../model/sheet";
import type { Workbook } from "../../../model/workbook";

export interface ChartData {
  readonly type: ChartPicture["type"];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Whether the axis counts in per cent: the first figure is shown as one. */
  readonly isPercent: boolean;
  /** Fixed ends of the value axis; automatic where absent. */
  readonly least?: number;
  readonly most?: number;
}

export interface SeriesData {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly isLine: boolean;
  /** "" for the page's own. */
  readonly colour: string;
  readonly dashed: boolean;
  readonly labels: boolean;
}

/** The figures of a chart now. Cells without a number are gaps. */
export function readChart(
  workbook: Workbook,
  chart: ChartPicture,
  display: (cell: Cell) => string,
): ChartData {
  const cells = chart.series.map((series) => cellsAt(workbook, series.values));
  const first = cells.flat().find((cell) => typeof cell?.value === "number");
  const named = chart.series.find((series) => series.categories !== "");
  return {
    type: chart.type,
    title: titleOf(chart, (reference) => said(cellsAt(workbook, reference)[0], display)),
    categories: cellsAt(workbook, named?.categories ?? "").map((cell) =>
      cell === undefined ? "" : display(cell),
    ),
    series: chart.series.map((series, index) => ({
      name: series.name.startsWith("=") ? said(cellsAt(workbook, series.name)[0], display) : series.name,
      isLine: chart.type === "line" || series.type === "line",
      colour: series.colour ?? "",
      dashed: series.dashed === true,
      labels: series.labels === true,
      values: (cells[index] ?? []).map((cell) => (typeof cell?.value === "number" ? cell.value : undefined)),
    })),
    ...(chart.least === undefined ? {} : { least: chart.least }),
    ...(chart.most === undefined ? {} : { most: chart.most }),
    isPercent: first?.style.numberFormat.includes("%") === true,
  };
}

/** Text reads in a title though its cell shows nothing. */
function said(cell: Cell | undefined, display: (cell: Cell) => string): string {
  if (cell === undefined) return "";
  return typeof cell.value === "string" ? cell.value : display(cell);
}

/** The cells of an address with its sheet ("='Contacts'!$C$8:$C$22"), row by row; several areas stand in brackets. */
function cellsAt(workbook: Workbook, address: string): readonly (Cell | undefined)[] {
  return splitAreas(address.replace(/^=/, "")).flatMap((part) => {
    const mark = part.lastIndexOf("!");
    const name = part.slice(0, Math.max(0, mark)).replace(/^'|'$/g, "").replaceAll("''", "'");
    const sheet = workbook.sheet(name);
    const area = parseAddress(part);
    if (sheet === undefined || area === undefined) return [];
    return Array.from({ length: area.rows * area.columns }, (_, index) =>
      sheet.cell(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
    );
  });
}

/** "(A!$A$1:$A$3,A!$A$5)" to its parts; a comma within quotes belongs to a name. */
function splitAreas(address: string): readonly string[] {
  const inner = address.startsWith("(") && address.endsWith(")") ? address.slice(1, -1) : address;
  return inner.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

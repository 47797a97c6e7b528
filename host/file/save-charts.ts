/**
 * Charts of a sheet → its drawing and chart parts. A chart of the file keeps its look: only the ranges, the title and the
 * place that changed are written. New charts get parts of their own.
 */
import type { ChartPicture, Sheet } from "../model/sheet";
import { writeSeries, writeTitle } from "./chart-edits";
import type { CellReader } from "./chart-text";
import { anchorXml, chartXml, EMPTY_DRAWING } from "./chart-xml";
import { ensureChild, grafted, remove, removeAll, setAttributes, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import { attribute, child, children, descendants, relationshipId, type Element } from "./xml";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const EMU_PER_PIXEL = 9525;

/** A chart of the file: where it hangs and the part that holds it. */
interface Hung {
  readonly anchor: Element;
  readonly part: string;
  readonly before: ChartPicture;
}

/** Writes the differences between a sheet's charts and the file's. `part` is the sheet's part. */
export function writeCharts(
  editor: PackageEditor,
  part: string,
  sheet: Sheet,
  pristine: Sheet,
  cells: CellReader,
): void {
  if (JSON.stringify(sheet.charts) === JSON.stringify(pristine.charts)) return;
  const drawing = drawingOf(editor, part);
  const hung = listHung(editor, drawing, pristine);
  const known = keyed(hung.map(({ before }) => before.name));
  const wanted = keyed(sheet.charts.map(({ name }) => nameInFile(sheet, name)));
  for (const [key, at] of known) {
    const old = hung[at];
    if (old && !wanted.has(key)) {
      editor.change(drawing);
      remove(old.anchor);
      editor.removeTree(old.part, drawing);
    }
  }
  for (const [key, at] of wanted) {
    const chart = sheet.charts[at];
    const old = hung[known.get(key) ?? -1];
    if (!chart) continue;
    if (old) changeChart(editor, drawing, old, chart, sheet.rowShifts.length > 0, cells);
    else addChart(editor, drawing, chart, cells);
  }
}

/** What the file calls a chart; no name of the file's for one that was made since. */
function nameInFile({ chartOrigins }: Sheet, name: string): string {
  const origin = chartOrigins.get(name) ?? name;
  return origin === "" ? `\r${name}` : origin;
}

/** Charts by name; a name's second bearer has a key of its own. */
function keyed(names: readonly string[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    let key = name;
    while (keys.has(key)) key += "\n";
    keys.set(key, at);
  }
  return keys;
}

function drawingOf(editor: PackageEditor, part: string): string {
  const link = editor.links(part).find(({ type }) => type === "drawing");
  if (link) return link.target;
  const drawing = editor.freeName("xl/drawings/drawing", ".xml");
  editor.add(drawing, EMPTY_DRAWING, DRAWING_TYPE);
  const element = ensureChild(editor.change(part), "drawing", SHEET_ORDER);
  element.setAttributeNS(editor.office(), "r:id", editor.link(part, "drawing", drawing));
  return drawing;
}

function listHung(editor: PackageEditor, drawing: string, pristine: Sheet): Hung[] {
  const targets = new Map(editor.links(drawing).map(({ id, target }) => [id, target]));
  const anchors = children(editor.root(drawing)).flatMap((anchor) => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const chart = frame ? descendants(frame, "chart")[0] : undefined;
    const part = chart ? targets.get(relationshipId(chart) ?? "") : undefined;
    return part !== undefined && editor.has(part) ? [{ anchor, part }] : [];
  });
  return anchors.flatMap(({ anchor, part }, at) => {
    const before = pristine.charts[at];
    return before ? [{ anchor, part, before }] : [];
  });
}

function addChart(editor: PackageEditor, drawing: string, chart: ChartPicture, cells: CellReader): void {
  const part = editor.freeName("xl/charts/chart", ".xml");
  editor.add(part, chartXml(chart, cells), CHART_TYPE);
  const root = editor.change(drawing);
  const ids = descendants(root, "cNvPr").map((element) => Number(attribute(element, "id")));
  const id = Math.max(1, ...ids) + 1;
  const anchor = grafted(root, anchorXml(id, chart.name, editor.link(drawing, "chart", part)));
  root.appendChild(anchor);
  placeAnchor(anchor, chart);
}

function placeAnchor(anchor: Element, { row, column, dx = 0, dy = 0, width, height }: ChartPicture): void {
  const from = child(anchor, "from");
  for (const [name, value] of [
    ["col", column],
    ["colOff", dx * EMU_PER_PIXEL],
    ["row", row],
    ["rowOff", dy * EMU_PER_PIXEL],
  ] as const) {
    const element = child(from, name);
    if (element) setText(element, String(value));
  }
  const extent = child(anchor, "ext");
  if (extent) setAttributes(extent, { cx: width * EMU_PER_PIXEL, cy: height * EMU_PER_PIXEL });
}

function changeChart(
  editor: PackageEditor,
  drawing: string,
  { anchor, part, before }: Hung,
  chart: ChartPicture,
  rowsMoved: boolean,
  cells: CellReader,
): void {
  const moved =
    chart.row !== before.row ||
    chart.column !== before.column ||
    (chart.dx ?? 0) !== (before.dx ?? 0) ||
    (chart.dy ?? 0) !== (before.dy ?? 0);
  // A chart that hangs between two cells grew with the rows inserted under it.
  const resized = !rowsMoved && (chart.width !== before.width || chart.height !== before.height);
  if (moved || resized) {
    const root = editor.change(drawing);
    placeAnchor(child(anchor, "ext") ? anchor : looseAnchor(root, anchor), chart);
  }
  if (chart.name !== before.name) {
    editor.change(drawing);
    for (const element of descendants(anchor, "cNvPr")) setAttributes(element, { name: chart.name });
  }
  if (chart.type !== before.type) {
    editor.replace(part, chartXml(chart, cells));
    return;
  }
  const common = Math.min(chart.series.length, before.series.length);
  const sameLook = looks(chart, common) === looks(before, common);
  if (chart.least !== before.least || chart.most !== before.most || !sameLook)
    throw new Error(`host does not write the colours and axes of a chart that the file holds: ${chart.name}`);
  if (chart.title !== before.title) writeTitle(editor.change(part), chart.title, cells);
  if (JSON.stringify(chart.series) !== JSON.stringify(before.series))
    writeSeries(editor.change(part), chart, cells);
}

/** How the first series are drawn. */
function looks({ series }: ChartPicture, count: number): string {
  return JSON.stringify(
    series.slice(0, count).map(({ type, colour, dashed, labels }) => [type, colour, dashed, labels]),
  );
}

/** A chart between two cells, hung at the first of them with a size of its own. */
function looseAnchor(root: Element, anchor: Element): Element {
  const loose = grafted(root, anchorXml(0, "", ""));
  removeAll(children(loose, "graphicFrame"));
  const frame = child(anchor, "graphicFrame");
  if (frame) loose.insertBefore(frame, child(loose, "clientData") ?? null);
  root.insertBefore(loose, anchor);
  remove(anchor);
  return loose;
}

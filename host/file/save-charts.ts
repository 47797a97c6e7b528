/**
 * Charts of a sheet → its drawing and chart parts. A chart of the file keeps its look: only the ranges, the title and the
 * place that changed are written. New charts get parts of their own.
 */
import type { ChartPicture, Sheet } from "../model/sheet";
import { anchorXml, chartXml, EMPTY_DRAWING, seriesXml, titleText } from "./chart-xml";
import { documentOf, ensureChild, remove, removeAll, setAttributes, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { SHEET_ORDER } from "./sheet-order";
import {
  attribute,
  child,
  children,
  descendants,
  parseXml,
  RELATIONSHIPS,
  relationshipId,
  rootOf,
  textOf,
  type Element,
} from "./xml";

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
export function writeCharts(editor: PackageEditor, part: string, sheet: Sheet, pristine: Sheet): void {
  if (JSON.stringify(sheet.charts) === JSON.stringify(pristine.charts)) return;
  const drawing = drawingOf(editor, part);
  const hung = listHung(editor, drawing, pristine);
  const known = keyed(hung.map(({ before }) => before));
  const wanted = keyed(sheet.charts);
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
    if (old) changeChart(editor, drawing, old, chart, sheet.rowShifts.length > 0);
    else addChart(editor, drawing, chart);
  }
}

/** Charts by name; a name's second bearer has a key of its own. */
function keyed(charts: readonly ChartPicture[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [at, { name }] of charts.entries()) {
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
  element.setAttributeNS(RELATIONSHIPS, "r:id", editor.link(part, "drawing", drawing));
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

function addChart(editor: PackageEditor, drawing: string, chart: ChartPicture): void {
  const part = editor.freeName("xl/charts/chart", ".xml");
  editor.add(part, chartXml(chart), CHART_TYPE);
  const root = editor.change(drawing);
  const ids = descendants(root, "cNvPr").map((element) => Number(attribute(element, "id")));
  const id = Math.max(1, ...ids) + 1;
  const anchor = grafted(root, anchorXml(id, chart.name, editor.link(drawing, "chart", part)));
  root.appendChild(anchor);
  placeAnchor(anchor, chart);
}

/** Parsed XML as an element of another document. */
function grafted(parent: Element, xml: string): Element {
  const parsed = rootOf(parseXml(new TextEncoder().encode(xml)));
  return documentOf(parent).importNode(parsed, true);
}

function placeAnchor(anchor: Element, { row, column, width, height }: ChartPicture): void {
  const from = child(anchor, "from");
  for (const [name, value] of [
    ["col", column],
    ["colOff", 0],
    ["row", row],
    ["rowOff", 0],
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
): void {
  const moved = chart.row !== before.row || chart.column !== before.column;
  // A chart that hangs between two cells grew with the rows inserted under it.
  const resized = !rowsMoved && (chart.width !== before.width || chart.height !== before.height);
  if (moved || resized) {
    const root = editor.change(drawing);
    placeAnchor(child(anchor, "ext") ? anchor : looseAnchor(root, anchor), chart);
  }
  if (chart.type !== before.type) {
    editor.replace(part, chartXml(chart));
    return;
  }
  if (chart.title !== before.title) writeTitle(editor.change(part), chart.title);
  if (JSON.stringify(chart.series) !== JSON.stringify(before.series)) writeSeries(editor.change(part), chart);
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

const CHART_NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Parsed pieces of a chart. */
function chartPiece(root: Element, xml: string): Element {
  const [piece] = children(grafted(root, `<c:x ${CHART_NAMESPACES}>${xml}</c:x>`));
  if (!piece) throw new Error("a piece of a chart holds no element");
  return piece;
}

const CHART_ORDER = [
  "title",
  "autoTitleDeleted",
  "pivotFmts",
  "view3D",
  "floor",
  "sideWall",
  "backWall",
  "plotArea",
];
const TITLE_ORDER = ["tx", "layout", "overlay", "spPr", "txPr", "extLst"];

function writeTitle(root: Element, title: string): void {
  const chart = child(root, "chart");
  if (!chart) return;
  if (title === "") {
    remove(child(chart, "title"));
    setAttributes(ensureChild(chart, "autoTitleDeleted", CHART_ORDER), { val: 1 });
    return;
  }
  const element = ensureChild(chart, "title", CHART_ORDER);
  // The look of the first piece of text stays.
  const [run, ...others] = descendants(element, "t");
  if (run && !title.includes("\n")) {
    setText(run, title);
    for (const other of others) setText(other, "");
  } else {
    remove(child(element, "tx"));
    const text = chartPiece(root, titleText(title));
    element.insertBefore(
      text,
      children(element).find((each) => TITLE_ORDER.indexOf(each.localName ?? "") > 0) ?? null,
    );
  }
  const deleted = child(chart, "autoTitleDeleted");
  if (deleted) setAttributes(deleted, { val: 0 });
}

/** Ranges of the series that are there; new ones after them, fewer ones from the end. */
function writeSeries(root: Element, chart: ChartPicture): void {
  const present = descendants(root, "ser");
  for (const [at, series] of chart.series.entries()) {
    const element = present[at];
    if (element) {
      writeSource(child(element, "cat") ?? child(element, "xVal"), series.categories);
      writeSource(child(element, "val") ?? child(element, "yVal"), series.values);
      writeName(root, element, series, at);
    } else {
      const last = descendants(root, "ser").at(-1);
      last?.parentNode?.insertBefore(chartPiece(root, seriesXml(series, at)), last.nextSibling);
    }
  }
  removeAll(present.slice(chart.series.length));
}

/** Sets a range and drops the values remembered for the old one: Excel reads them anew when it opens the file. */
function writeSource(data: Element | undefined, source: string): void {
  const formula = data ? descendants(data, "f")[0] : undefined;
  if (!formula || textOf(formula) === source) return;
  setText(formula, source);
  const reference = formula.parentNode as Element;
  removeAll([...children(reference, "numCache"), ...children(reference, "strCache")]);
}

function writeName(
  root: Element,
  element: Element,
  series: ChartPicture["series"][number],
  at: number,
): void {
  const wanted = child(chartPiece(root, seriesXml(series, at)), "tx");
  const present = child(element, "tx");
  if (
    (wanted && textOf(wanted)) === (present && textOf(child(present, "strRef", "f") ?? child(present, "v")))
  )
    return;
  remove(present);
  const order = child(element, "order");
  if (wanted) element.insertBefore(wanted, order?.nextSibling ?? element.firstChild);
}

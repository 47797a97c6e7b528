/** What changed of a chart that the file holds → its part; its look stays. */
import type { ChartPicture } from "../model/sheet";
import { linkedText, titleText, type CellReader } from "./chart-text";
import { seriesXml } from "./chart-xml";
import { ensureChild, grafted, remove, removeAll, setAttributes, setText } from "./dom-edit";
import { child, children, descendants, textOf, type Element } from "./xml";

const CHART_NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** For pieces that read nothing from cells. */
const NO_CELLS: CellReader = { format: () => undefined, texts: () => [] };

/** Parsed pieces of a chart. */
function chartPiece(root: Element, xml: string): Element {
  return grafted(
    root,
    xml.replace(/^<[\w:]+/, (start) => `${start} ${CHART_NAMESPACES}`),
  );
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

/** Writes a title, "" for none. */
export function writeTitle(root: Element, title: string, cells: CellReader): void {
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
  if (run && !title.includes("\n") && !title.startsWith("=")) {
    setText(run, title);
    for (const other of others) setText(other, "");
  } else {
    remove(child(element, "tx"));
    const text = chartPiece(root, title.startsWith("=") ? linkedText(title, cells) : titleText(title));
    element.insertBefore(
      text,
      children(element).find((each) => TITLE_ORDER.indexOf(each.localName) > 0) ?? null,
    );
  }
  const deleted = child(chart, "autoTitleDeleted");
  if (deleted) setAttributes(deleted, { val: 0 });
}

/** Ranges of the series that are there; new ones after them, fewer ones from the end. */
export function writeSeries(root: Element, chart: ChartPicture, cells: CellReader): void {
  const present = descendants(root, "ser");
  for (const [at, series] of chart.series.entries()) {
    const element = present[at];
    if (element) {
      writeSource(child(element, "cat") ?? child(element, "xVal"), series.categories);
      writeSource(child(element, "val") ?? child(element, "yVal"), series.values);
      writeName(root, element, series.name);
    } else {
      const last = descendants(root, "ser").at(-1);
      last?.parentNode?.insertBefore(chartPiece(root, seriesXml(chart, at, cells)), last.nextSibling);
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

function writeName(root: Element, element: Element, name: string): void {
  const series = [{ name, categories: "", values: "" }];
  const wanted = child(chartPiece(root, seriesXml({ series, type: "other" }, 0, NO_CELLS)), "tx");
  const present = child(element, "tx");
  if (
    (wanted && textOf(wanted)) === (present && textOf(child(present, "strRef", "f") ?? child(present, "v")))
  )
    return;
  remove(present);
  const order = child(element, "order");
  if (wanted) element.insertBefore(wanted, order?.nextSibling ?? element.firstChild);
}

/** What the page draws of a sheet's charts. */
import type { ChartPicture, Sheet } from "../model/sheet";
import type { Parts } from "./package";
import { relationshipsOf } from "./package";
import {
  attribute,
  child,
  children,
  descendants,
  numberAttribute,
  parseXml,
  relationshipId,
  rootOf,
  textOf,
  type Element,
} from "./xml";

const EMU_PER_PIXEL = 9525;

/** A chart of the file: its picture and the part that holds it. */
export interface FileChart {
  readonly picture: ChartPicture;
  readonly part: string;
}

/** The charts of one drawing part, in its order. */
export function readCharts(parts: Parts, drawing: string, sheet: Sheet): FileChart[] {
  const bytes = parts.get(drawing);
  if (!bytes) return [];
  const targets = new Map(relationshipsOf(parts, drawing).map((link) => [link.id, link.target]));
  return children(rootOf(parseXml(bytes))).flatMap((anchor) => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const reference = frame ? descendants(frame, "chart")[0] : undefined;
    const part = reference ? targets.get(relationshipId(reference) ?? "") : undefined;
    const chart = part === undefined ? undefined : parts.get(part);
    if (!frame || part === undefined || !chart) return [];
    const name = attribute(descendants(frame, "cNvPr")[0], "name") ?? "";
    return [{ part, picture: { name, ...readPlot(rootOf(parseXml(chart))), ...readAnchor(anchor, sheet) } }];
  });
}

type Plot = Pick<ChartPicture, "type" | "title" | "series">;

function readPlot(root: Element): Plot {
  const chart = child(root, "chart");
  const plots = children(child(chart, "plotArea") ?? root).filter((plot) => plot.localName.endsWith("Chart"));
  const [first] = plots;
  const series = plots
    .flatMap((plot) => children(plot, "ser"))
    .map((ser) => ({
      name: readText(child(ser, "tx")),
      categories: sourceOf(child(ser, "cat") ?? child(ser, "xVal")),
      values: sourceOf(child(ser, "val") ?? child(ser, "yVal")),
    }));
  return { type: plotType(first), title: readText(child(chart, "title", "tx")), series };
}

function plotType(plot: Element | undefined): ChartPicture["type"] {
  const name = plot?.localName ?? "";
  if (name.startsWith("line")) return "line";
  if (!name.startsWith("bar")) return "other";
  return attribute(child(plot, "barDir"), "val") === "bar" ? "bar" : "column";
}

/** A title or a series name: rich text, a fixed value, else "=" and the reference it is read from. */
function readText(tx: Element | undefined): string {
  if (!tx) return "";
  const rich = child(tx, "rich");
  if (rich) {
    const lines = descendants(rich, "p").map((line) => descendants(line, "t").map(textOf).join(""));
    return lines.join("\n");
  }
  const reference = child(tx, "strRef", "f");
  return reference ? `=${textOf(reference)}` : textOf(child(tx, "v"));
}

function sourceOf(data: Element | undefined): string {
  return data ? textOf(descendants(data, "f")[0]) : "";
}

type Anchor = Pick<ChartPicture, "row" | "column" | "width" | "height">;

function readAnchor(anchor: Element, sheet: Sheet): Anchor {
  const from = child(anchor, "from");
  const to = child(anchor, "to");
  const row = Number(textOf(child(from, "row")));
  const column = Number(textOf(child(from, "col")));
  const extent = child(anchor, "ext");
  if (extent || !from || !to) {
    const pixels = (name: string): number => Math.round(numberAttribute(extent, name, 0) / EMU_PER_PIXEL);
    return { row, column, width: pixels("cx"), height: pixels("cy") };
  }
  const offset = (end: Element, name: string): number => Number(textOf(child(end, name))) / EMU_PER_PIXEL;
  let width = offset(to, "colOff") - offset(from, "colOff");
  for (let at = column; at < Number(textOf(child(to, "col"))); at += 1) width += sheet.columnPixels(at);
  let height = offset(to, "rowOff") - offset(from, "rowOff");
  for (let at = row; at < Number(textOf(child(to, "row"))); at += 1) height += sheet.rowPixels(at);
  return { row, column, width: Math.round(width), height: Math.round(height) };
}

/** What the page draws of a sheet's charts. */
import type { ChartPicture, ChartSeries, Sheet } from "../model/sheet";
import type { Parts } from "./package";
import { relationshipsOf } from "./package";
import {
  attribute,
  child,
  children,
  descendants,
  flag,
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

type Plot = Pick<ChartPicture, "type" | "title" | "series" | "least" | "most">;

function readPlot(root: Element): Plot {
  const chart = child(root, "chart");
  const plots = children(child(chart, "plotArea") ?? root).filter((plot) => plot.localName.endsWith("Chart"));
  const [first] = plots;
  const type = plotType(first);
  const series = plots.flatMap((plot) => {
    const over = type === "column" && plotType(plot) === "line";
    return children(plot, "ser").map((ser) => readSeries(ser, over));
  });
  return { type, title: readText(child(chart, "title", "tx")), series, ...readEnds(root) };
}

function readSeries(ser: Element, isLineOver: boolean): ChartSeries {
  const colour = readRgb(child(ser, "spPr", "solidFill") ?? child(ser, "spPr", "ln", "solidFill"));
  const dash = attribute(child(ser, "spPr", "ln", "prstDash"), "val") ?? "solid";
  return {
    name: readText(child(ser, "tx")),
    categories: sourceOf(child(ser, "cat") ?? child(ser, "xVal")),
    values: sourceOf(child(ser, "val") ?? child(ser, "yVal")),
    ...(isLineOver ? { type: "line" } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(dash === "solid" ? {} : { dashed: true }),
    ...(flag(child(ser, "dLbls", "showVal"), "val") ? { labels: true } : {}),
  };
}

/** A colour said outright; one of the theme is the automatic one to the page. */
function readRgb(fill: Element | undefined): string | undefined {
  const rgb = attribute(child(fill, "srgbClr"), "val");
  return rgb === undefined ? undefined : `#${rgb.toUpperCase()}`;
}

function readEnds(root: Element): Pick<ChartPicture, "least" | "most"> {
  const scaling = descendants(root, "valAx").map((axis) => child(axis, "scaling"))[0];
  const end = (name: string): number => numberAttribute(child(scaling, name), "val", NaN);
  const [least, most] = [end("min"), end("max")];
  return { ...(Number.isNaN(least) ? {} : { least }), ...(Number.isNaN(most) ? {} : { most }) };
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

type Anchor = Pick<ChartPicture, "row" | "column" | "dx" | "dy" | "width" | "height">;

function readAnchor(anchor: Element, sheet: Sheet): Anchor {
  const from = child(anchor, "from");
  const to = child(anchor, "to");
  const row = Number(textOf(child(from, "row")));
  const column = Number(textOf(child(from, "col")));
  const offset = (end: Element, name: string): number => Number(textOf(child(end, name))) / EMU_PER_PIXEL;
  const [dx, dy] = from ? [Math.round(offset(from, "colOff")), Math.round(offset(from, "rowOff"))] : [0, 0];
  const nudge = { ...(dx === 0 ? {} : { dx }), ...(dy === 0 ? {} : { dy }) };
  const extent = child(anchor, "ext");
  if (extent || !from || !to) {
    const pixels = (name: string): number => Math.round(numberAttribute(extent, name, 0) / EMU_PER_PIXEL);
    return { row, column, ...nudge, width: pixels("cx"), height: pixels("cy") };
  }
  let width = offset(to, "colOff") - offset(from, "colOff");
  for (let at = column; at < Number(textOf(child(to, "col"))); at += 1) width += sheet.columnPixels(at);
  let height = offset(to, "rowOff") - offset(from, "rowOff");
  for (let at = row; at < Number(textOf(child(to, "row"))); at += 1) height += sheet.rowPixels(at);
  return { row, column, ...nudge, width: Math.round(width), height: Math.round(height) };
}

/** The XML of a chart that was not in the file before. */
import type { ChartPicture, ChartSeries } from "../model/sheet";
import { cachedNumbers, cachedTexts, escaped, linkedText, titleText, type CellReader } from "./chart-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A drawing part without anything on it. */
export const EMPTY_DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"/>`;

/** An anchor for a chart, to be parsed; place and size are filled in by the writer. */
export function anchorXml(id: number, name: string, relationship: string): string {
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
    "<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    '<xdr:ext cx="0" cy="0"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escaped(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

/** A chart part: lines, columns or bars over categories, lines over columns, a legend where there are several series. */
export function chartXml(chart: ChartPicture, cells: CellReader): string {
  if (chart.type === "other")
    throw new Error(`host does not write new charts of other types than line, column, bar`);
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textSize(800)}</c:legend>`
      : "";
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart, cells)}` +
    `<c:plotArea><c:layout/>${plotsXml(chart, cells)}${axesXml(chart, cells)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml({ title }: ChartPicture, cells: CellReader): string {
  if (title === "") return '<c:autoTitleDeleted val="1"/>';
  const text = title.startsWith("=")
    ? `${linkedText(title, cells)}<c:overlay val="0"/>${textSize(1000)}`
    : `${titleText(title)}<c:overlay val="0"/>`;
  return `<c:title>${text}</c:title><c:autoTitleDeleted val="0"/>`;
}

/** In hundredths of a point. */
function textSize(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';

/** The series by the kind of plot that draws them; a series keeps its number. */
function plotsXml(chart: ChartPicture, cells: CellReader): string {
  const numbered = chart.series.map((series, at) => ({ xml: seriesXml(chart, at, cells), series }));
  const isLine = ({ series }: { series: ChartSeries }): boolean =>
    chart.type === "line" || series.type === "line";
  const bars = numbered.filter((each) => !isLine(each)).map(({ xml }) => xml);
  const lines = numbered.filter(isLine).map(({ xml }) => xml);
  const direction = chart.type === "bar" ? "bar" : "col";
  return (
    (bars.length > 0
      ? `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="80"/>${AXES}</c:barChart>`
      : "") +
    (lines.length > 0
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}<c:marker val="1"/>${AXES}</c:lineChart>`
      : "")
  );
}

function axesXml(chart: ChartPicture, cells: CellReader): string {
  const [first] = chart.series;
  const [categoryPlace, valuePlace] = chart.type === "bar" ? (["l", "b"] as const) : (["b", "l"] as const);
  const most = chart.most === undefined ? "" : `<c:max val="${chart.most}"/>`;
  const least = chart.least === undefined ? "" : `<c:min val="${chart.least}"/>`;
  // Excel draws the first bar at the bottom; a list reads from the top.
  const order = chart.type === "bar" ? "maxMin" : "minMax";
  const crosses = chart.type === "bar" ? "max" : "autoZero";
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${categoryPlace}"/>` +
    formatXml(first && cells.format(first.categories)) +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${textSize(800)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${most}${least}</c:scaling><c:delete val="0"/><c:axPos val="${valuePlace}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    formatXml(first && cells.format(first.values)) +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textSize(800)}<c:crossAx val="111111111"/><c:crosses val="${crosses}"/></c:valAx>`
  );
}

/** The cells' own format, told outright to readers that do not look it up. */
function formatXml(format: string | undefined): string {
  return `<c:numFmt formatCode="${escaped(format ?? "General")}" sourceLinked="1"/>`;
}

/** Readable on white and apart from each other in grey. */
const COLOURS = ["1F4E79", "C55A11", "7F7F7F", "2E75B6", "BF9000", "548235"];

/** One <c:ser>. */
export function seriesXml(
  { series, type }: Pick<ChartPicture, "series" | "type">,
  at: number,
  cells: CellReader,
): string {
  const each: ChartSeries = series[at] ?? { name: "", categories: "", values: "" };
  const { name, categories, values } = each;
  const title = name.startsWith("=")
    ? `<c:tx><c:strRef><c:f>${escaped(name.slice(1))}</c:f>${cachedTexts(cells.texts(name.slice(1)))}</c:strRef></c:tx>`
    : name === ""
      ? ""
      : `<c:tx><c:v>${escaped(name)}</c:v></c:tx>`;
  const kind = cells.format(categories) === undefined ? "strRef" : "numRef";
  const cache = kind === "strRef" ? cachedTexts(cells.texts(categories)) : cachedNumbers(cells, categories);
  const category =
    categories === ""
      ? ""
      : `<c:cat><c:${kind}><c:f>${escaped(categories)}</c:f>${cache}</c:${kind}></c:cat>`;
  const isLine = type === "line" || each.type === "line";
  const labels =
    each.labels === true
      ? '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
      : "";
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}${lookXml(each, at, isLine)}${labels}${category}` +
    `<c:val><c:numRef><c:f>${escaped(values)}</c:f>${cachedNumbers(cells, values)}</c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function lookXml({ colour, dashed }: ChartSeries, at: number, isLine: boolean): string {
  const rgb = colour?.slice(1) ?? COLOURS[at % COLOURS.length] ?? "000000";
  const fill = `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;
  if (!isLine) return `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const dash = dashed === true ? '<a:prstDash val="dash"/>' : "";
  return `<c:spPr><a:ln w="28575" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
}

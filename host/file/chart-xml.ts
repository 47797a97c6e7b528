/** The XML of a chart that was not in the file before. */
import type { ChartPicture } from "../model/sheet";

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

/** A chart part: lines, columns or bars over categories, a legend where there are several series. */
export function chartXml(chart: ChartPicture, formatOf: FormatOf): string {
  if (chart.type === "other")
    throw new Error(`host does not write new charts of other types than line, column, bar`);
  const series = chart.series.map((_, at) => seriesXml(chart, at, formatOf)).join("");
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const plot =
    chart.type === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
  const [first] = chart.series;
  const categoryFormat = formatXml(first && formatOf(first.categories));
  const valueFormat = formatXml(first && formatOf(first.values));
  const [categoryPlace, valuePlace] = chart.type === "bar" ? (["l", "b"] as const) : (["b", "l"] as const);
  const title =
    chart.title === ""
      ? '<c:autoTitleDeleted val="1"/>'
      : `<c:title>${titleText(chart.title)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${title}` +
    `<c:plotArea><c:layout/>${plot}` +
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${categoryPlace}"/>` +
    categoryFormat +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${valuePlace}"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    valueFormat +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>' +
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** The cells' own format, told outright to readers that do not look it up. */
function formatXml(format: string | undefined): string {
  return `<c:numFmt formatCode="${escaped(format ?? "General")}" sourceLinked="1"/>`;
}

/** The <c:tx> of a title that is plain text. */
export function titleText(title: string): string {
  const lines = title
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(line)}</a:t></a:r></a:p>`);
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>`;
}

/** Readable on white and apart from each other in grey. */
const COLOURS = ["1F4E79", "C55A11", "7F7F7F", "2E75B6", "BF9000", "548235"];

/** The number format of a range's cells, undefined where they hold text. */
export type FormatOf = (range: string) => string | undefined;

/** One <c:ser>. */
export function seriesXml(
  { series, type }: Pick<ChartPicture, "series" | "type">,
  at: number,
  formatOf: FormatOf,
): string {
  const { name, categories, values } = series[at] ?? { name: "", categories: "", values: "" };
  const title = name.startsWith("=")
    ? `<c:tx><c:strRef><c:f>${escaped(name.slice(1))}</c:f></c:strRef></c:tx>`
    : name === ""
      ? ""
      : `<c:tx><c:v>${escaped(name)}</c:v></c:tx>`;
  const fill = `<a:solidFill><a:srgbClr val="${COLOURS[at % COLOURS.length] ?? "000000"}"/></a:solidFill>`;
  const look =
    type === "line"
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const kind = formatOf(categories) === undefined ? "strRef" : "numRef";
  const category =
    categories === "" ? "" : `<c:cat><c:${kind}><c:f>${escaped(categories)}</c:f></c:${kind}></c:cat>`;
  const end = type === "line" ? '<c:smooth val="0"/>' : "";
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}${look}${category}` +
    `<c:val><c:numRef><c:f>${escaped(values)}</c:f></c:numRef></c:val>${end}</c:ser>`
  );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

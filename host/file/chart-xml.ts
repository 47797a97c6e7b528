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
export function chartXml(chart: ChartPicture): string {
  if (chart.type === "other")
    throw new Error(`host does not write new charts of other types than line, column, bar`);
  const series = chart.series.map((each, at) => seriesXml(each, at)).join("");
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const plot =
    chart.type === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
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
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${valuePlace}"/><c:majorGridlines/>` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/></c:valAx>' +
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** The <c:tx> of a title that is plain text. */
export function titleText(title: string): string {
  const lines = title
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(line)}</a:t></a:r></a:p>`);
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>`;
}

/** One <c:ser>. */
export function seriesXml(series: ChartPicture["series"][number], at: number): string {
  const name = series.name.startsWith("=")
    ? `<c:tx><c:strRef><c:f>${escaped(series.name.slice(1))}</c:f></c:strRef></c:tx>`
    : series.name === ""
      ? ""
      : `<c:tx><c:v>${escaped(series.name)}</c:v></c:tx>`;
  const categories =
    series.categories === ""
      ? ""
      : `<c:cat><c:strRef><c:f>${escaped(series.categories)}</c:f></c:strRef></c:cat>`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${categories}<c:val><c:numRef><c:f>${escaped(series.values)}</c:f></c:numRef></c:val></c:ser>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

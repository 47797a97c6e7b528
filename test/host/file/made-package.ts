/** A small package as Excel itself would write it: the things that as-printed.xlsx does not hold. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type PartTexts = Readonly<Record<string, string>>;

/** `[id, type, target]` for each relationship. */
export function relationships(...links: readonly (readonly [string, string, string])[]): string {
  const list = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

export function worksheet(inner: string): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">${inner}</worksheet>`
  );
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><b/><i/><u/><strike/><sz val="14"/><color theme="0"/><name val="Arial"/></font>' +
  '<font><sz val="11"/><color indexed="10"/><name val="Calibri"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill>' +
  '<fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="medium"><color rgb="FFFF0000"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="top" textRotation="90" wrapText="1"/></xf>' +
  '<xf numFmtId="17" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0"><alignment textRotation="135" indent="2"/><protection locked="0"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0"><alignment textRotation="255" horizontal="centerContinuous"/></xf></cellXfs>' +
  '<dxfs count="2"><dxf><font><b/><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill></dxf>' +
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></dxf></dxfs></styleSheet>';

const STRINGS =
  `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>Plain</t></si>` +
  '<si><r><rPr><b/></rPr><t>Rich </t></r><r><t xml:space="preserve">text </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>' +
  '<si><t xml:space="preserve"> spaced </t></si><si><t>line_x000D_\nbreak _x005F_x0041_</t></si></sst>';

const DATA = worksheet(
  '<sheetPr><tabColor rgb="FF00B0F0"/></sheetPr><dimension ref="A1:F9"/>' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    '<cols><col min="2" max="3" width="20.5" customWidth="1"/><col min="5" max="5" width="9.140625" hidden="1"/></cols>' +
    "<sheetData>" +
    '<row r="1" spans="1:4" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*$A$2</f><v>2</v></c><c r="C3" t="str"><f>_xldudf_PERF_RAG(A3,"High","","","&gt;1")</f><v>Green</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>3</v></c><c r="C4" t="str"><f>IF(A4,"","")</f><v></v></c></row>' +
    '<row r="5"><c r="A5"><v>4</v></c><c r="B5"><f t="shared" si="0"/><v>4</v></c><c r="C5"><f>_xlfn.XLOOKUP(1,A2:A5,B2:B5)</f><v>2</v></c></row>' +
    '<row r="6"><c r="A6"><f t="array" ref="A6:A7">A2:A3*10</f><v>10</v></c><c r="B6" s="2"><v>43525</v></c><c r="C6" t="d"><v>2019-03-31</v></c></row>' +
    '<row r="7"><c r="A7"><v>20</v></c><c r="B7" s="3"><v>1E-3</v></c><c r="C7" s="4" t="inlineStr"><is><t>=1+1</t></is></c><c r="D7" s="5"/></row>' +
    '<row><c t="inlineStr"><is><t>no address</t></is></c><c><v>8</v></c></row>' +
    '<row r="12"><c r="A12" t="inlineStr"><is><t>a</t></is></c><c r="B12" t="inlineStr"><is><t>b</t></is></c></row><row r="13"><c r="A13"><v>1</v></c></row>' +
    "</sheetData>" +
    '<sheetProtection sheet="1" objects="1" scenarios="1"/>' +
    '<mergeCells count="1"><mergeCell ref="C9:D10"/></mergeCells>' +
    '<conditionalFormatting sqref="A2:A5 C2:C5"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>A2&gt;2</formula></cfRule>' +
    '<cfRule type="cellIs" dxfId="1" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B2:B5"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
    '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{BAR}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="C2:C5"><formula1>$A$2:$A$5</formula1></dataValidation></dataValidations>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings>' +
    '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{BAR}"><x14:dataBar/></x14:cfRule><xm:sqref>B2:B5</xm:sqref></x14:conditionalFormatting>' +
    '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="4" id="{ICONS}"><x14:iconSet/></x14:cfRule><xm:sqref>D2:D5</xm:sqref></x14:conditionalFormatting>' +
    "</x14:conditionalFormattings></ext></extLst>",
);

const DRAWING =
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Trend"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/>' +
  `<a:graphic><a:graphicData uri="chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  "<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>3</xdr:row></xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>A text box</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";

const CHART =
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>` +
  "<c:title><c:tx><c:rich><a:p><a:r><a:t>Contacts </a:t></a:r><a:r><a:t>by month</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:lineChart>" +
  '<c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f></c:strRef></c:tx><c:cat><c:numRef><c:f>Data!$A$2:$A$5</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>Data!$B$2:$B$5</c:f></c:numRef></c:val></c:ser>' +
  "</c:lineChart></c:plotArea></c:chart></c:chartSpace>";

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
  '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>';

/** Two sheets with everything that a reader stumbles over; parts can be replaced. */
export function madeParts(replaced: PartTexts = {}): PartTexts {
  return {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="1"/></bookViews>` +
      '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Bob\'s notes" sheetId="7" state="veryHidden" r:id="rId2"/></sheets>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$B$5</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$7</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$B,Data!$1:$2</definedName>' +
      '<definedName name="Local" localSheetId="1">\'Bob\'\'s notes\'!$A$1</definedName><definedName name="Population">Data!$A$5</definedName></definedNames>' +
      '<calcPr calcId="191029" calcMode="manual"/></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ["rId6", "customXml", "../customXml/item1.xml"],
    ),
    "xl/worksheets/sheet1.xml": DATA,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "table", "../tables/table1.xml"],
    ),
    "xl/worksheets/sheet2.xml": worksheet(
      '<sheetData><row r="1"><c r="A1"><f>SUM(Data!A2:A5)</f><v>10</v></c><c r="B1"><f>Data!$A$5+Population</f><v>8</v></c></row></sheetData>',
    ),
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>Restated </t></r><r><t>in May</t></r></text></comment></commentList></comments>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="T" displayName="Figures" ref="A12:B14"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 2, 4, 31, 6, 1</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    "xl/charts/chart1.xml": CHART,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": STRINGS,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
    "customXml/item1.xml": '<undo xmlns="urn:example">1</undo>',
    "customXml/_rels/item1.xml.rels": relationships(["rId1", "customXmlProps", "itemProps1.xml"]),
    "customXml/itemProps1.xml":
      '<ds:datastoreItem ds:itemID="{ABC}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    ...replaced,
  };
}

export function pack(parts: PartTexts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The made package as a file. */
export function madeFile(replaced: PartTexts = {}): Uint8Array {
  return pack(madeParts(replaced));
}

/**
 * A workbook as Excel writes it, with everything in it that a tool loses or leaves pointing at the wrong row: each part
 * that counts rows names row 6 or below, where the tests insert rows.
 */
import { strToU8, zipSync } from "fflate";
import { madeParts, relationships, worksheet, type PartTexts } from "./made-package";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const XDR =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const VIEW = "{1B9F2C3D-0000-4000-8000-000000000001}";

const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const rows = [6, 7, 8, 9, 10].map((row) => {
  const formula =
    row === 6 ? '<f t="shared" ref="C6:C10" si="0" ca="1">A6*B$6</f>' : '<f t="shared" si="0" ca="1"/>';
  return `<row r="${row}" spans="1:6" x14ac:dyDescent="0.25">${cell(`A${row}`, row)}${cell(`B${row}`, 2)}<c r="C${row}">${formula}<v>${row * 2}</v></c></row>`;
});

const DATA = worksheet(
  '<sheetPr codeName="Sheet1"><tabColor theme="4" tint="0.4"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F12"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="7" topLeftCell="A9" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B8" sqref="B8:B9"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
    '<cols><col min="1" max="2" width="12" customWidth="1" outlineLevel="1"/><col min="3" max="3" width="9" bestFit="1" customWidth="1"/></cols><sheetData>' +
    '<row r="1" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/><color theme="5"/></rPr><t>inline </t></r><r><t>rich</t></r></is></c><c r="C1" s="1" ph="1"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="dataTable" ref="A2:A3" dt2D="0" dtr="0" r1="B9"/><v>1</v></c><c r="B2" cm="1"><f t="array" ref="B2:B2">_xlfn._xlws.SORT(A6:A10)</f><v>6</v></c><c r="C2" vm="1"><f>_xldudf_PERF_RAG(A8,"High","","","&gt;1")</f><v>1</v></c></row>' +
    `<row r="3">${cell("A3", 2)}</row>${rows.join("")}` +
    '<row r="12"><c r="A12"><f>SUM(A6:A10)+Rate</f><v>40</v></c><c r="B12"><f ca="1">SUM(\'Bob\'\'s notes\'!A1,T[a])</f><v>1</v></c></row>' +
    '<row r="20"><c r="A20" t="inlineStr"><is><t>a</t></is></c><c r="B20" t="inlineStr"><is><t>b</t></is></c></row><row r="21"><c r="A21"><v>7</v></c></row></sheetData>' +
    '<protectedRanges><protectedRange sqref="A8:B9" name="Open"/></protectedRanges>' +
    '<scenarios current="0" sqref="C12"><scenario name="High" count="1"><inputCells r="B9" val="3"/></scenario></scenarios>' +
    '<autoFilter ref="A5:C10"><filterColumn colId="0"><filters><filter val="7"/></filters></filterColumn><sortState ref="A6:C10"><sortCondition ref="A6:A10"/></sortState></autoFilter>' +
    '<dataConsolidate><dataRefs count="1"><dataRef ref="A6:B10" sheet="Data"/></dataRefs></dataConsolidate>' +
    `<customSheetViews><customSheetView guid="${VIEW}" showAutoFilter="1"><pane xSplit="1" ySplit="7" topLeftCell="B9" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B9" sqref="B9"/><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><autoFilter ref="A5:C9"/></customSheetView></customSheetViews>` +
    '<mergeCells count="1"><mergeCell ref="D8:E9"/></mergeCells><phoneticPr fontId="1"/>' +
    '<conditionalFormatting sqref="A6:A10"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A6&gt;$B$9</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B6:B10"><cfRule type="iconSet" priority="2"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="num" val="$B$9"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D6:D10"><formula1>$A$6:$A$10</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A9" location="Data!B8" display="x"/><hyperlink ref="A10" r:id="rId9" location="Data!B8"/></hyperlinks>' +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId8"/><headerFooter><oddFooter>&amp;LPage &amp;P</oddFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks><cellWatches><cellWatch r="A9"/></cellWatches><ignoredErrors><ignoredError sqref="A9" numberStoredAsText="1"/></ignoredErrors>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    `<mc:AlternateContent><mc:Choice Requires="x14" ${X14}><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId6" name="Tick"><controlPr defaultSize="0" linkedCell="$B$9"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="u">5</xdr:col><xdr:row xmlns:xdr="u">8</xdr:row></from><to><xdr:col xmlns:xdr="u">6</xdr:col><xdr:row xmlns:xdr="u">9</xdr:row></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>` +
    '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'Bob''s notes'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E6:E10</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
    `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${X14}><x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Data!A6:A10</xm:f><xm:sqref>F12</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>` +
    `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="3" id="{ICON}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="num"><xm:f>$B$9</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>C6:C10</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
    `<ext uri="{01252117-D84E-4E92-8308-4BE1C098FCBB}" ${X14}><x14:ignoredErrors><x14:ignoredError numberStoredAsText="1"><xm:sqref>A10</xm:sqref></x14:ignoredError></x14:ignoredErrors></ext>` +
    `<ext uri="{FC87AEE6-9EDD-4A0A-B7FB-166176984837}" ${X14}><x14:protectedRanges><x14:protectedRange name="Wide"><xm:sqref>A7:B10</xm:sqref></x14:protectedRange></x14:protectedRanges></ext></extLst>`,
);

const DRAWING =
  `${HEAD}<xdr:wsDr ${XDR}><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Trend"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  `<xdr:sp macro="" textlink="$B$9"><xdr:nvSpPr><xdr:cNvPr id="3" name="Box"><a:hlinkClick xmlns:r="${R}" r:id="rId2"/></xdr:cNvPr><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>A text box</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART_PART =
  `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Data!$A$6:$A$10</c:f></c:numRef></c:val><c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:datalabelsRange><c15:f>Data!$B$6:$B$10</c15:f></c15:datalabelsRange><c15:fullRef><c15:sqref>Data!$A$6:$A$12</c15:sqref></c15:fullRef></c:ext></c:extLst></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const PIVOT_SHEET = worksheet(
  '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">Data!A9</f><v>9</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>10</v></c></row></sheetData>' +
    '<hyperlinks><hyperlink ref="A1" location="\'Data\'!A9"/></hyperlinks>',
);

const OVERRIDES: Readonly<Record<string, string>> = {
  "/xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "/xl/worksheets/sheet3.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  "/xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "/xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "/xl/comments1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  "/xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
  "/xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
  "/xl/tables/table1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  "/xl/pivotTables/pivotTable1.xml":
    "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
  "/xl/pivotCache/pivotCacheDefinition1.xml":
    "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml",
  "/xl/pivotCache/pivotCacheRecords1.xml":
    "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml",
  "/xl/volatileDependencies.xml":
    "application/vnd.openxmlformats-officedocument.spreadsheetml.volatileDependencies+xml",
  "/xl/namedSheetViews/namedSheetView1.xml": "application/vnd.ms-excel.namedsheetviews+xml",
  "/xl/ctrlProps/ctrlProp1.xml": "application/vnd.ms-excel.controlproperties+xml",
  "/customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
};

/** The parts; `replaced` overrides some. The pivot table's source is on its own sheet unless it is replaced. */
export function nastyParts(replaced: PartTexts = {}): PartTexts {
  const made = madeParts();
  const types = made["[Content_Types].xml"]!.replace(
    /<Override PartName="\/xl\/workbook.xml"[^>]*>/,
    "",
  ).replace(
    "</Types>",
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
  );
  const overrides = Object.entries(OVERRIDES).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return {
    ...made,
    "[Content_Types].xml": types.replace("</Types>", `${overrides.join("")}</Types>`),
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ),
    "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Named Ranges</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>Data</vt:lpstr><vt:lpstr>Bob's notes</vt:lpstr><vt:lpstr>Pivot</vt:lpstr><vt:lpstr>Rate</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr date1904="1" codeName="ThisWorkbook"/><bookViews><workbookView/></bookViews>` +
      '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Bob\'s notes" sheetId="7" state="veryHidden" r:id="rId2"/><sheet name="Pivot" sheetId="9" r:id="rId7"/></sheets>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$5:$C$10</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$F$12,Data!$A$14:$B$15</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$7:$8</definedName><definedName name="Z_1B9F2C3D_0000_4000_8000_000000000001_.wvu.FilterData" localSheetId="0" hidden="1">Data!$A$5:$C$9</definedName><definedName name="Z_1B9F2C3D_0000_4000_8000_000000000001_.wvu.PrintArea" localSheetId="0" hidden="1">Data!$A$1:$C$9</definedName>' +
      '<definedName name="Rate" comment="kept">Data!$B$9</definedName></definedNames>' +
      `<calcPr calcId="191029"/><customWorkbookViews><customWorkbookView name="Mine" guid="${VIEW}" xWindow="0" yWindow="0" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews>` +
      '<pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "calcChain", "calcChain.xml"],
      ["rId6", "customXml", "../customXml/item1.xml"],
      ["rId7", "worksheet", "worksheets/sheet3.xml"],
      ["rId8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId9", "vbaProject", "vbaProject.bin"],
      ["rId10", "person", "persons/person.xml"],
      ["rId11", "volatileDependencies", "volatileDependencies.xml"],
    ),
    "xl/volatileDependencies.xml": `${HEAD}<volTypes xmlns="${MAIN}"><volType type="realTimeData"><main first="prices"><tp t="n"><v>1</v><stp/><stp>a</stp><tr r="A12" s="1"/></tp></main></volType></volTypes>`,
    "xl/namedSheetViews/namedSheetView1.xml": `${HEAD}<namedSheetViews xmlns="http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews"><namedSheetView name="View1" id="{V}"><nsvFilter filterId="{F}" ref="A5:C10" tableId="0"/></namedSheetView></namedSheetViews>`,
    "xl/vbaProject.bin": "not really a macro",
    "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="A" id="{P}" userId="a" providerId="None"/></personList>`,
    "xl/worksheets/sheet1.xml": DATA,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "comments", "../comments1.xml"],
      ["rId4", "table", "../tables/table1.xml"],
      ["rId5", "threadedComment", "../threadedComments/threadedComment1.xml"],
      ["rId6", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
      ["rId7", "namedSheetView", "../namedSheetViews/namedSheetView1.xml"],
      ["rId8", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ).replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${R}/hyperlink" Target="file:///other.xlsx" TargetMode="External"/></Relationships>`,
    ),
    "xl/printerSettings/printerSettings1.bin": "printer",
    "xl/worksheets/sheet2.xml": worksheet(
      '<sheetData><row r="1"><c r="A1"><f>SUM(Data!A6:A10)</f><v>40</v></c><c r="B1"><f>SUM(Data:Pivot!A9)+[1]Data!A9+"Data!A9"</f><v>8</v></c></row></sheetData>',
    ),
    "xl/worksheets/sheet3.xml": PIVOT_SHEET,
    "xl/worksheets/_rels/sheet3.xml.rels": relationships([
      "rId1",
      "pivotTable",
      "../pivotTables/pivotTable1.xml",
    ]),
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="PT" cacheId="1" dataCaption="Values"><location ref="D10:E14" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
      "rId1",
      "pivotCacheDefinition",
      "../pivotCache/pivotCacheDefinition1.xml",
    ]),
    "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Pivot"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([
      "rId1",
      "pivotCacheRecords",
      "pivotCacheRecords1.xml",
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={T}</author></authors><commentList><comment ref="B9" authorId="0" shapeId="0"><text><t>[Threaded comment] why?</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B9" dT="2024-01-01T00:00:00.00" personId="{P}" id="{T}"><text>why?</text></threadedComment></ThreadedComments>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A20:B22" totalsRowShown="0"><autoFilter ref="A20:B22"/><sortState ref="A21:B22"><sortCondition ref="A21:A22"/></sortState><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"><calculatedColumnFormula>Data!$B$9*2</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    "xl/ctrlProps/ctrlProp1.xml": `${HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$B$9" lockText="1"/>`,
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["rId1", "chart", "../charts/chart1.xml"],
      ["rId2", "hyperlink", "#Data!A9"],
    ),
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 8, 2, 4, 31, 12, 1</x:Anchor><x:Row>8</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
      '<v:shape id="s2"><v:textbox><div>Tick<br></div></v:textbox><x:ClientData ObjectType="Checkbox"><x:Anchor>5, 0, 8, 0, 6, 0, 9, 0</x:Anchor><x:FmlaLink>$B$9</x:FmlaLink></x:ClientData></v:shape></xml>',
    "xl/charts/chart1.xml": CHART_PART,
    ...replaced,
  };
}

/** The workbook as a file, .xlsm by its content. */
export function nastyFile(replaced: PartTexts = {}): Uint8Array {
  const parts = Object.entries(nastyParts(replaced)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts));
}

/** The cleaning of an issue copy's file: what leads out of it or tells of people goes, what a reader sees stays. */
import { strFromU8, unzipSync } from "fflate";
import { cleanFile } from "../../../../host/file/issue/clean-file";
import { openWorkbook } from "../../../../host/file/open";
import { findLeftovers } from "../../../support/issue-leftovers";
import { relationships } from "../made-package";
import { nastyFile, nastyParts } from "../nasty-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Everything in one file: the package of the row tests, and what people and programs add besides. */
function hostileFile(): Uint8Array {
  const parts = nastyParts();
  const add = (part: string, ...links: readonly string[]): string =>
    parts[part]!.replace("</Relationships>", `${links.join("")}</Relationships>`);
  const external = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`;
  const own = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  return nastyFile({
    "_rels/.rels": add(
      "_rels/.rels",
      own("rId7", "core-properties", "docProps/core.xml"),
      own("rId8", "custom-properties", "docProps/custom.xml"),
      own("rId9", "thumbnail", "docProps/thumbnail.wmf"),
      `<Relationship Id="rId10" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>`,
    ),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Performance report</dc:title><dc:creator>A N Other</dc:creator><cp:lastModifiedBy>A N Other</cp:lastModifiedBy><cp:keywords>draft 3</cp:keywords></cp:coreProperties>`,
    "docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
    "docProps/thumbnail.wmf": "a picture",
    "xl/webextensions/taskpanes.xml": `<taskpanes xmlns="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>`,
    "xl/_rels/workbook.xml.rels": add(
      "xl/_rels/workbook.xml.rels",
      own("rId20", "externalLink", "externalLinks/externalLink1.xml"),
      own("rId21", "connections", "connections.xml"),
    ),
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}" xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Data"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships().replace(
      "</Relationships>",
      `${external("rId1", "externalLinkPath", "file:///S:/Children/Cases.xlsx")}</Relationships>`,
    ),
    "xl/connections.xml": `<connections xmlns="${MAIN}"><connection id="1" name="Case system" type="1" refreshedVersion="7"><dbPr connection="DSN=Cases"/></connection></connections>`,
    "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
      "<workbookPr",
      `<fileSharing userName="A N Other"/><workbookPr`,
    )
      .replace(
        "<bookViews>",
        `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="S:\\Children\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews>`,
      )
      .replace(
        "<definedNames>",
        `<externalReferences><externalReference r:id="rId20"/></externalReferences><definedNames>`,
      )
      .replace(
        "</definedNames>",
        `<definedName name="Cases">[1]Data!$A$1</definedName><definedName name="Gone">#REF!</definedName><definedName name="Population">'Report settings'!$C$9</definedName></definedNames>`,
      ),
    "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!.replace(
      "</conditionalFormatting><conditionalFormatting",
      `</conditionalFormatting><conditionalFormatting sqref="C1"><cfRule type="expression" dxfId="0" priority="9"><formula>[1]Data!$A$1=1</formula></cfRule></conditionalFormatting><conditionalFormatting`,
    ).replace(
      "</hyperlinks>",
      `<hyperlink ref="A11" r:id="rId10"/><hyperlink ref="A12" location="'Report settings'!A1"/></hyperlinks>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": add(
      "xl/worksheets/_rels/sheet1.xml.rels",
      external("rId10", "hyperlink", "https://www.gov.uk/"),
    ),
    "xl/charts/chart1.xml": parts["xl/charts/chart1.xml"]!.replace(
      "<c:val><c:numRef><c:f>Data!$A$6:$A$10</c:f></c:numRef></c:val>",
      `<c:tx><c:strRef><c:f>[1]Data!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Contacts</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>[1]Data!$A$6:$A$7</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>4</c:v></c:pt></c:numCache></c:numRef></c:val>`,
    ),
  });
}

const texts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));

const cleaned = cleanFile(hostileFile(), "hostile.xlsm");
const parts = texts(cleaned.bytes);

test("nothing that leads out of the file, computes or tells of people is left in any part", () => {
  expect(findLeftovers(hostileFile()).length).toBeGreaterThan(20);
  expect(findLeftovers(cleaned.bytes)).toEqual([]);
  const all = Object.values(parts).join("\n");
  expect(all).not.toMatch(/A N Other|S:[/\\]|Case system|draft 3|why\?|#REF!/);
  // Every part is declared, and every relationship inside the file has its part.
  const types = parts["[Content_Types].xml"]!;
  for (const [, name = ""] of types.matchAll(/<Override PartName="\/([^"]*)"/g))
    expect(Object.keys(parts)).toContain(name);
  for (const [part, text] of Object.entries(parts).filter(([name]) => name.endsWith(".rels"))) {
    for (const [link] of text.matchAll(/<Relationship [^>]*>/g)) {
      if (link.includes("External") || link.includes('Target="#')) continue;
      const target = /Target="([^"]*)"/.exec(link)![1]!.split("/").at(-1)!;
      expect([part, target, Object.keys(parts).some((name) => name.endsWith(`/${target}`))]).toEqual([
        part,
        target,
        true,
      ]);
    }
  }
});

test("what a reader sees or uses stays: values, rules, web links, controls, names of cells, the title", () => {
  const before = openWorkbook(hostileFile(), "before.xlsm");
  const after = openWorkbook(cleaned.bytes, "after.xlsm");
  for (const sheet of after.sheets) {
    for (const { row, column, cell } of before.sheet(sheet.name)!.cells())
      expect(sheet.cell(row, column)?.value ?? "").toEqual(cell.value);
    expect(sheet.notes.size).toBe(0);
  }
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toMatch(/<hyperlink ref="A9" location="Data!B8"/);
  expect(sheet).toMatch(/<hyperlink ref="A11" r:id="rId10"/);
  expect(sheet).not.toMatch(/ref="A10" r:id|ref="A12"/);
  expect(sheet).toMatch(/<formula>\$A6&gt;\$B\$9<\/formula>/);
  expect(sheet).not.toMatch(/<conditionalFormatting sqref="C1">/);
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"\/>/);
  expect(sheet).toMatch(/<control /);
  expect(sheet).toMatch(/<legacyDrawing r:id="rId2"/);
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toMatch(/Checkbox/);
  expect(parts["docProps/core.xml"]).toMatch(/Performance report/);
  expect(after.names.map(({ name }) => name)).toEqual(["Rate"]);
  expect(sheet).not.toMatch(/customSheetView/);
});

test("a chart of another workbook keeps what it last drew", () => {
  const chart = parts["xl/charts/chart1.xml"]!;
  expect(chart).toMatch(/<c:tx><c:v>Contacts<\/c:v><\/c:tx>/);
  expect(chart).toMatch(
    /<c:val><c:numLit><c:formatCode>0<\/c:formatCode><c:ptCount val="2"\/><c:pt idx="0"><c:v>3<\/c:v><\/c:pt><c:pt idx="1"><c:v>4<\/c:v><\/c:pt><\/c:numLit><\/c:val>/,
  );
});

test("texts that no cell shows any more are not kept in the list of texts", () => {
  const parts = nastyParts();
  const strings = parts["xl/sharedStrings.xml"]!.replace(
    "</sst>",
    "<si><t>removed with its sheet</t></si></sst>",
  );
  const list = texts(cleanFile(nastyFile({ "xl/sharedStrings.xml": strings }), "texts.xlsm").bytes)[
    "xl/sharedStrings.xml"
  ]!;
  expect(list).not.toMatch(/removed with its sheet/);
  expect([...list.matchAll(/<si[ >/]/g)].length).toBe([...strings.matchAll(/<si[ >/]/g)].length);
});

test("cleaning a clean file changes nothing more", () => {
  expect(texts(cleanFile(cleaned.bytes, "again.xlsm").bytes)).toEqual(parts);
});

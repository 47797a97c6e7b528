/** Files as other programs write them: a cell is changed and a row inserted, everything else stays. */
import { Workbook as LibraryWorkbook } from "@cj-tech-master/excelts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { insertRows } from "../../../host/model/insert-rows";
import { madeFile, madeParts, pack } from "./made-package";
import { differingParts, partText } from "./printed-file";
import { unsound } from "./unsound";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** As a library writes it: every cell inline, formulas with results. */
async function byLibrary(): Promise<Uint8Array> {
  const workbook = new LibraryWorkbook();
  const sheet = workbook.addWorksheet("Data");
  sheet.getCell("A1").value = "Month";
  sheet.getCell("A2").value = 1;
  sheet.getCell("A3").value = { formula: "A2*2", result: 2 };
  sheet.getCell("A2").font = { bold: true };
  sheet.mergeCells("C1:D2");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Files that the programs themselves wrote: see the README beside them. */
function written(name: string): () => Uint8Array {
  return () => new Uint8Array(readFileSync(join(__dirname, "../../fixtures/files", name)));
}

const links = (inner: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** As Google Sheets exports: one line, stand-alone styles, drawings that hold nothing, ids of its own. */
function byGoogle(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return pack({
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${office}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main"><workbookPr/><sheets><sheet state="visible" name="Data" sheetId="1" r:id="rId4"/></sheets><definedNames/><calcPr/></workbook>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}" xmlns:r="${office}"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>1.0</v></c></row><row r="3"><c r="A3" s="1"><f t="shared" ref="A3:A4" si="1">A2*2</f><v>2</v></c></row><row r="4"><c r="A4" s="1"><f t="shared" si="1"/><v>4</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": links(
      `<Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/>`,
    ),
    "xl/drawings/drawing1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    "xl/sharedStrings.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>Month</t></si></sst>`,
    "xl/styles.xml": madeParts()["xl/styles.xml"]!,
    "_rels/.rels": links(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/_rels/workbook.xml.rels": links(
      `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    "[Content_Types].xml": madeParts()["[Content_Types].xml"]!,
  });
}

/** Every element with a prefix, as the Open XML SDK writes it, and parts named in other capitals than they are linked by. */
function prefixed(): Uint8Array {
  const parts = { ...madeParts() };
  parts["xl/worksheets/sheet1.xml"] =
    `<?xml version="1.0" encoding="utf-8"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:f>A2*2</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "worksheets/sheet1.xml",
    "Worksheets/Sheet1.xml",
  );
  return pack(parts);
}

/** Strict Open XML: other namespaces throughout. */
function strict(): Uint8Array {
  const renamed = Object.entries(madeParts()).map(([name, text]) => [
    name,
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
  ]);
  return pack(Object.fromEntries(renamed) as Record<string, string>);
}

/** Nothing compressed, as some programs leave it. */
function stored(): Uint8Array {
  const parts = Object.entries(madeParts()).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

it.each([
  ["LibreOffice", "by-libreoffice.xlsx", ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]],
  ["openpyxl", "by-openpyxl.xlsx", ["xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml"]],
])("every part of a file of %s is accounted for when a row is inserted", (_, name, parts) => {
  const workbook = openWorkbook(written(name)(), name);
  insertRows(workbook, workbook.sheets[0]!, 2, 1);
  const { bytes, report } = saveChecked(workbook);
  const moved = "rows inserted or deleted on Data";
  expect(report.changes.map(({ part, how, because }) => [part, how, ...because]).sort()).toEqual(
    [...parts, "xl/charts/chart1.xml", "xl/tables/table1.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml"]
      .map((part) => [part, "changed", moved])
      .concat([["xl/worksheets/sheet1.xml", "changed", moved, "cells, formats or rules of Data"]])
      .sort(),
  );
  const [data, sum] = openWorkbook(bytes, name).sheets;
  expect(sum!.cell(0, 0)?.formula).toBe("=SUM(Data!B2:B6)");
  expect(data!.cell(5, 2)?.formula).toBe("=B6/1000");
  expect(data!.charts[0]!.series[0]!.values).toMatch(/\$B\$2:\$B\$6$/);
  expect(data!.tables[0]!.area.row).toBe(10);
  expect(data!.conditionalFormats[0]!.area.rows).toBe(5);
});

describe.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ["Excel's own kind", madeFile],
  ["LibreOffice", written("by-libreoffice.xlsx")],
  ["openpyxl", written("by-openpyxl.xlsx")],
  ["Google Sheets", byGoogle],
  ["a library", byLibrary],
  ["prefixes and other capitals", prefixed],
  ["strict Open XML", strict],
  ["an archive without compression", stored],
])("a file of %s", (_, make) => {
  it("keeps all that a changed figure does not concern", async () => {
    const file = await make();
    const workbook = openWorkbook(file, "foreign.xlsx");
    const sheet = workbook.sheets[0]!;
    expect(sheet.cell(1, 0)?.value).toEqual(expect.anything());
    expect(differingParts(file, saveChecked(workbook).bytes)).toEqual([]);
    sheet.put(1, 0, { ...sheet.cell(1, 0)!, value: 12.5 });
    const { bytes, report } = saveChecked(workbook);
    const changed = report.changes.map(({ part }) => part.toLowerCase().replace(/.*\//, "")).sort();
    // Some ask for a calculation on opening as they are.
    expect(changed.filter((part) => part !== "workbook.xml")).toEqual(["sheet1.xml"]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(openWorkbook(bytes, "foreign.xlsx").sheets[0]!.cell(1, 0)?.value).toBe(12.5);
  });

  it("takes an inserted row and a new sheet, and holds them when it is opened again", async () => {
    const file = await make();
    const workbook = openWorkbook(file, "foreign.xlsx");
    insertRows(workbook, workbook.sheets[0]!, 1, 1);
    workbook.addSheet("Refresh log").put(0, 0, { value: "When", formula: "", style: workbook.defaultStyle });
    const { bytes, report } = saveChecked(workbook);
    // What the file holds besides is kept: its styles, texts, theme, drawings and properties among it.
    const touched = report.changes.map(({ part }) => part.toLowerCase().replace(/.*\//, ""));
    expect(
      touched.filter(
        (part) =>
          !/^(?:sheet\d+|workbook|drawing1|chart1|comments?1|table1|vmldrawing1|commentsdrawing1|app|calcchain|\[content_types\])\.(?:xml|vml)$|^workbook\.xml\.rels$/.test(
            part,
          ),
      ),
    ).toEqual([]);
    expect(touched).not.toContain("styles.xml");
    const faults = unsound(file);
    expect(unsound(bytes).filter((fault) => !faults.includes(fault))).toEqual([]);
    const again = openWorkbook(bytes, "foreign.xlsx");
    expect(again.sheets.at(-1)!.cell(0, 0)?.value).toBe("When");
    expect(again.sheets[0]!.cell(2, 0)?.value).toEqual(workbook.sheets[0]!.cell(2, 0)?.value);
  });
});

import { firstDifference, saveChecked } from "../../../host/file/check-saved";
import { FileProblem } from "../../../host/file/file-problem";
import { openWorkbook } from "../../../host/file/open";
import { pack, readZip, writeZip } from "../../../host/file/zip";
import { insertRows } from "../../../host/model/insert-rows";
import type { Workbook } from "../../../host/model/workbook";
import { nastyFile } from "./nasty-package";
import { partText } from "./printed-file";

function opened(): Workbook {
  return openWorkbook(nastyFile(), "nasty.xlsm");
}

describe("a file with a digital signature", () => {
  const signed = (): Workbook => {
    const entries = readZip(nastyFile());
    const signature = pack("_xmlsignatures/sig1.xml", new TextEncoder().encode("<Signature/>"));
    return openWorkbook(writeZip([...entries, signature]), "signed.xlsm");
  };

  it("is opened, and saved where nothing was changed", () => {
    expect(saveChecked(signed()).report.changes).toEqual([]);
  });

  it("is refused with the reason where a change would make the signature invalid", () => {
    const workbook = signed();
    workbook.sheets[0]!.put(20, 0, { value: 1, formula: "", style: workbook.defaultStyle });
    expect(() => saveChecked(workbook)).toThrow(FileProblem);
    expect(() => saveChecked(workbook)).toThrow(/"signed\.xlsm" is digitally signed.*View Signatures/);
  });
});

describe("the report on parts", () => {
  it("is empty where nothing was changed", () => {
    const { report } = saveChecked(opened());
    expect(report.changes).toEqual([]);
    expect(report.kept).toBeGreaterThan(25);
  });

  it("accounts for every change of a moved row, a cell and a new sheet", () => {
    const workbook = opened();
    const [data] = workbook.sheets;
    insertRows(workbook, data!, 6, 1);
    data!.put(6, 0, { ...data!.cell(5, 0)!, value: 6.5, formula: "=1+5.5" });
    workbook.addSheet("Refresh log");
    const { report, bytes } = saveChecked(workbook);
    expect(
      Object.fromEntries(report.changes.map(({ part, how, because }) => [part, [how, ...because]])),
    ).toEqual({
      "[Content_Types].xml": [
        "changed",
        "sheets added, removed, renamed, moved or hidden",
        "formulas changed or moved: Excel builds the chain of calculation anew",
      ],
      "docProps/app.xml": ["changed", "sheets added, removed, renamed, moved or hidden"],
      "xl/workbook.xml": [
        "changed",
        "rows inserted or deleted on Data",
        "sheets added, removed, renamed, moved or hidden",
        "names, calculation on opening, or the active sheet",
      ],
      "xl/_rels/workbook.xml.rels": [
        "changed",
        "sheets added, removed, renamed, moved or hidden",
        "formulas changed or moved: Excel builds the chain of calculation anew",
      ],
      "xl/worksheets/sheet1.xml": [
        "changed",
        "rows inserted or deleted on Data",
        "cells, formats or rules of Data",
      ],
      ...Object.fromEntries(
        [
          "xl/comments1.xml",
          "xl/tables/table1.xml",
          "xl/charts/chart1.xml",
          "xl/ctrlProps/ctrlProp1.xml",
          "xl/drawings/drawing1.xml",
          "xl/drawings/_rels/drawing1.xml.rels",
          "xl/drawings/vmlDrawing1.vml",
          "xl/namedSheetViews/namedSheetView1.xml",
          "xl/threadedComments/threadedComment1.xml",
          "xl/worksheets/sheet2.xml",
          "xl/worksheets/sheet3.xml",
        ].map((part) => [part, ["changed", "rows inserted or deleted on Data"]]),
      ),
      "xl/calcChain.xml": [
        "removed",
        "formulas changed or moved: Excel builds the chain of calculation anew",
      ],
      "xl/volatileDependencies.xml": [
        "removed",
        "formulas changed or moved: Excel builds the chain of calculation anew",
      ],
      "xl/worksheets/sheet4.xml": ["added", "sheets added, removed, renamed, moved or hidden"],
    });
    expect(partText(bytes, "docProps/app.xml")).toContain("<vt:i4>4</vt:i4>");
    expect(partText(bytes, "docProps/app.xml")).toContain(
      '<vt:vector size="5" baseType="lpstr"><vt:lpstr>Data</vt:lpstr><vt:lpstr>Bob\'s notes</vt:lpstr><vt:lpstr>Pivot</vt:lpstr><vt:lpstr>Refresh log</vt:lpstr><vt:lpstr>Rate</vt:lpstr>',
    );
    expect(partText(bytes, "[Content_Types].xml")).toContain("macroEnabled.main+xml");
    expect(partText(bytes, "xl/workbook.xml")).toContain('<sheet name="Refresh log" sheetId="10"');
  });
});

describe("the check names the first difference", () => {
  it.each<[string, (workbook: Workbook) => void, RegExp]>([
    [
      "a value",
      ({ sheets: [data] }) => data!.load(5, 0, { ...data!.cell(5, 0)!, value: 7 }),
      /'Data' A6 holds 6, expected 7/,
    ],
    [
      "a formula",
      ({ sheets: [data] }) => data!.load(11, 0, { ...data!.cell(11, 0)!, formula: "=1" }),
      /'Data' A12 holds the formula/,
    ],
    [
      "a format",
      ({ sheets: [data] }) =>
        data!.load(5, 0, { ...data!.cell(5, 0)!, style: { ...data!.cell(5, 0)!.style, bold: true } }),
      /'Data' A6 has another format/,
    ],
    ["merged cells", ({ sheets: [data] }) => data!.merges.pop(), /'Data' merged cells/],
    ["a note", ({ sheets: [data] }) => data!.notes.clear(), /'Data' notes/],
    ["a name", ({ names }) => names.pop(), /the defined names/],
    ["a sheet", ({ sheets }) => sheets.pop(), /sheets: found Data, Bob's notes, Pivot/],
    ["a sheet that shows", ({ sheets }) => (sheets[1]!.visibility = "Visible"), /'Bob's notes' visibility/],
  ])("%s", (_, change, message) => {
    const workbook = opened();
    expect(firstDifference(workbook, opened())).toBeUndefined();
    change(workbook);
    expect(firstDifference(workbook, opened())).toMatch(message);
  });
});

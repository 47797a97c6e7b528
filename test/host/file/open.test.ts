/** Opening files: what is read, and what is refused with its reason. Long, as each odd file is built where it is tried. */
import { strToU8, zipSync } from "fflate";
import { FileProblem } from "../../../host/file/file-problem";
import { openWorkbook } from "../../../host/file/open";
import { displayText } from "../../../host/model/display-text";
import type { Sheet } from "../../../host/model/sheet";
import { parseAddress } from "../../../src/domain/place";
import { printedFile } from "./printed-file";
import { madeFile, madeParts, pack, worksheet } from "./made-package";

function at(sheet: Sheet, address: string) {
  const { row, column } = parseAddress(address)!;
  return sheet.cell(row, column)!;
}

describe("the printed report, opened", () => {
  const workbook = openWorkbook(printedFile(), "as-printed.xlsx");
  const summary = workbook.sheet("performance summary")!;

  it("has its 24 sheets in order", () => {
    expect(workbook.sheets).toHaveLength(24);
    expect(workbook.sheets[0]!.name).toBe("Performance Summary");
    expect(workbook.sheets[13]!.name).toBe("13 CP Reviews & Visits");
  });

  it("has its texts, numbers and formats as printed", () => {
    const shown = (address: string) => {
      const { value, style } = at(summary, address);
      return displayText(value, style.numberFormat);
    };
    expect(at(summary, "B19").value).toBe("1.10");
    expect(at(summary, "F10").value).toBe(1149);
    expect(shown("F11")).toBe("83.1%");
    expect(shown("F30")).toBe("385.1");
    expect(at(summary, "L18").value).toBe("↓");
    const settings = workbook.sheet("Report settings")!;
    expect(displayText(at(settings, "B3").value, at(settings, "B3").style.numberFormat)).toBe("March 2019");
  });

  it("has merges, sizes, panes and print set-up", () => {
    expect(summary.merges).toHaveLength(45);
    expect(summary.columnWidths.get(2)).toBe(52);
    expect(summary.rowHeights.get(0)).toBe(24);
    expect([summary.frozenRows, summary.frozenColumns, summary.showGridlines]).toEqual([9, 5, false]);
    expect(summary.print).toMatchObject({
      landscape: true,
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: { first: 7, last: 8 },
      area: { row: 0, column: 0, rows: 99, columns: 26 },
    });
  });

  it("has its nine charts with their ranges", () => {
    expect(workbook.sheets.flatMap(({ charts }) => charts)).toHaveLength(9);
    expect(workbook.sheet("01 Contacts")!.charts[0]).toEqual({
      name: "Chart 1",
      type: "column",
      title: "Number of contacts",
      series: [{ name: "", categories: "'01 Contacts'!$B$8:$B$22", values: "'01 Contacts'!$C$8:$C$22" }],
      row: 5,
      column: 8,
      width: 567,
      height: 234,
    });
  });

  it("has turned and wrapped heads in their colours", () => {
    const head = at(summary, "A10");
    expect(head.value).toBe("CONTACT & REFERRAL (MASH)");
    expect(head.style).toMatchObject({ rotation: 90, wrap: true, bold: true, fontColor: "#FFFFFF" });
  });
});

describe("a file of Excel's own kind, opened", () => {
  const workbook = openWorkbook(madeFile(), "made.xlsx");
  const [data, notes] = workbook.sheets as [Sheet, Sheet];

  it.each([
    ["A1", "Plain"],
    ["B1", "Rich text "],
    ["C1", " spaced "],
    ["D1", "line\r\nbreak _x0041_"],
    ["A2", 1],
    ["B2", 2],
    ["C2", true],
    ["D2", "#DIV/0!"],
    ["C3", "Green"],
    ["C4", ""],
    ["B6", 43525],
    ["C6", 43555],
    ["B7", 0.001],
    ["C7", "=1+1"],
    ["A8", "no address"],
    ["B8", 8],
  ])("has in %s the value %j", (address, value) => {
    expect(at(data, address).value).toBe(value);
  });

  it.each([
    ["A2", ""],
    ["B2", "=A2*2"],
    ["B3", "=A3*$A$2"],
    ["B4", "=A4*$A$2"],
    ["B5", "=A5*$A$2"],
    ["C3", '=PERF.RAG(A3,"High","","",">1")'],
    ["C5", "=XLOOKUP(1,A2:A5,B2:B5)"],
    ["A6", "=A2:A3*10"],
    ["C7", ""],
  ])("has in %s the formula %j", (address, formula) => {
    expect(at(data, address).formula).toBe(formula);
  });

  it("keeps the area of an array formula", () => {
    expect(at(data, "A6").arrayArea).toEqual({ row: 5, column: 0, rows: 2, columns: 1 });
  });

  it("resolves fonts, theme colours with tints, indexed colours, borders and alignment", () => {
    expect(at(data, "B1").style).toMatchObject({
      numberFormat: "0.0%",
      fill: "#B4C7E7",
      fontName: "Arial",
      fontSize: 14,
      fontColor: "#FFFFFF",
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      horizontal: "Center",
      vertical: "Top",
      rotation: 90,
      wrap: true,
      borders: { left: { style: "thin", color: "#000000" }, bottom: { style: "medium", color: "#FF0000" } },
    });
    expect(at(data, "B7").style).toMatchObject({
      fontColor: "#FF0000",
      fill: "#FFC000",
      rotation: -45,
      indent: 2,
      locked: false,
    });
    expect(at(data, "B6").style.numberFormat).toBe("mmm-yy");
    expect(at(data, "C7").style).toMatchObject({ numberFormat: "@", quotePrefix: true });
    expect(at(data, "D7").style).toMatchObject({ rotation: 180, horizontal: "CenterAcrossSelection" });
  });

  it("knows what is hidden, protected and frozen", () => {
    expect([...data.hiddenRows]).toEqual([1]);
    expect([...data.hiddenColumns]).toEqual([4]);
    expect([data.columnWidths.get(1), data.columnWidths.get(2)]).toEqual([20.5, 20.5]);
    expect([data.protected, notes.protected]).toEqual([true, false]);
    expect([data.visibility, notes.visibility]).toEqual(["Visible", "VeryHidden"]);
    expect([data.frozenRows, data.frozenColumns, data.tabColor]).toEqual([1, 0, "#00B0F0"]);
    expect(workbook.calculationMode).toBe("Manual");
    expect(workbook.activeSheet).toBe(1);
  });

  it("lists every conditional format and understands those with a formula", () => {
    const [first, ...others] = data.conditionalFormats;
    expect(first).toMatchObject({
      type: "custom",
      area: { row: 1, column: 0, rows: 4, columns: 1 },
      areas: [
        { row: 1, column: 0, rows: 4, columns: 1 },
        { row: 1, column: 2, rows: 4, columns: 1 },
      ],
      formula: "=A2>2",
      fill: "#C00000",
      font: "#FFFFFF",
      bold: true,
      priority: 2,
      stopIfTrue: true,
    });
    expect(others.map(({ type, priority }) => [type, priority])).toEqual([
      ["cellIs", 1],
      ["dataBar", 3],
      ["x14:iconSet", 4],
    ]);
    expect(new Set(data.conditionalFormats.map(({ id }) => id)).size).toBe(4);
  });

  it("has names with their sheets, print areas and titles apart", () => {
    expect(workbook.names).toEqual([
      { name: "Local", formula: "='Bob''s notes'!$A$1", sheet: "Bob's notes" },
      { name: "Population", formula: "=Data!$A$5" },
    ]);
    expect(data.print.area).toEqual({ row: 0, column: 0, rows: 7, columns: 4 });
    expect(data.print.titleRows).toEqual({ first: 0, last: 1 });
  });

  it("has notes, tables, charts and custom XML", () => {
    expect(data.note(3, 1)).toBe("Restated in May");
    expect(data.tables).toEqual([
      { name: "Figures", area: { row: 11, column: 0, rows: 3, columns: 2 }, heads: true, totals: false },
    ]);
    expect(data.charts).toEqual([
      {
        name: "Trend",
        type: "line",
        title: "Contacts by month",
        series: [{ name: "=Data!$B$1", categories: "Data!$A$2:$A$5", values: "Data!$B$2:$B$5" }],
        row: 7,
        column: 1,
        dx: 1,
        width: 285,
        height: 200,
      },
    ]);
    expect(workbook.customXml).toEqual([{ id: "{ABC}", xml: '<undo xmlns="urn:example">1</undo>' }]);
  });

  it("counts dates from 1904 where the file says so", () => {
    const old = madeFile({
      "xl/workbook.xml": madeParts()["xl/workbook.xml"]!.replace(
        "<workbookPr/>",
        '<workbookPr date1904="1"/>',
      ),
    });
    const read = openWorkbook(old, "old.xlsx");
    expect(read.date1904).toBe(true);
    expect(at(read.sheets[0]!, "C6").value).toBe(43555 - 1462);
  });
});

describe("a file that cannot be opened", () => {
  const problem = (bytes: Uint8Array): FileProblem => {
    try {
      openWorkbook(bytes, "x.xlsx");
    } catch (error) {
      if (error instanceof FileProblem) return error;
      throw error;
    }
    throw new Error("it was opened");
  };
  const compound = (stream: string) => {
    const name = Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat();
    return new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(504).fill(0),
      ...name,
    ]);
  };
  const file = madeFile();

  it.each<[string, FileProblem["kind"], Uint8Array, RegExp]>([
    ["an empty file", "empty", new Uint8Array(), /is empty/],
    ["a CSV", "not-a-workbook", strToU8("sheet,indicator\n"), /not an Excel workbook/],
    ["a cut file", "damaged", file.slice(0, file.length - 400), /cut off/],
    ["half a file", "damaged", file.slice(0, 900), /cut off/],
    ["an encrypted file", "password", compound("EncryptedPackage"), /protected with a password/],
    ["an .xls file", "old-format", compound("Workbook"), /Excel 97-2003/],
    ["another compound file", "not-a-workbook", compound("WordDocument"), /older Office file/],
    ["a plain zip", "not-a-workbook", zipSync({ "a.txt": strToU8("a") }), /holds no workbook/],
    [
      "a binary workbook",
      "binary-format",
      madeFile({ "_rels/.rels": madeParts()["_rels/.rels"]!.replace("workbook.xml", "workbook.bin") }),
      /\.xlsb/,
    ],
    [
      "broken XML",
      "damaged",
      madeFile({ "xl/worksheets/sheet2.xml": "<worksheet><sheetData>" }),
      /sheet2\.xml/,
    ],
    [
      "declared entities",
      "unsafe",
      madeFile({ "xl/worksheets/sheet2.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
      /sheet2\.xml/,
    ],
    [
      "a missing sheet",
      "damaged",
      pack(Object.fromEntries(Object.entries(madeParts()).filter(([name]) => !name.endsWith("sheet2.xml")))),
      /sheet2\.xml is missing/,
    ],
    [
      "a zip bomb",
      "too-large",
      zipSync({ "a.xml": new Uint8Array(60 * 1024 * 1024) }),
      /more than a workbook should/,
    ],
  ])("%s is refused as %s", (_, kind, bytes, message) => {
    const found = problem(bytes);
    expect(found.kind).toBe(kind);
    expect(found.message).toMatch(message);
    expect(found.message).toContain('"x.xlsx"');
  });

  it("opens a sheet without cells", () => {
    const empty = madeFile({ "xl/worksheets/sheet2.xml": worksheet("<sheetData/>") });
    expect(openWorkbook(empty, "x.xlsx").sheets[1]!.usedArea(false)).toBeUndefined();
  });
});

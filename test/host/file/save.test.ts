/** Each thing that a workbook can hold, saved and opened again. Long, as each has its case here, side by side. */
import { newWorkbook } from "../../../host/file/new-workbook";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import type { Cell, ConditionalFormat, Sheet } from "../../../host/model/sheet";
import { PLAIN } from "../../../host/model/style";
import type { Workbook } from "../../../host/model/workbook";
import { parseAddress } from "../../../src/domain/place";
import { madeFile, madeParts, pack, relationships } from "./made-package";
import { differingParts, partText, printedFile } from "./printed-file";

const SHEET1 = "xl/worksheets/sheet1.xml";

function cellAt(sheet: Sheet, address: string): Cell | undefined {
  const { row, column } = parseAddress(address)!;
  return sheet.cell(row, column);
}

function put(sheet: Sheet, address: string, change: Partial<Cell>): void {
  const { row, column } = parseAddress(address)!;
  const before = sheet.cell(row, column) ?? { value: "", formula: "", style: PLAIN };
  sheet.put(row, column, { ...before, ...change });
}

function reopen(workbook: Workbook): Workbook {
  return openWorkbook(saveWorkbook(workbook), workbook.name);
}

/** The `<c>` element of a cell in a saved part. */
function elementOf(file: Uint8Array, address: string, part = SHEET1): string {
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(partText(file, part))?.[0] ?? "";
}

function rule(change: Partial<ConditionalFormat>): ConditionalFormat {
  return {
    ...{ id: "mine", type: "custom", area: { row: 1, column: 0, rows: 4, columns: 2 } },
    ...{ formula: '=A2="Green"', fill: "#00B050", font: "#FFFFFF", priority: 1, stopIfTrue: false },
    ...change,
  };
}

describe("the printed report, saved", () => {
  const file = printedFile();

  it("has every part byte for byte when nothing was changed", () => {
    expect(differingParts(file, saveWorkbook(openWorkbook(file, "p.xlsx")))).toEqual([]);
  });

  it("differs only in one sheet's part when one of its figures was changed", () => {
    const workbook = openWorkbook(file, "p.xlsx");
    put(workbook.sheets[0]!, "F10", { value: 1150 });
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual([`~${SHEET1}`]);
    expect(cellAt(openWorkbook(saved, "p.xlsx").sheets[0]!, "F10")).toEqual(
      cellAt(workbook.sheets[0]!, "F10"),
    );
  });

  it("differs in styles.xml too when a new format was needed, and not when the file has it already", () => {
    const workbook = openWorkbook(file, "p.xlsx");
    const [sheet] = workbook.sheets as [Sheet];
    const percent = cellAt(sheet, "F11")!.style;
    put(sheet, "F10", { style: percent });
    expect(differingParts(file, saveWorkbook(workbook))).toEqual([`~${SHEET1}`]);
    put(sheet, "F10", { style: { ...percent, numberFormat: "0.00%", fill: "#FFFF00" } });
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual(["~xl/styles.xml", `~${SHEET1}`]);
    const style = cellAt(openWorkbook(saved, "p.xlsx").sheets[0]!, "F10")!.style;
    expect(style).toMatchObject({ numberFormat: "0.00%", fill: "#FFFF00", fontName: "Arial", fontSize: 8 });
    expect(style.borders).toEqual(percent.borders);
  });

  it("can be saved again and again with the same bytes", () => {
    const workbook = openWorkbook(file, "p.xlsx");
    put(workbook.sheets[3]!, "B9", { value: "Apr-19" });
    expect(Buffer.from(saveWorkbook(workbook)).equals(Buffer.from(saveWorkbook(workbook)))).toBe(true);
  });
});

describe("changed cells", () => {
  it.each<[string, Partial<Cell>, RegExp]>([
    ["a number", { value: 0.5 }, /^<c r="A2"><v>0\.5<\/v><\/c>$/],
    ["text", { value: "n/a & <b>" }, /t="inlineStr"><is><t>n\/a &amp; &lt;b(?:>|&gt;)<\/t><\/is>/],
    ["text with blanks at its ends", { value: " x " }, /<t xml:space="preserve"> x <\/t>/],
    ["a control character", { value: "a\u0007_x0041_" }, /<t>a_x0007__x005F_x0041_<\/t>/],
    ["a truth value", { value: true }, /t="b"><v>1<\/v>/],
    ["an error", { value: "#N/A" }, /t="e"><v>#N\/A<\/v>/],
    ["a formula with its result", { value: 3, formula: "=SUM(A3:A4)" }, /<f>SUM\(A3:A4\)<\/f><v>3<\/v>/],
    [
      "a formula with a text",
      { value: "Red", formula: '=PERF.RAG(A3,"High")' },
      /t="str"><f>_xldudf_PERF_RAG\(A3,"High"\)<\/f><v>Red<\/v>/,
    ],
    [
      "a formula with empty text",
      { value: "", formula: '=IF(A3,"","")' },
      /t="str"><f>.*<\/f><v(?:\/>|><\/v>)/,
    ],
    ["nothing", { value: "" }, /^<c r="A2"\/>$/],
  ])("%s is written as Excel writes it", (_, change, written) => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    put(workbook.sheets[0]!, "A2", change);
    const saved = saveWorkbook(workbook);
    expect(elementOf(saved, "A2")).toMatch(written);
    const again = cellAt(openWorkbook(saved, "m.xlsx").sheets[0]!, "A2")!;
    expect({ value: again.value, formula: again.formula }).toEqual({
      value: 1,
      formula: "",
      ...pick(change),
    });
  });

  it("asks Excel to calculate, and drops the calculation chain only where formulas changed", () => {
    const file = madeFile();
    const workbook = openWorkbook(file, "m.xlsx");
    put(workbook.sheets[0]!, "A2", { value: 7 });
    expect(differingParts(file, saveWorkbook(workbook))).toEqual(["~xl/workbook.xml", `~${SHEET1}`]);
    expect(partText(saveWorkbook(workbook), "xl/workbook.xml")).toContain(
      'calcMode="manual" fullCalcOnLoad="1"',
    );
    put(workbook.sheets[0]!, "A2", { formula: "=1+6" });
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual([
      "-xl/calcChain.xml",
      "~[Content_Types].xml",
      "~xl/_rels/workbook.xml.rels",
      "~xl/workbook.xml",
      `~${SHEET1}`,
    ]);
    expect(partText(saved, "[Content_Types].xml")).not.toContain("calcChain");
  });

  it("keeps rich text, shared strings and formulas of the cells around", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    put(workbook.sheets[0]!, "A2", { value: 7 });
    const saved = saveWorkbook(workbook);
    expect(elementOf(saved, "B1")).toBe('<c r="B1" s="1" t="s"><v>1</v></c>');
    expect(elementOf(saved, "B4")).toBe('<c r="B4"><f t="shared" si="0"/><v>3</v></c>');
    expect(partText(saved, SHEET1)).toContain("x14:cfRule");
  });

  it("writes out a shared formula before its first cell is overwritten", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    put(workbook.sheets[0]!, "B3", { value: 99, formula: "" });
    const saved = saveWorkbook(workbook);
    expect(elementOf(saved, "B4")).toBe('<c r="B4"><f>A4*$A$2</f><v>3</v></c>');
    const again = openWorkbook(saved, "m.xlsx").sheets[0]!;
    expect(cellAt(again, "B5")!.formula).toBe("=A5*$A$2");
    expect(cellAt(again, "B3")).toMatchObject({ value: 99, formula: "" });
  });

  it("writes a new result beside a shared formula that stays", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    put(workbook.sheets[0]!, "B4", { value: 30 });
    expect(elementOf(saveWorkbook(workbook), "B4")).toBe('<c r="B4"><f t="shared" si="0"/><v>30</v></c>');
  });

  it("puts new cells and rows at their places and tells the new size", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const [sheet] = workbook.sheets as [Sheet];
    put(sheet, "C1", { value: "C" });
    put(sheet, "E2", { value: "E" });
    put(sheet, "Z40", { value: "Z" });
    const saved = saveWorkbook(workbook);
    const text = partText(saved, SHEET1);
    expect(text).toContain('<dimension ref="A1:Z40"/>');
    expect([...text.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 12, 13, 40,
    ]);
    const again = openWorkbook(saved, "m.xlsx").sheets[0]!;
    expect([cellAt(again, "E2")!.value, cellAt(again, "Z40")!.value, cellAt(again, "B8")!.value]).toEqual([
      "E",
      "Z",
      8,
    ]);
  });

  it("keeps of a style what the model does not know: the gradient under a new number format", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const [sheet] = workbook.sheets as [Sheet];
    put(sheet, "D7", { value: 1, style: { ...cellAt(sheet, "D7")!.style, numberFormat: "#,##0" } });
    const styles = partText(saveWorkbook(workbook), "xl/styles.xml");
    const last = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")).split("<xf ").at(-1)!;
    expect(last).toMatch(/numFmtId="3".*fillId="4"/);
  });

  it("writes the same style once, however many cells have it", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const [sheet] = workbook.sheets as [Sheet];
    for (const address of ["H1", "H2", "H3"])
      put(sheet, address, { value: 1, style: { ...PLAIN, bold: true, fill: "#123456" } });
    const styles = partText(saveWorkbook(workbook), "xl/styles.xml");
    expect(styles).toContain('<cellXfs count="7">');
    expect(styles.match(/FF123456/g)).toHaveLength(1);
  });
});

function pick({ value, formula }: Partial<Cell>): Partial<Cell> {
  return { ...(value === undefined ? {} : { value }), ...(formula === undefined ? {} : { formula }) };
}

describe("a file without styles", () => {
  const parts = {
    ...madeParts(),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet2.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ),
  };

  it("is left alone, and gets them with the first style that it needs", () => {
    const workbook = openWorkbook(pack(parts), "m.xlsx");
    expect(differingParts(pack(parts), saveWorkbook(workbook))).toEqual([]);
    put(workbook.sheets[0]!, "A1", { style: { ...PLAIN, bold: true, fill: "#FFFF00" } });
    expect(cellAt(reopen(workbook).sheets[0]!, "A1")!.style).toMatchObject({ bold: true, fill: "#FFFF00" });
  });
});

describe("conditional formats", () => {
  it("are added in order, with their colours, beside those of other people", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const before = workbook.sheets[0]!.conditionalFormats;
    workbook.sheets[0]!.conditionalFormats = [...before, rule({ stopIfTrue: true, priority: 5 })];
    const saved = saveWorkbook(workbook);
    const after = openWorkbook(saved, "m.xlsx").sheets[0]!.conditionalFormats;
    expect(after.map((each) => ({ ...each, id: "" }))).toEqual(
      expect.arrayContaining(workbook.sheets[0]!.conditionalFormats.map((each) => ({ ...each, id: "" }))),
    );
    expect(partText(saved, SHEET1)).toMatch(
      /<\/conditionalFormatting><conditionalFormatting sqref="A2:B5"><cfRule type="expression"[^>]*><formula>A2="Green"<\/formula><\/cfRule><\/conditionalFormatting><dataValidations/,
    );
  });

  it("are replaced without leaving anything behind", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.sheets[0]!.conditionalFormats = workbook.sheets[0]!.conditionalFormats.filter(
      ({ type }) => type === "cellIs",
    );
    const saved = saveWorkbook(workbook);
    expect(openWorkbook(saved, "m.xlsx").sheets[0]!.conditionalFormats.map(({ type }) => type)).toEqual([
      "cellIs",
    ]);
    expect(partText(saved, SHEET1)).not.toMatch(/dataBar|iconSet/);
  });

  it("are changed in place: range, formula, colours, order", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const [first, ...others] = workbook.sheets[0]!.conditionalFormats;
    const area = { row: 1, column: 0, rows: 9, columns: 1 };
    const one = { ...first! };
    delete one.areas;
    workbook.sheets[0]!.conditionalFormats = [
      { ...one, area, formula: "=A2>3", fill: "#FFC000", font: "#000000", bold: false, priority: 1 },
      ...others.map((each) => ({ ...each, priority: each.priority + 1 })),
    ];
    const after = reopen(workbook).sheets[0]!.conditionalFormats;
    expect(after.find(({ type }) => type === "custom")).toMatchObject({
      area,
      formula: "=A2>3",
      fill: "#FFC000",
      font: "#000000",
      priority: 1,
    });
    expect(after.map(({ type, priority }) => `${type} ${priority}`).sort()).toEqual([
      "cellIs 2",
      "custom 1",
      "dataBar 4",
      "x14:iconSet 5",
    ]);
  });

  it("of a kind that cannot be written are refused, not dropped", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.sheets[0]!.conditionalFormats.push(rule({ type: "colorScale" }));
    expect(() => saveWorkbook(workbook)).toThrow(/does not write new conditional formats of type colorScale/);
  });
});

describe("sheets, names and settings", () => {
  it("a new sheet has a part of its own with everything on it", () => {
    const file = printedFile();
    const workbook = openWorkbook(file, "p.xlsx");
    const sheet = workbook.addSheet("Refresh log & more");
    put(sheet, "A1", { value: "When", style: { ...PLAIN, bold: true } });
    put(sheet, "B2", { value: 2, formula: "='Performance Summary'!F10+1" });
    sheet.merges.push({ row: 3, column: 0, rows: 1, columns: 3 });
    sheet.columnWidths.set(0, 30).set(1, 30).set(3, 12);
    sheet.hiddenColumns.add(5);
    sheet.rowHeights.set(0, 40);
    Object.assign(sheet, { frozenRows: 1, showGridlines: false, tabColor: "#112233", protected: true });
    Object.assign(sheet.print, {
      landscape: true,
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      footer: "&P of &N",
      titleRows: { first: 0, last: 0 },
      area: { row: 0, column: 0, rows: 5, columns: 4 },
    });
    sheet.conditionalFormats.push(rule({}));
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual([
      "+xl/worksheets/sheet25.xml",
      "~[Content_Types].xml",
      "~xl/_rels/workbook.xml.rels",
      "~xl/styles.xml",
      "~xl/workbook.xml",
    ]);
    const again = openWorkbook(saved, "p.xlsx").sheet("Refresh log & more")!;
    expect(cellAt(again, "B2")).toMatchObject({ value: 2, formula: "='Performance Summary'!F10+1" });
    expect(cellAt(again, "A1")!.style.bold).toBe(true);
    expect(again.merges).toEqual(sheet.merges);
    expect([...again.columnWidths].slice(0, 3)).toEqual([...sheet.columnWidths]);
    expect([...again.hiddenColumns]).toEqual([5]);
    expect([...again.rowHeights]).toEqual([[0, 40]]);
    expect(again.print).toEqual(sheet.print);
    expect([again.frozenRows, again.showGridlines, again.tabColor, again.protected]).toEqual([
      1,
      false,
      "#112233",
      true,
    ]);
    expect(again.conditionalFormats).toHaveLength(1);
  });

  it("a deleted sheet goes with its drawing, notes and table; the names of others keep their sheets", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.sheets.shift();
    workbook.sheets[0]!.visibility = "Visible";
    const saved = saveWorkbook(workbook);
    expect(differingParts(madeFile(), saved)).toEqual(
      expect.arrayContaining([
        `-${SHEET1}`,
        "-xl/charts/chart1.xml",
        "-xl/comments1.xml",
        "-xl/drawings/drawing1.xml",
        "-xl/tables/table1.xml",
      ]),
    );
    const again = openWorkbook(saved, "m.xlsx");
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Bob's notes", "Visible"],
    ]);
    expect(again.names).toContainEqual({
      name: "Local",
      formula: "='Bob''s notes'!$A$1",
      sheet: "Bob's notes",
    });
  });

  it("sheets are renamed, moved and hidden", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.sheets.reverse();
    workbook.addSheet("Third").visibility = "Hidden";
    workbook.sheets[1]!.name = "Figures";
    const again = reopen(workbook);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Bob's notes", "VeryHidden"],
      ["Figures", "Visible"],
      ["Third", "Hidden"],
    ]);
    expect(again.sheet("Figures")!.print.area).toEqual(workbook.sheets[1]!.print.area);
    expect(again.names.find(({ name }) => name === "Local")!.sheet).toBe("Bob's notes");
  });

  it("names are added, changed and removed; those that the model does not know stay", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.names.splice(0, 1);
    workbook.names[0]!.formula = "=Data!$A$9";
    workbook.names.push({ name: "Mine", formula: '=PERF.RAG(Data!$A$1,"High")', sheet: "Data" });
    workbook.sheets[0]!.print.titleRows = { first: 0, last: 3 };
    const saved = saveWorkbook(workbook);
    expect(openWorkbook(saved, "m.xlsx").names).toEqual(workbook.names);
    const text = partText(saved, "xl/workbook.xml");
    expect(text).toContain("_xlnm._FilterDatabase");
    expect(text).toContain("Data!$A:$B,Data!$1:$4");
  });

  it("the active sheet and the kind of calculation are kept as set", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.activeSheet = 0;
    workbook.calculationMode = "Automatic";
    const again = reopen(workbook);
    expect([again.activeSheet, again.calculationMode]).toEqual([0, "Automatic"]);
  });

  it("custom XML is added, replaced and removed with its properties", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    workbook.customXml[0]!.xml = '<undo xmlns="urn:example">2</undo>';
    workbook.customXml.push({ id: "{NEW}", xml: "<a/>" });
    const saved = openWorkbook(saveWorkbook(workbook), "m.xlsx");
    expect(saved.customXml).toEqual(workbook.customXml);
    saved.customXml.splice(0, 1);
    const last = saveWorkbook(saved);
    expect(openWorkbook(last, "m.xlsx").customXml).toEqual([{ id: "{NEW}", xml: "<a/>" }]);
    expect(differingParts(madeFile(), last)).toEqual(
      expect.arrayContaining(["-customXml/item1.xml", "-customXml/itemProps1.xml"]),
    );
  });

  it("keeps a chart sheet at its place in the list", () => {
    const parts = madeParts();
    const file = pack({
      ...parts,
      "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(
        '<sheet name="Bob',
        '<sheet name="Chart" sheetId="3" r:id="rId9"/><sheet name="Bob',
      ).replace('localSheetId="1"', 'localSheetId="2"'),
      "xl/_rels/workbook.xml.rels": relationships(
        ...([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "worksheet", "worksheets/sheet2.xml"],
          ["rId3", "styles", "styles.xml"],
          ["rId4", "sharedStrings", "sharedStrings.xml"],
          ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
        ] as const),
      ),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    });
    const workbook = openWorkbook(file, "m.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Data", "Bob's notes"]);
    workbook.addSheet("New");
    const text = partText(saveWorkbook(workbook), "xl/workbook.xml");
    expect([...text.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Data",
      "Chart",
      "Bob's notes",
      "New",
    ]);
    expect(reopen(workbook).names.find(({ name }) => name === "Local")!.sheet).toBe("Bob's notes");
  });
});

it("notes that changed are refused, not dropped", () => {
  const workbook = openWorkbook(madeFile(), "m.xlsx");
  workbook.sheets[0]!.setNote(0, 0, "new");
  expect(() => saveWorkbook(workbook)).toThrow(/does not write notes, and those of Data changed/);
});

describe("a workbook made from nothing", () => {
  it("is saved with the parts that a workbook needs", () => {
    const workbook = newWorkbook();
    const sheet = workbook.addSheet("Summary");
    put(sheet, "A1", {
      value: "Café",
      style: { ...PLAIN, bold: true, rotation: 90, borders: { top: { style: "thin", color: "#7F7F7F" } } },
    });
    put(sheet, "A2", {
      value: 0.5,
      style: { ...PLAIN, numberFormat: "0.0%", horizontal: "Center", wrap: true },
    });
    put(sheet, "A3", { value: 43525, style: { ...PLAIN, numberFormat: "mmm-yy", locked: false, indent: 1 } });
    const again = reopen(workbook);
    for (const address of ["A1", "A2", "A3"]) {
      const { style, ...cell } = cellAt(again.sheets[0]!, address)!;
      const look = { ...cellAt(sheet, address)!.style, fileIndex: style.fileIndex };
      expect({ ...cell, style }).toEqual({ ...cellAt(sheet, address), style: look });
    }
  });

  it("is refused without a sheet", () => {
    expect(() => saveWorkbook(newWorkbook())).toThrow(/without a sheet/);
  });
});

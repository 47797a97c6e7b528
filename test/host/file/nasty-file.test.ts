/** A file with every part that people have: one cell changed, rows moved. Long, as each part has its case on the same file. */
import { saveChecked } from "../../../host/file/check-saved";
import { FileProblem } from "../../../host/file/file-problem";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { deleteRows, insertRows } from "../../../host/model/insert-rows";
import type { Workbook } from "../../../host/model/workbook";
import { nastyFile, nastyParts } from "./nasty-package";
import { differingParts, partText } from "./printed-file";
import { unsound } from "./unsound";

function opened(file = nastyFile()): Workbook {
  return openWorkbook(file, "nasty.xlsm");
}

describe("one cell changed in a file with everything in it", () => {
  const file = nastyFile();
  const workbook = opened(file);
  const sheet = workbook.sheets[0]!;
  sheet.put(5, 0, { ...sheet.cell(5, 0)!, value: 99 });
  const saved = saveWorkbook(workbook);

  it("leaves every other part as it was, byte for byte", () => {
    expect(differingParts(file, saved)).toEqual(["~xl/workbook.xml", "~xl/worksheets/sheet1.xml"]);
  });

  it("changes the cell, asks for a calculation, and leaves every other character of the two parts", () => {
    const parts = nastyParts();
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      parts["xl/worksheets/sheet1.xml"]!.replace('<c r="A6"><v>6</v></c>', '<c r="A6"><v>99</v></c>'),
    );
    expect(partText(saved, "xl/workbook.xml")).toBe(
      parts["xl/workbook.xml"]!.replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
  });
});

describe("a row inserted into a file with everything in it", () => {
  const file = nastyFile();
  const workbook = opened(file);
  insertRows(workbook, workbook.sheets[0]!, 6, 1);
  const saved = saveWorkbook(workbook);
  const data = partText(saved, "xl/worksheets/sheet1.xml");

  it("changes only parts that count rows", () => {
    expect(differingParts(file, saved)).toEqual([
      // Excel builds its list of cells with formulas anew.
      "-xl/calcChain.xml",
      "-xl/volatileDependencies.xml",
      "~[Content_Types].xml",
      "~xl/_rels/workbook.xml.rels",
      "~xl/charts/chart1.xml",
      "~xl/comments1.xml",
      "~xl/ctrlProps/ctrlProp1.xml",
      "~xl/drawings/_rels/drawing1.xml.rels",
      "~xl/drawings/drawing1.xml",
      "~xl/drawings/vmlDrawing1.vml",
      "~xl/namedSheetViews/namedSheetView1.xml",
      "~xl/tables/table1.xml",
      "~xl/threadedComments/threadedComment1.xml",
      "~xl/workbook.xml",
      "~xl/worksheets/sheet1.xml",
      "~xl/worksheets/sheet2.xml",
      "~xl/worksheets/sheet3.xml",
    ]);
  });

  it.each([
    ["cells with their formulas", '<c r="C8"><f ca="1">A8*B$6</f><v>14</v></c>'],
    ["the first of a shared group above", '<c r="C6"><f ca="1">A6*B$6</f><v>12</v></c>'],
    [
      "a dynamic array and its mark",
      '<c r="B2" cm="1"><f t="array" ref="B2:B2">_xlfn._xlws.SORT(A6:A11)</f>',
    ],
    ["an add-in's function and its rich value", '<c r="C2" vm="1"><f>_xldudf_PERF_RAG(A9,'],
    ["a what-if table's input cell", 'r1="B10"'],
    ["a sum with a name", "<f>SUM(A6:A11)+Rate</f><v>40</v>"],
    ["protected ranges", 'sqref="A9:B10" name="Open"'],
    ["scenarios", '<scenarios current="0" sqref="C13"><scenario name="High" count="1"><inputCells r="B10"'],
    ["the filter and its order", '<autoFilter ref="A5:C11">'],
    ["sorting", '<sortState ref="A6:C11"><sortCondition ref="A6:A11"/>'],
    ["merged cells", '<mergeCell ref="D9:E10"/>'],
    ["a rule's cells", '<conditionalFormatting sqref="A6:A11">'],
    ["a rule's formula", "<formula>$A6&gt;$B$10</formula>"],
    ["an icon set's threshold", '<cfvo type="num" val="$B$10"/>'],
    ["validations", 'sqref="D6:D11"><formula1>$A$6:$A$11</formula1>'],
    ["links", '<hyperlink ref="A10" location="Data!B9"'],
    [
      "the place of a link into another file, not its target",
      '<hyperlink ref="A11" r:id="rId9" location="Data!B8"/>',
    ],
    ["page breaks", '<brk id="9"'],
    ["watched cells", '<cellWatch r="A10"/>'],
    ["ignored errors", '<ignoredError sqref="A10"'],
    [
      "a control",
      'linkedCell="$B$10"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="u">5</xdr:col><xdr:row xmlns:xdr="u">9',
    ],
    ["newer validations", "<xm:sqref>E6:E11</xm:sqref>"],
    ["sparklines", "<xm:f>Data!A6:A11</xm:f><xm:sqref>F13</xm:sqref>"],
    [
      "newer icon sets",
      "<xm:f>$B$10</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>C6:C11</xm:sqref>",
    ],
    [
      "newer ignored errors",
      '<x14:ignoredError numberStoredAsText="1"><xm:sqref>A11</xm:sqref></x14:ignoredError></x14:ignoredErrors>',
    ],
    [
      "newer protected ranges",
      '<x14:protectedRange name="Wide"><xm:sqref>A8:B11</xm:sqref></x14:protectedRange>',
    ],
    [
      "the frozen rows, what is scrolled to below them, and what is selected",
      '<pane ySplit="8" topLeftCell="A10" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B9" sqref="B9:B10"/>',
    ],
    ["what is consolidated", '<dataRefs count="1"><dataRef ref="A6:B11" sheet="Data"/></dataRefs>'],
    [
      "a person's own view: panes and selection",
      '<pane xSplit="1" ySplit="8" topLeftCell="B10" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B10" sqref="B10"/>',
    ],
    [
      "its breaks",
      '<rowBreaks count="1" manualBreakCount="1"><brk id="10" max="16383" man="1"/></rowBreaks>',
    ],
    ["its filter", '<autoFilter ref="A5:C10"/></customSheetView>'],
    ["column groups stay", '<col min="1" max="2" width="12" customWidth="1" outlineLevel="1"/>'],
  ])("moves on the sheet: %s", (_, expected) => {
    expect(data).toContain(expected);
  });

  it.each([
    ["the chart", "xl/charts/chart1.xml", "<c:f>Data!$A$6:$A$11</c:f>"],
    ["its labels", "xl/charts/chart1.xml", "<c15:f>Data!$B$6:$B$11</c15:f>"],
    ["its full range", "xl/charts/chart1.xml", "<c15:sqref>Data!$A$6:$A$13</c15:sqref>"],
    ["the chart's place", "xl/drawings/drawing1.xml", "<xdr:row>9</xdr:row>"],
    [
      "a box that moves but does not grow",
      "xl/drawings/drawing1.xml",
      "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row>",
    ],
    ["a box's text", "xl/drawings/drawing1.xml", 'textlink="$B$10"'],
    ["a box's link", "xl/drawings/_rels/drawing1.xml.rels", 'Target="#Data!A10"'],
    ["the comment", "xl/comments1.xml", 'ref="B10"'],
    ["the threaded comment", "xl/threadedComments/threadedComment1.xml", 'ref="B10"'],
    [
      "the note's box",
      "xl/drawings/vmlDrawing1.vml",
      "<x:Anchor>2, 15, 9, 2, 4, 31, 13, 1</x:Anchor><x:Row>9</x:Row>",
    ],
    [
      "the control's box",
      "xl/drawings/vmlDrawing1.vml",
      "<x:Anchor>5, 0, 9, 0, 6, 0, 10, 0</x:Anchor><x:FmlaLink>$B$10</x:FmlaLink>",
    ],
    ["the control's cell", "xl/ctrlProps/ctrlProp1.xml", 'fmlaLink="$B$10"'],
    [
      "the table",
      "xl/tables/table1.xml",
      'ref="A21:B23" totalsRowShown="0"><autoFilter ref="A21:B23"/><sortState ref="A22:B23"><sortCondition ref="A22:A23"/>',
    ],
    ["the table's formula", "xl/tables/table1.xml", "Data!$B$10*2"],
    ["names", "xl/workbook.xml", '<definedName name="Rate" comment="kept">Data!$B$10</definedName>'],
    ["a print area of two pieces", "xl/workbook.xml", "Data!$A$1:$F$13,Data!$A$15:$B$16"],
    [
      "a person's own view's filter",
      "xl/workbook.xml",
      '.wvu.FilterData" localSheetId="0" hidden="1">Data!$A$5:$C$10</definedName>',
    ],
    ["its print area", "xl/workbook.xml", '.wvu.PrintArea" localSheetId="0" hidden="1">Data!$A$1:$C$10</def'],
    [
      "a view that several people share",
      "xl/namedSheetViews/namedSheetView1.xml",
      'ref="A5:C11" tableId="0"',
    ],
    ["print titles", "xl/workbook.xml", "Data!$A:$A,Data!$8:$9"],
    ["the filter's name", "xl/workbook.xml", "Data!$A$5:$C$11"],
    ["other sheets' formulas", "xl/worksheets/sheet2.xml", "<f>SUM(Data!A6:A11)</f><v>40</v>"],
    [
      "not sheets of sheets, other files or text",
      "xl/worksheets/sheet2.xml",
      '<f>SUM(Data:Pivot!A9)+[1]Data!A9+"Data!A9"</f>',
    ],
    [
      "other sheets' shared formulas",
      "xl/worksheets/sheet3.xml",
      '<c r="A2"><f>Data!A10</f><v>9</v></c></row><row r="3"><c r="A3"><f>Data!A11</f>',
    ],
    ["links on other sheets", "xl/worksheets/sheet3.xml", "location=\"'Data'!A10\""],
  ])("moves elsewhere: %s", (_, part, expected) => {
    expect(partText(saved, part)).toContain(expected);
  });

  it("holds what the workbook holds, opened again", () => {
    const again = opened(saved);
    for (const [at, sheet] of workbook.sheets.entries()) {
      const found = new Map(
        [...again.sheets[at]!.cells()].map((each) => [`${each.row},${each.column}`, each.cell]),
      );
      for (const { row, column, cell } of sheet.cells()) {
        const { value, formula } = found.get(`${row},${column}`) ?? { value: "", formula: "" };
        expect([row, column, value, formula]).toEqual([row, column, cell.value, cell.formula]);
      }
      expect(again.sheets[at]!.merges).toEqual(sheet.merges);
    }
    expect(again.date1904).toBe(true);
    expect(again.sheets[1]!.visibility).toBe("VeryHidden");
  });

  it("moves what other sheets' shared formulas name where only a later one of them names it", () => {
    const below = opened(file);
    insertRows(below, below.sheets[0]!, 9, 1);
    expect(partText(saveWorkbook(below), "xl/worksheets/sheet3.xml")).toContain(
      '<c r="A2"><f>Data!A9</f><v>9</v></c></row><row r="3"><c r="A3"><f>Data!A11</f>',
    );
  });

  it("deleted again, leaves every part as it was", () => {
    const undone = opened(file);
    insertRows(undone, undone.sheets[0]!, 6, 1);
    deleteRows(undone, undone.sheets[0]!, 6, 1);
    expect(differingParts(file, saveWorkbook(undone))).toEqual([]);
  });
});

describe("rows deleted from a file with everything in it", () => {
  const deleted = (row: number, count: number, replaced: Record<string, string> = {}): Uint8Array => {
    const workbook = opened(nastyFile(replaced));
    deleteRows(workbook, workbook.sheets[0]!, row, count);
    return saveWorkbook(workbook);
  };

  it("take along what stood only on them, and no list stays empty", () => {
    const saved = deleted(5, 7);
    const data = partText(saved, "xl/worksheets/sheet1.xml");
    for (const gone of [
      "hyperlink",
      "ignoredError",
      "cellWatch",
      "protectedRange",
      "scenario",
      "dataRef",
      "dataValidation",
      "conditionalFormatting",
      "sortState",
      "mergeCell",
      "x14:dataValidation",
      "x14:sparkline",
      "x14:cfRule",
      "x14:ignoredError",
      "x14:protectedRange",
      "extLst",
    ]) {
      expect(data).not.toContain(`<${gone}`);
    }
    expect(unsound(saved)).toEqual([]);
    // Of the rows that are repeated and frozen, those above are left; a break stands before what follows.
    expect(data).toContain('<pane ySplit="5" topLeftCell="A7"');
    expect(data).toContain('<brk id="5"');
    const book = partText(saved, "xl/workbook.xml");
    expect(book).toContain('<definedName name="Rate" comment="kept">Data!#REF!</definedName>');
    expect(book).toContain('.wvu.PrintArea" localSheetId="0" hidden="1">Data!$A$1:$C$5</definedName>');
    expect(partText(saved, "xl/charts/chart1.xml")).toContain("<c:f>Data!#REF!</c:f>");
    expect(partText(saved, "xl/comments1.xml")).toContain("<commentList/>");
    // The file that a link led to is no longer named anywhere.
    expect(partText(saved, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("other.xlsx");
  });

  it("leave a what-if table that knows that its input is gone", () => {
    const data = partText(deleted(8, 1), "xl/worksheets/sheet1.xml");
    expect(data).toContain('<f t="dataTable" ref="A2:A3" dt2D="0" dtr="0" r1="B9" del1="1"/>');
  });

  it("thaw what was frozen when all of it goes, in people's own views too", () => {
    const sheet = nastyParts()["xl/worksheets/sheet1.xml"]!;
    const saved = deleted(0, 1, {
      "xl/worksheets/sheet1.xml": sheet.replaceAll('ySplit="7" topLeftCell="', 'ySplit="1" topLeftCell="'),
    });
    const data = partText(saved, "xl/worksheets/sheet1.xml");
    expect(data).toContain('<sheetView tabSelected="1" workbookViewId="0"/>');
    expect(data).toContain(
      '<pane xSplit="1" topLeftCell="B8" activePane="topRight" state="frozen"/><rowBreaks',
    );
    expect(unsound(saved)).toEqual([]);
  });

  it("leave the active cell among what is selected", () => {
    expect(partText(deleted(7, 1), "xl/worksheets/sheet1.xml")).toContain('activeCell="B8" sqref="B8"');
  });

  it("leave no break before the first row", () => {
    expect(partText(deleted(0, 9), "xl/worksheets/sheet1.xml")).not.toContain("<rowBreaks");
  });
});

describe("what cannot be kept right is refused with the reason", () => {
  const refusal = (replaced: Record<string, string>, sheet: number, row: number): FileProblem => {
    const workbook = opened(nastyFile(replaced));
    insertRows(workbook, workbook.sheets[sheet]!, row, 1);
    try {
      saveWorkbook(workbook);
    } catch (error) {
      if (error instanceof FileProblem) return error;
      throw error;
    }
    throw new Error("it was saved");
  };
  const cache = "xl/pivotCache/pivotCacheDefinition1.xml";

  it("a pivot table's source that moves", () => {
    const moved = nastyParts()[cache]!.replace('ref="A1:B3" sheet="Pivot"', 'ref="A5:C10" sheet="Data"');
    const { kind, message } = refusal({ [cache]: moved }, 0, 6);
    expect(kind).toBe("cannot-keep");
    expect(message).toMatch(/"nasty\.xlsm" cannot be saved: .*Data!A5:C10, the source of a pivot table/);
  });

  it("a row through a pivot table", () => {
    expect(refusal({}, 2, 11).message).toMatch(/inside the pivot table at Pivot!D10:E14/);
  });

  it("a row through an array formula, also one that spills", () => {
    const data = nastyParts()["xl/worksheets/sheet1.xml"]!;
    const spilled = data.replace('ref="B2:B2">_xlfn', 'ref="B2:B6">_xlfn');
    expect(spilled).not.toBe(data);
    const { kind, message } = refusal({ "xl/worksheets/sheet1.xml": spilled }, 0, 4);
    expect(kind).toBe("cannot-keep");
    expect(message).toMatch(/inside Data!B2:B6, which one array formula fills/);
    // Above it and below it nothing is cut.
    for (const row of [1, 6]) {
      const workbook = opened(nastyFile({ "xl/worksheets/sheet1.xml": spilled }));
      insertRows(workbook, workbook.sheets[0]!, row, 1);
      expect(partText(saveWorkbook(workbook), "xl/worksheets/sheet1.xml")).toContain(
        row === 1 ? 'ref="B3:B7">' : 'ref="B2:B6">',
      );
    }
  });

  it("but not a row through cells whose array formula was replaced since, or deleted with its first cell", () => {
    const data = nastyParts()["xl/worksheets/sheet1.xml"]!;
    const spilled = data.replace('ref="B2:B2">_xlfn', 'ref="B2:B3">_xlfn');
    for (const count of [1, -1]) {
      const workbook = opened(
        nastyFile({ "xl/worksheets/sheet1.xml": spilled.replace(/<f t="dataTable"[^>]*>/, "") }),
      );
      const sheet = workbook.sheets[0]!;
      for (const row of [1, 2]) sheet.put(row, 1, { value: row, formula: "", style: workbook.defaultStyle });
      if (count > 0) insertRows(workbook, sheet, 2, 1);
      else deleteRows(workbook, sheet, 1, 1);
      const saved = partText(saveChecked(workbook).bytes, "xl/worksheets/sheet1.xml");
      expect(saved).toContain(count > 0 ? '<c r="B4"><v>2</v></c>' : '<c r="B2"><v>2</v></c>');
      expect(saved).not.toContain('t="array"');
    }
  });

  it("a row through a what-if table", () => {
    expect(refusal({}, 0, 2).message).toMatch(/inside Data!A2:A3, which a what-if data table fills/);
  });

  it("a shared workbook", () => {
    const links = nastyParts()["xl/_rels/workbook.xml.rels"]!;
    const shared = links.replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
    );
    expect(refusal({ "xl/_rels/workbook.xml.rels": shared }, 0, 6).message).toMatch(/shared workbook/);
  });

  it("but not the source of a pivot table in another file whose sheet has the name of one of ours", () => {
    const abroad = nastyParts()[cache]!.replace(
      'ref="A1:B3" sheet="Pivot"',
      'ref="A5:C10" sheet="Data" r:id="rId5"',
    );
    const workbook = opened(nastyFile({ [cache]: abroad }));
    insertRows(workbook, workbook.sheets[0]!, 6, 1);
    expect(partText(saveWorkbook(workbook), cache)).toContain('ref="A5:C10"');
  });

  it("but a pivot table below the row moves, and its source on another sheet does not mind", () => {
    const workbook = opened();
    insertRows(workbook, workbook.sheets[2]!, 5, 1);
    expect(partText(saveWorkbook(workbook), "xl/pivotTables/pivotTable1.xml")).toContain('ref="D11:E15"');
  });
});

it("a what-if table whose cells were all overwritten is none any more, also where rows then cut its place", () => {
  for (const rows of [0, 1]) {
    const workbook = opened();
    const sheet = workbook.sheets[0]!;
    expect(sheet.cell(1, 0)).toMatchObject({ value: 1, formula: "", arrayArea: { row: 1, rows: 2 } });
    for (const row of [1, 2])
      sheet.put(row, 0, { value: row * 5, formula: "", style: workbook.defaultStyle });
    if (rows > 0) insertRows(workbook, sheet, 2, rows);
    const saved = partText(saveChecked(workbook).bytes, "xl/worksheets/sheet1.xml");
    expect(saved).toContain('<c r="A2"><v>5</v></c>');
    expect(saved).not.toContain("dataTable");
  }
});

it("a column's new width leaves grouping and best fit of the others", () => {
  const workbook = opened();
  workbook.sheets[0]!.columnWidths.set(0, 30);
  expect(partText(saveWorkbook(workbook), "xl/worksheets/sheet1.xml")).toContain(
    '<cols><col min="1" max="1" width="30" customWidth="1" outlineLevel="1"/><col min="2" max="2" width="12" customWidth="1" outlineLevel="1"/>' +
      '<col min="3" max="3" width="9" bestFit="1" customWidth="1"/></cols>',
  );
});

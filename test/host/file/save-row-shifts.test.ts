import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { deleteRows, insertRows } from "../../../host/model/insert-rows";
import type { Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import { parseAddress } from "../../../src/domain/place";
import { madeFile } from "./made-package";
import { differingParts, partText, printedFile } from "./printed-file";

function formulaAt(sheet: Sheet, address: string): string {
  const { row, column } = parseAddress(address)!;
  return sheet.cell(row, column)?.formula ?? "";
}

/** What a sheet holds, apart from where its styles stand in the file. */
function told(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells()]
      .map(({ row, column, cell }) => ({ row, column, ...cell, style: { ...cell.style, fileIndex: 0 } }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
    merges: sheet.merges,
    rowHeights: [...sheet.rowHeights].sort(([one], [other]) => one - other),
    hiddenRows: [...sheet.hiddenRows],
    rules: sheet.conditionalFormats.map((rule) => ({ ...rule, id: "" })),
    charts: sheet.charts,
    tables: sheet.tables,
    notes: [...sheet.notes],
    print: sheet.print,
  }));
}

describe("rows inserted into an opened file", () => {
  function insertedAt(row: number, count = 1) {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    insertRows(workbook, workbook.sheets[0]!, row, count);
    const saved = saveWorkbook(workbook);
    return { workbook, saved, again: openWorkbook(saved, "m.xlsx") };
  }

  it("the file, opened again, holds what the model holds", () => {
    const { workbook, again } = insertedAt(3, 2);
    const expected = told(workbook);
    expect(told(again)).toEqual(expected);
    expect(again.names).toEqual(workbook.names);
  });

  it("moves cells and rewrites what points to them, on every sheet", () => {
    const { again } = insertedAt(3);
    const [data, notes] = again.sheets as [Sheet, Sheet];
    expect(formulaAt(data, "B3")).toBe("=A3*$A$2");
    expect(formulaAt(data, "B4")).toBe("");
    expect(formulaAt(data, "B5")).toBe("=A5*$A$2");
    expect(formulaAt(data, "C6")).toBe("=XLOOKUP(1,A2:A6,B2:B6)");
    expect(formulaAt(notes, "A1")).toBe("=SUM(Data!A2:A6)");
    expect(formulaAt(notes, "B1")).toBe("=Data!$A$6+Population");
    expect(data.cell(6, 0)?.arrayArea).toEqual({ row: 6, column: 0, rows: 2, columns: 1 });
    expect(again.names.find(({ name }) => name === "Population")!.formula).toBe("=Data!$A$6");
  });

  it("moves what the model does not know: validations, chart ranges and anchors, notes, tables, rules of others", () => {
    const { saved } = insertedAt(3);
    const sheet = partText(saved, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<dataValidation type="list" sqref="C2:C6"><formula1>$A$2:$A$6</formula1>');
    expect(sheet).toContain('<mergeCell ref="C10:D11"/>');
    expect(sheet).toContain("<xm:sqref>D2:D6</xm:sqref>");
    expect(partText(saved, "xl/charts/chart1.xml")).toContain("<c:f>Data!$B$2:$B$6</c:f>");
    expect(partText(saved, "xl/drawings/drawing1.xml")).toContain("<xdr:row>8</xdr:row>");
    expect(partText(saved, "xl/comments1.xml")).toContain('ref="B5"');
    expect(partText(saved, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>4</x:Row>");
    expect(partText(saved, "xl/tables/table1.xml")).toContain('ref="A13:B15"');
    expect(partText(saved, "xl/workbook.xml")).toContain("Data!$A$1:$D$8");
  });

  it("do not widen what ended just above them", () => {
    const { again } = insertedAt(5);
    const [data, notes] = again.sheets as [Sheet, Sheet];
    expect(formulaAt(notes, "A1")).toBe("=SUM(Data!A2:A5)");
    expect(data.conditionalFormats[0]!.area).toEqual({ row: 1, column: 0, rows: 4, columns: 1 });
    expect(data.charts[0]!.series[0]!.values).toBe("Data!$B$2:$B$5");
  });

  it("take on the styles and the height of the row above", () => {
    const { again } = insertedAt(1);
    const [data] = again.sheets as [Sheet];
    expect(data.cell(1, 1)).toMatchObject({ value: "", style: { numberFormat: "0.0%", bold: true } });
    expect(data.rowHeights.get(1)).toBe(30);
    expect([...data.hiddenRows]).toEqual([2]);
  });

  it("leave every part alone that counts no rows of theirs", () => {
    const file = printedFile();
    const workbook = openWorkbook(file, "p.xlsx");
    insertRows(workbook, workbook.sheet("01 Contacts")!, 12, 1);
    const saved = saveWorkbook(workbook);
    expect(differingParts(file, saved)).toEqual([
      "~xl/charts/chart1.xml",
      "~xl/charts/chart2.xml",
      "~xl/drawings/drawing1.xml",
      "~xl/worksheets/sheet2.xml",
    ]);
    expect(told(openWorkbook(saved, "p.xlsx"))).toEqual(told(workbook));
  });
});

describe("rows deleted from an opened file", () => {
  it("take their cells along and leave #REF! to those who pointed at them", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    deleteRows(workbook, workbook.sheets[0]!, 4, 1);
    const again = openWorkbook(saveWorkbook(workbook), "m.xlsx");
    expect(told(again)).toEqual(told(workbook));
    expect(formulaAt(again.sheets[1]!, "A1")).toBe("=SUM(Data!A2:A4)");
    expect(formulaAt(again.sheets[1]!, "B1")).toBe("=Data!#REF!+Population");
    expect(again.names.find(({ name }) => name === "Population")!.formula).toBe("=Data!#REF!");
  });

  it("undo an insertion: every formula, rule and chart is as it was", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    const before = told(openWorkbook(madeFile(), "m.xlsx"));
    insertRows(workbook, workbook.sheets[0]!, 4, 1);
    deleteRows(workbook, workbook.sheets[0]!, 4, 1);
    expect(told(workbook)).toEqual(before);
    expect(told(openWorkbook(saveWorkbook(workbook), "m.xlsx"))).toEqual(before);
  });

  it("take rules along that stood only on them, and leave the others in order", () => {
    const workbook = openWorkbook(madeFile(), "m.xlsx");
    deleteRows(workbook, workbook.sheets[0]!, 1, 4);
    const saved = saveWorkbook(workbook);
    expect(openWorkbook(saved, "m.xlsx").sheets[0]!.conditionalFormats).toEqual([]);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).not.toContain('sqref=""');
  });
});

import { FileProblem } from "../../../host/file/file-problem";
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { deleteRows, insertRows } from "../../../host/model/insert-rows";
import { shiftRefusal } from "../../../host/model/refuse-shift";
import type { Workbook } from "../../../host/model/workbook";
import { nastyFile, nastyParts } from "./nasty-package";
import { differingParts, partText } from "./printed-file";

const TABLE = "xl/tables/table1.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const WITH_TOTALS = nastyParts()[TABLE]!.replace(
  'ref="A20:B22" totalsRowShown="0"',
  'ref="A20:B23" totalsRowCount="1"',
);

function opened(replaced: Record<string, string> = {}): Workbook {
  return openWorkbook(nastyFile(replaced), "t.xlsm");
}

/** Rows counted as in Excel. */
function moved(workbook: Workbook, first: number, count: number): Workbook {
  const sheet = workbook.sheets[0]!;
  if (count > 0) insertRows(workbook, sheet, first - 1, count);
  else deleteRows(workbook, sheet, first - 1, -count);
  return workbook;
}

function written(workbook: Workbook, value: string | number, formula = "", column = 0): Workbook {
  workbook.sheets[0]!.put(19, column, { value, formula, style: workbook.defaultStyle });
  return workbook;
}

function refusal(workbook: Workbook): string {
  try {
    saveChecked(workbook);
  } catch (error) {
    if (error instanceof FileProblem && error.kind === "cannot-keep") return error.message;
    throw error;
  }
  throw new Error("it was saved");
}

describe("a table whose rows are all deleted", () => {
  it("goes with its part, its relationship and its content type, and what named it is #REF!", () => {
    const file = nastyFile();
    const workbook = opened();
    workbook.names.push({ name: "Figures", formula: "=COUNT(t[[#All],[b]])+[1]!T[a]+Rate" });
    const { bytes, report } = saveChecked(moved(workbook, 20, -3));
    expect(differingParts(file, bytes)).toContain(`-${TABLE}`);
    expect(report.changes.find(({ part }) => part === TABLE)).toEqual({
      part: TABLE,
      how: "removed",
      because: ["rows inserted or deleted on Data"],
    });
    const sheet = partText(bytes, SHEET);
    expect(sheet).not.toContain("tablePart");
    expect(sheet).toContain("<f ca=\"1\">SUM('Bob''s notes'!A1,#REF!)</f>");
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("table1.xml");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("table1.xml");
    expect(partText(bytes, "xl/workbook.xml")).toContain("COUNT(#REF!)+[1]!T[a]+Rate");
    expect(openWorkbook(bytes, "t.xlsm").sheets[0]!.tables).toEqual([]);
  });

  it("leaves the other tables of its sheet", () => {
    const links = nastyParts()["xl/worksheets/_rels/sheet1.xml.rels"]!;
    const second = nastyParts()[TABLE]!.replaceAll('"T"', '"Other"').replace('id="1"', 'id="2"');
    const workbook = opened({
      "xl/tables/table2.xml": second.replaceAll(/([AB])2(\d)/g, "$13$2"),
      [SHEET]: nastyParts()[SHEET]!.replace(
        '<tableParts count="1"><tablePart r:id="rId4"/>',
        '<tableParts count="2"><tablePart r:id="rId4"/><tablePart r:id="rId44"/>',
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": links.replace(
        "</Relationships>",
        '<Relationship Id="rId44" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>',
      ),
    });
    const { bytes } = saveChecked(moved(workbook, 20, -3));
    expect(partText(bytes, SHEET)).toContain('<tableParts count="1"><tablePart r:id="rId44"/></tableParts>');
    expect(partText(bytes, "xl/tables/table2.xml")).toContain('ref="A27:B29"');
  });

  it("is refused where a slicer filters it", () => {
    const slicer =
      '<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="S" sourceName="a"><extLst><ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" tableId="1" column="1"/></ext></extLst></slicerCacheDefinition>';
    const workbook = opened({
      "xl/slicerCaches/slicerCache1.xml": slicer,
      "xl/_rels/workbook.xml.rels": nastyParts()["xl/_rels/workbook.xml.rels"]!.replace(
        "</Relationships>",
        '<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2007/relationships/slicerCache" Target="slicerCaches/slicerCache1.xml"/></Relationships>',
      ),
    });
    expect(refusal(moved(workbook, 20, -3))).toMatch(
      /"t\.xlsm" cannot be saved: .*the table T at Data!A20:B22 is gone, but a slicer still filters it/,
    );
  });
});

describe("a table of which rows are deleted", () => {
  it("is refused without its heads, and without its last row of figures", () => {
    const heads = { row: 19, count: -1 };
    expect(shiftRefusal(opened().sheets[0]!, heads)).toBe(
      "The table T (Data!A20:B22) would lose its heads, which name its columns",
    );
    expect(refusal(moved(opened(), 20, -1))).toMatch(/table T at Data!A20:B22 lost its heads/);
    expect(refusal(moved(opened(), 21, -2))).toMatch(/lost its last row of figures/);
    expect(refusal(moved(opened({ [TABLE]: WITH_TOTALS }), 21, -2))).toMatch(/last row of figures/);
    const headless = WITH_TOTALS.replace("totalsRowCount", 'headerRowCount="0" totalsRowCount');
    expect(refusal(moved(opened({ [TABLE]: headless }), 20, -3))).toMatch(/last row of figures/);
    expect(() => saveChecked(moved(opened({ [TABLE]: headless }), 20, -2))).not.toThrow();
  });

  it("does without its totals", () => {
    const { bytes } = saveChecked(moved(opened({ [TABLE]: WITH_TOTALS }), 23, -1));
    const table = partText(bytes, TABLE);
    expect(table).toContain('ref="A20:B22"><autoFilter ref="A20:B22"/>');
    expect(table).not.toContain("totalsRowCount");
  });
});

describe("a table into which rows are inserted", () => {
  it("keeps its totals out of its filter, also where they were inserted just above them", () => {
    const { bytes } = saveChecked(moved(opened({ [TABLE]: WITH_TOTALS }), 23, 2));
    expect(partText(bytes, TABLE)).toContain('ref="A20:B25" totalsRowCount="1"><autoFilter ref="A20:B24"/>');
  });

  it("moves with its heads where they were inserted above them", () => {
    const { bytes } = saveChecked(moved(opened({ [TABLE]: WITH_TOTALS }), 20, 2));
    expect(partText(bytes, TABLE)).toContain('ref="A22:B25" totalsRowCount="1"><autoFilter ref="A22:B24"/>');
  });
});

describe("the head of a table", () => {
  it("that was written names its column", () => {
    const workbook = written(opened(), "Rate\n2019 <_x0041_", "", 1);
    const { bytes, report } = saveChecked(workbook);
    expect(partText(bytes, TABLE)).toContain('<tableColumn id="2" name="Rate_x000a_2019 &lt;_x005F_x0041_">');
    expect(report.changes.map(({ part }) => part)).toEqual(["xl/workbook.xml", SHEET, TABLE]);
  });

  it("is found where rows moved, and one that only moved keeps its name", () => {
    const workbook = moved(opened(), 15, 1);
    workbook.sheets[0]!.put(20, 1, { value: "c", formula: "", style: workbook.defaultStyle });
    expect(partText(saveChecked(workbook).bytes, TABLE)).toMatch(
      /id="1" name="a"\/><tableColumn id="2" name="c"/,
    );
  });

  it.each([
    ["a number", 5, "", /the head at Data!B20 of the table T holds 5; a table names each column by a text/],
    ["nothing", "", "", /holds ""/],
    ["a formula", "x", "=A1", /holds "=A1"/],
    ["an error", "#N/A", "", /holds "#N\/A"/],
    ["another column's text", "A", "", /holds "A"/],
  ])("that holds %s is refused", (_, value, formula, reason) => {
    expect(refusal(written(opened(), value, formula, 1))).toMatch(reason);
  });

  it("is refused where formulas name its column", () => {
    expect(refusal(written(opened(), "new"))).toMatch(/was "a", by which formulas name its column/);
    const named = opened();
    named.names.push({ name: "Own", formula: "=t[[#Headers],[B]]" });
    expect(refusal(written(named, "new", "", 1))).toMatch(/was "b", by which formulas name/);
    const calculated = nastyParts()[TABLE]!.replace("Data!$B$9*2", "T[[#This Row],[b]]*2");
    expect(refusal(written(opened({ [TABLE]: calculated }), "new", "", 1))).toMatch(
      /formulas name its column/,
    );
  });
});

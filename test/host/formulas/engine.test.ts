import { attachEngine, type EngineSettings, type FunctionsMetadata } from "../../../host/formulas/engine";
import { newWorkbook } from "../../../host/file/new-workbook";
import { PLAIN } from "../../../host/model/style";
import type { Workbook } from "../../../host/model/workbook";
import type { CellContent } from "../../../src/domain/workbook";
import { parseAddress } from "../../../src/domain/place";

type Cells = Readonly<Record<string, CellContent>>;

/** A workbook with the sheets and cells given; text that begins with "=" is a formula. */
function makeWorkbook(sheets: Readonly<Record<string, Cells>>, settings?: EngineSettings): Workbook {
  const workbook = newWorkbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    for (const [address, content] of Object.entries(cells)) {
      const { row, column } = parseAddress(address)!;
      const formula = typeof content === "string" && content.startsWith("=") ? content : "";
      sheet.load(row, column, { value: formula === "" ? content : "", formula, style: PLAIN });
    }
  }
  attachEngine(workbook, settings);
  return workbook;
}

function valueAt(workbook: Workbook, sheet: string, address: string): CellContent {
  const { row, column } = parseAddress(address)!;
  return workbook.value(sheet, row, column);
}

function calculate(formula: string, cells: Cells = {}, settings?: EngineSettings): CellContent {
  const workbook = makeWorkbook({ Data: cells, Sheet1: { A1: formula } }, settings);
  workbook.recalculate();
  return valueAt(workbook, "Sheet1", "A1");
}

const DATA: Cells = {
  A1: "Apr-18",
  A2: "May-18",
  A3: "Jun-18",
  B1: 10,
  B2: 20,
  B3: 30,
  C1: 0.5,
  C2: "text",
  C4: "#N/A",
  D1: "n/a",
  D2: true,
};

describe("the engine", () => {
  it.each<[string, CellContent]>([
    ["=SUM(Data!B1:B5)", 60],
    ["=SUM(Data!B:B)", 60],
    ["=AVERAGE(Data!B1:B5)", 20],
    ["=Data!B1/Data!B3", 1 / 3],
    ["=Data!B1/Data!B9", "#DIV/0!"],
    ["=Data!Z99", 0],
    ['=Data!Z99&""', ""],
    ['=IF(Data!Z99="","blank","full")', "blank"],
    ["=IF(Data!Z99=0,1,2)", 1],
    ['=IF(Data!B1>5,"more","less")', "more"],
    ['=IFERROR(1/0,"-")', "-"],
    ['=IFNA(NA(),"none")', "none"],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUNDUP(1.01,1)", 1.1],
    ["=ROUNDDOWN(1.99,1)", 1.9],
    ["=INDEX(Data!B1:B3,2)", 20],
    ['=MATCH("Jun-18",Data!A1:A3,0)', 3],
    ['=VLOOKUP("May-18",Data!A1:B3,2,FALSE)', 20],
    ['=XLOOKUP("May-18",Data!A1:A3,Data!B1:B3)', 20],
    ['=XLOOKUP("x",Data!A1:A3,Data!B1:B3,"none")', "none"],
    ['=SUMIFS(Data!B1:B3,Data!A1:A3,"<>May-18")', 40],
    ['=COUNTIFS(Data!B1:B3,">=20")', 2],
    ["=COUNT(Data!A1:D4)", 4],
    ["=COUNTA(Data!A1:D4)", 11],
    ["=COUNTBLANK(Data!A1:D4)", 5],
    ["=MIN(Data!B1:B3)", 10],
    ["=MAX(Data!B1:B3)", 30],
    ["=AND(Data!B1=10,Data!D2)", true],
    ["=OR(FALSE,NOT(TRUE))", false],
    ['=TEXT(0.7654,"0.0%")', "76.5%"],
    ['=TEXT(43556,"mmm-yy")', "Apr-19"],
    ['=LEFT("17.3% (56)",5)', "17.3%"],
    ['=RIGHT("abc",1)&MID("abcdef",2,3)', "cbcd"],
    ['=FIND("of","1122 of 1404")', 6],
    ['=SEARCH("OF","1122 of 1404")', 6],
    ['=SUBSTITUTE("a-b","-","/")', "a/b"],
    ['=TRIM("  a  b ")&LEN("abc")', "a b3"],
    ['=VALUE("1,528")', 1528],
    ["=ISNUMBER(Data!C2)", false],
    ["=ISBLANK(Data!C3)", true],
    ["=ISTEXT(Data!C2)", true],
    ["=ISERROR(Data!C4)", true],
    ["=Data!C4", "#N/A"],
    ["=SUM(Data!C1:C4)", "#N/A"],
    ["=ABS(-3)", 3],
    ["=SUMPRODUCT(Data!B1:B3,Data!B1:B3)", 1400],
    ["=DATE(2019,3,31)", 43555],
    ["=EDATE(43525,1)", 43556],
    ["=EOMONTH(43525,0)", 43555],
    ["=50%+1", 1.5],
    ["=-Data!B1", -10],
    ['="10"+5', 15],
    ['="abc"+5', "#VALUE!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    ["='Gone'!A1", "#REF!"],
    ["='Gone'!#REF!+1", "#REF!"],
    ["=2^10", 1024],
    ['="a"="A"', true],
    ["=1<>2", true],
  ])("calculates %s", (formula, expected) => {
    const value = calculate(formula, DATA);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  it("calculates in the order of dependencies, across sheets", () => {
    const workbook = makeWorkbook({
      Summary: { A1: "='01 Contacts'!C3*2", A2: "=A1+1" },
      "01 Contacts": { C1: 1, C2: "=C1+1", C3: "=SUM(C1:C2)" },
    });
    workbook.recalculate();
    expect(valueAt(workbook, "Summary", "A2")).toBe(7);
  });

  it("follows a change at the next calculation and notes only the cells whose value changed", () => {
    const workbook = makeWorkbook({ S: { A1: 1, B1: "=A1*2", C1: "=5" } });
    workbook.recalculate();
    const [sheet] = workbook.sheets;
    sheet!.changed.clear();
    sheet!.load(0, 0, { value: 4, formula: "", style: PLAIN });
    workbook.recalculate();
    expect(valueAt(workbook, "S", "B1")).toBe(8);
    expect([...sheet!.changed]).toEqual([1]);
  });

  it("ends with a circle, which counts as 0 where it closes", () => {
    const workbook = makeWorkbook({ S: { A1: "=B1+1", B1: "=A1+1", C1: "=C1", D1: 5, E1: "=D1*2" } });
    workbook.recalculate();
    expect(typeof valueAt(workbook, "S", "A1")).toBe("number");
    expect(valueAt(workbook, "S", "C1")).toBe(0);
    expect(valueAt(workbook, "S", "E1")).toBe(10);
  });

  it("reads defined names, those of a sheet before those of the workbook", () => {
    const workbook = makeWorkbook({
      S: { A1: "=Population*2", A2: "=Rate" },
      "Report settings": { C9: 56592, A1: "=Population" },
    });
    workbook.names.push(
      { name: "Population", formula: "='Report settings'!$C$9" },
      { name: "Population", formula: "=S!$D$1", sheet: "S" },
      { name: "Rate", formula: "=0.25" },
    );
    workbook.recalculate();
    expect(valueAt(workbook, "Report settings", "A1")).toBe(56592);
    expect(valueAt(workbook, "S", "A1")).toBe(0);
    expect(valueAt(workbook, "S", "A2")).toBe(0.25);
  });

  it("fills the cells of an array formula", () => {
    const workbook = makeWorkbook({ S: { A1: 1, A2: 2, A3: 3, B1: 0, B2: 0, B3: 0 } });
    const sheet = workbook.sheets[0]!;
    const arrayArea = { row: 0, column: 1, rows: 3, columns: 1 };
    sheet.load(0, 1, { value: 0, formula: "=A1:A3*10", style: PLAIN, arrayArea });
    workbook.recalculate();
    expect(["B1", "B2", "B3"].map((at) => valueAt(workbook, "S", at))).toEqual([10, 20, 30]);
  });

  it("keeps the file's value of a formula that it does not know; one just written shows #NAME?", () => {
    const workbook = makeWorkbook({ S: {} });
    const sheet = workbook.sheets[0]!;
    sheet.load(0, 0, { value: 42, formula: "=CUBEVALUE(1,2)", style: PLAIN });
    sheet.put(0, 1, { value: 0, formula: "=-abc", style: PLAIN });
    workbook.recalculate();
    expect(valueAt(workbook, "S", "A1")).toBe(42);
    expect(valueAt(workbook, "S", "B1")).toBe("#NAME?");
  });

  it("calculates 3,000 chained formulas with custom functions", () => {
    const cells: Record<string, CellContent> = { A1: 1 };
    for (let row = 2; row <= 1001; row += 1) {
      cells[`A${row}`] = `=A${row - 1}+1`;
      cells[`B${row}`] = `=SUM(A${Math.max(1, row - 12)}:A${row})`;
      cells[`C${row}`] = `=PERF.JOIN(A${row},B${row})`;
    }
    const workbook = makeWorkbook({ S: cells }, settingsOf({ JOIN: (a, b) => `${String(a)}/${String(b)}` }));
    workbook.recalculate();
    expect(valueAt(workbook, "S", "C1001")).toBe("1001/12935");
  });
});

type Call = (...args: unknown[]) => unknown;

/** Settings for functions with up to three arguments, each declared as `dimensionality`. */
function settingsOf(
  calls: Readonly<Record<string, Call>>,
  dimensionality = "scalar",
  more: Partial<FunctionsMetadata> = {},
): EngineSettings {
  const parameters = ["a", "b", "c"].map((name) => ({ name, dimensionality, type: "any", optional: true }));
  return {
    metadata: {
      allowErrorForDataTypeAny: true,
      ...more,
      functions: Object.keys(calls).map((id) => ({ id, name: id, parameters })),
    },
    mappings: new Map(Object.entries(calls)),
  };
}

describe("custom functions", () => {
  const echo = settingsOf({ ECHO: (...args) => JSON.stringify(args) });
  const matrix = settingsOf({ ECHO: (...args) => JSON.stringify(args) }, "matrix");

  it("are found under the add-in's name and under the file's", () => {
    expect(calculate("=PERF.ECHO(1)", {}, echo)).toBe("[1,null,null]");
    expect(calculate("=perf.echo(1)", {}, echo)).toBe("[1,null,null]");
    expect(calculate("=_xldudf_PERF_ECHO(1)", {}, echo)).toBe("[1,null,null]");
  });

  it("get plain values for scalars, blanks as empty text, omitted arguments as null", () => {
    expect(calculate('=PERF.ECHO(Data!B1,Data!Z9,"x")', DATA, echo)).toBe('[10,"","x"]');
  });

  it("get rows of cells for matrices, errors as their text", () => {
    expect(calculate("=PERF.ECHO(Data!C1:C4,5)", DATA, matrix)).toBe(
      '[[[0.5],["text"],[""],["#N/A"]],[[5]],null]',
    );
    expect(calculate("=PERF.ECHO(Data!A1:B1)", DATA, matrix)).toBe('[[["Apr-18",10]],null,null]');
  });

  it("are not called with errors unless the metadata allows it", () => {
    const strict = settingsOf({ ECHO: () => "called" }, "matrix", { allowErrorForDataTypeAny: false });
    expect(calculate("=PERF.ECHO(Data!C1:C4)", DATA, strict)).toBe("#N/A");
    expect(calculate("=PERF.ECHO(Data!C1:C2)", DATA, strict)).toBe("called");
  });

  it("show the code of the error that they throw, #VALUE! for anything else thrown", () => {
    const failing = settingsOf({
      CODED: () => {
        throw Object.assign(new Error("12 months needed"), { code: "#N/A" });
      },
      BROKEN: () => {
        throw new TypeError("x is undefined");
      },
    });
    expect(calculate("=PERF.CODED(1)", {}, failing)).toBe("#N/A");
    expect(calculate("=PERF.BROKEN(1)", {}, failing)).toBe("#VALUE!");
  });

  it("show the first cell of a matrix, and hand all of it to the function around them", () => {
    const rows = settingsOf({
      ROWS: () => [
        [1, 2],
        [3, 4],
      ],
    });
    expect(calculate("=PERF.ROWS(1)", {}, rows)).toBe(1);
    expect(calculate("=SUM(PERF.ROWS(1))", {}, rows)).toBe(10);
  });

  it("show 0 for nothing, #NUM! for what is no number, empty text for empty text", () => {
    const odd = settingsOf({ NOTHING: () => null, NAN: () => NaN, EMPTY: () => "" });
    expect(calculate("=PERF.NOTHING()", {}, odd)).toBe(0);
    expect(calculate("=PERF.NAN()", {}, odd)).toBe("#NUM!");
    expect(calculate("=PERF.EMPTY()", {}, odd)).toBe("");
  });

  it("are #VALUE! with too many arguments and #NAME? where they are not associated", () => {
    expect(calculate("=PERF.ECHO(1,2,3,4)", {}, echo)).toBe("#VALUE!");
    expect(calculate("=PERF.ECHO(1)", {}, { ...echo, mappings: {} })).toBe("#NAME?");
  });

  it("find a function associated after the engine was attached", () => {
    const mappings: Record<string, Call> = {};
    const workbook = makeWorkbook({ S: { A1: "=PERF.ECHO(7)" } }, { ...echo, mappings });
    mappings.ECHO = (value) => value;
    workbook.recalculate();
    expect(valueAt(workbook, "S", "A1")).toBe(7);
  });
});

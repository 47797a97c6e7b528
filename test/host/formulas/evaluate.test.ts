import { evaluateFormula, makeRuleTest } from "../../../host/formulas/evaluate";
import { newWorkbook } from "../../../host/file/new-workbook";
import type { ConditionalFormat } from "../../../host/model/sheet";
import { PLAIN } from "../../../host/model/style";
import type { CellContent } from "../../../src/domain/workbook";

function sheetOf(rows: readonly (readonly CellContent[])[]) {
  const workbook = newWorkbook();
  const sheet = workbook.addSheet("Bob's 2018/19");
  const other = workbook.addSheet("Other");
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.load(row, column, { value, formula: "", style: PLAIN })),
  );
  other.load(0, 0, { value: "Green", formula: "", style: PLAIN });
  return { workbook, sheet };
}

describe("evaluateFormula", () => {
  const { workbook, sheet } = sheetOf([
    ["Red", 1],
    ["Green", 2],
    ["", 3],
  ]);
  workbook.names.push({ name: "Limit", formula: "='Bob''s 2018/19'!$B$2" });

  it.each<[string, number, number, CellContent]>([
    ['=A1="Red"', 0, 0, true],
    ["=A2=Other!$A$1", 1, 0, true],
    ["=B3>Limit", 2, 1, true],
    ["=ROW()", 6, 0, 7],
    ["=SUM($B:$B)", 9, 9, 6],
    ['=AND($A1<>"",B1<2)', 0, 1, true],
    ["=ISBLANK(A9)", 0, 0, true],
    ['=SUM(INDIRECT("Other!A1:A2"))', 0, 0, 0],
    ["=1/0", 0, 0, "#DIV/0!"],
    ["=PERF.RAG(A1)", 0, 0, "#NAME?"],
    ["Gone!A1", 0, 0, "#REF!"],
  ])("gives %s in row %s, column %s as %s", (formula, row, column, expected) => {
    expect(evaluateFormula(workbook, sheet, formula, row, column)).toBe(expected);
  });
});

describe("a rule's formula", () => {
  it("is moved to each cell of its area, and reads the values of the moment it was made", () => {
    const { workbook, sheet } = sheetOf([["Red"], ["Green"], ["Red"]]);
    const area = { row: 0, column: 0, rows: 3, columns: 1 };
    const rule: ConditionalFormat = {
      ...{ id: "r", type: "custom", area, formula: '=A1="Red"', fill: "#FF0000" },
      ...{ font: "", priority: 1, stopIfTrue: false },
    };
    sheet.conditionalFormats.push(rule);
    const test = makeRuleTest(workbook);
    const ask = (row: number) => test(sheet, rule.formula, rule.area, row, 0);
    expect([0, 1, 2].map(ask)).toEqual([true, false, true]);
    sheet.put(1, 0, { value: "Red", formula: "", style: PLAIN });
    expect(ask(1)).toBe(false);
    expect(makeRuleTest(workbook)(sheet, rule.formula, rule.area, 1, 0)).toBe(true);
  });

  it("can be asked outside its area", () => {
    const { workbook, sheet } = sheetOf([["Red"], ["Green"]]);
    expect(makeRuleTest(workbook)(sheet, '=A1="Green"', { row: 0, column: 0 }, 1, 0)).toBe(true);
  });

  it("answers for 2,000 cells and four rules", () => {
    const { workbook, sheet } = sheetOf(
      Array.from({ length: 1000 }, (_, n) => [n % 2 === 0 ? "Red" : "Green", n]),
    );
    const area = { row: 0, column: 0, rows: 1000, columns: 2 };
    const formulas = ['=A1="Red"', '=A1="Amber"', '=A1="Green"', "=LEN(A1)=0"];
    for (const [at, formula] of formulas.entries()) {
      sheet.conditionalFormats.push({
        ...{ id: String(at), type: "custom", area, formula, fill: "#FF0000" },
        ...{ font: "", priority: at, stopIfTrue: false },
      });
    }
    const test = makeRuleTest(workbook);
    let holds = 0;
    for (let row = 0; row < 1000; row += 1) {
      for (const formula of formulas) if (test(sheet, formula, area, row, 0) === true) holds += 1;
    }
    expect(holds).toBe(1000);
  });
});

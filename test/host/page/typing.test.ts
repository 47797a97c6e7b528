import { PLAIN, type Style } from "../../../host/model/style";
import { Workbook } from "../../../host/model/workbook";
import { openSession } from "../../../host/objects";
import { contentOf, typeCells } from "../../../host/page/shell/typing";

const PERCENT: Style = { ...PLAIN, numberFormat: "0.0%" };
const MONTH: Style = { ...PLAIN, numberFormat: "mmm-yy" };

function openBook() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Contacts");
  sheet.load(0, 0, { value: 0.5, formula: "", style: PERCENT });
  return { workbook, sheet, session: openSession(workbook) };
}

describe("typing into a cell", () => {
  test("reads 76 in a cell of percentages as 76 %", () => {
    const { session, sheet } = openBook();
    typeCells(session, sheet, [{ row: 0, column: 0, text: "76" }]);
    expect(sheet.cell(0, 0)).toMatchObject({ value: 0.76, style: { numberFormat: "0.0%" } });
  });

  test("keeps a formula and asks for it to be calculated", () => {
    const { session, sheet, workbook } = openBook();
    let calculations = 0;
    workbook.recalculate = () => void (calculations += 1);
    typeCells(session, sheet, [{ row: 1, column: 0, text: "=A1*2" }]);
    expect(sheet.cell(1, 0)?.formula).toBe("=A1*2");
    expect(calculations).toBe(1);
  });

  test("tells the page which sheet changed", () => {
    const { session, sheet, workbook } = openBook();
    const told: string[] = [];
    workbook.listeners.add(({ name }) => void told.push(name));
    typeCells(session, sheet, [{ row: 1, column: 0, text: "new" }]);
    expect(told).toContain("Contacts");
  });

  test("can be taken back, also where the cell was empty, and made again", () => {
    const { session, sheet } = openBook();
    const takeBack = typeCells(session, sheet, [
      { row: 0, column: 0, text: "76" },
      { row: 4, column: 4, text: "new" },
    ]);
    if (typeof takeBack === "string") throw new Error(takeBack);
    const again = takeBack();
    expect(sheet.cell(0, 0)?.value).toBe(0.5);
    expect(sheet.cell(4, 4)?.value).toBe("");
    again();
    expect(sheet.cell(0, 0)?.value).toBe(0.76);
    expect(sheet.cell(4, 4)?.value).toBe("new");
  });

  test("writes nothing on a protected sheet and says why", () => {
    const { session, sheet } = openBook();
    sheet.protected = true;
    expect(typeCells(session, sheet, [{ row: 0, column: 0, text: "76" }])).toMatch(/"Contacts" is protected/);
    expect(sheet.cell(0, 0)?.value).toBe(0.5);
  });

  test("writes none of several cells where one is refused", () => {
    const { session, sheet } = openBook();
    const cells = [
      { row: 0, column: 0, text: "76" },
      { row: 1, column: 0, text: "x".repeat(40_000) },
    ];
    expect(typeCells(session, sheet, cells)).toMatch(/^A2 was left as it was/);
    expect(sheet.cell(0, 0)?.value).toBe(0.5);
  });
});

describe("the formula bar", () => {
  test("shows a cell as it would be typed", () => {
    expect(contentOf({ value: 0.7598, formula: "", style: PERCENT }, false)).toBe("75.98%");
    expect(contentOf({ value: 43525, formula: "", style: MONTH }, false)).toBe("01/03/2019");
    expect(contentOf({ value: 3, formula: "=A1+1", style: PLAIN }, false)).toBe("=A1+1");
    expect(contentOf({ value: "=x", formula: "", style: { ...PLAIN, quotePrefix: true } }, false)).toBe(
      "'=x",
    );
    expect(contentOf(undefined, false)).toBe("");
  });
});

import type { RuleTest } from "../../../host/formulas/evaluate";
import type { ConditionalFormat } from "../../../host/model/sheet";
import { Sheet } from "../../../host/model/sheet";
import { colourRules } from "../../../host/page/shell/colour-rules";

function rule(priority: number, formula: string, changes: Partial<ConditionalFormat>): ConditionalFormat {
  const area = { row: 0, column: 0, rows: 10, columns: 1 };
  return {
    id: formula,
    type: "custom",
    area,
    formula,
    fill: "",
    font: "",
    priority,
    stopIfTrue: false,
    ...changes,
  };
}

/** "=row 3" holds on that row, anything else never. */
const onRow: RuleTest = (_sheet, formula, _origin, row) => formula === `=row ${row}`;

describe("colour rules", () => {
  test("of higher priority win, those below fill in what they leave open", () => {
    const sheet = new Sheet("1", "Summary");
    sheet.conditionalFormats = [
      rule(2, "=row 3", { fill: "#111111", font: "#222222" }),
      rule(1, "=row 3", { fill: "#ff0000" }),
    ];
    expect(colourRules(onRow)(sheet, 3, 0)).toMatchObject({ fill: "#ff0000", font: "#222222" });
  });

  test("stop below one that says so", () => {
    const sheet = new Sheet("1", "Summary");
    sheet.conditionalFormats = [
      rule(1, "=row 3", { fill: "#ff0000", stopIfTrue: true }),
      rule(2, "=row 3", { font: "#222222" }),
    ];
    expect(colourRules(onRow)(sheet, 3, 0)).toMatchObject({ fill: "#ff0000", font: "" });
  });

  test("say nothing of cells outside their area or where they do not hold", () => {
    const sheet = new Sheet("1", "Summary");
    sheet.conditionalFormats = [rule(1, "=row 3", { fill: "#ff0000" })];
    expect(colourRules(onRow)(sheet, 3, 1)).toBeUndefined();
    expect(colourRules(onRow)(sheet, 4, 0)).toBeUndefined();
  });
});

import { readRuleTest } from "../../../host/file/read-rule-test";
import { parseXml, rootOf, type Element } from "../../../host/file/xml";
import { makeRuleTest } from "../../../host/formulas/evaluate";
import { PLAIN } from "../../../host/model/style";
import { Workbook } from "../../../host/model/workbook";
import type { CellContent } from "../../../src/domain/workbook";

const AREA = { row: 1, column: 0, rows: 2, columns: 1 };

const ruleOf = (xml: string): Element => rootOf(parseXml(new TextEncoder().encode(xml)));

/** Whether a rule of A2:A3 holds on A3, for what A3 holds. */
function holds(rule: string, value: CellContent): CellContent {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Contacts");
  sheet.load(2, 0, { value, formula: "", style: PLAIN });
  const test = readRuleTest(ruleOf(rule), AREA);
  if (test === undefined) throw new Error("The rule has no test");
  return makeRuleTest(workbook)(sheet, test, AREA, 2, 0);
}

describe("a colour rule of Excel's own kinds", () => {
  test.each([
    ['<cfRule type="cellIs" operator="equal"><formula>"Red"</formula></cfRule>', "red", "Green"],
    ['<cfRule type="cellIs" operator="greaterThan"><formula>84</formula></cfRule>', 85, 84],
    ['<cfRule type="cellIs" operator="lessThanOrEqual"><formula>84</formula></cfRule>', 84, 85],
    ['<cfRule type="cellIs" operator="notEqual"><formula>-1</formula></cfRule>', 1, -1],
    ['<cfRule type="cellIs" operator="between"><formula>9</formula><formula>5</formula></cfRule>', 5, 4],
    ['<cfRule type="cellIs" operator="notBetween"><formula>5</formula><formula>9</formula></cfRule>', 4, 9],
    [
      '<cfRule type="containsText" operator="containsText" text="amb"><formula>NOT(ISERROR(SEARCH("amb",A2)))</formula></cfRule>',
      "Amber",
      "Green",
    ],
  ])("%s holds for %j and not for %j", (rule, does, doesNot) => {
    expect(holds(rule, does)).toBe(true);
    expect(holds(rule, doesNot)).toBe(false);
  });

  test.each([
    '<cfRule type="dataBar"><dataBar/></cfRule>',
    '<cfRule type="top10" rank="3"/>',
    '<cfRule type="expression"><formula>A2=1</formula></cfRule>',
  ])("%s has no test", (rule) => {
    expect(readRuleTest(ruleOf(rule), AREA)).toBeUndefined();
  });
});

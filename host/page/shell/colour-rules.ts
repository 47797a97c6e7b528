/** Which of a sheet's conditional formats hold for a cell. Rules that the model cannot evaluate colour nothing. */
import { contains, type Area, type CellContent } from "../../../src/domain/workbook";
import { testOf, type RuleTest } from "../../formulas/evaluate";
import type { ConditionalFormat, Sheet } from "../../model/sheet";
import type { RuleColours } from "./grid/picture";

/** The colours of a cell by the rules of its sheet; the first rule that names a colour wins, as in Excel. */
export function colourRules(
  test: RuleTest,
): (sheet: Sheet, row: number, column: number) => RuleColours | undefined {
  const sorted = new Map<Sheet, readonly ConditionalFormat[]>();

  return (sheet, row, column) => {
    let rules = sorted.get(sheet);
    if (rules === undefined) {
      rules = sheet.conditionalFormats
        .filter((rule) => testOf(rule) !== "")
        .sort((a, b) => a.priority - b.priority);
      sorted.set(sheet, rules);
    }
    let fill = "";
    let font = "";
    let bold = false;
    let isAny = false;
    for (const rule of rules) {
      const areas: readonly Area[] = rule.areas ?? [rule.area];
      if (!areas.some((area) => contains(area, row, column))) continue;
      if (!isTrue(test(sheet, testOf(rule), rule.area, row, column))) continue;
      isAny = true;
      if (fill === "") fill = rule.fill;
      if (font === "") font = rule.font;
      bold ||= rule.bold === true;
      if (rule.stopIfTrue) break;
    }
    return isAny ? { fill, font, bold } : undefined;
  };
}

function isTrue(value: CellContent): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

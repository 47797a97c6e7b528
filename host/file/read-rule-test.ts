/** Excel's own kinds of colour rules ("greater than", "text that contains") as the formulas that they stand for. */
import { a1 } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import { readableFormula } from "../formulas/function-names";
import { attribute, children, textOf, type Element } from "./xml";

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Kinds that stand in the file with their formula. */
const WITH_FORMULA: ReadonlySet<string> = new Set([
  "beginsWith",
  "containsBlanks",
  "containsErrors",
  "containsText",
  "endsWith",
  "notContainsBlanks",
  "notContainsErrors",
  "notContainsText",
  "timePeriod",
]);

/** With its leading "=", written for the first cell of the rule's first area; undefined for bars, scales, icons and ranks. */
export function readRuleTest(rule: Element, { row, column }: Area): string | undefined {
  const type = attribute(rule, "type") ?? "";
  const [one, two] = children(rule, "formula").map((formula) => readableFormula(textOf(formula)));
  if (one === undefined) return undefined;
  if (WITH_FORMULA.has(type)) return `=${one}`;
  if (type !== "cellIs") return undefined;
  const cell = a1(row, column);
  const operator = attribute(rule, "operator") ?? "";
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) return `=${cell}${comparison}(${one})`;
  if (two === undefined) return undefined;
  const isBetween = `AND(${cell}>=MIN(${one},${two}),${cell}<=MAX(${one},${two}))`;
  if (operator === "between") return `=${isBetween}`;
  return operator === "notBetween" ? `=NOT(${isBetween})` : undefined;
}

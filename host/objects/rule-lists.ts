/** What the classes of conditional formats share. */
import type { Area } from "../../src/domain/workbook";
import type { ConditionalFormat } from "../model/sheet";
import type { RulePlace } from "./session";

/** The rule, about to be changed: refused on a protected sheet. */
export function change({ session, sheet, rule }: RulePlace): ConditionalFormat {
  session.change(sheet);
  sheet.colourRulesChanged = true;
  return rule;
}

/** First priority first. */
export function byPriority(rules: readonly ConditionalFormat[]): ConditionalFormat[] {
  return [...rules].sort((a, b) => a.priority - b.priority);
}

/** Gives the rules their priorities in this order. */
export function number(rules: readonly ConditionalFormat[]): void {
  for (const [index, rule] of rules.entries()) rule.priority = index + 1;
}

/** Every area that a rule covers. */
export function areasOf(rule: ConditionalFormat): readonly Area[] {
  return rule.areas ?? [rule.area];
}

export function hasSeveralAreas(rule: ConditionalFormat): boolean {
  return areasOf(rule).length > 1;
}

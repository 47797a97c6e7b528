/** What the classes of conditional formats share. */
import type { Area } from "../../src/domain/workbook";
import type { ConditionalFormat } from "../model/sheet";
import { HostError } from "../richapi/errors";
import type { RulePlace } from "./session";

/** The rule as it is now; not found once it was deleted. */
export function ruleOf({ sheet, id }: RulePlace): ConditionalFormat {
  const rule = sheet.conditionalFormats.find((candidate) => candidate.id === id);
  if (!rule) throw new HostError("ItemNotFound", `the rule ${id} is not on ${sheet.name}`);
  return rule;
}

/** The rule, about to be changed: refused on a protected sheet. */
export function change(place: RulePlace): ConditionalFormat {
  const rule = ruleOf(place);
  place.session.change(place.sheet);
  place.sheet.colourRulesChanged = true;
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

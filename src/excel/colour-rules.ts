/** Conditional formats of the kind "formula": how they are read, replaced and added. */
import type { ColourEdit } from "../domain/plan/plan";
import type { RestoredRules } from "../domain/undo/plan-rules";
import type { Area, ColourRule, FormatSnapshot } from "../domain/workbook";
import { AREAS, areaOf, rangeOf } from "./ranges";

/** Gives the rules, and the place of every format, once Excel has answered. */
export type RuleAnswers = () => {
  readonly colourRules: readonly ColourRule[];
  readonly formats: readonly FormatSnapshot[];
};

/** Asks for the places of a sheet's conditional formats, whose ids and types are known; of formula rules, formula and colours too. */
export function askForRules(
  sheet: Excel.Worksheet,
  found: Excel.ConditionalFormatCollection | undefined,
): RuleAnswers {
  const items = found?.items ?? [];
  if (items.length === 0) return () => ({ colourRules: [], formats: [] });
  const all = sheet.getRange().untrack().conditionalFormats;
  const answers = items.map(({ id, type }) => {
    const rule = all.getItem(id);
    const ranges = rule.getRanges().untrack();
    ranges.load(AREAS);
    const areas = (): readonly Area[] => ranges.areas.items.map(areaOf);
    return {
      format: () => ({ id, type, areas: areas() }),
      rule: type === "Custom" ? askForRule(rule) : NONE,
    };
  });
  return () => {
    const each = answers.map(({ format, rule }) => ({ format: format(), rule: rule() }));
    return {
      formats: each.map(({ format }) => format),
      colourRules: each.flatMap(({ format, rule }) =>
        rule ? format.areas.map((area) => ({ id: format.id, area, ...rule })) : [],
      ),
    };
  };
}

const NONE = (): undefined => undefined;

function askForRule(rule: Excel.ConditionalFormat): () => Omit<ColourRule, "id" | "area"> {
  const { rule: condition, format } = rule.custom;
  condition.load("formula");
  format.fill.load("color");
  format.font.load("color");
  return () => ({ formula: condition.formula, ...colours(format) });
}

function colours({ fill, font }: Excel.ConditionalRangeFormat): Pick<ColourRule, "fill" | "font"> {
  // Excel answers null where a rule leaves a colour alone.
  const known = (colour: string | null): string => (colour ?? "").toUpperCase();
  return { fill: known(fill.color), font: known(font.color) };
}

/** Removes the rules that are still there and adds the wanted ones, the first with the highest priority. */
export function replaceRules(
  sheet: Excel.Worksheet,
  edit: Pick<ColourEdit, "remove" | "add">,
  present: ReadonlyMap<string, unknown>,
): void {
  const all = sheet.getRange().untrack().conditionalFormats;
  for (const id of edit.remove) if (present.has(id)) all.getItem(id).delete();
  // Excel puts each new rule before all others.
  for (const rule of [...edit.add].reverse()) addRule(sheet, rule);
}

/** Removes rules and puts back those of before, each at the place that it had among all rules of the sheet. */
export function restoreRules(sheet: Excel.Worksheet, { remove, add }: RestoredRules): void {
  const all = sheet.getRange().untrack().conditionalFormats;
  for (const id of remove) all.getItem(id).delete();
  const added = [...add].reverse().map((former) => ({ former, rule: addRule(sheet, former) }));
  // They stand before all others, in their order; the last goes to its place first, so that none moves another's.
  for (const { former, rule } of added) {
    rule.stopIfTrue = former.stopIfTrue;
    rule.priority = former.priority;
  }
}

function addRule(sheet: Excel.Worksheet, { area, formula, fill, font }: ColourRule): Excel.ConditionalFormat {
  const added = rangeOf(sheet, area).conditionalFormats.add("Custom");
  const { rule, format } = added.custom;
  rule.formula = formula;
  if (fill !== "") format.fill.color = fill;
  if (font !== "") format.font.color = font;
  return added;
}

/** The way back of a sheet's colour rules. */
import { areaAddress } from "../place";
import type { ColourRule } from "../workbook";
import { moveArea } from "./shift-references";
import type { FormerRule, FormerSheet, RowBlock } from "./way-back";

export interface RestoredRules {
  /** Ids of rules to delete. */
  readonly remove: readonly string[];
  /** The first with the highest priority. */
  readonly add: readonly FormerRule[];
}

/** What makes the rules those of before; undefined where they are already. Rules of others are not looked at. */
export function planRules(
  former: FormerSheet,
  inserted: readonly RowBlock[],
  present: readonly ColourRule[],
): RestoredRules | undefined {
  const wanted = former.removedRules.map((rule) => ({ ...rule, area: moveArea(rule.area, inserted) }));
  const keys = new Set([...wanted, ...former.addedRules].flatMap(unfinished).map(keyOf));
  const ours = present.filter((rule) => keys.has(keyOf(rule)));
  const same = ours.map(keyOf).sort().join("\n") === wanted.map(keyOf).sort().join("\n");
  if (same) return undefined;
  return {
    remove: [...new Set(ours.flatMap(({ id }) => (id === undefined ? [] : [id])))],
    add: [...wanted].sort((a, b) => a.priority - b.priority),
  };
}

type Rule = Pick<ColourRule, "area" | "formula" | "fill" | "font">;

/** A rule in each state of its making, the whole one last: Excel may have failed between any two steps. */
function unfinished({ area, formula, fill, font }: Rule): readonly Rule[] {
  return [
    { area, formula: "", fill: "", font: "" },
    { area, formula, fill: "", font: "" },
    { area, formula, fill, font: "" },
    { area, formula, fill, font },
  ];
}

function keyOf({
  area,
  formula,
  fill,
  font,
}: Pick<ColourRule, "area" | "formula" | "fill" | "font">): string {
  return `${areaAddress(area)} ${formula} ${fill} ${font}`.toLowerCase();
}

import { truth, wholeNumber } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass } from "../richapi/host-object";
import { CUSTOM_CONDITIONAL_FORMAT } from "./custom-rule";
import { rangeAt } from "./place-of";
import { areasOf, byPriority, change, hasSeveralAreas, number, ruleOf } from "./rule-lists";
import type { RulePlace } from "./session";

/** Excel's word for the file's word. */
const TYPES: Readonly<Record<string, `${Excel.ConditionalFormatType}`>> = {
  custom: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

export const CONDITIONAL_FORMAT = defineClass<Excel.ConditionalFormat, RulePlace>("ConditionalFormat", {
  scalars: {
    id: (place) => ruleOf(place).id,
    type: (place) => TYPES[ruleOf(place).type] ?? "PresetCriteria",
    priority: (place) => byPriority(place.sheet.conditionalFormats).indexOf(ruleOf(place)),
    stopIfTrue: (place) => ruleOf(place).stopIfTrue,
  },
  set: {
    stopIfTrue: (place, value) => (change(place).stopIfTrue = truth(value, "stopIfTrue")),
    priority: (place, value) => {
      const moved = change(place);
      const rules = byPriority(place.sheet.conditionalFormats).filter((rule) => rule !== moved);
      rules.splice(wholeNumber(value, "priority", 0), 0, moved);
      number(rules);
    },
  },
  nav: {
    custom: (place) => {
      const { type } = ruleOf(place);
      if (type === "custom") return CUSTOM_CONDITIONAL_FORMAT.bind(place);
      throw new HostError("InvalidOperation", `the rule is of the type ${type}, not custom`);
    },
    customOrNullObject: (place) =>
      ruleOf(place).type === "custom" ? CUSTOM_CONDITIONAL_FORMAT.bind(place) : null,
  },
  methods: {
    delete: (place) => {
      const gone = change(place);
      const { sheet } = place;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule !== gone);
    },
    // Excel gives no single range for a rule over several.
    getRange: (place) => {
      const rule = ruleOf(place);
      if (hasSeveralAreas(rule)) throw new HostError("InvalidOperation", "the rule has several ranges");
      return rangeAt(place, rule.area);
    },
    getRangeOrNullObject: (place) => {
      const rule = ruleOf(place);
      return hasSeveralAreas(rule) ? null : rangeAt(place, rule.area);
    },
    getRanges: (place) => {
      const { session, sheet } = place;
      return session.make.rangeAreas({ session, sheet, areas: areasOf(ruleOf(place)), referenceId: "" });
    },
  },
  identity: ({ id }) => ({ _Id: id }),
});

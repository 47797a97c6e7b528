import { truth, wholeNumber } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass } from "../richapi/host-object";
import { CUSTOM_CONDITIONAL_FORMAT } from "./custom-rule";
import { rangeAt } from "./place-of";
import { areasOf, byPriority, change, hasSeveralAreas, number } from "./rule-lists";
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
    id: ({ rule }) => rule.id,
    type: ({ rule }) => TYPES[rule.type] ?? "PresetCriteria",
    priority: (place) => byPriority(place.sheet.conditionalFormats).indexOf(place.rule),
    stopIfTrue: ({ rule }) => rule.stopIfTrue,
  },
  set: {
    stopIfTrue: (place, value) => (change(place).stopIfTrue = truth(value, "stopIfTrue")),
    priority: (place, value) => {
      change(place);
      const rules = byPriority(place.sheet.conditionalFormats).filter((rule) => rule !== place.rule);
      rules.splice(wholeNumber(value, "priority", 0), 0, place.rule);
      number(rules);
    },
  },
  nav: {
    custom: (place) => {
      if (place.rule.type === "custom") return CUSTOM_CONDITIONAL_FORMAT.bind(place);
      throw new HostError("InvalidOperation", `the rule is of the type ${place.rule.type}, not custom`);
    },
    customOrNullObject: (place) =>
      place.rule.type === "custom" ? CUSTOM_CONDITIONAL_FORMAT.bind(place) : null,
  },
  methods: {
    delete: (place) => {
      change(place);
      const { sheet, rule } = place;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
    },
    // Excel gives no single range for a rule over several.
    getRange: (place) => {
      if (hasSeveralAreas(place.rule)) throw new HostError("InvalidOperation", "the rule has several ranges");
      return rangeAt(place, place.rule.area);
    },
    getRangeOrNullObject: (place) => (hasSeveralAreas(place.rule) ? null : rangeAt(place, place.rule.area)),
    getRanges: ({ session, sheet, rule }) =>
      session.make.rangeAreas({ session, sheet, areas: areasOf(rule), referenceId: "" }),
  },
  identity: ({ rule }) => ({ _Id: rule.id }),
});

/** The parts of a conditional format of the kind "formula". */
import { text, truth, wrong } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import { colour } from "./range-style";
import { change, ruleOf } from "./rule-lists";
import type { RulePlace } from "./session";

export const CUSTOM_CONDITIONAL_FORMAT = defineClass<Excel.CustomConditionalFormat, RulePlace>(
  "CustomConditionalFormat",
  {
    scalars: {},
    nav: {
      rule: (place) => CONDITIONAL_FORMAT_RULE.bind(place),
      format: (place) => CONDITIONAL_RANGE_FORMAT.bind(place),
    },
  },
);

const CONDITIONAL_FORMAT_RULE = defineClass<Excel.ConditionalFormatRule, RulePlace>("ConditionalFormatRule", {
  scalars: { formula: (place) => ruleOf(place).formula },
  set: {
    formula: (place, value) => {
      const formula = text(value, "formula");
      if (!/^=./.test(formula)) throw wrong("formula", value, "a formula that begins with =");
      change(place).formula = formula;
    },
  },
});

const CONDITIONAL_RANGE_FORMAT = defineClass<Excel.ConditionalRangeFormat, RulePlace>(
  "ConditionalRangeFormat",
  {
    scalars: {},
    nav: {
      fill: (place) => CONDITIONAL_RANGE_FILL.bind(place),
      font: (place) => CONDITIONAL_RANGE_FONT.bind(place),
    },
  },
);

const CONDITIONAL_RANGE_FILL = defineClass<Excel.ConditionalRangeFill, RulePlace>("ConditionalRangeFill", {
  scalars: { color: (place) => ruleOf(place).fill },
  set: { color: (place, value) => (change(place).fill = colour(value, "color")) },
  methods: { clear: (place) => (change(place).fill = "") },
});

const CONDITIONAL_RANGE_FONT = defineClass<Excel.ConditionalRangeFont, RulePlace>("ConditionalRangeFont", {
  scalars: { color: (place) => ruleOf(place).font, bold: (place) => ruleOf(place).bold ?? false },
  set: {
    color: (place, value) => (change(place).font = colour(value, "color")),
    bold: (place, value) => (change(place).bold = truth(value, "bold")),
  },
});

/** The parts of a custom rule. */
export const RULE_PARTS = [
  CUSTOM_CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FORMAT,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
] as const;

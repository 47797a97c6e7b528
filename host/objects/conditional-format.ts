import { oneOf, text, truth, wholeNumber, wrong } from "../richapi/arguments";
import { HostError, notImplemented } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { ConditionalFormat } from "../model/sheet";
import { intersection, sameArea } from "./geometry";
import { placeAt, rangeAt } from "./place-of";
import { colour } from "./range-style";
import type { RangePlace, RulePlace, SheetPlace } from "./session";

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

const CUSTOM_CONDITIONAL_FORMAT = defineClass<Excel.CustomConditionalFormat, RulePlace>(
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
  scalars: { formula: ({ rule }) => rule.formula },
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
  scalars: { color: ({ rule }) => rule.fill },
  set: { color: (place, value) => (change(place).fill = colour(value, "color")) },
  methods: { clear: (place) => (change(place).fill = "") },
});

const CONDITIONAL_RANGE_FONT = defineClass<Excel.ConditionalRangeFont, RulePlace>("ConditionalRangeFont", {
  scalars: { color: ({ rule }) => rule.font, bold: ({ rule }) => rule.bold ?? false },
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

export const CONDITIONAL_FORMAT_COLLECTION = defineClass<Excel.ConditionalFormatCollection, RangePlace>(
  "ConditionalFormatCollection",
  {
    scalars: {},
    methods: {
      add: (place, [type]) => add(place, type),
      clearAll: (place) => {
        const cut = rulesOn(place).filter(
          (rule) =>
            !areasOf(rule).every((area) => sameArea(intersection(area, place.area) ?? place.area, area)),
        );
        // Excel would split them; nothing that we ship asks for it.
        if (cut.length > 0)
          throw notImplemented("ConditionalFormatCollection.clearAll through part of a rule");
        place.session.change(place.sheet);
        const gone = new Set(rulesOn(place));
        place.sheet.conditionalFormats = place.sheet.conditionalFormats.filter((rule) => !gone.has(rule));
        place.sheet.colourRulesChanged = true;
      },
      getCount: (place) => rulesOn(place).length,
      getItemAt: (place, [index]) => {
        const rule = rulesOn(place)[wholeNumber(index, "index", 0)];
        if (!rule) throw new HostError("ItemNotFound", `no rule ${String(index)}`);
        return bindRule(place, rule);
      },
      getItemOrNullObject: (place, [id]) => find(place, id) ?? null,
    },
    collection: {
      items: (place) => rulesOn(place).map((rule) => bindRule(place, rule)),
      item: find,
    },
  },
);

function find(place: RangePlace, id: unknown): HostObject | undefined {
  const rule = rulesOn(place).find((candidate) => candidate.id === text(id, "id"));
  return rule && bindRule(place, rule);
}

function bindRule({ session, sheet }: SheetPlace, rule: ConditionalFormat): HostObject {
  return CONDITIONAL_FORMAT.bind({ session, sheet, rule });
}

/** The rules that touch the range, first priority first. */
function rulesOn({ sheet, area }: RangePlace): readonly ConditionalFormat[] {
  return byPriority(sheet.conditionalFormats).filter((rule) =>
    areasOf(rule).some((covered) => intersection(covered, area)),
  );
}

/** A new rule comes before all others, as in Excel. */
function add(place: RangePlace, type: unknown): HostObject {
  const kind = oneOf(type, "type", [
    "Custom",
    "DataBar",
    "ColorScale",
    "IconSet",
    "TopBottom",
    "PresetCriteria",
    "ContainsText",
    "CellValue",
  ]);
  if (kind !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${kind})`);
  const { session, sheet, area } = place;
  const rule: ConditionalFormat = {
    id: newId(sheet.conditionalFormats),
    type: "custom",
    area,
    formula: "",
    fill: "",
    font: "",
    priority: 0,
    stopIfTrue: false,
  };
  change({ session, sheet, rule });
  sheet.conditionalFormats = [rule, ...byPriority(sheet.conditionalFormats)];
  number(sheet.conditionalFormats);
  return bindRule(placeAt(place, area), rule);
}

function newId(rules: readonly ConditionalFormat[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let n = rules.length + 1;
  while (taken.has(`{rule-${n}}`)) n += 1;
  return `{rule-${n}}`;
}

function change({ session, sheet, rule }: RulePlace): ConditionalFormat {
  session.change(sheet);
  sheet.colourRulesChanged = true;
  return rule;
}

function byPriority(rules: readonly ConditionalFormat[]): ConditionalFormat[] {
  return [...rules].sort((a, b) => a.priority - b.priority);
}

function number(rules: readonly ConditionalFormat[]): void {
  for (const [index, rule] of rules.entries()) rule.priority = index + 1;
}

function areasOf(rule: ConditionalFormat): readonly RangePlace["area"][] {
  return rule.areas ?? [rule.area];
}

function hasSeveralAreas(rule: ConditionalFormat): boolean {
  return areasOf(rule).length > 1;
}

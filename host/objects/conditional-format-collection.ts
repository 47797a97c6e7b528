import { oneOf, text, wholeNumber } from "../richapi/arguments";
import { HostError, notImplemented } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { ConditionalFormat } from "../model/sheet";
import { CONDITIONAL_FORMAT } from "./conditional-format";
import { intersection, sameArea } from "./geometry";
import { placeAt } from "./place-of";
import { areasOf, byPriority, number } from "./rule-lists";
import type { RangePlace, SheetPlace } from "./session";

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
  return CONDITIONAL_FORMAT.bind({ session, sheet, id: rule.id });
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
  session.change(sheet);
  sheet.colourRulesChanged = true;
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

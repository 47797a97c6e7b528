import { isLeftOut, text, truth, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { DefinedName } from "../model/workbook";
import type { Sheet } from "../model/sheet";
import { fullAddress, readAddress } from "./geometry";
import { rangeAt } from "./place-of";
import { deletePrintName, printNames } from "./print-names";
import type { NamePlace, Session } from "./session";

interface Scope {
  readonly session: Session;
  readonly sheet?: Sheet;
}

export const NAMED_ITEM = defineClass<Excel.NamedItem, NamePlace>("NamedItem", {
  scalars: {
    name: ({ item }) => item.name,
    formula: ({ item }) => item.formula,
    comment: ({ item }) => item.comment ?? "",
    visible: ({ item }) => item.hidden !== true,
    scope: ({ item }) => (item.sheet === undefined ? "Workbook" : "Worksheet"),
  },
  set: {
    formula: ({ item }, value) => {
      const formula = text(value, "formula");
      if (!/^=./.test(formula)) throw wrong("formula", value, "a formula that begins with =");
      item.formula = formula;
    },
    visible: ({ item }, value) => {
      item.hidden = !truth(value, "visible");
    },
  },
  methods: {
    getRange: (place) => {
      const found = target(place);
      if (!found) throw new HostError("ItemNotFound", `${place.item.name} names no range`);
      return found;
    },
    getRangeOrNullObject: (place) => target(place) ?? null,
    delete: ({ session, item }) => {
      const index = session.workbook.names.indexOf(item);
      if (index >= 0) session.workbook.names.splice(index, 1);
      else deletePrintName(session, item);
    },
  },
  identity: ({ item }) => ({ _Id: item.name }),
});

export const NAMED_ITEM_COLLECTION = defineClass<Excel.NamedItemCollection, Scope>("NamedItemCollection", {
  scalars: {},
  methods: {
    add: (scope, [name, reference, comment]) => add(scope, text(name, "name"), reference, comment),
    getCount: (scope) => namesOf(scope).length,
    getItemOrNullObject: (scope, [name]) => find(scope, name) ?? null,
  },
  collection: {
    items: (scope) => namesOf(scope).map((item) => bind(scope, item)),
    item: find,
  },
});

function bind({ session }: Scope, item: DefinedName): HostObject {
  return NAMED_ITEM.bind({ session, item });
}

function namesOf({ session, sheet }: Scope): readonly DefinedName[] {
  const own = session.workbook.names.filter((item) => item.sheet === sheet?.name);
  return sheet ? [...own, ...printNames(sheet)] : own;
}

function find(scope: Scope, name: unknown): HostObject | undefined {
  const wanted = text(name, "name").toLowerCase();
  const item = namesOf(scope).find((candidate) => candidate.name.toLowerCase() === wanted);
  return item && bind(scope, item);
}

function add(scope: Scope, name: string, reference: unknown, comment: unknown): HostObject {
  if (!/^[A-Za-z_\\][\w.\\]*$/.test(name))
    throw wrong("name", name, "letters, digits, points and underscores");
  if (find(scope, name)) throw new HostError("ItemAlreadyExists", `a name ${name} exists already`);
  const item: DefinedName = {
    name,
    formula: referenceFormula(reference),
    ...(scope.sheet === undefined ? {} : { sheet: scope.sheet.name }),
    ...(isLeftOut(comment) || comment === "" ? {} : { comment: text(comment, "comment") }),
  };
  scope.session.workbook.names.push(item);
  return bind(scope, item);
}

/** A range's address, or the formula itself. */
function referenceFormula(reference: unknown): string {
  if (typeof reference === "string") {
    if (/^=./.test(reference)) return reference;
    throw wrong("reference", reference, "a Range or a formula that begins with =");
  }
  if (isLeftOut(reference) || typeof reference !== "object" || !("it" in reference)) {
    throw wrong("reference", typeof reference, "a Range or a formula");
  }
  const { sheet, area } = reference.it as { sheet: Sheet; area: Parameters<typeof fullAddress>[1] };
  const address = fullAddress(sheet.name, area);
  return `=${address.replace(/([A-Z]+)(\d+)(?=(:[A-Z]+\d+)?$)/g, "$$$1$$$2")}`;
}

function target({ session, item }: NamePlace): HostObject | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(item.formula);
  if (!match) return undefined;
  const sheet = session.workbook.sheet((match[1] ?? match[2] ?? "").replaceAll("''", "'"));
  return sheet && rangeAt({ session, sheet }, readAddress(match[3] ?? ""));
}

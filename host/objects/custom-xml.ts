/** The XML parts that people and add-ins keep in a workbook. */
import { parseXml, rootOf } from "../file/xml";
import type { CustomXmlPart } from "../model/workbook";
import { text, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { Session } from "./session";

interface PartPlace {
  readonly session: Session;
  readonly id: string;
}

interface Scope {
  readonly session: Session;
  readonly namespace: string;
}

export const CUSTOM_XML_PART = defineClass<Excel.CustomXmlPart, PartPlace>("CustomXmlPart", {
  scalars: {
    id: (place) => partOf(place).id,
    namespaceUri: (place) => namespaceOf(partOf(place).xml),
  },
  methods: {
    getXml: (place) => partOf(place).xml,
    setXml: (place, [xml]) => (partOf(place).xml = wellFormed(xml)),
    delete: (place) => {
      const { customXml } = place.session.workbook;
      customXml.splice(customXml.indexOf(partOf(place)), 1);
    },
  },
  identity: ({ id }) => ({ _Id: id }),
});

export const CUSTOM_XML_PART_COLLECTION = defineClass<Excel.CustomXmlPartCollection, Session>(
  "CustomXmlPartCollection",
  {
    scalars: {},
    methods: {
      add: (session, [xml]) => add(session, wellFormed(xml)),
      getByNamespace: (session, [namespace]) =>
        CUSTOM_XML_PART_SCOPED_COLLECTION.bind({ session, namespace: text(namespace, "namespaceUri") }),
      getCount: ({ workbook }) => workbook.customXml.length,
      getItemOrNullObject: (session, [id]) => find(session, id) ?? null,
    },
    collection: {
      items: (session) => session.workbook.customXml.map(({ id }) => CUSTOM_XML_PART.bind({ session, id })),
      item: find,
    },
  },
);

/** The parts of one namespace. */
export const CUSTOM_XML_PART_SCOPED_COLLECTION = defineClass<Excel.CustomXmlPartScopedCollection, Scope>(
  "CustomXmlPartScopedCollection",
  {
    scalars: {},
    methods: {
      getCount: (scope) => partsIn(scope).length,
      getItemOrNullObject: (scope, [id]) => findIn(scope, id) ?? null,
    },
    collection: {
      items: (scope) => partsIn(scope).map(({ id }) => CUSTOM_XML_PART.bind({ session: scope.session, id })),
      item: findIn,
    },
  },
);

function partOf({ session, id }: PartPlace): CustomXmlPart {
  const part = session.workbook.customXml.find((candidate) => candidate.id === id);
  if (!part) throw new HostError("ItemNotFound", `the workbook has no custom XML part ${id}`);
  return part;
}

function find(session: Session, id: unknown): HostObject | undefined {
  const wanted = text(id, "id");
  const part = session.workbook.customXml.find((candidate) => candidate.id === wanted);
  return part && CUSTOM_XML_PART.bind({ session, id: part.id });
}

function partsIn({ session, namespace }: Scope): readonly CustomXmlPart[] {
  return session.workbook.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

function findIn(scope: Scope, id: unknown): HostObject | undefined {
  return partsIn(scope).some((part) => part.id === id) ? find(scope.session, id) : undefined;
}

function add(session: Session, xml: string): HostObject {
  const { customXml } = session.workbook;
  const taken = new Set(customXml.map(({ id }) => id.toUpperCase()));
  let number = customXml.length + 1;
  while (taken.has(itemId(number))) number += 1;
  const part: CustomXmlPart = { id: itemId(number), xml };
  customXml.push(part);
  return CUSTOM_XML_PART.bind({ session, id: part.id });
}

/** Ids have the form that files keep them in. */
function itemId(number: number): string {
  return `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
}

/** Excel takes XML only that it can parse. */
function wellFormed(xml: unknown): string {
  const found = text(xml, "xml");
  try {
    namespaceOf(found);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong("xml", found, `well-formed XML (${reason.split("\n")[0] ?? ""})`);
  }
  return found;
}

function namespaceOf(xml: string): string {
  return rootOf(parseXml(new TextEncoder().encode(xml))).namespaceURI ?? "";
}

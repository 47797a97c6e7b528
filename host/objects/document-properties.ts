/** What a workbook says of itself: File, Info in Excel. */
import { text, wrong } from "../richapi/arguments";
import { defineClass } from "../richapi/host-object";
import type { Session } from "./session";

interface CustomPlace {
  readonly session: Session;
  readonly key: string;
}

const CUSTOM_PROPERTY = defineClass<Excel.CustomProperty, CustomPlace>("CustomProperty", {
  scalars: {
    key: ({ key }) => key,
    value: ({ session, key }) => session.workbook.properties.custom.get(key) ?? "",
  },
  identity: ({ key }) => ({ _Id: key }),
});

const CUSTOM_PROPERTY_COLLECTION = defineClass<Excel.CustomPropertyCollection, Session>(
  "CustomPropertyCollection",
  {
    scalars: {},
    methods: {
      add: (session, [key, value]) => {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
          throw wrong("value", value, "a text, a number or a truth value");
        session.workbook.properties.custom.set(text(key, "key"), value);
        return CUSTOM_PROPERTY.bind({ session, key: text(key, "key") });
      },
      deleteAll: ({ workbook }) => workbook.properties.custom.clear(),
      getCount: ({ workbook }) => workbook.properties.custom.size,
    },
    collection: {
      items: (session) =>
        [...session.workbook.properties.custom.keys()].map((key) => CUSTOM_PROPERTY.bind({ session, key })),
    },
  },
);

const WRITABLE = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
  "title",
] as const;

export const DOCUMENT_PROPERTIES = defineClass<Excel.DocumentProperties, Session>("DocumentProperties", {
  scalars: Object.fromEntries(
    WRITABLE.map((name) => [name, ({ workbook }: Session) => workbook.properties[name]]),
  ),
  set: Object.fromEntries(
    WRITABLE.map((name) => [
      name,
      ({ workbook }: Session, value: unknown) => {
        workbook.properties[name] = text(value, name);
      },
    ]),
  ),
  nav: { custom: (session) => CUSTOM_PROPERTY_COLLECTION.bind(session) },
});

export const PROPERTY_CLASSES = [DOCUMENT_PROPERTIES, CUSTOM_PROPERTY_COLLECTION, CUSTOM_PROPERTY];

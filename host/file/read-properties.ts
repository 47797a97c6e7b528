/** docProps/ → what a file says of itself. */
import type { Workbook } from "../model/workbook";
import { relationshipsOf, type Parts } from "./package";
import { attribute, children, parseXml, rootOf, textOf, type Element } from "./xml";

/** Where each property stands: the part by the type of its relationship, and the element's local name. */
export const PROPERTY_PLACES = {
  author: ["core-properties", "creator"],
  category: ["core-properties", "category"],
  comments: ["core-properties", "description"],
  keywords: ["core-properties", "keywords"],
  subject: ["core-properties", "subject"],
  title: ["core-properties", "title"],
  company: ["extended-properties", "Company"],
  manager: ["extended-properties", "Manager"],
} as const;

/** Reads the properties that a client can see. */
export function readProperties(parts: Parts, { properties }: Workbook): void {
  const roots = new Map<string, Element>();
  for (const { type, target } of relationshipsOf(parts, "")) {
    const bytes = type.endsWith("-properties") ? parts.get(target) : undefined;
    if (bytes) roots.set(type, rootOf(parseXml(bytes)));
  }
  for (const name of Object.keys(PROPERTY_PLACES) as (keyof typeof PROPERTY_PLACES)[]) {
    const [part, element] = PROPERTY_PLACES[name];
    const root = roots.get(part);
    properties[name] = root ? textOf(children(root, element)[0]) : "";
  }
  const custom = roots.get("custom-properties");
  for (const property of custom ? children(custom, "property") : []) {
    properties.custom.set(attribute(property, "name") ?? "", textOf(children(property)[0]));
  }
}

/** The manifest as a tree, and what the tests ask of it. */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");
export const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Throws where the XML is not well-formed. */
export function parseManifest(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, "text/xml");
}

/** Elements of a name, wherever they stand; the prefix does not count. */
export function all(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

export function only(parent: Document | Element, name: string): Element {
  const found = all(parent, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements <${name}>, expected one`);
  return found[0];
}

/** The names of the elements right below. */
export function childNames(parent: Element): readonly string[] {
  return children(parent).map(({ localName }) => localName ?? "");
}

export function children(parent: Element): readonly Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

/** The element of Resources with an id. */
export function resource(manifest: Document, id: string): Element {
  const found = children(only(manifest, "Resources"))
    .flatMap(children)
    .filter((each) => each.getAttribute("id") === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources "${id}", expected one`);
  return found[0];
}

/** Every address that the manifest names. */
export function addresses(manifest: Document): readonly string[] {
  return [
    ...all(manifest, "*").map((element) => element.getAttribute("DefaultValue") ?? ""),
    ...all(manifest, "AppDomain").map((element) => element.textContent ?? ""),
  ].filter((value) => value.startsWith("http"));
}

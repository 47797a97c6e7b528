/** Reading and writing the XML of a part. Elements are found by local name: prefixes differ from writer to writer. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";

export type { Document, Element } from "@xmldom/xmldom";

/** The main namespace of spreadsheets (its "strict" twin differs; new elements copy their parent's). */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The namespace of r:id. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parses one part. Throws an Error for XML that is not well-formed or that declares entities. */
export function parseXml(bytes: Uint8Array): Document {
  const text = decode(bytes);
  // Office files never hold a document type; entity tricks do.
  if (text.includes("<!DOCTYPE")) throw new Error("it declares a document type, which no workbook does");
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  return parser.parseFromString(text, "text/xml");
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/** The bytes of a changed part. */
export function serialiseXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** The document's element; every part has one, or parsing would have failed. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error("the part holds no element");
  return root;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The child elements, all or those of one local name. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

/** The first element down a path of local names, or undefined. */
export function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  let element = parent;
  for (const name of path) {
    if (!element) return undefined;
    let node = element.firstChild;
    while (node && !(isElement(node) && node.localName === name)) node = node.nextSibling;
    element = node && isElement(node) ? node : undefined;
  }
  return element;
}

/** Every element of a local name below, at any depth, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (const element of children(parent)) {
    if (element.localName === name) found.push(element);
    found.push(...descendants(element, name));
  }
  return found;
}

/** An attribute without a namespace, undefined where absent. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** r:id, whatever the prefix (or the strict namespace). */
export function relationshipId(element: Element): string | undefined {
  for (const found of Array.from(element.attributes)) {
    if (found.localName === "id" && found.namespaceURI !== null) return found.value;
  }
  return undefined;
}

/** A number attribute, or the fallback where it is absent or no number. */
export function numberAttribute(element: Element | undefined, name: string, fallback: number): number {
  const text = attribute(element, name);
  const value = Number(text);
  return text === undefined || text === "" || Number.isNaN(value) ? fallback : value;
}

/** "1", "true" and "on" are true; absent is the fallback. */
export function flag(element: Element | undefined, name: string, fallback = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? fallback : text === "1" || text === "true" || text === "on";
}

/** The text inside, "" where there is no element. */
export function textOf(element: Element | undefined): string {
  return element?.textContent ?? "";
}

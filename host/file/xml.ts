/** Reading and writing the XML of a part. Elements are found by local name: prefixes differ from writer to writer. */
import type { Extent } from "./xml-scan";
import { Document, Element } from "./xml-tree";

export { Document, Element } from "./xml-tree";

/** The main namespace of spreadsheets (its "strict" twin differs; new elements copy their parent's). */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The namespace of r:id. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parses one part. Throws an Error for XML that is not well-formed or that declares entities. `extent` is that of a part that was parsed before. */
export function parseXml(bytes: Uint8Array, extent?: Extent): Document {
  return new Document(decode(bytes), extent);
}

/** The text of a part in the encoding that it begins with or declares; bytes that are none of it are an error. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 100));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([^"']*)/.exec(head)?.[1] ?? "utf-8";
  return new TextDecoder(declared, { fatal: true }).decode(bytes);
}

/** The bytes of a changed part. */
export function serialiseXml(document: Document): Uint8Array {
  return new TextEncoder().encode(document.toString());
}

/** The document's element. */
export function rootOf(document: Document): Element {
  return document.documentElement;
}

/** The child elements, all or those of one local name. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node instanceof Element && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

/** The first element down a path of local names, or undefined. */
export function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  let element = parent;
  for (const name of path) {
    if (!element) return undefined;
    let node = element.firstChild;
    while (node && !(node instanceof Element && node.localName === name)) node = node.nextSibling;
    element = node instanceof Element ? node : undefined;
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
  for (const found of element.attributes) {
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

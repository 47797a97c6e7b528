/** Changing a part's XML: new elements in their parent's namespace, at the place that the schema wants. */
import { attribute, children, Element, parseXml, rootOf } from "./xml";
import { escapedText } from "./xml-scan";

/** A new element of the parent's namespace and prefix, not yet in the tree. */
export function create(parent: Element, name: string, attributes: Attributes = {}): Element {
  const qualified = parent.prefix === null ? name : `${parent.prefix}:${name}`;
  const element = new Element(qualified);
  setAttributes(element, attributes);
  return element;
}

/** A new last child. */
export function append(parent: Element, name: string, attributes: Attributes = {}, text?: string): Element {
  const element = create(parent, name, attributes);
  if (text !== undefined) setText(element, text);
  parent.appendChild(element);
  return element;
}

/** undefined removes the attribute, true and false are written 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
  }
}

/** Replaces what an element holds by text; blanks at its ends are kept. */
export function setText(element: Element, text: string): void {
  element.textContent = text;
  if (KEPT_BLANKS.test(text)) {
    element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  }
}

const KEPT_BLANKS = /^\s|\s$|\n/;

/** The same as characters: an element that holds a text. */
export function textElement(name: string, text: string): string {
  return `<${name}${KEPT_BLANKS.test(text) ? ' xml:space="preserve"' : ""}>${escapedText(text)}</${name}>`;
}

/** Takes an element out of the tree. */
export function remove(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

export function removeAll(elements: Iterable<Element>): void {
  for (const element of elements) remove(element);
}

/** The child of that name, made at its place in `order` where it is missing. */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  const found = children(parent, name)[0];
  return found ?? insertInOrder(parent, create(parent, name), order);
}

/** Puts a child before the first that `order` names after it. */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): Element {
  const rank = order.indexOf(element.localName);
  const next = children(parent).find((other) => order.indexOf(other.localName) > rank);
  parent.insertBefore(element, next ?? null);
  return element;
}

/** Makes a list's count attribute tell the truth. */
export function setCount(list: Element, item: string): void {
  setAttributes(list, { count: children(list, item).length });
}

/** Sets attributes only where they differ; tells whether any did. */
export function changeAttributes(element: Element, attributes: Attributes): boolean {
  const before = Object.keys(attributes).map((name) => attribute(element, name));
  setAttributes(element, attributes);
  return Object.keys(attributes).some((name, at) => attribute(element, name) !== before[at]);
}

/** Parsed XML as an element for a tree in which its prefixes may stand for something else, or for nothing. */
export function grafted(parent: Element, xml: string): Element {
  const element = rootOf(parseXml(new TextEncoder().encode(xml)));
  for (const { name, localName, value } of element.attributes) {
    if (name === `xmlns:${localName}` && parent.lookupNamespace(localName) === value) {
      element.removeAttribute(name);
    }
  }
  return element;
}

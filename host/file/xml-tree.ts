/**
 * A part's XML as a tree: an element is parsed when it is first looked into, and one that was not changed is written as
 * the very characters it was read from. So a sheet of a million cells costs what is looked at, and saving loses nothing. Long, as an
 * element's reading, changing and writing share what it keeps to itself.
 */
import {
  checkWellFormed,
  closesItself,
  contentEnd,
  escapedText,
  escapedValue,
  markupAt,
  otherEnd,
  tagAttributes,
  tagEnd,
  tagName,
  unescaped,
  type Extent,
} from "./xml-scan";

export type Node = Element | Text;

/** Text, or what is only carried along: comments, character data, instructions. As it is written. */
export class Text {
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
  readonly written: string;

  constructor(written: string) {
    this.written = written;
  }

  get textContent(): string {
    if (this.written.startsWith("<![CDATA[")) return this.written.slice(9, -3).replace(/\r\n?/g, "\n");
    return this.written.startsWith("<") ? "" : unescaped(this.written);
  }
}

export interface Attribute {
  readonly name: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly value: string;
}

const XML = "http://www.w3.org/XML/1998/namespace";

/** One element. Members have the names that every programmer knows from the DOM. */
export class Element {
  parentNode: Element | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
  readonly nodeName: string;
  // Where it stands in the text that it was read from: its tag from start to inner, its content to innerEnd.
  private source: string;
  private start: number;
  private inner: number;
  private innerEnd: number;
  private end: number;
  private first: Node | null = null;
  private last: Node | null = null;
  private expanded: boolean;
  private changed: boolean;
  /** Names and written values in turns; undefined until they are asked for. */
  private pairs: string[] | undefined;
  private pairsChanged = false;

  constructor(name: string, source = "", start = 0, inner = 0, innerEnd = 0, end = 0) {
    this.nodeName = name;
    this.source = source;
    this.start = start;
    this.inner = inner;
    this.innerEnd = innerEnd;
    this.end = end;
    this.expanded = innerEnd <= inner;
    this.changed = end === 0;
  }

  get localName(): string {
    return this.nodeName.slice(this.nodeName.indexOf(":") + 1);
  }

  get prefix(): string | null {
    const colon = this.nodeName.indexOf(":");
    return colon < 0 ? null : this.nodeName.slice(0, colon);
  }

  get namespaceURI(): string | null {
    return this.lookupNamespace(this.prefix ?? "");
  }

  /** The namespace that a prefix stands for here. */
  lookupNamespace(prefix: string): string | null {
    if (prefix === "xml") return XML;
    const declared = this.getAttribute(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
    return declared ?? this.parentNode?.lookupNamespace(prefix) ?? null;
  }

  get firstChild(): Node | null {
    this.expand();
    return this.first;
  }

  private expand(): void {
    if (this.expanded) return;
    this.expanded = true;
    const { source, innerEnd } = this;
    for (let at = this.inner; at < innerEnd;) {
      const child = nodeAt(source, at, innerEnd);
      at = child.end;
      this.link(child.node, null);
    }
  }

  /** Forgets what was parsed below an unchanged element; it is parsed again when asked for. */
  collapse(): void {
    if (this.changed || this.end === 0) return;
    this.first = null;
    this.last = null;
    this.pairs = undefined;
    this.expanded = this.innerEnd <= this.inner;
  }

  /** The characters that it was read from; undefined once it was changed. */
  get written(): string | undefined {
    return this.changed ? undefined : this.source.slice(this.start, this.end);
  }

  /** Takes other characters, of an element of the same name, for those that it was read from. */
  rewrite(written: string): void {
    this.source = written;
    this.start = 0;
    this.inner = tagEnd(written, 0);
    this.end = written.length;
    this.innerEnd = closesItself(written, this.inner) ? this.inner : written.lastIndexOf("</");
    this.changed = false;
    this.collapse();
    this.parentNode?.touch();
  }

  private touch(): void {
    if (this.changed) return;
    this.changed = true;
    this.parentNode?.touch();
  }

  private link(node: Node, before: Node | null): void {
    const previous = before ? before.previousSibling : this.last;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.first = node;
    if (before) before.previousSibling = node;
    else this.last = node;
  }

  insertBefore(node: Node, before: Node | null): void {
    if (before && before.parentNode !== this) throw new Error(`<${this.nodeName}> does not hold that node`);
    node.parentNode?.removeChild(node);
    this.expand();
    this.link(node, before);
    this.touch();
  }

  appendChild(node: Node): void {
    this.insertBefore(node, null);
  }

  removeChild(node: Node): void {
    if (node.parentNode !== this) throw new Error(`<${this.nodeName}> does not hold that node`);
    if (node.previousSibling) node.previousSibling.nextSibling = node.nextSibling;
    else this.first = node.nextSibling;
    if (node.nextSibling) node.nextSibling.previousSibling = node.previousSibling;
    else this.last = node.previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.touch();
  }

  get textContent(): string {
    if (!this.expanded && this.source.indexOf("<", this.inner) === this.innerEnd) {
      return unescaped(this.source.slice(this.inner, this.innerEnd));
    }
    let text = "";
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  set textContent(text: string) {
    this.first = null;
    this.last = null;
    this.expanded = true;
    if (text !== "") this.link(new Text(escapedText(text)), null);
    this.touch();
  }

  private list(): string[] {
    this.pairs ??= this.end === 0 ? [] : tagAttributes(this.source, this.start);
    return this.pairs;
  }

  get attributes(): Attribute[] {
    const pairs = this.list();
    const found: Attribute[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at] ?? "";
      const colon = name.indexOf(":");
      found.push({
        name,
        localName: name.slice(colon + 1),
        namespaceURI: colon < 0 ? null : this.lookupNamespace(name.slice(0, colon)),
        value: valueOf(pairs[at + 1] ?? ""),
      });
    }
    return found;
  }

  getAttribute(name: string): string | null {
    if (this.pairs === undefined && this.end > 0) {
      // The address of a cell stands first: what else its tag holds is seldom asked for.
      const at = this.start + this.nodeName.length + 2;
      const value = at + name.length + 2;
      if (this.source.startsWith(`${name}="`, at)) {
        return valueOf(this.source.slice(value, this.source.indexOf('"', value)));
      }
    }
    const pairs = this.list();
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return valueOf(pairs[at + 1] ?? "");
    return null;
  }

  setAttribute(name: string, value: string): void {
    if (this.getAttribute(name) === value) return;
    const pairs = this.list();
    let at = 0;
    while (at < pairs.length && pairs[at] !== name) at += 2;
    pairs[at] = name;
    pairs[at + 1] = escapedValue(value);
    this.pairsChanged = true;
    this.touch();
  }

  /** Sets an attribute of a namespace under the prefix that stands for it here, else under the one that `name` has. */
  setAttributeNS(namespace: string, name: string, value: string): void {
    const local = name.slice(name.indexOf(":") + 1);
    const old = this.attributes.find((each) => each.localName === local && each.namespaceURI === namespace);
    const prefix = name.slice(0, name.indexOf(":"));
    if (!old && this.lookupNamespace(prefix) !== namespace) this.setAttribute(`xmlns:${prefix}`, namespace);
    this.setAttribute(old?.name ?? name, value);
  }

  removeAttribute(name: string): void {
    const pairs = this.list();
    for (let at = 0; at < pairs.length; at += 2) {
      if (pairs[at] !== name) continue;
      pairs.splice(at, 2);
      this.pairsChanged = true;
      this.touch();
      return;
    }
  }

  /** A copy with everything below, in no tree yet. */
  cloneNode(): Element {
    const pieces: string[] = [];
    this.write(pieces);
    const source = pieces.join("");
    return elementAt(source, 0).node;
  }

  /** Its text in the file, in pieces. */
  write(pieces: string[]): void {
    if (!this.changed) {
      pieces.push(this.source.slice(this.start, this.end));
      return;
    }
    const hasContent = this.expanded ? this.first !== null : true;
    pieces.push(this.openTag(hasContent));
    if (!hasContent) return;
    if (!this.expanded) pieces.push(this.source.slice(this.inner, this.innerEnd));
    for (let node = this.first; node; node = node.nextSibling) {
      if (node instanceof Text) pieces.push(node.written);
      else node.write(pieces);
    }
    pieces.push(`</${this.nodeName}>`);
  }

  private openTag(hasContent: boolean): string {
    const empty = this.end > 0 && closesItself(this.source, this.inner);
    if (this.end > 0 && !this.pairsChanged && empty === !hasContent) {
      return this.source.slice(this.start, this.inner);
    }
    const pairs = this.list();
    let tag = `<${this.nodeName}`;
    for (let at = 0; at < pairs.length; at += 2) {
      const written = pairs[at + 1] ?? "";
      tag += ` ${pairs[at] ?? ""}="${written.includes('"') ? written.replaceAll('"', "&quot;") : written}"`;
    }
    return `${tag}${hasContent ? "" : "/"}>`;
  }
}

function valueOf(written: string): string {
  return unescaped(/[\t\r\n]/.test(written) ? written.replace(/\r\n|[\t\r\n]/g, " ") : written);
}

/** `known` is the index after its end tag, where that was found before. */
function elementAt(
  source: string,
  at: number,
  known?: number,
): { readonly node: Element; readonly end: number } {
  const inner = tagEnd(source, at);
  const name = tagName(source, at);
  if (closesItself(source, inner))
    return { node: new Element(name, source, at, inner, inner, inner), end: inner };
  const innerEnd = known === undefined ? contentEnd(source, inner, name) : source.lastIndexOf("</", known);
  const end = known ?? source.indexOf(">", innerEnd) + 1;
  return { node: new Element(name, source, at, inner, innerEnd, end), end };
}

function nodeAt(source: string, at: number, limit: number): { readonly node: Node; readonly end: number } {
  const next = source.indexOf("<", at);
  if (next !== at) {
    const end = next < 0 ? limit : Math.min(next, limit);
    return { node: new Text(source.slice(at, end)), end };
  }
  if (markupAt(source, at) === "open") return elementAt(source, at);
  const end = otherEnd(source, at);
  return { node: new Text(source.slice(at, end)), end };
}

/** A whole part: its element, and what stands before and after it. */
export class Document {
  readonly documentElement: Element;
  readonly extent: Extent;
  private readonly before: string;
  private readonly after: string;

  /**
   * @param extent where its element stands, of a text that was read through before
   * @throws Error for text that is not well-formed XML or declares a document type
   */
  constructor(source: string, extent = checkWellFormed(source)) {
    const { start, end } = extent;
    this.extent = extent;
    this.documentElement = elementAt(source, start, end).node;
    // Whatever the file was encoded in, it is written as UTF-8.
    this.before = source.slice(0, start).replace(/(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
    this.after = source.slice(end);
  }

  toString(): string {
    const pieces = [this.before];
    this.documentElement.write(pieces);
    return pieces.join("") + this.after;
  }
}

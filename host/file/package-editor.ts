/** A file's parts while they are being changed: parsed once, written back only where changed. */
import { append, remove, setAttributes } from "./dom-edit";
import {
  absoluteTarget,
  CONTENT_TYPES,
  readRelationships,
  relationshipsPart,
  textPart,
  type Parts,
  type Relationship,
} from "./package";
import {
  attribute,
  children,
  parseXml,
  RELATIONSHIPS,
  rootOf,
  serialiseXml,
  type Document,
  type Element,
} from "./xml";

const ROOT_LINKS = "_rels/.rels";
const EMPTY_LINKS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

export class PackageEditor {
  readonly #parts: Parts;
  readonly #documents = new Map<string, Document>();
  readonly #changed = new Set<string>();
  /** By the name of the part that holds them, as long as that is not touched. */
  readonly #links = new Map<string, readonly Relationship[]>();
  readonly #reasons = new Map<string, Set<string>>();
  #because = "";

  constructor(parts: Parts) {
    this.#parts = parts.copy();
  }

  /** What the changes from now on are made for. */
  because(reason: string): void {
    this.#because = reason;
  }

  /** Why each part was touched, changed in the end or not; names in small letters. */
  reasons(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#reasons;
  }

  #note(part: string): void {
    if (part.endsWith(".rels")) this.#links.clear();
    // A part may be linked by other capitals than it is named by.
    const name = part.toLowerCase();
    const reasons = this.#reasons.get(name) ?? new Set();
    this.#reasons.set(name, reasons);
    if (this.#because !== "") reasons.add(this.#because);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  names(): string[] {
    return this.#parts.names();
  }

  /** The element of a part, to look at. */
  root(part: string): Element {
    let document = this.#documents.get(part);
    if (!document) {
      const bytes = this.#parts.get(part);
      if (!bytes) throw new Error(`the file has no part ${part}`);
      const isVml = /\.vml$/i.test(part);
      document = isVml ? parseXml(closeBreaks(bytes)) : parseXml(bytes, this.#parts.extent(part));
      this.#documents.set(part, document);
    }
    return rootOf(document);
  }

  /** The element of a part, to change. */
  change(part: string): Element {
    this.#changed.add(part);
    this.#note(part);
    return this.root(part);
  }

  /** Adds a part and its content type. */
  add(part: string, content: string, contentType: string): void {
    this.#parts.set(part, textPart(content));
    this.#note(part);
    append(this.change(CONTENT_TYPES), "Override", {
      PartName: absoluteTarget(part),
      ContentType: contentType,
    });
  }

  /** Replaces the text of a part that is kept whole. */
  replace(part: string, content: string): void {
    this.#documents.delete(part);
    this.#changed.delete(part);
    this.#note(part);
    this.#parts.set(part, textPart(content));
  }

  /** Removes a part, its content type, its own relationships and those of `from` to it. */
  remove(part: string, from: string): void {
    this.#forget(part);
    this.#forget(relationshipsPart(part));
    const overrides = children(this.root(CONTENT_TYPES), "Override");
    const override = overrides.find((found) => attribute(found, "PartName") === absoluteTarget(part));
    if (override) {
      this.change(CONTENT_TYPES);
      remove(override);
    }
    for (const { id } of this.links(from).filter(({ target }) => target === part)) this.unlink(from, id);
  }

  /** Removes a part with everything that only it points to. */
  removeTree(part: string, from: string): void {
    const below = this.links(part).filter(({ external }) => !external);
    for (const { target } of below) {
      const others = this.names().filter(
        (name) => name.endsWith(".rels") && name !== relationshipsPart(part),
      );
      const shared = others.some((name) => this.#pointsTo(name, target));
      if (!shared && this.has(target)) this.removeTree(target, part);
    }
    this.remove(part, from);
  }

  #pointsTo(relationships: string, target: string): boolean {
    const owner = relationships.replace(/_rels\/([^/]*)\.rels$/, "$1");
    return this.links(owner).some((link) => !link.external && link.target === target);
  }

  #forget(part: string): void {
    this.#note(part);
    this.#parts.delete(part);
    this.#documents.delete(part);
    this.#changed.delete(part);
  }

  /** What a part points to. */
  links(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    let links = this.#links.get(name);
    if (!links) {
      links = this.has(name) ? readRelationships(this.root(name), part) : [];
      this.#links.set(name, links);
    }
    return links;
  }

  /** The namespace of relationships in this file: strict files have one of their own. */
  office(): string {
    const roots = this.has(ROOT_LINKS) ? children(this.root(ROOT_LINKS), "Relationship") : [];
    const type = roots
      .map((link) => attribute(link, "Type") ?? "")
      .find((each) => each.endsWith("/officeDocument"));
    return type === undefined ? RELATIONSHIPS : type.slice(0, type.lastIndexOf("/"));
  }

  /** Makes a part point to another; returns the relationship's id. */
  link(from: string, type: string, target: string): string {
    const name = relationshipsPart(from);
    if (!this.has(name)) this.#parts.set(name, textPart(EMPTY_LINKS));
    const ids = new Set(this.links(from).map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    append(this.change(name), "Relationship", {
      Id: id,
      Type: `${this.office()}/${type}`,
      Target: absoluteTarget(target),
    });
    return id;
  }

  unlink(from: string, id: string): void {
    const root = this.change(relationshipsPart(from));
    remove(children(root, "Relationship").find((link) => attribute(link, "Id") === id));
  }

  /** Gives a relationship another target, as it is to be written. */
  retarget(from: string, id: string, target: string): void {
    const root = this.change(relationshipsPart(from));
    const link = children(root, "Relationship").find((each) => attribute(each, "Id") === id);
    if (link) setAttributes(link, { Target: target });
  }

  /** A part name that is free: freeName("xl/charts/chart", ".xml"). */
  freeName(start: string, end: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`${start}${String(number)}${end}`.toLowerCase())) number += 1;
    return `${start}${String(number)}${end}`;
  }

  /** Writes and packs a part that will hardly be looked at again, and lets go of what it was parsed into. */
  settle(part: string): void {
    const document = this.#changed.has(part) ? this.#documents.get(part) : undefined;
    if (document) this.#write(part, document, (bytes) => this.#parts.setPacked(part, bytes));
    this.#documents.delete(part);
    this.#changed.delete(part);
  }

  /** All parts, the changed ones written anew. */
  finish(): Parts {
    for (const part of this.#changed) {
      const document = this.#documents.get(part);
      if (document) this.#write(part, document, (bytes) => this.#parts.set(part, bytes));
    }
    return this.#parts;
  }

  /** What was only looked at with a view to changing it stays as it is packed. */
  #write(part: string, document: Document, put: (bytes: Uint8Array) => void): void {
    const bytes = serialiseXml(document);
    if (!this.#parts.holds(part, bytes)) put(bytes);
  }
}

/** Boxes of notes and controls hold HTML in which Excel leaves line breaks open. */
function closeBreaks(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return /<br\s*>/i.test(text) ? textPart(text.replace(/<br\s*>/gi, "<br/>")) : bytes;
}

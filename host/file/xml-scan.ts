/** XML as text: where its tags begin and end, whether it is well-formed, how characters are written. */

const [BANG, QUESTION, SLASH, LESS, EQUALS, MORE, QUOTE, APOSTROPHE] = [33, 63, 47, 60, 61, 62, 34, 39];
/** No part of a workbook nests deeper; deeper ones are made to exhaust their reader. */
const DEEPEST = 256;

/** The index after the tag that begins at `at`; a ">" inside quotes does not end it. */
export function tagEnd(source: string, at: number): number {
  for (let index = at + 1; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === MORE) return index + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      index = source.indexOf(code === QUOTE ? '"' : "'", index + 1);
      if (index < 0) break;
    }
  }
  throw new Error("a tag is not closed");
}

/** Whether the tag that ends before `end` has no content (<a/>). */
export function closesItself(source: string, end: number): boolean {
  return source.charCodeAt(end - 2) === SLASH;
}

export type MarkupKind = "open" | "close" | "other";

/** What begins with the "<" at `at`: an element's start, its end, or a comment, character data, an instruction. */
export function markupAt(source: string, at: number): MarkupKind {
  const code = source.charCodeAt(at + 1);
  if (code === SLASH) return "close";
  return code === BANG || code === QUESTION ? "other" : "open";
}

/** The index after a comment, character data or a processing instruction. */
export function otherEnd(source: string, at: number): number {
  const ends = [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const;
  const end = ends.find(([start]) => source.startsWith(start, at))?.[1];
  const found = end === undefined ? -1 : source.indexOf(end, at + 2);
  if (end === undefined || found < 0) throw new Error("a comment or an instruction is not closed");
  return found + end.length;
}

/** The long elements of a part; none holds one of its own name. */
const LONG = new Set(["sheetData", "row"]);

/** Whether a word stands in a text; its first letter is one in ten of a sheet's, so what is sought first is the rest of it. */
function holds(text: string, word: string): boolean {
  return text.includes(word.slice(1)) && text.includes(word);
}

/** The index of the end tag that closes the element `name` whose content begins at `from`. */
export function contentEnd(source: string, from: number, name: string): number {
  if (LONG.has(name)) {
    const end = source.indexOf(`</${name}>`, from);
    const content = source.slice(from, Math.max(from, end));
    // Not the end where the name stands within, be it in a text, or where that end tag is in a comment.
    if (end >= 0 && !holds(content, name) && !holds(content, "<!")) return end;
  }
  let depth = 0;
  let at = source.indexOf("<", from);
  while (at >= 0) {
    let end: number;
    const kind = markupAt(source, at);
    if (kind === "close") {
      if (depth === 0) return at;
      depth -= 1;
      end = at + 2;
    } else if (kind === "other") end = otherEnd(source, at);
    else {
      end = tagEnd(source, at);
      if (!closesItself(source, end)) depth += 1;
    }
    at = source.indexOf("<", end);
  }
  throw new Error("an element is not closed");
}

const CLOSE = /<\/([^\s>]+)\s*>/y;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)/;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function blanksEnd(source: string, at: number): number {
  while (isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

/** The index after the name that begins at `at`; `at` itself where none does. Read by hand: a sheet has a million names. */
function nameEnd(source: string, at: number): number {
  for (; ; at += 1) {
    const code = source.charCodeAt(at);
    const ends = code <= 62 && (isBlank(code) || ENDS_NAME.has(code));
    if (ends || Number.isNaN(code)) return at;
  }
}

const ENDS_NAME: ReadonlySet<number> = new Set(Array.from("/>=\"'<&", (letter) => letter.charCodeAt(0)));

/** The name of the tag that begins at `at`. */
export function tagName(source: string, at: number): string {
  const end = nameEnd(source, at + 1);
  if (end === at + 1) throw new Error("a tag has no name");
  return source.slice(at + 1, end);
}

/** Where an attribute's name and its value between the quotes stand, from the blanks before it. */
interface AttributePlace {
  name: number;
  nameEnd: number;
  value: number;
  valueEnd: number;
}

/** Finds the attribute at `at`; false where there is none that is well-formed. One place is filled again and again. */
function findAttribute(source: string, at: number, place: AttributePlace): boolean {
  place.name = blanksEnd(source, at);
  if (place.name === at) return false;
  place.nameEnd = nameEnd(source, place.name);
  if (place.nameEnd === place.name) return false;
  const equals = blanksEnd(source, place.nameEnd);
  if (source.charCodeAt(equals) !== EQUALS) return false;
  const quote = blanksEnd(source, equals + 1);
  const mark = source.charCodeAt(quote);
  if (mark !== QUOTE && mark !== APOSTROPHE) return false;
  place.value = quote + 1;
  for (let end = place.value; end < source.length; end += 1) {
    const code = source.charCodeAt(end);
    if (code === LESS) return false;
    if (code !== mark) continue;
    place.valueEnd = end;
    return true;
  }
  return false;
}

/** Names and values (as written) of a start tag's attributes, in turns. */
export function tagAttributes(source: string, at: number): string[] {
  const found: string[] = [];
  const place: AttributePlace = { name: 0, nameEnd: 0, value: 0, valueEnd: 0 };
  let rest = nameEnd(source, at + 1);
  while (findAttribute(source, rest, place)) {
    found.push(source.slice(place.name, place.nameEnd), source.slice(place.value, place.valueEnd));
    rest = place.valueEnd + 1;
  }
  return found;
}

/** Where the one element of a part begins and ends. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads through a whole part once, so that nothing later stumbles.
 *
 * @throws Error for XML that is not well-formed or that declares a document type
 */
export function checkWellFormed(source: string): Extent {
  const open: string[] = [];
  let start = -1;
  let end = -1;
  let last = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", last)) {
    if (open.length === 0 && source.slice(last, at).trim() !== "")
      throw new Error("text outside of its element");
    // Office files never hold a document type; entity tricks do.
    if (source.startsWith("<!DOCTYPE", at))
      throw new Error("it declares a document type, which no workbook does");
    const kind = markupAt(source, at);
    if (kind === "other") last = otherEnd(source, at);
    else if (kind === "close") {
      last = checkClose(source, at, open.pop());
      if (open.length === 0) end = last;
    } else {
      if (open.length === 0 && start >= 0) throw new Error("it holds more than one element");
      if (start < 0) start = at;
      const name = tagName(source, at);
      last = checkOpen(source, at, name);
      if (!closesItself(source, last)) open.push(name);
      else if (open.length === 0) end = last;
      if (open.length > DEEPEST) throw new Error("its elements nest too deeply");
    }
  }
  if (end < 0 || open.length > 0) throw new Error("it ends too early");
  if (source.slice(last).trim() !== "") throw new Error("text outside of its element");
  if (!source.includes("<![CDATA[") && STRAY_AMPERSAND.test(source)) throw new Error("an unknown entity");
  return { start, end };
}

function checkOpen(source: string, at: number, name: string): number {
  const place: AttributePlace = { name: 0, nameEnd: 0, value: 0, valueEnd: 0 };
  let rest = at + 1 + name.length;
  while (findAttribute(source, rest, place)) rest = place.valueEnd + 1;
  rest = blanksEnd(source, rest);
  if (source.charCodeAt(rest) === SLASH) rest += 1;
  if (source.charCodeAt(rest) !== MORE) throw new Error(`the tag <${name}> is not well-formed`);
  return rest + 1;
}

function checkClose(source: string, at: number, name: string | undefined): number {
  if (name !== undefined && source.startsWith(name, at + 2)) {
    const end = at + 2 + name.length;
    if (source.charCodeAt(end) === MORE) return end + 1;
  }
  CLOSE.lastIndex = at;
  const match = CLOSE.exec(source);
  if (!match || match[1] !== name) throw new Error(`<${name ?? "nothing"}> is closed by another tag`);
  return CLOSE.lastIndex;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Written text → what it says. */
export function unescaped(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(#[xX]?)?([^;]*);/g, (_, number: string | undefined, word: string) => {
    if (number !== undefined) return String.fromCodePoint(parseInt(word, number === "#" ? 10 : 16));
    return ENTITIES[word] ?? `&${word};`;
  });
}

/** Text as an element holds it. */
export function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Text as an attribute between double quotes holds it. */
export function escapedValue(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (letter) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** XML as text: where its tags begin and end, whether it is well-formed, how characters are written. */

const [BANG, QUESTION, SLASH, MORE, QUOTE, APOSTROPHE] = [33, 63, 47, 62, 34, 39];
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

/** The index of the end tag that closes an element whose content begins at `from`. */
export function contentEnd(source: string, from: number): number {
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

const NAME = /[^\s/>="'<&]+/y;
const ATTRIBUTE = /\s+([^\s/>="'<&]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TAG_REST = /\s*\/?>/y;
const CLOSE = /<\/([^\s>]+)\s*>/y;
const STRAY_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)/;

/** The name of the tag that begins at `at`. */
export function tagName(source: string, at: number): string {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) throw new Error("a tag has no name");
  return name;
}

/** Names and values (as written) of a start tag's attributes, in turns. */
export function tagAttributes(source: string, at: number): string[] {
  const found: string[] = [];
  ATTRIBUTE.lastIndex = at + 1 + tagName(source, at).length;
  for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
    found.push(match[1] ?? "", (match[2] ?? "").slice(1, -1));
  }
  return found;
}

/**
 * Reads through a whole part once, so that nothing later stumbles.
 *
 * @returns where its one element begins and ends
 * @throws Error for XML that is not well-formed or that declares a document type
 */
export function checkWellFormed(source: string): { readonly start: number; readonly end: number } {
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
      last = checkOpen(source, at);
      if (!closesItself(source, last)) open.push(tagName(source, at));
      else if (open.length === 0) end = last;
      if (open.length > DEEPEST) throw new Error("its elements nest too deeply");
    }
  }
  if (end < 0 || open.length > 0) throw new Error("it ends too early");
  if (source.slice(last).trim() !== "") throw new Error("text outside of its element");
  if (!source.includes("<![CDATA[") && STRAY_AMPERSAND.test(source)) throw new Error("an unknown entity");
  return { start, end };
}

function checkOpen(source: string, at: number): number {
  let rest = at + 1 + tagName(source, at).length;
  do {
    ATTRIBUTE.lastIndex = rest;
    if (!ATTRIBUTE.test(source)) break;
    rest = ATTRIBUTE.lastIndex;
  } while (rest > 0);
  TAG_REST.lastIndex = rest;
  if (!TAG_REST.test(source)) throw new Error(`the tag <${tagName(source, at)}> is not well-formed`);
  return TAG_REST.lastIndex;
}

function checkClose(source: string, at: number, name: string | undefined): number {
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

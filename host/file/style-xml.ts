/** One style as XML: <font>, <alignment>, and the comparison of two <xf>. */
import type { FontPart } from "../model/same-style";
import { sameAlignment } from "../model/same-style";
import type { Style } from "../model/style";
import { create, ensureChild, insertInOrder, remove, removeAll, setAttributes } from "./dom-edit";
import { attribute, child, children, numberAttribute, type Element } from "./xml";

const FONT_ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name"],
  ...["family", "charset", "scheme"],
];
export const XF_ORDER = ["alignment", "protection", "extLst"];
/** A colour as the file writes it. */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** Makes a copied <font> say what a style says. */
export function writeFont(font: Element, style: FontPart, before: FontPart | undefined): Element {
  const put = (name: string, on: boolean, attributes = {}): void => {
    removeAll(children(font, name));
    if (on) insertInOrder(font, create(font, name, attributes), FONT_ORDER);
  };
  put("b", style.bold);
  put("i", style.italic);
  put("strike", style.strikethrough);
  // Double and accounting underlines stay where a cell was underlined before.
  if (before?.underline !== style.underline) put("u", style.underline);
  put("sz", true, { val: style.fontSize });
  if (before?.fontColor !== style.fontColor) put("color", true, { rgb: argb(style.fontColor) });
  if (before?.fontName !== style.fontName) {
    put("name", true, { val: style.fontName });
    // The scheme would bring the theme's font back.
    removeAll([...children(font, "scheme"), ...children(font, "family"), ...children(font, "charset")]);
  }
  return font;
}

/** The file's word for an alignment: "CenterAcrossSelection" is "centerContinuous". */
function alignmentWord(word: string): string | undefined {
  if (word === "General") return undefined;
  if (word === "CenterAcrossSelection") return "centerContinuous";
  return word.toLowerCase();
}

/** Makes an <xf> aligned as a style says, where that differs from before. */
export function setAlignment(xf: Element, style: Style, before: Style | undefined): void {
  if (before && sameAlignment(before, style)) return;
  const turned = style.rotation === 180 ? 255 : style.rotation < 0 ? 90 - style.rotation : style.rotation;
  const wanted = {
    horizontal: alignmentWord(style.horizontal),
    vertical: style.vertical === "Bottom" ? undefined : alignmentWord(style.vertical),
    wrapText: style.wrap ? true : undefined,
    textRotation: turned === 0 ? undefined : turned,
    indent: style.indent === 0 ? undefined : style.indent,
  };
  const none = Object.values(wanted).every((value) => value === undefined);
  const present = child(xf, "alignment");
  if (none && !present) return;
  const alignment = present ?? ensureChild(xf, "alignment", XF_ORDER);
  setAttributes(alignment, wanted);
  if (alignment.attributes.length === 0) remove(alignment);
  else setAttributes(xf, { applyAlignment: true });
}

/** What an <xf> says, in one string: two with the same are one. */
export function signature(xf: Element): string {
  const ids = ["numFmtId", "fontId", "fillId", "borderId", "xfId"].map((name) =>
    numberAttribute(xf, name, 0),
  );
  const flags = [attribute(xf, "quotePrefix") === "1", attribute(xf, "pivotButton") === "1"];
  const inner = children(xf).map((element) => [
    element.localName,
    ...element.attributes.map(({ name, value }) => `${name}=${value}`).sort(),
  ]);
  return JSON.stringify([ids, flags, inner]);
}

/** Styles of changed cells → styles.xml: existing ones reused, new ones appended, nothing that is there changed. */
import { builtInId } from "../model/built-in-formats";
import { fontPart, sameBorders, sameFont, sameStyle, type FontPart } from "../model/same-style";
import type { Style } from "../model/style";
import { append, create, ensureChild, setAttributes, setCount } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { readNumberFormats, type DifferentialStyle, type StyleTable } from "./read-styles";
import { argb, setAlignment, signature, writeFont, XF_ORDER } from "./style-xml";
import { children, numberAttribute, type Element } from "./xml";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
/** Numbers below are the application's own formats. */
const FIRST_OWN_FORMAT = 164;

export class StyleWriter {
  readonly #editor: PackageEditor;
  readonly #part: () => string;
  readonly #styles: Style[];
  readonly #fonts: FontPart[];
  readonly #fills: string[];
  readonly #borders: Style["borders"][];
  readonly #differential: DifferentialStyle[];
  readonly #known = new Map<string, number>();
  /** Styles are shared by many cells. */
  readonly #seen = new WeakMap<Style, Map<number, number>>();

  /** `table` is what was read from the part, which `part` makes where the file has none. */
  constructor(editor: PackageEditor, part: () => string, table: StyleTable) {
    this.#editor = editor;
    this.#part = part;
    this.#styles = [...table.styles];
    this.#fonts = [...table.fonts];
    this.#fills = [...table.fills];
    this.#borders = [...table.borders];
    this.#differential = [...table.differential];
  }

  /**
   * The cellXfs index for a style: its own while it is unchanged, else an equal one, else a new one.
   *
   * @param was the index that the cell had: what the model does not know of it stays
   */
  indexOf(style: Style, was?: number): number {
    const base = style.fileIndex ?? was ?? 0;
    const seen = this.#seen.get(style) ?? new Map<number, number>();
    this.#seen.set(style, seen);
    let index = seen.get(base);
    if (index === undefined) {
      index = this.#find(style, this.#styles[base] ? base : 0);
      seen.set(base, index);
    }
    return index;
  }

  #find(style: Style, base: number): number {
    const own = this.#styles[base];
    if (own && sameStyle(own, style)) return base;
    const key = JSON.stringify([base, ...Object.entries(style).filter(([name]) => name !== "fileIndex")]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#derive(style, base);
    this.#known.set(key, index);
    return index;
  }

  /** The dxf index for the look of a conditional format. */
  differentialOf(look: DifferentialStyle): number {
    const found = this.#differential.findIndex((known) => sameLook(known, look));
    if (found >= 0) return found;
    const list = ensureChild(this.#root(), "dxfs", ORDER);
    const dxf = append(list, "dxf");
    if (look.font !== "" || look.bold === true) {
      const font = append(dxf, "font");
      if (look.bold === true) append(font, "b");
      if (look.font !== "") append(font, "color", { rgb: argb(look.font) });
    }
    if (look.fill !== "") {
      const pattern = append(append(dxf, "fill"), "patternFill", { patternType: "solid" });
      append(pattern, "fgColor", { rgb: argb(look.fill) });
      append(pattern, "bgColor", { rgb: argb(look.fill) });
    }
    setCount(list, "dxf");
    return this.#differential.push(look) - 1;
  }

  #root(): Element {
    return this.#editor.change(this.#part());
  }

  /** A copy of the base's <xf> with what differs: what the model does not know of (gradients, diagonals) stays. */
  #derive(style: Style, base: number): number {
    const list = ensureChild(this.#root(), "cellXfs", ORDER);
    const origin = children(list, "xf")[base];
    const xf = origin ? origin.cloneNode() : create(list, "xf", PLAIN_XF);
    const before = this.#styles[base];
    this.#setFont(xf, style, before);
    this.#setFill(xf, style, before);
    this.#setBorders(xf, style, before);
    if (before?.numberFormat !== style.numberFormat) {
      setAttributes(xf, { numFmtId: this.#formatId(style.numberFormat), applyNumberFormat: true });
    }
    setAlignment(xf, style, before);
    if ((before?.locked ?? true) !== style.locked) {
      setAttributes(ensureChild(xf, "protection", XF_ORDER), { locked: style.locked });
      setAttributes(xf, { applyProtection: true });
    }
    if ((before?.quotePrefix ?? false) !== (style.quotePrefix ?? false)) {
      setAttributes(xf, { quotePrefix: style.quotePrefix === true ? true : undefined });
    }
    const same = children(list, "xf").findIndex((other) => signature(other) === signature(xf));
    if (same >= 0) return same;
    list.appendChild(xf);
    setCount(list, "xf");
    const index = children(list, "xf").length - 1;
    this.#styles[index] = { ...style, fileIndex: index };
    return index;
  }

  #setFont(xf: Element, style: Style, before: Style | undefined): void {
    if (before && sameFont(before, style)) return;
    let id = this.#fonts.findIndex((font) => sameFont(font, style));
    if (id < 0) {
      const list = ensureChild(this.#root(), "fonts", ORDER);
      const origin = children(list, "font")[numberAttribute(xf, "fontId", 0)];
      const font = origin ? origin.cloneNode() : create(list, "font");
      list.appendChild(writeFont(font, style, before));
      setCount(list, "font");
      id = this.#fonts.push(fontPart(style)) - 1;
    }
    setAttributes(xf, { fontId: id, applyFont: true });
  }

  #setFill(xf: Element, style: Style, before: Style | undefined): void {
    if (before?.fill === style.fill) return;
    let id = style.fill === "" ? 0 : this.#fills.indexOf(style.fill);
    if (id < 0) {
      const list = ensureChild(this.#root(), "fills", ORDER);
      const pattern = append(append(list, "fill"), "patternFill", { patternType: "solid" });
      append(pattern, "fgColor", { rgb: argb(style.fill) });
      append(pattern, "bgColor", { indexed: 64 });
      setCount(list, "fill");
      id = this.#fills.push(style.fill) - 1;
    }
    setAttributes(xf, { fillId: id, applyFill: true });
  }

  #setBorders(xf: Element, style: Style, before: Style | undefined): void {
    if (before && sameBorders(before.borders, style.borders)) return;
    let id = this.#borders.findIndex((known) => sameBorders(known, style.borders));
    if (id < 0) {
      const list = ensureChild(this.#root(), "borders", ORDER);
      const border = append(list, "border");
      for (const side of ["left", "right", "top", "bottom"] as const) {
        const line = style.borders[side];
        const element = append(border, side, line ? { style: line.style } : {});
        if (line) append(element, "color", { rgb: argb(line.color) });
      }
      append(border, "diagonal");
      setCount(list, "border");
      id = this.#borders.push(style.borders) - 1;
    }
    setAttributes(xf, { borderId: id, applyBorder: true });
  }

  #formatId(format: string): number {
    const builtIn = builtInId(format);
    if (builtIn !== undefined) return builtIn;
    const own = readNumberFormats(this.#root());
    for (const [id, code] of own) if (code === format) return id;
    const list = ensureChild(this.#root(), "numFmts", ORDER);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...own.keys()) + 1;
    append(list, "numFmt", { numFmtId: id, formatCode: format });
    setCount(list, "numFmt");
    return id;
  }
}

/** The <xf> of a file that has none. */
const PLAIN_XF = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };

function sameLook(one: DifferentialStyle, other: DifferentialStyle): boolean {
  return one.fill === other.fill && one.font === other.font && (one.bold ?? false) === (other.bold ?? false);
}

/** styles.xml → one Style for each cellXf, and what conditional formats colour. */
import type { AlignmentPart, FontPart } from "../model/same-style";
import { PLAIN, type Border, type Style } from "../model/style";
import { readColour, readPalette, type Theme } from "./colours";
import { builtInFormat } from "../model/built-in-formats";
import { attribute, child, children, flag, numberAttribute, type Element } from "./xml";

/** The look that a conditional format gives. */
export interface DifferentialStyle {
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
}

export interface StyleTable {
  /** One for each cellXf. */
  readonly styles: readonly Style[];
  readonly fonts: readonly FontPart[];
  readonly fills: readonly string[];
  readonly borders: readonly Style["borders"][];
  readonly differential: readonly DifferentialStyle[];
}

interface Palette {
  readonly theme: Theme;
  readonly indexed: readonly string[];
}

/** Reads the whole table; `root` is undefined for a file without styles.xml. */
export function readStyles(root: Element | undefined, theme: Theme): StyleTable {
  if (!root) {
    return { styles: [{ ...PLAIN, fileIndex: 0 }], fonts: [], fills: [], borders: [], differential: [] };
  }
  const palette = { theme, indexed: readPalette(root) };
  const formats = readNumberFormats(root);
  const fonts = listOf(root, "fonts", "font").map((font) => readFont(font, palette));
  const fills = listOf(root, "fills", "fill").map((fill) => readFill(fill, palette));
  const borders = listOf(root, "borders", "border").map((border) => readBorders(border, palette));
  const styles = listOf(root, "cellXfs", "xf").map((xf, fileIndex): Style => {
    const id = numberAttribute(xf, "numFmtId", 0);
    return {
      ...PLAIN,
      ...fonts[numberAttribute(xf, "fontId", 0)],
      ...readAlignment(child(xf, "alignment")),
      ...(flag(xf, "quotePrefix") ? { quotePrefix: true } : {}),
      numberFormat: formats.get(id) ?? builtInFormat(id),
      fill: fills[numberAttribute(xf, "fillId", 0)] ?? "",
      borders: borders[numberAttribute(xf, "borderId", 0)] ?? {},
      locked: flag(child(xf, "protection"), "locked", true),
      fileIndex,
    };
  });
  if (styles.length === 0) styles.push({ ...PLAIN, fileIndex: 0 });
  return {
    styles,
    fonts,
    fills,
    borders,
    differential: listOf(root, "dxfs", "dxf").map((dxf) => readDifferential(dxf, palette)),
  };
}

/** The items of one of the table's lists. */
export function listOf(root: Element, list: string, item: string): Element[] {
  const found = child(root, list);
  return found ? children(found, item) : [];
}

/** The file's own number formats by number. */
export function readNumberFormats(root: Element): Map<number, string> {
  return new Map(
    listOf(root, "numFmts", "numFmt").map((format) => [
      numberAttribute(format, "numFmtId", -1),
      attribute(format, "formatCode") ?? "General",
    ]),
  );
}

/** <b/> and <b val="1"/> are on, <b val="0"/> and no <b> are off. */
function isOn(font: Element, name: string): boolean {
  const element = child(font, name);
  return element !== undefined && flag(element, "val", true);
}

function readFont(font: Element, palette: Palette): FontPart {
  const underline = child(font, "u");
  const colour = readColour(child(font, "color"), palette.theme, palette.indexed);
  return {
    fontName: attribute(child(font, "name"), "val") ?? PLAIN.fontName,
    fontSize: numberAttribute(child(font, "sz"), "val", PLAIN.fontSize),
    fontColor: colour === "" ? PLAIN.fontColor : colour,
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    underline: underline !== undefined && attribute(underline, "val") !== "none",
    strikethrough: isOn(font, "strike"),
  };
}

function readFill(fill: Element, palette: Palette): string {
  const pattern = child(fill, "patternFill");
  if (pattern) {
    const type = attribute(pattern, "patternType") ?? "none";
    if (type === "none") return "";
    // gray125 and its like are drawn as the colour under the pattern.
    const name = type === "solid" ? "fgColor" : "bgColor";
    return readColour(child(pattern, name), palette.theme, palette.indexed);
  }
  const stop = child(fill, "gradientFill", "stop", "color");
  return readColour(stop, palette.theme, palette.indexed);
}

function readBorders(border: Element, palette: Palette): Style["borders"] {
  const side = (...names: readonly string[]): Border | undefined => {
    const element = names.map((name) => child(border, name)).find((found) => found !== undefined);
    const style = attribute(element, "style") ?? "none";
    if (!element || style === "none") return undefined;
    const color = readColour(child(element, "color"), palette.theme, palette.indexed);
    return { style, color: color === "" ? "#000000" : color };
  };
  const [top, bottom] = [side("top"), side("bottom")];
  const [left, right] = [side("left", "start"), side("right", "end")];
  return {
    ...(top ? { top } : {}),
    ...(right ? { right } : {}),
    ...(bottom ? { bottom } : {}),
    ...(left ? { left } : {}),
  };
}

const HORIZONTAL: Readonly<Record<string, Style["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  fill: "Fill",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, Style["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(alignment: Element | undefined): AlignmentPart {
  const turned = numberAttribute(alignment, "textRotation", 0);
  return {
    horizontal: HORIZONTAL[attribute(alignment, "horizontal") ?? ""] ?? "General",
    vertical: VERTICAL[attribute(alignment, "vertical") ?? ""] ?? "Bottom",
    wrap: flag(alignment, "wrapText"),
    // The file counts 91 to 180 for one to ninety degrees down, 255 for stacked letters.
    rotation: turned === 255 ? 180 : turned > 90 ? 90 - turned : turned,
    indent: numberAttribute(alignment, "indent", 0),
  };
}

function readDifferential(dxf: Element, palette: Palette): DifferentialStyle {
  const pattern = child(dxf, "fill", "patternFill");
  const font = child(dxf, "font");
  // In a differential style a solid fill stands in bgColor; some writers give fgColor only.
  const fill = child(pattern, "bgColor") ?? child(pattern, "fgColor");
  return {
    fill: readColour(fill, palette.theme, palette.indexed),
    font: readColour(child(font, "color"), palette.theme, palette.indexed),
    ...(font && isOn(font, "b") ? { bold: true } : {}),
  };
}

/** Colours of a file (theme, indexed, rgb, tint) as #RRGGBB. */
import { attribute, child, children, type Element } from "./xml";

/** The theme's colours in the order that cells number them: lt1, dk1, lt2, dk2, accent1 to 6, links. */
export type Theme = readonly string[];

export const OFFICE_THEME: Theme = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours of theme1.xml, Office's own where one is missing. */
export function readTheme(root: Element | undefined): Theme {
  const scheme = child(root, "themeElements", "clrScheme");
  return THEME_ORDER.map((name, at) => {
    const [colour] = scheme ? children(child(scheme, name) ?? scheme) : [];
    const hex = attribute(colour, "lastClr") ?? attribute(colour, "val") ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[at] ?? "#000000");
  });
}

/** The palette of a file that changed the indexed colours, else the usual one. */
export function readPalette(styles: Element): readonly string[] {
  const own = child(styles, "colors", "indexedColors");
  if (!own) return INDEXED;
  return children(own, "rgbColor").map((colour) =>
    (attribute(colour, "rgb") ?? "FF000000").slice(-6).toUpperCase(),
  );
}

/** Turns a <color>, <fgColor> or <bgColor> into #RRGGBB; "" where there is none or it is automatic. */
export function readColour(
  element: Element | undefined,
  theme: Theme,
  palette: readonly string[] = INDEXED,
): string {
  const rgb = attribute(element, "rgb");
  const themed = attribute(element, "theme");
  const indexed = attribute(element, "indexed");
  let colour = "";
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) colour = `#${rgb.slice(-6).toUpperCase()}`;
  else if (themed !== undefined) colour = theme[Number(themed)] ?? "";
  else if (indexed !== undefined) {
    // 64 and 65 are the window's own text and background.
    const hex = indexed === "64" ? "000000" : indexed === "65" ? "FFFFFF" : palette[Number(indexed)];
    colour = hex === undefined ? "" : `#${hex}`;
  }
  const tint = Number(attribute(element, "tint") ?? "0");
  return colour !== "" && tint !== 0 && !Number.isNaN(tint) ? tinted(colour, tint) : colour;
}

/** Lightness up (tint > 0) or down, as ECMA-376 18.8.19 says: on HLS. */
function tinted(colour: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const old = (max + min) / 2;
  const lightness = tint < 0 ? old * (1 + tint) : old * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * old - 1));
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const hex = [r, g, b].map((part) => {
    // Each channel keeps its place between the darkest and the lightest: the hue stays.
    const place = spread === 0 ? 0.5 : (part - min) / spread;
    const value = lightness + chroma * (place - 0.5);
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${hex.join("").toUpperCase()}`;
}

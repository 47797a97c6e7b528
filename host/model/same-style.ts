/** Whether two styles look the same; where they stand in a file does not matter. */
import type { Border, Style } from "./style";

/** What a font says of a style. */
export type FontPart = Pick<
  Style,
  "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough"
>;

/** What an alignment says of a style. */
export type AlignmentPart = Pick<Style, "horizontal" | "vertical" | "wrap" | "rotation" | "indent">;

export function fontPart(style: FontPart): FontPart {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = style;
  return { fontName, fontSize, fontColor, bold, italic, underline, strikethrough };
}

export function sameFont(one: FontPart, other: FontPart): boolean {
  return (
    one.fontName === other.fontName &&
    one.fontSize === other.fontSize &&
    one.fontColor === other.fontColor &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough
  );
}

export function sameBorders(one: Style["borders"], other: Style["borders"]): boolean {
  const same = (a: Border | undefined, b: Border | undefined): boolean =>
    a?.style === b?.style && a?.color === b?.color;
  return (
    same(one.top, other.top) &&
    same(one.right, other.right) &&
    same(one.bottom, other.bottom) &&
    same(one.left, other.left)
  );
}

export function sameAlignment(one: AlignmentPart, other: AlignmentPart): boolean {
  return (
    one.horizontal === other.horizontal &&
    one.vertical === other.vertical &&
    one.wrap === other.wrap &&
    one.rotation === other.rotation &&
    one.indent === other.indent
  );
}

/** Whether two styles look the same; where they stand in the file does not matter. */
export function sameStyle(one: Style, other: Style): boolean {
  if (one === other) return true;
  return (
    one.numberFormat === other.numberFormat &&
    one.fill === other.fill &&
    sameFont(one, other) &&
    sameBorders(one.borders, other.borders) &&
    sameAlignment(one, other) &&
    one.locked === other.locked &&
    (one.quotePrefix ?? false) === (other.quotePrefix ?? false)
  );
}

/** Fonts of cells as the canvas wants them, with stand-ins of the same widths where a machine lacks Office's fonts. */
import type { Style } from "../../../model/style";

const STAND_INS: Readonly<Record<string, string>> = {
  calibri: 'Calibri, Carlito, "Segoe UI", Arial, sans-serif',
  "calibri light": '"Calibri Light", Calibri, Carlito, Arial, sans-serif',
  aptos: "Aptos, Calibri, Carlito, Arial, sans-serif",
  "aptos narrow": '"Aptos Narrow", "Liberation Sans Narrow", Calibri, Carlito, Arial, sans-serif',
  arial: 'Arial, "Liberation Sans", sans-serif',
  "times new roman": '"Times New Roman", "Liberation Serif", serif',
  "courier new": '"Courier New", "Liberation Mono", monospace',
};

/** Pixels of a size in points. */
export function fontPixels(points: number): number {
  return (points * 96) / 72;
}

/** The canvas font of a style; `bold` may come from a colour rule. */
export function canvasFont(style: Style, bold: boolean): string {
  const family = STAND_INS[style.fontName.toLowerCase()] ?? `"${style.fontName}", Arial, sans-serif`;
  const slant = style.italic ? "italic " : "";
  const weight = bold || style.bold ? "bold " : "";
  return `${slant}${weight}${fontPixels(style.fontSize).toFixed(2)}px ${family}`;
}

const widths = new Map<string, number>();

/** How wide a text is in a font; remembered, since a grid asks for the same texts at every frame. */
export function textWidth(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 50_000) widths.clear();
  context.font = font;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

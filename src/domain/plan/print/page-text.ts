/** Headers and footers: the month in them moved on, and what they say in words. */
import { printMonthLong, type Month } from "../../period";
import { renameMonth } from "../rename";
import type { PageText } from "./print-settings";

/** A code of Excel's ("&P", "&12", "&K01+000", '&"Arial,Bold"'), or words between codes. */
const PIECES = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[^])|[^&]+/gi;

const PARTS = ["left", "center", "right"] as const;

/** The add-in's own footer. */
export function ownFooter(month: Month): PageText {
  return { left: "&8&A", center: `&8As at ${printMonthLong(month)}`, right: "&8Page &P of &N" };
}

/** The same with another month in it; codes and all other words stay. */
export function moveMonth(text: PageText, from: Month, to: Month): PageText {
  const moved = (part: string): string =>
    part.replace(PIECES, (piece) => (piece.startsWith("&") ? piece : renameMonth(piece, from, to)));
  return { left: moved(text.left), center: moved(text.center), right: moved(text.right) };
}

const FIELDS: Readonly<Record<string, string>> = {
  "&&": "&",
  "&A": "[sheet]",
  "&D": "[date]",
  "&F": "[file]",
  "&G": "[picture]",
  "&N": "[pages]",
  "&P": "[page]",
  "&T": "[time]",
  "&Z": "[folder]",
};

/**
 * What differs from another text, as a person reads it: "As at March 2019 | Page [page] of [pages]". Codes of fonts say
 * nothing.
 */
export function sayText(text: PageText, other: PageText): string {
  const parts = PARTS.filter((part) => text[part] !== other[part]).map((part) =>
    text[part]
      .replace(PIECES, (piece) => (piece.startsWith("&") ? (FIELDS[piece.toUpperCase()] ?? "") : piece))
      .trim(),
  );
  return parts.filter((part) => part !== "").join(" | ");
}

/** A cell's content read as people read it: numbers typed as text, shares, marks for "no figure", words. */
import type { Figure } from "./book/book";
import type { CellContent } from "./workbook";

/** Marks that stand where there is no figure (vocabulary.md), in lower case with single spaces. */
const NO_FIGURE: ReadonlySet<string> = new Set(
  "|-|–|—|n/a|na|n.a.|c|x|z|k|..|...|data to be supplied|annual indicator|not in source|< select >|<select>|please select an option|data only|no target".split(
    "|",
  ),
);

/** Marks that say that something will stand here later. */
const TO_BE_SET =
  /^(?:(?:(?:range|target|tolerances?)s? )?(?:is |are )?to be (?:set|confirmed|agreed|advised|determined)|tb[cads]|not (?:yet )?set)\.?$/;

const ERROR = /^#(?:N\/A|DIV\/0!|[A-Z_]+[!?])$/;

/** 1,528 or 1528, .5, 12.50, 1e-7, with a sign and per cent. */
const NUMBER = "([+-]?)\\s*((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(e[+-]?\\d{1,3})?\\s*(%?)";
/** "*", "(p)", "[r]", "r": provisional or revised. */
const MARKS = "(?:\\s*(?:\\*+|\\([pr]\\)|\\[[pr]\\]|(?<=[\\d%\\s])r))*";
const WHOLE = new RegExp(`^${NUMBER}${MARKS}$`, "i");
const ASIDE = new RegExp(`^(${NUMBER})${MARKS}\\s*\\(([^()]*)\\)${MARKS}$`, "i");
const SHARE = new RegExp(`^(.+?)\\s+(?:out )?of\\s+([^\\s(=]+)\\s*(?:[(=].*)?$`, "is");

const YEAR = /^(?:19|20)\d\d(?:\s*[/-]\s*\d\d(?:\d\d)?)?$/;

/** Spaces of every width to one plain space, minus signs of every kind before a digit to a hyphen. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u200b-\u200d\u2060]+/g, " ")
    .replace(/[−–](?=\s?[\d.])/g, "-")
    .trim();
}

/** A number as typed: "1,528" is 1528, " 95 % " is 0.95 and percent, "1,528 (p)" is 1528; undefined for anything else. */
export function parseNumber(text: string): { readonly value: number; readonly percent: boolean } | undefined {
  const match = WHOLE.exec(tidy(text));
  if (!match) return undefined;
  const [, sign = "", digits = "", exponent = "", percent = ""] = match;
  // Through the exponent rather than a division, so that "28.5%" is exactly the double of 0.285.
  const shifted = Number(exponent.slice(1)) - (percent === "" ? 0 : 2);
  const value = Number(`${digits.replaceAll(",", "")}e${shifted}`);
  if (!Number.isFinite(value)) return undefined;
  return { value: sign === "-" && value !== 0 ? -value : value, percent: percent !== "" };
}

/** Whether the text is one of the marks for "no figure" or "to be set". */
export function isNoFigure(text: string): boolean {
  return NO_FIGURE.has(tidy(text).toLowerCase()) || isToBeSet(text);
}

/** Whether the text says that a target is still to be set: "range to be set", "tbc". */
export function isToBeSet(text: string): boolean {
  return TO_BE_SET.test(tidy(text).toLowerCase());
}

/** Whether the text is an Excel error: "#DIV/0!". */
export function isErrorText(text: string): boolean {
  return text.includes("#") && ERROR.test(text.trim());
}

/**
 * What a cell says.
 * @param value as Excel gives it.
 * @param text as displayed; kept where the cell holds words.
 */
export function readFigure(value: CellContent, text = String(value)): Figure {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { kind: "number", value } : { kind: "text", text };
  }
  if (typeof value === "boolean") return { kind: "text", text };
  if (isErrorText(value)) return { kind: "error", text: value.trim() };
  if (isNoFigure(value)) return { kind: "none", blank: tidy(value) === "" };
  return (
    readNumber(value) ??
    readShare(value) ??
    readAside(value) ??
    readFirstLine(value) ?? { kind: "text", text: value.trim() }
  );
}

function readNumber(text: string): Figure | undefined {
  const number = parseNumber(text);
  return number && { kind: "number", value: number.value };
}

/** "1122 of 1404", "9 of 16 (56.3%)". */
function readShare(text: string): Figure | undefined {
  const match = SHARE.exec(tidy(text));
  const numerator = parseNumber(match?.[1] ?? "");
  const denominator = parseNumber(match?.[2] ?? "");
  if (!numerator || !denominator || numerator.percent || denominator.percent) return undefined;
  return { kind: "share", numerator: numerator.value, denominator: denominator.value };
}

/** "17.3% (56)", "12.3% (2017)", "12.3% (2017/18)". */
function readAside(text: string): Figure | undefined {
  const match = ASIDE.exec(tidy(text));
  const number = parseNumber(match?.[1] ?? "");
  if (!match || !number) return undefined;
  const words = (match[6] ?? "").trim();
  const aside = parseNumber(words)?.value;
  const year = YEAR.test(words) ? words : undefined;
  if (aside === undefined && year === undefined) return undefined;
  return {
    kind: "number",
    value: number.value,
    ...(aside !== undefined && { aside }),
    ...(year !== undefined && { year }),
  };
}

/** A figure with words below it or a term's name after it: "95.0%\nSpring Term 2018". */
function readFirstLine(text: string): Figure | undefined {
  const [first = "", ...rest] = text.split(/\r?\n|\s+(?=(?:spring|summer|autumn)\b)/i);
  const words = rest.join(" ");
  if (words.trim() === "" || /^\W*\d/.test(words)) return undefined;
  return readNumber(first) ?? readShare(first);
}

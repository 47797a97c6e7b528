/**
 * The grammar of one tolerance cell, as people type it (spec.md, RAG; vocabulary.md, target text):
 * "<92%", "92%>", "95%+", "14-20", "+/-5 of 158.8", "over 1% above range", "at least 95%", "between 15% & 30%".
 */
import { atLeast, atMost, EVERYTHING, intersect, over, under, within, type Band } from "./bands";
import { isNoFigure, isToBeSet } from "../figure";

export type ToleranceCell =
  /** Blank, "-", "n/a": no test. */
  | { readonly kind: "none" }
  /** "range to be set", "tbc". */
  | { readonly kind: "open" }
  | { readonly kind: "test"; readonly bands: readonly Band[] }
  /** A bare number: a target, in the green cell. */
  | { readonly kind: "target"; readonly at: number }
  /** Within, or more than, so far from a centre that may stand in the green cell. */
  | {
      readonly kind: "near";
      readonly by: Amount;
      readonly centre: number | undefined;
      readonly beyond: boolean;
    }
  /** So many per cent over or under the green range, or beyond that. */
  | { readonly kind: "beside"; readonly by: Amount; readonly above: boolean; readonly beyond: boolean }
  | { readonly kind: "unreadable" };

/** A distance; `relative` is a fraction of what it is measured from (1 % of 20). */
export interface Amount {
  readonly value: number;
  readonly relative: boolean;
}

const N = "([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)) ?(%?)";
const BESIDE =
  /^(over|more than|greater than|above|>|up to|within|at most|<=)? ?([\d.]+) ?(%?) (above|over|below|under) (?:the )?(?:green |target )?range$/;
const NEAR = new RegExp(
  `^(more than|over|greater than|outside|beyond|>|within|up to|at most|<=)? ?\\+/- ?${N}(?: (?:of|from|around) ${N})?$`,
);
const ONE = new RegExp(`^(<=|>=|<|>)? ?${N} ?(<=|>=|<|>|\\+)?$`);
const RANGE = new RegExp(`^(>=?)? ?${N} ?(?:-|to) ?(<=?)? ?${N}$`);
const BEYOND = /^(?:over|more|greater|above|outside|beyond|>)/;

/** Words that say an operator before a number, longest first. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:greater|more|higher) than or equal to|at least|(?:no|not) (?:less|fewer) than|min(?:imum)?(?: of)?)\b/g,
    ">=",
  ],
  [
    /\b(?:(?:less|fewer|lower) than or equal to|at most|up to|(?:no|not) more than|max(?:imum)?(?: of)?)\b/g,
    "<=",
  ],
  [/\b(?:less than|fewer than|lower than|under|below)\b/g, "<"],
  [/\b(?:more than|greater than|higher than|over|above)\b/g, ">"],
];
const AFTER_UP = new RegExp(`${N} (?:or|and) (?:more|over|above|higher|greater)\\b(?! ?[\\d.+-])`, "g");
const AFTER_DOWN = new RegExp(`${N} (?:or|and) (?:less|under|below|lower|fewer)\\b(?! ?[\\d.+-])`, "g");

/** Lower case, single spaces, plain operators. */
export function tidyTolerance(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u200b-\u200d]+/g, " ")
    .replace(/[−–—]/g, "-")
    .replace(/±|\+ ?\/? ?-(?= ?[\d.])/g, "+/-")
    .replace(/≤|=\/?<|<\/=/g, "<=")
    .replace(/≥|=\/?>|>\/=/g, ">=")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/ ?\b(?:per ?cent|pct)\b| ?%/g, "%")
    .replace(/(%)(?=[a-z])/g, "$1 ")
    .replace(/^ ?(?:(?:red|amber|yellow|green|target)\b:? ?)+/, "")
    .trim();
}

/**
 * Whether the thresholds of a triple are percentages: one carries a "%" that is not a share of another figure
 * ("1% above range", "+/-5% of 158.8").
 */
export function carriesPercent(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    cell
      .replace(/[\d.]+% (?:above|over|below|under) .*range/g, "")
      .replace(/\+\/- ?[\d.]+%/g, "")
      .includes("%"),
  );
}

/**
 * Reads one cell.
 * @param text through `tidyTolerance`.
 * @param percent whether the triple is in percentages: then "92" beside "95%+" is 92 %, and 0.92 stays.
 */
export function readToleranceCell(text: string, percent: boolean): ToleranceCell {
  if (isToBeSet(text)) return { kind: "open" };
  if (isNoFigure(text.replace(/\.$/, ""))) return { kind: "none" };
  if (text.length > 200) return { kind: "unreadable" };
  return readBeside(text) ?? readNear(text, percent) ?? readTest(text, percent);
}

function readBeside(text: string): ToleranceCell | undefined {
  const match = BESIDE.exec(text);
  if (!match) return undefined;
  const [, how = "", digits = "", sign = "", side = ""] = match;
  const by = { value: sign === "" ? Number(digits) : Number(`${digits}e-2`), relative: sign !== "" };
  if (!Number.isFinite(by.value)) return undefined;
  return { kind: "beside", by, above: side === "above" || side === "over", beyond: BEYOND.test(how) };
}

function readNear(text: string, percent: boolean): ToleranceCell | undefined {
  const match = NEAR.exec(text);
  if (!match) return undefined;
  const [, how = "", digits = "", sign = "", centre, centreSign = ""] = match;
  // "+/-5%" of a percentage is five points of it; of 158.8 it is a twentieth.
  const relative = sign !== "" && !percent;
  const value = relative ? Number(`${digits}e-2`) : toNumber(digits, sign, percent);
  return {
    kind: "near",
    by: { value: Math.abs(value), relative },
    centre: centre === undefined ? undefined : toNumber(centre, centreSign, percent),
    beyond: BEYOND.test(how),
  };
}

function readTest(text: string, percent: boolean): ToleranceCell {
  if (text === "never") return { kind: "test", bands: [] };
  if (text === "always") return { kind: "test", bands: [EVERYTHING] };
  const plain = toOperators(text);
  const bare = ONE.exec(plain);
  if (bare && bare[1] === undefined && bare[4] === undefined) {
    return { kind: "target", at: toNumber(bare[2], bare[3], percent) };
  }
  const bands: Band[] = [];
  for (const alternative of plain.split(/ or |, ?or /)) {
    let part: readonly Band[] = [EVERYTHING];
    for (const each of alternative.split(/ (?:and|&) /)) {
      const band = readBand(each.trim(), percent);
      if (!band) return { kind: "unreadable" };
      part = intersect(part, [band]);
    }
    bands.push(...part);
  }
  return { kind: "test", bands };
}

/** "at least 95%" to ">= 95%", "15 or more" to ">=15", "between 15% & 30%" to "15% to 30%". */
function toOperators(text: string): string {
  let plain = text
    .replace(/\bbetween (.+?) (?:and|&) /g, "$1 to ")
    .replace(/\b(?:from|at(?! (?:least|most))) (?=[\d.+-])/g, "");
  plain = plain.replace(AFTER_UP, ">=$1$2").replace(AFTER_DOWN, "<=$1$2");
  for (const [words, operator] of BEFORE) plain = plain.replace(words, operator);
  return plain;
}

function readBand(text: string, percent: boolean): Band | undefined {
  const one = ONE.exec(text);
  if (one) {
    const [, before, digits, sign, after] = one;
    const n = toNumber(digits, sign, percent);
    if (before !== undefined && after !== undefined) return undefined;
    if (before === "<" || after === "<") return under(n);
    if (before === ">") return over(n);
    if (before === "<=" || after === "<=") return atMost(n);
    // "92%>" is 92 % and over, as "92%+" and ">=92%".
    return before === undefined && after === undefined ? undefined : atLeast(n);
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [, from, low, lowSign = "", to, high, highSign = ""] = range;
  const sign = lowSign === "" ? highSign : lowSign;
  const band = within(
    toNumber(low, sign, percent),
    toNumber(high, highSign === "" ? sign : highSign, percent),
  );
  return { ...band, lowIn: from !== ">", highIn: to !== "<" };
}

function toNumber(digits = "", sign = "", percent = false): number {
  const bare = Number(digits);
  return sign !== "" || (percent && Math.abs(bare) > 1) ? Number(`${digits}e-2`) : bare;
}

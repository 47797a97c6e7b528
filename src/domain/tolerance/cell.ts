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

const MORE = "(?:more|greater|higher) than";
const LESS = "(?:less|fewer|lower) than";
const N = "([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)) ?(%?)";
/** Up to a distance, or (the group) beyond it. */
const HOW = `^(?:(${MORE}|over|above|outside|beyond|>)|within|up to|at most|<=)? ?`;
const BESIDE = new RegExp(
  `${HOW}([\\d.]+) ?(%?) (?:(above|over)|below|under) (?:the )?(?:green |target )?range$`,
);
const NEAR = new RegExp(`${HOW}\\+/- ?${N}(?: (?:of|from|around) ${N})?$`);
const ONE = new RegExp(`^(<=|>=|<|>)? ?${N} ?(<=|>=|<|>|\\+)?$`);
const RANGE = new RegExp(`^(>=?)? ?${N} ?(?:-|to) ?(<=?)? ?${N}$`);

/** What is replaced by what, one after the other. */
type Replacements = readonly (readonly [RegExp, string])[];

/** To single spaces and plain operators. */
const TIDY: Replacements = [
  [/[\s\u200b-\u200d]+/g, " "],
  [/[−–—]/g, "-"],
  [/±|\+ ?\/? ?-(?= ?[\d.])/g, "+/-"],
  [/≤|=\/?<|<\/=/g, "<="],
  [/≥|=\/?>|>\/=/g, ">="],
  [/(\d),(?=\d{3}(?!\d))/g, "$1"],
  [/ ?\b(?:per ?cent|pct)\b| ?%/g, "%"],
  [/(%)(?=[a-z])/g, "$1 "],
  [/^ ?(?:(?:red|amber|yellow|green|target)\b:? ?)+/, ""],
];

/** From words to operators before a number: "at least 95%" to ">= 95%", "15 or more" to ">=15", "between 15% & 30%" to "15% to 30%". */
const OPERATORS: Replacements = [
  [/\bbetween (.+?) (?:and|&) /g, "$1 to "],
  [/\b(?:from|at(?! (?:least|most))) (?=[\d.+-])/g, ""],
  [after("more|greater|higher|over|above"), ">=$1$2"],
  [after("less|fewer|lower|under|below"), "<=$1$2"],
  [before(`${MORE} or equal to|at least|not? ${LESS}|min(?:imum)?(?: of)?`), ">="],
  [before(`${LESS} or equal to|at most|up to|not? ${MORE}|max(?:imum)?(?: of)?`), "<="],
  [before(`${LESS}|under|below`), "<"],
  [before(`${MORE}|over|above`), ">"],
];

function after(words: string): RegExp {
  return new RegExp(`${N} (?:or|and) (?:${words})\\b(?! ?[\\d.+-])`, "g");
}

function before(words: string): RegExp {
  return new RegExp(`\\b(?:${words})\\b`, "g");
}

function replaceAll(text: string, replacements: Replacements): string {
  return replacements.reduce((plain, [found, instead]) => plain.replace(found, instead), text);
}

/** Lower case, single spaces, plain operators. */
export function tidyTolerance(text: string): string {
  return replaceAll(text.toLowerCase(), TIDY).trim();
}

/**
 * Whether the thresholds of a triple are percentages: one carries a "%" that is not a share of another figure
 * ("1% above range", "+/-5% of 158.8").
 */
export function carriesPercent(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    cell.replace(/[\d.]+% (?:above|over|below|under) .*range|\+\/- ?[\d.]+%/g, "").includes("%"),
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
  const [, beyond, digits, sign, above] = match;
  const value = toNumber(digits, sign);
  if (!Number.isFinite(value)) return undefined;
  return {
    kind: "beside",
    by: { value, relative: sign === "%" },
    above: above !== undefined,
    beyond: beyond !== undefined,
  };
}

function readNear(text: string, percent: boolean): ToleranceCell | undefined {
  const match = NEAR.exec(text);
  if (!match) return undefined;
  const [, beyond, digits, sign, centre, centreSign] = match;
  return {
    kind: "near",
    // "+/-5%" of a percentage is five points of it; of 158.8 it is a twentieth.
    by: { value: Math.abs(toNumber(digits, sign, percent)), relative: sign === "%" && !percent },
    centre: centre === undefined ? undefined : toNumber(centre, centreSign, percent),
    beyond: beyond !== undefined,
  };
}

function readTest(text: string, percent: boolean): ToleranceCell {
  if (text === "never") return { kind: "test", bands: [] };
  if (text === "always") return { kind: "test", bands: [EVERYTHING] };
  const plain = replaceAll(text, OPERATORS);
  const [, operator, digits, sign, trailing] = ONE.exec(plain) ?? [];
  if (digits !== undefined && operator === undefined && trailing === undefined) {
    return { kind: "target", at: toNumber(digits, sign, percent) };
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

function readBand(text: string, percent: boolean): Band | undefined {
  const one = ONE.exec(text);
  if (one) {
    const [, leading, digits, sign, trailing] = one;
    if ((leading === undefined) === (trailing === undefined)) return undefined;
    const n = toNumber(digits, sign, percent);
    const operator = leading ?? trailing;
    if (operator === "<") return under(n);
    if (operator === "<=") return atMost(n);
    // "92%>" is 92 % and over, as "92%+" and ">=92%".
    return leading === ">" ? over(n) : atLeast(n);
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [, from, low, lowSign = "", to, high, highSign = ""] = range;
  const band = within(
    toNumber(low, lowSign || highSign, percent),
    toNumber(high, highSign || lowSign, percent),
  );
  return { ...band, lowIn: from !== ">", highIn: to !== "<" };
}

function toNumber(digits = "", sign = "", percent = false): number {
  const bare = Number(digits);
  return sign !== "" || (percent && Math.abs(bare) > 1) ? Number(`${digits}e-2`) : bare;
}

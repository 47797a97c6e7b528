/**
 * The grammar of one tolerance cell, as people type it (spec.md, RAG; vocabulary.md, target text):
 * "<92%", "92%>", "95%+", "14-20", "+/-5 of 158.8", "over 1% above range", "at least 95%", "between 15% & 30%".
 */
import { atLeast, atMost, EVERYTHING, intersect, over, reach, under, within, type Band } from "./bands";
import { isNoFigure, isToBeSet } from "../figure";

/** What one cell says, with what it takes from the green cell filled in. */
export type ToleranceTest =
  /** Blank, "-", "n/a": no test. */
  | { readonly kind: "none" }
  /** "range to be set", "tbc". */
  | { readonly kind: "open" }
  | {
      readonly kind: "test";
      readonly bands: readonly Band[];
      /** What it is a distance from, for the red and amber cells beside it. */
      readonly centre?: number;
    }
  /** A bare number in green: a test where High or Low is good, else none. */
  | { readonly kind: "target"; readonly at: number };

/** A test, or what would have been understood where the cell was not. */
export type Resolved = ToleranceTest | string;

/** What the cells of one triple share while they are read. */
export interface TripleReading {
  /** Whether the thresholds are percentages: then "92" beside "95%+" is 92 %, and 0.92 stays. */
  readonly percent: boolean;
  /** The sizes of the thresholds as typed: 103 % within "+/-5% of 98%" is no threshold above 100 %. */
  readonly sizes: number[];
  /** The green cell, once it is read: it is the first. */
  readonly green: Resolved | undefined;
}

const READABLE = "a test such as <92%, 92%>, 95%+, 14-20, +/-5 of 158.8, or n/a";
const OPERATOR = "an operator with the number, such as <90%, 90%> or 90%+";
const CENTRE = "a centre in the green cell, such as +/-5 of 158.8";
const GREEN_RANGE = "a range in the green cell, such as 14-20";

const MORE = "(?:more|greater|higher) than";
const LESS = "(?:less|fewer|lower) than";
const SIZE = "(?:\\d+(?:\\.\\d*)?|\\.\\d+)) ?(%?)";
const N = `([+-]?${SIZE}`;
/** Up to a distance, or (the group) beyond it. */
const HOW = `^(?:(${MORE}|over|above|outside|beyond|>)|within|up to|at most|<=)? ?`;
const BESIDE = new RegExp(`${HOW}(${SIZE} (?:(above|over)|below|under) (?:the )?(?:green |target )?range$`);
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

/** Reads one cell, its text through `tidyTolerance`. */
export function readToleranceCell(text: string, reading: TripleReading): Resolved {
  if (isToBeSet(text)) return { kind: "open" };
  if (isNoFigure(text.replace(/\.$/, ""))) return { kind: "none" };
  if (text.length > 200) return READABLE;
  return readBeside(text, reading) ?? readNear(text, reading) ?? readTest(text, reading);
}

/** So many per cent over or under the green range, or beyond that. */
function readBeside(text: string, { green }: TripleReading): Resolved | undefined {
  const match = BESIDE.exec(text);
  if (!match) return undefined;
  if (green === undefined) return READABLE;
  const [, beyond, digits = "", sign, above] = match;
  const [range, ...others] = typeof green === "object" && green.kind === "test" ? green.bands : [];
  const end = range && others.length === 0 ? (above === undefined ? range.low : range.high) : Infinity;
  if (!Number.isFinite(end)) return missing(green, GREEN_RANGE);
  const distance = sign === "" ? Number(digits) : share(digits, end);
  const limit = reach(end, above === undefined ? -distance : distance);
  const [outside, inside] = above === undefined ? [under, atLeast] : [over, atMost];
  return {
    kind: "test",
    bands: beyond === undefined ? intersect([outside(end)], [inside(limit)]) : [outside(limit)],
  };
}

/** Within, or more than, so far from a centre, which may stand in the green cell. */
function readNear(text: string, reading: TripleReading): Resolved | undefined {
  const match = NEAR.exec(text);
  if (!match) return undefined;
  const { green, percent } = reading;
  const [, beyond, digits = "", sign, own, ownSign] = match;
  const centre = own === undefined ? centreOf(green) : readThreshold(reading, own, ownSign);
  if (centre === undefined) return missing(green, CENTRE);
  // "+/-5%" of a percentage is five points of it; of 158.8 it is a twentieth.
  const distance = sign === "%" && !percent ? share(digits, centre) : readThreshold(reading, digits, sign);
  const low = reach(centre, -Math.abs(distance));
  const high = reach(centre, Math.abs(distance));
  return {
    kind: "test",
    bands: beyond === undefined ? [within(low, high)] : [under(low), over(high)],
    centre,
  };
}

function centreOf(green: Resolved | undefined): number | undefined {
  if (typeof green !== "object") return undefined;
  return green.kind === "target" ? green.at : green.kind === "test" ? green.centre : undefined;
}

/** Nothing can be green yet, so nothing is judged: what green does not give is then no fault. */
function missing(green: Resolved | undefined, expected: string): Resolved {
  return typeof green === "object" && (green.kind === "none" || green.kind === "open") ? green : expected;
}

function readTest(text: string, reading: TripleReading): Resolved {
  if (text === "never") return { kind: "test", bands: [] };
  if (text === "always") return { kind: "test", bands: [EVERYTHING] };
  const plain = replaceAll(text, OPERATORS);
  const [, operator, digits, sign, trailing] = ONE.exec(plain) ?? [];
  if (digits !== undefined && operator === undefined && trailing === undefined) {
    return reading.green === undefined
      ? { kind: "target", at: readThreshold(reading, digits, sign) }
      : OPERATOR;
  }
  const bands: Band[] = [];
  for (const alternative of plain.split(/ or |, ?or /)) {
    let part: readonly Band[] = [EVERYTHING];
    for (const each of alternative.split(/ (?:and|&) /)) {
      const band = readBand(each.trim(), reading);
      if (!band) return READABLE;
      part = intersect(part, [band]);
    }
    bands.push(...part);
  }
  return { kind: "test", bands };
}

function readBand(text: string, reading: TripleReading): Band | undefined {
  const one = ONE.exec(text);
  if (one) {
    const [, leading, digits = "", sign, trailing] = one;
    if ((leading === undefined) === (trailing === undefined)) return undefined;
    const n = readThreshold(reading, digits, sign);
    const operator = leading ?? trailing;
    if (operator === "<") return under(n);
    if (operator === "<=") return atMost(n);
    // "92%>" is 92 % and over, as "92%+" and ">=92%".
    return leading === ">" ? over(n) : atLeast(n);
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [, from, low = "", lowSign = "", to, high = "", highSign = ""] = range;
  const band = within(
    readThreshold(reading, low, lowSign || highSign),
    readThreshold(reading, high, highSign || lowSign),
  );
  return { ...band, lowIn: from !== ">", highIn: to !== "<" };
}

/** A threshold as a number, a fraction for a percentage; its size is noted. */
function readThreshold({ percent, sizes }: TripleReading, digits: string, sign = ""): number {
  const bare = Number(digits);
  const value = sign !== "" || (percent && Math.abs(bare) > 1) ? Number(`${digits}e-2`) : bare;
  sizes.push(Math.abs(value));
  return value;
}

/** So many per cent of a figure. */
function share(percent: string, of: number): number {
  return Math.abs(of) * Number(`${percent}e-2`);
}

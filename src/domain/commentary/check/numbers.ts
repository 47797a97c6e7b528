/** The numbers of a sentence and what each is: a figure, a change, a target, a benchmark. Dates, durations and names are none. */
import type { Month } from "../../period";
import { monthOf, MONTH_NAMES } from "./months";

export interface NumberClaim {
  readonly text: string;
  readonly start: number;
  readonly kind: "percentage" | "points" | "share" | "count";
  /** A fraction for percentages and points, n for a share. */
  readonly value: number;
  readonly of?: number;
  /** Digits after the point, as typed. */
  readonly decimals: number;
  readonly role: "figure" | "change" | "target" | "neighbours" | "national";
  /** "about", "over": near enough will do. */
  readonly rough: boolean;
  /** Stands in an enumeration or a range: which measure it is of is not sure. */
  readonly loose: boolean;
  /** The sentence speaks of those who are left: "did not have", "outside timescale". */
  readonly left: boolean;
  /** The month that follows it, where one does. */
  readonly month: Month | undefined;
}

const FIGURE =
  /(\d[\d,]*)\s+(?:out\s+)?of\s+(?:the\s+)?(\d[\d,]*)(?![\d.%])|(\d[\d,]*(?:\.\d+)?)\s?(%|per cent\b)?/g;
const NONE_BEFORE =
  /\b(?:section|form|aged?|page|teams?|area|per|within|under age|between)(?: (?:of|the|a))*\s*$/i;
/** "Quarter 3", "year 11"; but "in the last quarter 157 children". */
const ORDER_BEFORE = /\b(?:stage|phase|year|quarter|term)\s*$/i;
const LAST_IN_ORDER = 13;
const NO_SPACE_BEFORE = /[\w.,/£$#–-]$/;
const NONE_AFTER =
  /^\s*(?:[-–/][\da-z]|(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b|(?:st|nd|rd|th)\b|times\b|x\b|\+|or more\b)/i;
const POINTS = /^\s*(?:percentage |per cent |%\s*)?points?\b|^\s*pp\b/i;
const CHANGE_BEFORE =
  /\b(?:by|(?:increase|rise|fall|drop|reduction|decrease|decline|change|improvement|growth) of|up|down)\s*$/i;
const CHANGE_AFTER =
  /^\s*(?:more|fewer|higher|lower|less|better|worse|increase|decrease|reduction|rise|fall|drop|improvement)\b(?!\s+than\s+(?:one|two|three))/i;
const TARGET_BEFORE =
  /\b(?:target|threshold|tolerance|goal|ambition)s?\b(?:\s*(?:of|is|was|remains|set at|:|\())*\s*$/i;
const TARGET_AFTER = /^\s*\)?\s*(?:target|threshold|tolerance)\b/i;
const NATIONAL_BEFORE = /\b(?:national(?:ly)?|england)\b[^.;,%\d]{0,30}$/i;
const NEIGHBOURS_BEFORE = /\b(?:neighbours?|sn)\b[^.;,%\d]{0,30}$/i;
const NATIONAL_AFTER = /^\s*\)?\s*(?:nationally|national(?:ly)?\b)/i;
const NEIGHBOURS_AFTER = /^\s*\)?\s*(?:(?:for|among|across) (?:statistical )?neighbours)\b/i;
const ROUGH =
  /\b(?:about|around|roughly|above|below|approximately|nearly|almost|some|just|over|under|more than|fewer than|less than|at least|at most|close to|circa)\s*$/i;
const LOOSE = /\b(?:and|or|from)\s*$/i;
const LEFT =
  /\b(?:not|no|never|without|missed|missing|late|longer|outside|overdue|failed|remaining|rest)\b|n't\b/i;
const IN_MONTH = new RegExp(
  `^\\s*(?:\\([^)]*\\)\\s*)?(?:(?!than|from|since|to|against|and|or)[a-z-]+\\s+){0,3}(?:in|for|during|at(?: the)? end of|as at)\\s+(?:the month of\\s+)?(${MONTH_NAMES})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`,
);
const DATE_BEFORE = new RegExp(`\\b(?:${MONTH_NAMES})[\\s-]*$`);
const DATE_AFTER = new RegExp(`^\\s*(?:${MONTH_NAMES})\\b`);

/** Text without full stops is a list, and names too much to be sure of anything. */
const LONGEST = 600;

export function numbersOf(sentence: string, reportMonth: Month): readonly NumberClaim[] {
  if (sentence.length > LONGEST) return [];
  const left = LEFT.test(sentence);
  return [...sentence.matchAll(FIGURE)].flatMap((match): readonly NumberClaim[] => {
    const [whole, n, d, plain = "", percent] = match;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + whole.length);
    if (NO_SPACE_BEFORE.test(before) || NONE_BEFORE.test(before)) return [];
    if (NONE_AFTER.test(after) || DATE_BEFORE.test(before) || DATE_AFTER.test(after)) return [];
    if (ORDER_BEFORE.test(before) && toNumber(plain === "" ? "0" : plain) <= LAST_IN_ORDER) return [];
    const month = monthAfter(after, reportMonth);
    const said = { start: match.index, month, rough: ROUGH.test(before), loose: LOOSE.test(before), left };
    if (n !== undefined && d !== undefined) {
      return [
        {
          ...said,
          text: whole,
          kind: "share",
          value: toNumber(n),
          of: toNumber(d),
          decimals: 0,
          role: "figure",
        },
      ];
    }
    const typed = plain.replace(/,$/, "");
    if (percent === undefined && /^(?:19|20)\d\d$/.test(typed)) return [];
    const points = percent === undefined && POINTS.test(after);
    const kind = points ? "points" : percent === undefined ? "count" : "percentage";
    const decimals = typed.split(".")[1]?.length ?? 0;
    const value = kind === "count" ? toNumber(typed) : toNumber(typed) / 100;
    const text = points
      ? typed + (POINTS.exec(after)?.[0] ?? "")
      : percent === undefined
        ? typed
        : whole.trim();
    return [{ ...said, text, kind, value, decimals, role: points ? "change" : roleOf(before, after) }];
  });
}

function roleOf(before: string, after: string): NumberClaim["role"] {
  if (CHANGE_BEFORE.test(before) || CHANGE_AFTER.test(after)) return "change";
  if (TARGET_BEFORE.test(before) || TARGET_AFTER.test(after)) return "target";
  if (NATIONAL_BEFORE.test(before) || NATIONAL_AFTER.test(after)) return "national";
  if (NEIGHBOURS_BEFORE.test(before) || NEIGHBOURS_AFTER.test(after)) return "neighbours";
  return "figure";
}

function monthAfter(after: string, reportMonth: Month): Month | undefined {
  const match = IN_MONTH.exec(after);
  return match ? monthOf(match[1] ?? "", match[2], reportMonth) : undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

/** The analysis paragraphs of section pages, in sentences, and the figures that they state. */
import type { Section } from "../../book/book";
import { meaningWords } from "../../book/name-words";
import type { MeasureSense, Understanding } from "../../book/understand";
import { addMonths, parseMonthName, type Month } from "../../period";
import type { Place } from "../../workbook";

export interface Paragraph {
  readonly place: Place;
  readonly section: Section;
  readonly text: string;
}

/** Every analysis box that holds words. */
export function paragraphsOf({ book, cells }: Understanding): readonly Paragraph[] {
  const seen = new Set<string>();
  return book.sections.flatMap((section) => {
    const place = section.analysis;
    const key = place && `${place.row}:${place.column}:${place.sheet}`;
    if (!place || key === undefined || seen.has(key)) return [];
    seen.add(key);
    const { value } = cells.cell(place);
    return typeof value === "string" && value.trim() !== "" ? [{ place, section, text: value }] : [];
  });
}

const ABBREVIATIONS = /\b(?:no|nos|av|ave|approx|vs|e\.g|i\.e|inc|incl)\.$/i;

/** The sentences of a text; "No. of contacts" ends none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=[.!?;])\s+|\n+/)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATIONS.test(before))
      sentences[sentences.length - 1] = `${before} ${part}`;
    else if (part.trim() !== "") sentences.push(part.trim());
  }
  return sentences;
}

/** The one measure of a page that a sentence names with all its words; undefined where none or several fit. */
export function namedMeasure(
  sentence: string,
  senses: readonly MeasureSense[],
  fits: (sense: MeasureSense) => boolean,
): MeasureSense | undefined {
  const words = meaningWords(sentence);
  const named = senses.flatMap((sense) => {
    const own = meaningWords(`${sense.measure.group} ${sense.measure.name}`);
    return own.size > 0 && [...own].every((word) => words.has(word)) ? [{ sense, own }] : [];
  });
  // "Contacts with a decision" names more than "contacts" does.
  const most = Math.max(0, ...named.map(({ own }) => own.size));
  const fullest = named.filter(({ sense, own }) => own.size === most && fits(sense));
  return fullest.length === 1 ? fullest[0]?.sense : undefined;
}

/** A figure that a sentence states. */
export interface Stated {
  readonly text: string;
  readonly kind: "percentage" | "share" | "count";
  /** A fraction for a percentage, n for a share. */
  readonly value: number;
  /** d of a share. */
  readonly of?: number;
  /** Digits after the point, as typed. */
  readonly decimals: number;
  /** The month that follows it ("in February 2019"), where one does. */
  readonly month: Month | undefined;
}

const NAME =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const IN_MONTH = new RegExp(
  `^\\s*(?:\\([^)]*\\)\\s*)?(?:in|for|during|at(?: the)? end of)\\s+(${NAME})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`,
);
const FIGURE = /(\d[\d,]*)\s+(?:out\s+)?of\s+(\d[\d,]*)|(\d[\d,]*(?:\.\d+)?)\s?(%?)/g;
/** What stands before a number that is no figure of a measure: a change, a target, a limit, a number of its own kind. */
const NOT_BEFORE =
  /(?:\b(?:by|target|targets|threshold|tolerance|goal|ambition|under|over|within|than|least|most|between|and|or|to|section|form|stage|phase|age|aged|page|team|teams|area|year|quarter|term|per)(?: (?:of|is|was|the|a|for))*|[£$#/])\s*$/i;
/** And after it. */
const NOT_AFTER =
  /^\s*(?:(?:percentage |%\s*)?points?\b|pp\b|[-/]\d|(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b|st\b|nd\b|rd\b|th\b|\+|(?:more|fewer|higher|lower|increase|decrease|reduction|rise|fall|drop)\b|times\b|x\b)/i;

/** The figures of a sentence that can only be those of a measure. Dates, years, targets, changes and durations are none. */
export function statedFigures(sentence: string, reportMonth: Month): readonly Stated[] {
  const found: Stated[] = [];
  if (sentence.length > LONGEST) return found;
  for (const match of sentence.matchAll(FIGURE)) {
    const [text, n, d, plain, percent] = match;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + text.length);
    const rising = /\b(?:up|down|rose|fell|increased|decreased|risen|fallen)(?: (?:from|to))?\s*$/i.test(
      before,
    );
    if (/[\w.,]$/.test(before) || (!rising && NOT_BEFORE.test(before)) || NOT_AFTER.test(after)) continue;
    const month = monthAfter(after, reportMonth);
    if (n !== undefined && d !== undefined) {
      found.push({ text, kind: "share", value: toNumber(n), of: toNumber(d), decimals: 0, month });
    } else if (plain !== undefined) {
      const typed = plain.replace(/,$/, "");
      const decimals = typed.split(".")[1]?.length ?? 0;
      const value = toNumber(typed);
      if (percent === "%") {
        found.push({ text: text.trim(), kind: "percentage", value: value / 100, decimals, month });
      } else if (!isYear(typed) && !NAMED_DATE.test(before) && !MONTH_NEXT.test(after)) {
        found.push({ text: typed, kind: "count", value, decimals, month });
      }
    }
  }
  return found;
}

/** Text without full stops is a list, and names too much to be sure of anything. */
const LONGEST = 600;

const NAMED_DATE = new RegExp(`\\b(?:${NAME})[\\s-]*$`);
const MONTH_NEXT = new RegExp(`^\\s+(?:${NAME})\\b`);

function isYear(typed: string): boolean {
  return /^(?:19|20)\d\d$/.test(typed);
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

function monthAfter(after: string, reportMonth: Month): Month | undefined {
  const match = IN_MONTH.exec(after);
  return match ? monthOf(match[1] ?? "", match[2], reportMonth) : undefined;
}

/** A month as a sentence names it; without a year the last one up to the report month. */
export function monthOf(name: string, year: string | undefined, reportMonth: Month): Month | undefined {
  const number = parseMonthName(name);
  if (number === undefined) return undefined;
  for (let back = 0; back < (year === undefined ? 12 : 120); back += 1) {
    const month = addMonths(reportMonth, -back);
    if (Number(month.slice(5)) !== number) continue;
    if (year === undefined || month.slice(2, 4) === year.replace("'", "").slice(-2)) return month;
  }
  return undefined;
}

/** The months that a text says it is about: "in March", "at the end of March 2019"; comparisons are none. */
export function monthsAbout(text: string, reportMonth: Month): readonly Month[] {
  const about = new RegExp(
    `(\\b(?:than|from|since|with|against|compared)\\b(?:[^.;]|\\.(?=\\d)){0,40})?\\b(?:in|for|during|at(?: the)? end of|as at|(?:months?|year|up) to|month of)\\s+(${NAME})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`,
    "g",
  );
  return [...text.matchAll(about)].flatMap(([, compared, name = "", year]) =>
    compared === undefined ? (monthOf(name, year, reportMonth) ?? []) : [],
  );
}

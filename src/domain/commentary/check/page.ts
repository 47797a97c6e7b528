/** A page's figures, looked up as a reader of its paragraph would: by measure and period, or anywhere on the page. */
import type { Section, Unit } from "../../book/book";
import { meaningWords } from "../../book/name-words";
import { decimalsOf } from "../../book/section-figure";
import { measuresOn, type MeasureSense, type Understanding } from "../../book/understand";
import { addMonths, financialYearOf, previousYear, type Month } from "../../period";
import { roundHalfAway } from "../../rounding";
import type { Place } from "../../workbook";
import type { Reading } from "../facts";
import { readingAt } from "../readings";

export interface Page {
  readonly understanding: Understanding;
  readonly section: Section;
  readonly senses: readonly MeasureSense[];
  readonly month: Month;
}

/** A number that stands on the page. */
export interface PageNumber {
  readonly sense: MeasureSense;
  /** "2019-03", "ytd 2018/19", "national". */
  readonly period: string;
  readonly value: number;
  readonly isFraction: boolean;
  readonly cells: readonly Place[];
}

export function openPage(understanding: Understanding, section: Section): Page {
  return {
    understanding,
    section,
    senses: measuresOn(understanding, section),
    month: understanding.book.month,
  };
}

/** What a measure shows for a period. */
export function readingOf({ understanding }: Page, sense: MeasureSense, period: string): Reading | undefined {
  return readingAt(sense, understanding.cells, period);
}

const known = new WeakMap<Page, readonly PageNumber[]>();

/** Every number of the page: figures, their n and d, and what stands in brackets behind them. */
export function numbersOn(page: Page): readonly PageNumber[] {
  const found = known.get(page);
  if (found) return found;
  const { cells } = page.understanding;
  const numbers = page.senses.flatMap((sense) =>
    [...sense.rows].flatMap(([period, row]): readonly PageNumber[] => {
      const { measure, section } = sense;
      const columns = [measure.column, measure.share, measure.numerator, measure.denominator];
      return [...new Set(columns)].flatMap((column): readonly PageNumber[] => {
        if (column === undefined) return [];
        const place = { sheet: section.sheet, row, column };
        const figure = cells.figure(place);
        const number = (value: number, isFraction = false) => ({
          sense,
          period,
          value,
          isFraction,
          cells: [place],
        });
        if (figure.kind === "share") {
          const { numerator, denominator } = figure;
          const ratio = denominator > 0 ? [number(numerator / denominator, true)] : [];
          return [number(numerator), number(denominator), ...ratio];
        }
        if (figure.kind !== "number") return [];
        const own = number(figure.value, measure.unit === "percentage" && column === measure.column);
        return figure.aside === undefined ? [own] : [own, number(figure.aside)];
      });
    }),
  );
  known.set(page, numbers);
  return numbers;
}

/**
 * The one measure that a sentence names: with all the words of its name on the page or on the scorecard, else with those that
 * the page's title does not say already. Undefined where none or several fit.
 */
export function measureNamed(
  sentence: string,
  page: Page,
  fits: (sense: MeasureSense) => boolean = () => true,
): MeasureSense | undefined {
  const words = meaningWords(sentence);
  const names = page.senses.map((sense) => ({ sense, names: namesOf(sense) }));
  const title = meaningWords(page.section.title);
  const full = fullest(names, words, new Set());
  if (full.length > 0) return oneOf(full.filter(fits), sentence);
  const short = fullest(names, words, title).filter(fits);
  const overlaps = new Map(
    names.map((each) => [each.sense, Math.max(...each.names.map((name) => count(name, words)))]),
  );
  const most = Math.max(0, ...overlaps.values());
  // "Initial health assessments" are not the health assessments, although they hold all their words.
  return oneOf(
    short.filter((sense) => overlaps.get(sense) === most),
    sentence,
  );
}

type Words = ReadonlySet<string>;

interface Named {
  readonly sense: MeasureSense;
  readonly names: readonly Words[];
}

function namesOf({ measure, row }: MeasureSense): readonly Words[] {
  const names = [`${measure.group} ${measure.name}`, ...(row ? [row.name] : [])];
  return names.map(meaningWords).filter(({ size }) => size > 0);
}

function count(name: Words, words: Words): number {
  return [...name].filter((word) => words.has(word)).length;
}

/** The measures whose name, less what is said already, stands whole in the sentence; of these the longest names. */
function fullest(names: readonly Named[], words: Words, said: Words): readonly MeasureSense[] {
  const sizes = names.map(({ sense, names: each }) => {
    const left = each.map((name) => new Set([...name].filter((word) => !said.has(word))));
    const whole = left.filter((name) => name.size > 0 && count(name, words) === name.size);
    return { sense, size: Math.max(0, ...whole.map(({ size }) => size)) };
  });
  // "Contacts with a decision" names more than "contacts" does.
  const most = Math.max(0, ...sizes.map(({ size }) => size));
  return most === 0 ? [] : sizes.filter(({ size }) => size === most).map(({ sense }) => sense);
}

/** What a sentence calls a figure of a unit. */
const UNIT_WORDS: Readonly<Record<Unit, RegExp>> = {
  count: /\b(?:number|count|total)\b/i,
  percentage: /%|\b(?:percentage|proportion|per cent|share)\b/i,
  rate: /\brate\b/i,
  average: /\baverage\b/i,
};

/** The one that is left; of several of one name that of the unit which the sentence speaks of. */
function oneOf(senses: readonly MeasureSense[], sentence: string): MeasureSense | undefined {
  if (senses.length < 2) return senses[0];
  const units = (Object.keys(UNIT_WORDS) as Unit[]).filter((unit) => UNIT_WORDS[unit].test(sentence));
  const meant = senses.filter(({ measure }) => units.length === 1 && measure.unit === units[0]);
  return meant.length === 1 ? meant[0] : undefined;
}

/** Two figures of a measure that people hold against each other: now, and what it is compared with. */
export interface Pair {
  readonly base: "month" | "year" | "benchmark";
  readonly now: Reading;
  readonly then: Reading;
}

/** This month against last month, a year ago and the closed year; the year to date too; both against the benchmarks. */
export function pairsOf(page: Page, sense: MeasureSense): readonly Pair[] {
  const { month } = page;
  const year = financialYearOf(month);
  const at = (period: string) => readingOf(page, sense, period);
  const [now, toDate] = [at(month), at(`ytd ${year}`)];
  const closed = at(`year ${previousYear(year)}`);
  const pair = (base: Pair["base"], one: Reading | undefined, other: Reading | undefined): readonly Pair[] =>
    one && other ? [{ base, now: one, then: other }] : [];
  return [
    ...pair("month", now, at(addMonths(month, -1))),
    ...pair("year", now, at(addMonths(month, -12))),
    ...pair("year", toDate, closed),
    ...pair("year", now, closed),
    ...["neighbours", "national", "best-neighbour", "top-quartile", "regional"].flatMap((benchmark) =>
      [now, toDate].flatMap((one) => pair("benchmark", one, at(benchmark))),
    ),
  ];
}

/** One figure less another, both as they print. */
export function printedDifference({ measure }: MeasureSense, now: number, then: number): number {
  const decimals = decimalsOf(measure.unit);
  return roundHalfAway(roundHalfAway(now, decimals) - roundHalfAway(then, decimals), decimals);
}

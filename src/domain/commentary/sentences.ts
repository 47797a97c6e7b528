/** Sentences from facts: three or four a section, the exception first. */
import type { Rag } from "../measures/rag";
import type { Signal } from "../measures/signal";
import type { Place } from "../workbook";
import { evidenceOf, factOf, type Fact, type FactOf, type MeasureFacts } from "./facts";
import { sayReading, sayWhen, upperFirst } from "./phrases";
import {
  isBest,
  lacksYear,
  sayBenchmarks,
  sayBest,
  sayChange,
  sayMissing,
  sayRestated,
  sayTarget,
  sayToDate,
  sayVariation,
  sayYearOnYear,
} from "./say-fact";

/** A sentence and the cells that its figures come from. */
export interface Sentence {
  readonly text: string;
  readonly cells: readonly Place[];
}

const MOST = 4;
const FEWEST = 3;

/** The sentences of a section; none where no measure shows a figure for the month. */
export function writeSentences(section: readonly MeasureFacts[]): readonly Sentence[] {
  const ranked = rank(section.filter((each) => factOf(each, "value")));
  const [lead, ...others] = ranked;
  if (!lead) return [];
  const [target, year] = [targetSentence(lead), yearSentence(lead)];
  const also = alsoSentence(lead, others);
  const restated = restatedSentence(section);
  const first = headline(lead, colourOf(lead));
  const all = [first, ...target, ...year, ...also, ...restated];
  // Where there is more to tell than four sentences hold, target and year share one.
  const sentences = all.length > MOST ? [first, ...joined(target, year), ...also, ...restated] : all;
  // A page without targets and years has more measures to tell of.
  const more = [...others.map((each) => headline(each, "")), ...section.flatMap(missingSentence)];
  return [...sentences, ...more.slice(0, Math.max(0, FEWEST - sentences.length))];
}

/** "It is red against its target …; the year to date … is 81.0%." */
function joined(target: readonly Sentence[], year: readonly Sentence[]): readonly Sentence[] {
  const [one, other] = [target[0], year[0]];
  if (!one || !other) return [...target, ...year];
  const text = `${one.text.slice(0, -1)}; ${other.text.charAt(0).toLowerCase()}${other.text.slice(1)}`;
  return [{ text, cells: [...one.cells, ...other.cells] }];
}

/** The exception first: red before amber before a signal; among equals the order of the page. */
function rank(measures: readonly MeasureFacts[]): readonly MeasureFacts[] {
  return [...measures].sort((a, b) => weight(b) - weight(a));
}

function weight(measure: MeasureFacts): number {
  return COLOUR_WEIGHT[factOf(measure, "target")?.colour ?? ""] + SIGNAL_WEIGHT[signalOf(measure)];
}

const COLOUR_WEIGHT: Readonly<Record<Rag, number>> = { Red: 100, Amber: 50, Green: 0, "": 0 };

const SIGNAL_WEIGHT: Readonly<Record<Signal, number>> = {
  Concern: 30,
  "Signal up": 15,
  "Signal down": 15,
  Improvement: 12,
  "Usual variation": 0,
  "Too few": 0,
};

function signalOf(measure: MeasureFacts): Signal {
  return factOf(measure, "variation")?.signal ?? "Too few";
}

function colourOf(measure: MeasureFacts): string {
  const colour = factOf(measure, "target")?.colour;
  return colour === "Red" || colour === "Amber" ? colour : "";
}

/** "Red: the percentage of … was 76.0% (1,161 of 1,528) in March 2019, 7.4 percentage points lower (worse) than in …". */
function headline(measure: MeasureFacts, label: string): Sentence {
  const value = factOf(measure, "value");
  const change = factOf(measure, "change");
  const variation = factOf(measure, "variation");
  const subject = label === "" ? upperFirst(measure.subject) : `${label}: ${measure.subject}`;
  const shown = value ? sayReading(value.reading, measure.unit) : "";
  const moved = change
    ? `, ${sayChange(measure, change)}`
    : "; no figure of the month before is shown to compare it with";
  const usual = change && variation ? `; ${sayVariation(variation)}` : "";
  return sentence(`${subject} was ${shown} ${sayWhen(measure.month, measure.basis)}${moved}${usual}.`, [
    value,
    change,
    change && variation,
  ]);
}

function targetSentence(measure: MeasureFacts): readonly Sentence[] {
  const target = factOf(measure, "target");
  return target
    ? [
        sentence(`${upperFirst(sayTarget(measure, target))}.`, [
          target,
          target.needed && factOf(measure, "value"),
        ]),
      ]
    : [];
}

/** Year to date, year on year and benchmarks in one sentence, as far as there are any. */
function yearSentence(measure: MeasureFacts): readonly Sentence[] {
  const toDate = factOf(measure, "to-date");
  const yearOnYear = factOf(measure, "year-on-year");
  const against = factOf(measure, "benchmarks");
  const parts: string[] = [];
  if (toDate)
    parts.push(sayToDate(measure, toDate) + (yearOnYear ? `, ${sayYearOnYear(measure, yearOnYear)}` : ""));
  else if (yearOnYear) parts.push(`year on year it is ${sayYearOnYear(measure, yearOnYear)}`);
  if (against) {
    const averages = against.each.filter((each) => !isBest(each));
    const best = against.each.filter(isBest);
    const subject = against.ofYearToDate ? "the year to date" : "it";
    if (averages.length > 0)
      parts.push(`${parts.length === 0 ? "it" : subject} is ${sayBenchmarks(measure, averages)}`);
    if (best.length > 0) parts.push(sayBest(measure, best));
  }
  if (parts.length === 0) return [];
  const year = against && lacksYear(against) ? " [Year of the benchmark]" : "";
  // What is held against a year ago or a benchmark is told by the sentence before.
  const current = toDate ? undefined : factOf(measure, "value");
  return [sentence(`${upperFirst(parts.join("; "))}.${year}`, [toDate, yearOnYear, against, current])];
}

const MOST_OTHERS = 3;

/** "Also red: … was 83.0% at the end of March 2019; … was 87.6% …"; the worst kind of exception among the others. */
function alsoSentence(lead: MeasureFacts, others: readonly MeasureFacts[]): readonly Sentence[] {
  for (const colour of ["Red", "Amber"] as const) {
    const alike = others.filter((each) => colourOf(each) === colour);
    if (alike.length > 0)
      return [also(colourOf(lead) === colour ? `Also ${colour.toLowerCase()}` : colour, alike, [])];
  }
  const alike = others.filter((each) => signalOf(each) === "Concern");
  if (alike.length === 0) return [];
  const facts = alike.slice(0, MOST_OTHERS).map((each) => factOf(each, "variation"));
  return [also("A significant signal of concern, outside usual variation", alike, facts)];
}

function also(
  label: string,
  measures: readonly MeasureFacts[],
  facts: readonly (Fact | undefined)[],
): Sentence {
  const told = measures.slice(0, MOST_OTHERS);
  const values = told.map((each) => factOf(each, "value"));
  const said = told.map((each, index) => `${each.subject} was ${sayValueFact(each, values[index])}`);
  return sentence(`${label}: ${said.join("; ")}.`, [...values, ...facts]);
}

function sayValueFact(measure: MeasureFacts, value: FactOf<"value"> | undefined): string {
  return value ? `${sayReading(value.reading, measure.unit)} ${sayWhen(measure.month, measure.basis)}` : "";
}

/** "Restated for this report: the number of contacts in February 2019 from 1,341 to 1,345." */
function restatedSentence(section: readonly MeasureFacts[]): readonly Sentence[] {
  const restated = section.flatMap((measure) =>
    measure.facts.flatMap((fact) => (fact.kind === "restated" ? [{ measure, fact }] : [])),
  );
  if (restated.length === 0) return [];
  const told = restated.slice(0, MOST_OTHERS);
  const said = told.map(({ measure, fact }) => `${measure.subject} ${sayRestated(measure, fact)}`);
  const more = restated.length > told.length ? "; and others, listed on the Refresh log" : "";
  return [
    sentence(
      `Restated for this report: ${said.join("; ")}${more}.`,
      told.map(({ fact }) => fact),
    ),
  ];
}

function missingSentence(measure: MeasureFacts): readonly Sentence[] {
  const missing = factOf(measure, "missing");
  return missing ? [sentence(sayMissing(measure, missing), [missing])] : [];
}

function sentence(text: string, facts: readonly (Fact | undefined)[]): Sentence {
  return { text, cells: facts.flatMap((fact) => (fact ? evidenceOf(fact) : [])) };
}

/** Which measure of its page a sentence speaks of. */
import type { Unit } from "../../book/book";
import { meaningWords } from "../../book/name-words";
import type { MeasureSense } from "../../book/understand";
import { MONTH_NAMES } from "./months";
import type { Page } from "./page";

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
  const named = short.filter((sense) => overlaps.get(sense) === most);
  return oneOf(named.length > 0 ? named : holding(names, words, title).filter(fits), sentence);
}

type Words = ReadonlySet<string>;

interface Named {
  readonly sense: MeasureSense;
  readonly names: readonly Words[];
}

function namesOf({ measure, row }: MeasureSense): readonly Words[] {
  const group = measure.group.replace(/^\(\d+\)\s*/, "");
  const names = [`${group} ${measure.name}`, ...(row ? [row.name] : [])];
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

/** What a sentence says besides a name: digits, months, and how a figure stands. */
const BESIDES_NAMES = new RegExp(`^(?:[\\d,.+-]+|${MONTH_NAMES}|st[oa][on]d|stay|remain|only|just)$`, "i");

/** "LAC visits were 98.1%": the measures whose longer name holds every word, one at least that the page's title does not say. */
function holding(names: readonly Named[], words: Words, title: Words): readonly MeasureSense[] {
  const said = [...words].filter((word) => !BESIDES_NAMES.test(word));
  if (said.every((word) => title.has(word))) return [];
  return names.flatMap(({ sense, names: each }) =>
    each.some((name) => said.every((word) => name.has(word))) ? [sense] : [],
  );
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
  const said = sentence.replace(/\b(?:national|neighbour)s? average\b/gi, "");
  const units = (Object.keys(UNIT_WORDS) as Unit[]).filter((unit) => UNIT_WORDS[unit].test(said));
  const meant = senses.filter(({ measure }) => units.length === 1 && measure.unit === units[0]);
  return meant.length === 1 ? meant[0] : undefined;
}

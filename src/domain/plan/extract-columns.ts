/**
 * Which column of which section a line of an extract names. Measures are indexed once by sheet, number and name, so that
 * the time grows with the lines and not with lines times measures.
 */
import type { Measure, Section } from "../book/book";
import { likeness, meaningWords } from "../book/name-words";
import { periodKey, rowsByPeriod } from "../book/section-figure";
import type { Period } from "../period";
import { columnLetters } from "../place";
import type { ExtractRow } from "./extract";
import { nearestName } from "./nearest-name";

export interface ColumnMatch {
  readonly section: Section;
  readonly measure: Measure;
}

export interface ExtractColumns {
  /** The columns that a line fits: none, one, or several that it does not tell apart. */
  readonly match: (row: ExtractRow) => readonly ColumnMatch[];
  /** Why no column fits, with what was most likely meant. */
  readonly explainMiss: (row: ExtractRow) => string;
  /** The row of a period on a section. */
  readonly rowOf: (section: Section, period: Period) => number | undefined;
}

/** Names are alike where they share most of their words (name-words.ts). */
const ALIKE = 0.7;
/** Looking for the nearest name reads every measure: done for the first lines, the others are wrong in the same way. */
const MOST_SUGGESTIONS = 20;

/** Indexes the columns of the sections. */
export function indexColumns(sections: readonly Section[]): ExtractColumns {
  const all = sections.flatMap((section) => section.measures.map((measure) => ({ section, measure })));
  const bySheet = new Map<string, ColumnMatch[]>();
  const byNumber = new Map<string, ColumnMatch[]>();
  const byName = new Map<string, ColumnMatch[]>();
  const byWord = new Map<string, ColumnMatch[]>();
  const words = new Map<ColumnMatch, ReadonlySet<string>>();
  for (const each of all) {
    const { section, measure } = each;
    for (const name of new Set([plain(section.sheet), plain(section.title)])) put(bySheet, name, each);
    put(byNumber, measure.number, each);
    for (const name of new Set([plain(measure.name), plain(fullName(each))])) put(byName, name, each);
    const own = meaningWords(fullName(each));
    words.set(each, own);
    for (const word of own) put(byWord, word, each);
  }
  const rows = new Map<Section, ReadonlyMap<string, number>>();
  const known = new Map<string, readonly ColumnMatch[]>();
  let suggestions = 0;

  function candidates({ sheet, indicator }: ExtractRow): readonly ColumnMatch[] | undefined {
    const onSheet = sheet === "" ? undefined : (bySheet.get(plain(sheet)) ?? []);
    if (indicator === "") return onSheet;
    if (onSheet) return onSheet.filter(({ measure }) => measure.number === indicator.trim());
    return byNumber.get(indicator.trim()) ?? [];
  }

  function find(row: ExtractRow): readonly ColumnMatch[] {
    const within = candidates(row);
    if (row.measure === "") return row.indicator === "" ? [] : (within ?? []);
    const name = plain(row.measure);
    const exact = within
      ? within.filter((each) => plain(each.measure.name) === name || plain(fullName(each)) === name)
      : (byName.get(name) ?? []);
    if (exact.length > 0) return exact;
    const wanted = meaningWords(row.measure);
    const alike = [...(within ?? sharing(wanted))]
      .map((match) => ({ match, score: likeness(wanted, words.get(match) ?? new Set()) }))
      .filter(({ score }) => score >= ALIKE);
    const best = Math.max(...alike.map(({ score }) => score));
    return alike.filter(({ score }) => score === best).map(({ match }) => match);
  }

  function sharing(wanted: ReadonlySet<string>): ReadonlySet<ColumnMatch> {
    return new Set([...wanted].flatMap((word) => byWord.get(word) ?? []));
  }

  function suggest(row: ExtractRow): string {
    suggestions += 1;
    if (suggestions > MOST_SUGGESTIONS) return "";
    const within = candidates(row);
    const [only, ...others] = within ?? [];
    if (only && others.length === 0) return `; the nearest is ${describe(only)}`;
    if (row.measure === "") {
      const number = nearestName(row.indicator, byNumber.keys());
      const near = number === undefined ? undefined : byNumber.get(number)?.[0];
      return near ? `; the nearest is ${describe(near)}` : "; no indicator has that number";
    }
    const wanted = meaningWords(row.measure);
    const pool = within && within.length > 0 ? within : all;
    const best = pool
      .map((match) => ({ match, score: likeness(wanted, words.get(match) ?? new Set()) }))
      .reduce<{ match: ColumnMatch; score: number } | undefined>(
        (a, b) => (b.score > (a?.score ?? 0) ? b : a),
        undefined,
      );
    if (best) return `; the nearest is ${describe(best.match)}`;
    const name = nearestName(
      row.measure,
      pool.map(({ measure }) => measure.name),
    );
    const near = pool.find(({ measure }) => measure.name === name);
    return near ? `; the nearest is ${describe(near)}` : "; no indicator has a name like it";
  }

  return {
    match: (row) => {
      const key = JSON.stringify([row.sheet, row.indicator, row.measure]);
      let found = known.get(key);
      if (!found) known.set(key, (found = find(row)));
      return found;
    },
    explainMiss: (row) => {
      const name = `${row.indicator} ${row.measure}`.trim();
      if (row.sheet !== "" && !bySheet.has(plain(row.sheet))) {
        const sheet = nearestName(
          row.sheet,
          sections.map((section) => section.sheet),
        );
        return `there is no section '${row.sheet}'${sheet === undefined ? "" : `; the nearest is '${sheet}'`}.`;
      }
      if (name === "") return "neither an indicator nor a measure is named; expected at least one of them.";
      return `no column for "${name}"${row.sheet === "" ? "" : ` on '${row.sheet}'`}${suggest(row)}.`;
    },
    rowOf: (section, period) => {
      let own = rows.get(section);
      if (!own) rows.set(section, (own = rowsByPeriod(section)));
      return own.get(periodKey(period));
    },
  };
}

/** A column as a person finds it: its number and name, its sheet and letter. */
export function describe({ section, measure }: ColumnMatch): string {
  const name = fullName({ section, measure });
  return `${measure.number === "" ? "" : `${measure.number} `}"${name}" on '${section.sheet}' (column ${columnLetters(measure.column)})`;
}

function fullName({ measure }: ColumnMatch): string {
  return measure.group === "" ? measure.name : `${measure.group} | ${measure.name}`;
}

/** Names compared without case and spaces. */
export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

function put(index: Map<string, ColumnMatch[]>, key: string, match: ColumnMatch): void {
  const list = index.get(key);
  if (list) list.push(match);
  else index.set(key, [match]);
}

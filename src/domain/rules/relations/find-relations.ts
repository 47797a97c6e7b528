/** The relations of a report: the known ones whose indicators it shows, and those that a person declared. */
import type { Relation } from "../../book/book";
import { basisWord, meaningWords } from "../../book/name-words";
import type { Understanding } from "../../book/understand";
import { INDICATORS, type Indicator, type IndicatorKey } from "./indicators";
import { KNOWN_RELATIONS } from "./known";
import { readRelationText, readSilence } from "./declared";
import { mapRelation, membersOf, type RelationOf } from "./relation";
import { seriesOf, type Series } from "./series";

/** A relation between figures of this report. */
export interface FoundRelation<R extends RelationOf<Series> = RelationOf<Series>> {
  readonly relation: R;
  /** Declared by a person: it holds whatever the figures say. Else most of the figures must bear it out. */
  readonly declared: boolean;
}

type Kind = RelationOf<Series>["kind"];
type OfKind<K extends Kind> = Extract<RelationOf<Series>, { readonly kind: K }>;

/** A declared relation that could not be read, or that names what the report has not. */
export interface LostRelation {
  readonly declared: Relation;
  /** The indicator that is not there, undefined where the text cannot be read. */
  readonly missing: string | undefined;
}

interface Relations {
  readonly found: readonly FoundRelation[];
  readonly lost: readonly LostRelation[];
}

/** Names alone must share this much of their words; with the same number less will do. */
const ENOUGH_NAME = 0.6;
const ENOUGH_WITH_NUMBER = 0.35;

const known = new WeakMap<Understanding, Relations>();

/** The relations of one kind that this report keeps or should keep. */
export function relationsOf<K extends Kind>(
  understanding: Understanding,
  kind: K,
): readonly FoundRelation<OfKind<K>>[] {
  return findRelations(understanding).found.flatMap(({ relation, declared }) =>
    isOfKind(relation, kind) ? [{ relation, declared }] : [],
  );
}

function isOfKind<K extends Kind>(relation: RelationOf<Series>, kind: K): relation is OfKind<K> {
  return relation.kind === kind;
}

/** Declared relations that say nothing of this report. */
export function lostRelations(understanding: Understanding): readonly LostRelation[] {
  return findRelations(understanding).lost;
}

function findRelations(understanding: Understanding): Relations {
  let relations = known.get(understanding);
  if (!relations) known.set(understanding, (relations = resolve(understanding)));
  return relations;
}

function resolve(understanding: Understanding): Relations {
  const { all } = seriesOf(understanding);
  const found: FoundRelation[] = [];
  const lost: LostRelation[] = [];
  const silenced = new Set<string>();
  for (const declared of understanding.book.settings.relations ?? []) {
    const silence = readSilence(declared.text);
    if (silence) {
      const members = silence.flatMap((mention) => mentioned(all, mention) ?? []);
      const missing = silence.find((mention) => mentioned(all, mention) === undefined);
      if (missing === undefined) silenced.add(membership(members));
      else lost.push({ declared, missing });
      continue;
    }
    const relation = readRelationText(declared.text);
    const missing = relation && membersOf(relation).find((mention) => mentioned(all, mention) === undefined);
    const mapped = relation && mapRelation(relation, (mention) => mentioned(all, mention));
    if (mapped) found.push({ relation: mapped, declared: true });
    else lost.push({ declared, missing });
  }
  const said = new Set(found.map(({ relation }) => sameness(relation)));
  const corrected = new Set(found.flatMap(({ relation }) => subjectOf(relation) ?? []));
  for (const pool of pools(all)) {
    const members = matchIndicators(pool);
    for (const relation of KNOWN_RELATIONS) {
      const mapped = mapRelation(relation, (key) => members.get(key));
      if (!mapped || said.has(sameness(mapped)) || silenced.has(membership(membersOf(mapped)))) continue;
      const subject = subjectOf(mapped);
      if (subject !== undefined && corrected.has(subject)) continue;
      said.add(sameness(mapped));
      found.push({ relation: mapped, declared: false });
    }
  }
  return { found, lost };
}

/** A relation as one word: the same indicators may be found twice, and a declared relation may be a known one. */
function sameness(relation: RelationOf<Series>): string {
  return [relation.kind, ...membersOf(relation).map(nameOf)].join(" ");
}

/** Its indicators as one word, in whatever order they are named. */
function membership(members: readonly Series[]): string {
  return JSON.stringify([...new Set(members.map(nameOf))].sort());
}

/** What a relation works out, as one word: a person who declares another relation for it corrects the known one. */
function subjectOf(relation: RelationOf<Series>): string | undefined {
  switch (relation.kind) {
    case "sum":
      return `sum ${nameOf(relation.total)}`;
    case "ratio":
      return `ratio ${nameOf(relation.share)}`;
    case "stock":
      return `stock ${nameOf(relation.stock)}`;
    default:
      return undefined;
  }
}

function nameOf({ label, figure }: Series): string {
  return figure ? `${figure.section.sheet}!${figure.column}` : label;
}

/**
 * Where a relation's indicators are looked for together: on the scorecard with the pages behind it; and on each page
 * alone, for a page may repeat another's numbers and names for a different thing (new and updated assessments).
 */
function pools(all: readonly Series[]): readonly (readonly Series[])[] {
  const main = all.filter(
    ({ row, figure, group }) => row !== undefined || (figure?.part === "main" && group === ""),
  );
  const alone = new Map<string, Series[]>();
  const named = new Set(main.flatMap(({ row, names }) => (row ? names : [])));
  const rest: Series[] = [];
  for (const series of main) {
    const sheet = series.figure?.section.sheet;
    if (series.row || sheet === undefined) continue;
    if (!series.names.some((name) => named.has(name))) rest.push(series);
    alone.set(sheet, [...(alone.get(sheet) ?? []), series]);
  }
  return [[...main.filter(({ row }) => row !== undefined), ...rest], ...alone.values()];
}

interface Match {
  readonly key: IndicatorKey;
  readonly series: Series;
  readonly score: number;
}

/** Each indicator's series, the best match first, no series twice; an indicator with two equal matches has none. */
function matchIndicators(pool: readonly Series[]): ReadonlyMap<IndicatorKey, Series> {
  const named = pool.map((series) => ({ series, names: namesOf(series) }));
  const matches: Match[] = [];
  const ofKey = new Map<IndicatorKey, Match[]>();
  for (const { key, names: wanted } of WANTED) {
    const own: Match[] = [];
    for (const { series, names } of named) {
      const score = likenessTo(INDICATORS[key], wanted, series, names);
      if (score > 0) own.push({ key, series, score });
    }
    matches.push(...own);
    ofKey.set(key, own);
  }
  matches.sort((a, b) => b.score - a.score);
  const taken = new Set<Series>();
  const found = new Map<IndicatorKey, Series>();
  for (const { key, series, score } of matches) {
    if (found.has(key) || taken.has(series)) continue;
    const rival = (ofKey.get(key) ?? []).some(
      (other) => other.series !== series && other.score === score && !taken.has(other.series),
    );
    if (rival) continue;
    found.set(key, series);
    taken.add(series);
  }
  return found;
}

interface Name {
  readonly words: ReadonlySet<string>;
  readonly rolls: boolean;
}

function prepare(name: string): Name {
  return { words: meaningWords(name), rolls: basisWord(name) === "rolling" };
}

const WANTED = (Object.keys(INDICATORS) as IndicatorKey[]).map((key) => ({
  key,
  names: INDICATORS[key].names.map(prepare),
}));

const prepared = new WeakMap<Series, readonly Name[]>();

/** A series stands in several pools; its names are taken apart once. */
function namesOf(series: Series): readonly Name[] {
  let names = prepared.get(series);
  if (!names) prepared.set(series, (names = series.names.map(prepare)));
  return names;
}

function likenessTo(
  { unit, number }: Indicator,
  wanted: readonly Name[],
  series: Series,
  names: readonly Name[],
): number {
  if (series.unit !== unit) return 0;
  const sameNumber = series.number === number;
  let best = 0;
  for (const name of wanted) {
    for (const other of names) {
      if (name.rolls === other.rolls) best = Math.max(best, shared(name.words, other.words));
    }
  }
  if (best < (sameNumber ? ENOUGH_WITH_NUMBER : ENOUGH_NAME)) return 0;
  return best + (sameNumber ? 0.1 : 0);
}

/** Words in common over all words of both. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** The series that a declared relation means: the scorecard's row of that number, or the series of exactly that name. */
function mentioned(all: readonly Series[], mention: string): Series | undefined {
  const wanted = mention.toLowerCase();
  const named = (series: Series): boolean =>
    series.number.toLowerCase() === wanted || series.names.some((name) => name.toLowerCase() === wanted);
  const rows = all.filter((series) => series.row !== undefined && named(series));
  if (rows.length > 0) return rows.length === 1 ? rows[0] : undefined;
  const figures = all.filter(named);
  return figures.length === 1 ? figures[0] : undefined;
}

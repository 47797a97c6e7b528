/**
 * Which section figure belongs to a scorecard row. Numbers alone mislead (the real report uses 2.1 to 2.4 on two pages,
 * and 1.3 for a percentage that the scorecard calls 1.4), so a row is joined by unit, name and the agreement of the
 * periods that both show; the number only breaks ties. Where two candidates remain, or none, nothing is joined.
 */
import { equalAsPrinted } from "../rounding";
import type { Book, Cells, IndicatorRow, Link, Unit } from "./book";
import { basisWord, likeness, meaningWords } from "./name-words";
import {
  decimalsOf,
  figuresOf,
  periodKey,
  readSectionFigure,
  rowsByPeriod,
  scorecardPeriods,
  scorecardPlace,
  type SectionFigure,
} from "./section-figure";
import { columnNumber } from "../place";

export interface Join {
  readonly row: IndicatorRow;
  readonly figure: SectionFigure;
  readonly how: "declared" | "found";
}

/** A row that more than one figure would fit. */
export interface Doubt {
  readonly row: IndicatorRow;
  readonly candidates: readonly SectionFigure[];
}

export interface Joins {
  /** By the scorecard's row. */
  readonly byRow: ReadonlyMap<number, Join>;
  readonly doubts: readonly Doubt[];
}

interface Candidate {
  readonly row: IndicatorRow;
  readonly figure: SectionFigure;
  readonly score: number;
}

/** Two candidates this close are a doubt, not a choice. */
const MARGIN = 0.1;
/** Names with less in common than this need agreeing figures to be joined. */
const ENOUGH_NAME = 0.45;

/** Joins every scorecard row to its section figure, or leaves it alone. */
export function joinRows(book: Book, cells: Cells): Joins {
  const byRow = new Map<number, Join>();
  const figures = book.sections.flatMap(figuresOf);
  const taken = new Set<SectionFigure>();
  for (const row of book.scorecard.rows) {
    const declared = declaredFigure(book.settings.links, row, figures);
    if (declared) {
      byRow.set(row.row, { row, figure: declared, how: "declared" });
      taken.add(declared);
    }
  }

  const candidates = findCandidates(book, cells, figures, byRow).filter(({ figure }) => !taken.has(figure));
  candidates.sort((a, b) => b.score - a.score);
  const ofRow = new Map<IndicatorRow, Candidate[]>();
  for (const candidate of candidates) {
    const list = ofRow.get(candidate.row);
    if (list) list.push(candidate);
    else ofRow.set(candidate.row, [candidate]);
  }
  const doubted = new Map<number, SectionFigure[]>();
  for (const { row, figure, score } of candidates) {
    if (byRow.has(row.row) || doubted.has(row.row) || taken.has(figure)) continue;
    const rivals = (ofRow.get(row) ?? []).filter(
      (other) => other.figure !== figure && !taken.has(other.figure) && score - other.score < MARGIN,
    );
    if (rivals.length > 0) {
      doubted.set(row.row, [figure, ...rivals.map((rival) => rival.figure)]);
      continue;
    }
    byRow.set(row.row, { row, figure, how: "found" });
    taken.add(figure);
  }
  const doubts = book.scorecard.rows.flatMap((row) => {
    const rivals = doubted.get(row.row);
    if (!rivals) return [];
    const figure = besideItsNeighbours(
      row,
      rivals.filter((rival) => !taken.has(rival)),
      byRow,
    );
    if (!figure) return [{ row, candidates: rivals }];
    byRow.set(row.row, { row, figure, how: "found" });
    taken.add(figure);
    return [];
  });
  return { byRow, doubts };
}

/** Of several candidates the one on the page that the other rows of the same block are joined to, if only one is. */
function besideItsNeighbours(
  row: IndicatorRow,
  candidates: readonly SectionFigure[],
  byRow: ReadonlyMap<number, Join>,
): SectionFigure | undefined {
  if (row.group === "") return undefined;
  const pages = new Set(
    [...byRow.values()].filter((join) => join.row.group === row.group).map(({ figure }) => figure.section),
  );
  const beside = candidates.filter(({ section, part }) => pages.has(section) && part === "main");
  return beside.length === 1 ? beside[0] : undefined;
}

function declaredFigure(
  links: readonly Link[],
  row: IndicatorRow,
  figures: readonly SectionFigure[],
): SectionFigure | undefined {
  const link = links.find(({ indicator }) => indicator === row.number || indicator === row.name);
  if (!link) return undefined;
  const column = columnNumber(link.column);
  const named = figures.filter(
    (figure) => figure.section.sheet.toLowerCase() === link.sheet.toLowerCase() && figure.column === column,
  );
  const part = /^(n|numerator)$/i.test(link.figure)
    ? "numerator"
    : /^(d|denominator)$/i.test(link.figure)
      ? "denominator"
      : "main";
  return named.find((figure) => figure.part === part) ?? named[0];
}

function findCandidates(
  book: Book,
  cells: Cells,
  figures: readonly SectionFigure[],
  joined: ReadonlyMap<number, Join>,
): Candidate[] {
  const wordsOf = new Map(
    book.sections.map((section) => [section, meaningWords(`${section.title} ${section.sheet}`)]),
  );
  const prepared = figures.map((figure) => ({
    figure,
    words: meaningWords(figure.measure.name),
    sectionWords: wordsOf.get(figure.section) ?? new Set<string>(),
    basis: basisWord(figure.measure.name),
    rows: rowsByPeriod(figure.section),
  }));
  const periods = scorecardPeriods(book.scorecard).map(({ column, period }) => ({
    column,
    key: periodKey(period),
  }));
  const found: Candidate[] = [];
  const likely = indexByWords(prepared);
  for (const row of book.scorecard.rows) {
    if (joined.has(row.row)) continue;
    const words = meaningWords(row.name);
    const groupWords = meaningWords(row.group);
    const basis = basisWord(row.name);
    const shown = periods.flatMap(({ column, key }) => {
      const figure = cells.figure(scorecardPlace(book.scorecard, row, column));
      return figure.kind === "number" ? [{ key, value: figure.value }] : [];
    });
    for (const { figure, words: measureWords, sectionWords, basis: measureBasis, rows } of likely(
      row,
      words,
    )) {
      if (!sameUnit(row.unit, figure.unit)) continue;
      const name = likeness(words, measureWords);
      const sameNumber = row.number !== "" && figure.measure.number === row.number;
      if (name < 0.15 && !sameNumber) continue;
      let both = 0;
      let equal = 0;
      for (const { key, value } of shown) {
        const sectionRow = rows.get(key);
        const there = sectionRow === undefined ? undefined : readSectionFigure(cells, figure, sectionRow);
        if (there === undefined) continue;
        both++;
        if (equalAsPrinted(value, there, decimalsOf(figure.unit))) equal++;
      }
      if (both > 0 && equal / both < 0.5) continue;
      if (both === 0 && name < ENOUGH_NAME) continue;
      found.push({
        row,
        figure,
        score:
          (both > 0 ? (equal / both) * Math.min(1, 0.5 + both / 8) : 0) +
          name +
          (sameNumber ? 0.4 : 0) +
          0.2 * likeness(groupWords, sectionWords) -
          (basis !== undefined && measureBasis !== undefined && basis !== measureBasis ? 0.6 : 0) -
          (figure.part === "main" ? 0 : figure.part === "numerator" ? 0.1 : 0.4),
      });
    }
  }
  return found;
}

/** Words that more figures share than this tell nothing about which figure is meant. */
const COMMON_WORD = 80;

/** Finds the figures that share a number or a telling word with a row, in the order of the pages. */
function indexByWords<Entry extends { readonly figure: SectionFigure; readonly words: ReadonlySet<string> }>(
  entries: readonly Entry[],
): (row: IndicatorRow, words: ReadonlySet<string>) => Iterable<Entry> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of [...entry.words, `number ${entry.figure.measure.number}`]) {
      const list = index.get(key);
      if (list) list.push(entry);
      else index.set(key, [entry]);
    }
  }
  return (row, words) => {
    const lists = [...words, ...(row.number === "" ? [] : [`number ${row.number}`])].map(
      (key) => index.get(key) ?? [],
    );
    return new Set(lists.filter((list) => list.length <= COMMON_WORD).flat());
  };
}

/** A maximum or average count may stand in a column of whole numbers: counts and averages are one family. */
function sameUnit(row: Unit | undefined, figure: Unit): boolean {
  if (row === undefined) return false;
  const family = (unit: Unit): Unit => (unit === "average" ? "count" : unit);
  return family(row) === family(figure);
}

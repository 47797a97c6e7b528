import type { IndicatorRow } from "../book/book";
import { parseBasis } from "../book/basis";
import { scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { nearestName } from "../plan/nearest-name";
import { nearestPolarityWord, parsePolarity, polarityWords, printPolarity } from "../polarity";
import type { Cell, Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { asWord } from "./reading/mend";
import { findingAt, sayPlace } from "./reading/say";

export const vocabulary = defineRule({
  id: "vocabulary",
  severity: "error",
  description:
    "Polarity, unit and basis are words that are known (the message offers the nearest); stray spaces are information.",
  *check({ understanding }) {
    const { rows, columns } = understanding.book.scorecard;
    for (const row of rows) {
      yield* checkWord(understanding, row, columns.goodIs, POLARITY, row.polarity !== undefined);
      yield* checkWord(understanding, row, columns.unit, UNIT, row.unit !== undefined);
      // A blank basis is told by the figures themselves.
      const known = row.basisText.trim() === "" || parseBasis(row.basisText) !== undefined;
      yield* checkWord(understanding, row, columns.basis, BASIS, known);
    }
  },
});

/** A column of the scorecard whose cells hold one of a few words. */
interface Vocabulary {
  readonly what: string;
  /** The word to offer, however far the typed one is from it. */
  readonly nearest: (typed: string) => string;
  /** The word that the typed one is a slip of; undefined where that is anyone's guess. */
  readonly meant: (typed: string) => string | undefined;
}

const POLARITY: Vocabulary = {
  what: "polarity",
  nearest: nearestPolarityWord,
  meant: (typed) => {
    const polarity = parsePolarity(nearestName(typed, polarityWords()) ?? "");
    return polarity && printPolarity(polarity);
  },
};
const UNIT = vocabularyOf("unit", [
  "Count",
  "Percentage",
  "Rate per 10,000",
  "Average count",
  "Average days",
  "YTD Average",
]);
const BASIS = vocabularyOf("basis", [
  "Financial Year",
  "Rolling Year",
  "As at mth end",
  "As at term end",
  "YTD Average",
]);

function vocabularyOf(what: string, words: readonly string[]): Vocabulary {
  return {
    what,
    nearest: (typed) => nearestOf(typed, words),
    meant: (typed) => nearestName(typed, words),
  };
}

function* checkWord(
  { book: { scorecard }, cells }: Understanding,
  row: IndicatorRow,
  column: number | undefined,
  { what, nearest, meant }: Vocabulary,
  isKnown: boolean,
): Iterable<RuleFinding> {
  if (column === undefined) return;
  const place = scorecardPlace(scorecard, row, column);
  const cell = cells.cell(place);
  if (isKnown) {
    const finding = straySpaces(row, place, cell, what);
    if (finding) yield finding;
    return;
  }
  const typed = cell.text.trim();
  const found = typed === "" ? "blank" : typed;
  const expected = typed === "" ? `a ${what}, such as ${nearest(typed)}` : nearest(typed);
  const word = typed === "" ? undefined : meant(typed);
  const fix = word === undefined ? undefined : asWord(cell, place, word, `Correct the ${what}`);
  yield findingAt(place, {
    indicator: row.number,
    period: "",
    found,
    expected,
    message: `The ${what} of ${row.number} ${sayPlace(place)} is ${typed === "" ? "blank" : `"${typed}"`}; expected ${expected}.`,
    ...(fix ? { fix } : {}),
  });
}

/** A known word with spaces that filters and formulas see and people do not. */
function straySpaces(row: IndicatorRow, place: Place, cell: Cell, what: string): RuleFinding | undefined {
  const { value } = cell;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const word = value.replace(/[ \t\u00a0\u200b]+/g, " ").trim();
  const fix = word === value ? undefined : asWord(cell, place, word, "Take out stray spaces");
  if (!fix) return undefined;
  return findingAt(place, {
    severity: "info",
    indicator: row.number,
    period: "",
    found: `"${value}"`,
    expected: word,
    message: `The ${what} of ${row.number} ${sayPlace(place)} is "${value}" with stray spaces; expected "${word}".`,
    fix,
  });
}

/** The word that shares most letter pairs with the typed one. */
function nearestOf(typed: string, words: readonly string[]): string {
  const pairs = pairsOf(typed);
  const ranked = words.map((word) => {
    const own = pairsOf(word);
    const shared = [...own].filter((pair) => pairs.has(pair)).length;
    return { word, score: (2 * shared) / Math.max(1, own.size + pairs.size) };
  });
  return ranked.reduce((best, each) => (each.score > best.score ? each : best), {
    word: words[0] ?? "",
    score: 0,
  }).word;
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 60);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}

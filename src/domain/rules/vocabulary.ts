import type { IndicatorRow } from "../book/book";
import { parseBasis } from "../book/basis";
import { scorecardPlace } from "../book/section-figure";
import { nearestPolarityWord } from "../polarity";
import type { Understanding } from "../book/understand";
import { defineRule, type RuleFinding } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";

export const vocabulary = defineRule({
  id: "vocabulary",
  severity: "error",
  description: "Polarity, unit and basis are words that are known; the message offers the nearest.",
  *check({ understanding }) {
    const { rows, columns } = understanding.book.scorecard;
    for (const row of rows) {
      const check = (
        column: number | undefined,
        what: string,
        isKnown: boolean,
        nearest: (typed: string) => string,
      ) => unknown(understanding, row, column, what, isKnown, nearest);
      yield* check(columns.goodIs, "polarity", row.polarity !== undefined, nearestPolarityWord);
      yield* check(columns.unit, "unit", row.unit !== undefined, (typed) => nearestOf(typed, UNITS));
      // A blank basis is told by the figures themselves.
      const known = row.basisText.trim() === "" || parseBasis(row.basisText) !== undefined;
      yield* check(columns.basis, "basis", known, (typed) => nearestOf(typed, BASES));
    }
  },
});

const UNITS = ["Count", "Percentage", "Rate per 10,000", "Average count", "YTD Average"];
const BASES = ["Financial Year", "Rolling Year", "As at mth end", "As at term end", "YTD Average"];

function* unknown(
  { book: { scorecard }, cells }: Understanding,
  row: IndicatorRow,
  column: number | undefined,
  what: string,
  isKnown: boolean,
  nearest: (typed: string) => string,
): Iterable<RuleFinding> {
  if (column === undefined || isKnown) return;
  const place = scorecardPlace(scorecard, row, column);
  const typed = cells.cell(place).text.trim();
  const found = typed === "" ? "blank" : typed;
  const expected = typed === "" ? `a ${what}, such as ${nearest(typed)}` : nearest(typed);
  yield findingAt(place, {
    indicator: row.number,
    period: "",
    found,
    expected,
    message: `The ${what} of ${row.number} ${sayPlace(place)} is ${typed === "" ? "blank" : `"${typed}"`}; expected ${expected}.`,
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

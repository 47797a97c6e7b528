/** Direction of travel and RAG on the scorecard, in month and over the year. */
import { decimalsOf, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { direction } from "../measures/dot";
import { judgeRag } from "../measures/rag";
import type { Month } from "../period";
import { columnLetters } from "../place";
import type { Tolerance } from "../tolerance";
import { display, type Computed } from "./computed";
import {
  comparisons,
  judgedAtYearEnd,
  judgedRow,
  toleranceOf,
  type Comparisons,
  type JudgedRow,
  type Shown,
} from "./judged-row";
import type { Ledger } from "./ledger";
import { directionSpelling, ragSpelling, spell } from "./vocabulary";

/** Every DOT and RAG cell of the scorecard as at `month`. `rolled`: cells whose figure is gone are emptied too. */
export function* computeJudgements(
  understanding: Understanding,
  ledger: Ledger,
  month: Month,
  rolled: boolean,
): Iterable<Computed> {
  const { columns, rows } = understanding.book.scorecard;
  const dotWords = directionSpelling(textsOf(understanding, columns.dotMonth, columns.dotYear));
  const ragWords = ragSpelling(textsOf(understanding, columns.ragMonth, columns.ragYear));
  for (const row of rows) {
    const judged = judgedRow(understanding, ledger, row, month);
    if (!judged) continue;
    yield* directions(understanding, judged, month, dotWords, rolled);
    yield* colours(understanding, judged, month, ragWords, rolled);
  }
}

function textsOf({ book, cells }: Understanding, ...columns: readonly (number | undefined)[]): string[] {
  const { scorecard } = book;
  return columns.flatMap((column) =>
    column === undefined
      ? []
      : scorecard.rows.map((row) => cells.cell(scorecardPlace(scorecard, row, column)).text),
  );
}

function* directions(
  understanding: Understanding,
  judged: JudgedRow,
  month: Month,
  words: Readonly<Record<string, string>>,
  rolled: boolean,
): Iterable<Computed> {
  const { columns } = understanding.book.scorecard;
  const { month: inMonth, year } = comparisons(understanding, judged, month);
  if (columns.dotMonth !== undefined) {
    yield* directionAt(understanding, judged, columns.dotMonth, inMonth, words, rolled);
  }
  if (columns.dotYear !== undefined) {
    yield* directionAt(understanding, judged, columns.dotYear, year, words, rolled);
  }
}

function* directionAt(
  { book, cells }: Understanding,
  { row, unit, polarity }: JudgedRow,
  column: number,
  [current, base]: Comparisons["month"],
  words: Readonly<Record<string, string>>,
  rolled: boolean,
): Iterable<Computed> {
  const place = scorecardPlace(book.scorecard, row, column);
  const common = { place, kind: "dot", content: "direction", ofMonth: true, indicator: row.number } as const;
  if (!current || !base) {
    // An arrow of last month must not stand over figures that cannot be compared.
    if (rolled && cells.cell(place).text.trim() !== "") {
      yield { ...common, value: "-", because: "Nothing to compare with.", period: current?.label ?? "" };
    }
    return;
  }
  const decimals = decimalsOf(unit);
  const arrow = direction(current.value, base.value, polarity, decimals);
  const goodIs = `$${columnLetters(book.scorecard.columns.goodIs)}${row.row + 1}`;
  yield {
    ...common,
    value: words[arrow] ?? arrow,
    formula: `=${spell(`PERF.DOT(${current.cell},${base.cell},${goodIs},${decimals})`, words)}`,
    because: `${display(current.value, unit)} in ${current.label} against ${display(base.value, unit)} in ${base.label}.`,
    period: current.label,
  };
}

function* colours(
  understanding: Understanding,
  judged: JudgedRow,
  month: Month,
  words: Readonly<Record<string, string>>,
  rolled: boolean,
): Iterable<Computed> {
  const { columns } = understanding.book.scorecard;
  const tolerance = toleranceOf(understanding, judged.row);
  if (!tolerance) return;
  if (columns.ragMonth !== undefined) {
    yield* colourAt(understanding, judged, tolerance, columns.ragMonth, judged.month, words, rolled);
  }
  if (columns.ragYear === undefined) return;
  const shown = judgedAtYearEnd(understanding, judged, month);
  yield* colourAt(understanding, judged, tolerance, columns.ragYear, shown, words, rolled);
}

function* colourAt(
  { book, cells }: Understanding,
  { row, unit, polarity }: JudgedRow,
  tolerance: Tolerance,
  column: number,
  shown: Shown | undefined,
  words: Readonly<Record<string, string>>,
  rolled: boolean,
): Iterable<Computed> {
  const { columns } = book.scorecard;
  const place = scorecardPlace(book.scorecard, row, column);
  const common = { place, kind: "rag", content: "rag", ofMonth: true, indicator: row.number } as const;
  if (!shown) {
    if (rolled && cells.cell(place).text.trim() !== "") {
      yield { ...common, value: "", because: "No figure to judge.", period: "" };
    }
    return;
  }
  const decimals = decimalsOf(unit);
  const colour = judgeRag(shown.value, polarity, tolerance, decimals);
  if (typeof colour !== "string" || colour === "") return;
  const at = (target: number | undefined): string =>
    target === undefined ? '""' : `$${columnLetters(target)}${row.row + 1}`;
  const call = `PERF.RAG(${shown.cell},${at(columns.goodIs)},${at(columns.red)},${at(columns.amber)},${at(columns.green)},${decimals})`;
  yield {
    ...common,
    value: words[colour] ?? colour,
    formula: `=${spell(call, words)}`,
    because: `${display(shown.value, unit)} in ${shown.label}.`,
    period: shown.label,
  };
}

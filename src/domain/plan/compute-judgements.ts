/** Direction of travel and RAG on the scorecard, in month and over the year. */
import type { IndicatorRow, Unit } from "../book/book";
import type { SectionFigure } from "../book/section-figure";
import { decimalsOf, partOf, readSectionFigure, rowsByPeriod, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { direction } from "../measures/dot";
import { judgeRag } from "../measures/rag";
import { addMonths, financialYearOf, monthsOf, previousYear, printMonth, type Month } from "../period";
import type { Polarity } from "../polarity";
import { a1, columnLetters, quoteSheet } from "../place";
import { readTolerance, type Tolerance } from "../tolerance";
import type { CellContent } from "../workbook";
import { display, type Computed } from "./computed";
import type { Ledger } from "./ledger";
import { directionSpelling, ragSpelling, spell } from "./vocabulary";

/** A figure of the scorecard and where it stands. */
interface Shown {
  readonly value: number;
  readonly cell: string;
  readonly label: string;
}

/** An indicator's row with what judging it needs; made once per row. */
interface JudgedRow {
  readonly row: IndicatorRow;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly month: Shown | undefined;
  readonly previous: Shown | undefined;
  readonly ytd: Shown | undefined;
  readonly lastYear: Shown | undefined;
}

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

function judgedRow(
  { book }: Understanding,
  ledger: Ledger,
  row: IndicatorRow,
  month: Month,
): JudgedRow | undefined {
  const { scorecard } = book;
  const { unit, polarity } = row;
  if (!unit || !polarity) return undefined;
  const show = (column: number | undefined, label: string): Shown | undefined => {
    if (column === undefined) return undefined;
    const value = partOf(ledger.figure(scorecardPlace(scorecard, row, column)), "main");
    return value === undefined ? undefined : { value, cell: a1(row.row, column), label };
  };
  const columnOf = (wanted: Month): number | undefined =>
    scorecard.columns.months.find(({ period }) => period.kind === "month" && period.month === wanted)?.column;
  const closed = previousYear(financialYearOf(month));
  const year = scorecard.columns.years.find(({ period }) => period.kind === "year" && period.year === closed);
  const before = addMonths(month, -1);
  return {
    row,
    unit,
    polarity,
    month: show(columnOf(month), printMonth(month)),
    previous: show(columnOf(before), printMonth(before)),
    ytd: show(scorecard.columns.ytd?.column, `YTD ${financialYearOf(month)}`),
    lastYear: show(year?.column, closed),
  };
}

function* directions(
  understanding: Understanding,
  judged: JudgedRow,
  month: Month,
  words: Readonly<Record<string, string>>,
  rolled: boolean,
): Iterable<Computed> {
  const { columns } = understanding.book.scorecard;
  if (columns.dotMonth !== undefined) {
    yield* directionAt(understanding, judged, columns.dotMonth, judged.month, judged.previous, words, rolled);
  }
  if (columns.dotYear === undefined) return;
  const current = judged.ytd ?? judged.month;
  const base =
    judged.ytd && isRunningCount(understanding, judged, month)
      ? sameMonthsLastYear(understanding, judged, month)
      : judged.lastYear;
  yield* directionAt(understanding, judged, columns.dotYear, current, base, words, rolled);
}

/** A summed count before March cannot be compared with a whole year. */
function isRunningCount({ rowBasis }: Understanding, { row, unit }: JudgedRow, month: Month): boolean {
  return unit === "count" && rowBasis.get(row.row) === "financial-year" && !month.endsWith("-03");
}

/** The same months of last year added up, where the section shows them all. */
function sameMonthsLastYear(
  { joins, cells }: Understanding,
  { row }: JudgedRow,
  month: Month,
): Shown | undefined {
  const figure: SectionFigure | undefined = joins.byRow.get(row.row)?.figure;
  if (!figure) return undefined;
  const rows = rowsByPeriod(figure.section);
  const until = addMonths(month, -12);
  const months = monthsOf(financialYearOf(until), until);
  let sum = 0;
  for (const each of months) {
    const at = rows.get(each);
    const value = at === undefined ? undefined : readSectionFigure(cells, figure, at);
    if (value === undefined) return undefined;
    sum += value;
  }
  const first = rows.get(months[0] ?? until) ?? 0;
  const last = rows.get(until) ?? 0;
  if (last - first !== months.length - 1 || figure.part !== "main") return undefined;
  const sheet = quoteSheet(figure.section.sheet);
  return {
    value: sum,
    cell: `SUM(${sheet}!${a1(first, figure.column)}:${a1(last, figure.column)})`,
    label: `April to ${printMonth(until)}`,
  };
}

function* directionAt(
  { book, cells }: Understanding,
  { row, unit, polarity }: JudgedRow,
  column: number,
  current: Shown | undefined,
  base: Shown | undefined,
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
  // A count's target is for the whole year: before March there is nothing to judge.
  const early = judged.ytd !== undefined && isRunningCount(understanding, judged, month);
  const shown = early ? undefined : (judged.ytd ?? judged.month);
  yield* colourAt(understanding, judged, tolerance, columns.ragYear, shown, words, rolled);
}

/** The tolerance of a row, or undefined where no target is set or its words cannot be read. */
export function toleranceOf({ book, cells }: Understanding, row: IndicatorRow): Tolerance | undefined {
  const { red, amber, green } = book.scorecard.columns;
  if (green === undefined) return undefined;
  const text = (column: number | undefined): CellContent =>
    column === undefined ? "" : cells.cell(scorecardPlace(book.scorecard, row, column)).value;
  const tolerance = readTolerance(text(red), text(amber), text(green), row.polarity);
  return tolerance.problem || !tolerance.hasGreen ? undefined : tolerance;
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

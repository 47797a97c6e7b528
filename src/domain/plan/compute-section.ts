/** The computed cells of section pages: percentages, rolling 12, rates. Each yields what the cell should hold. */
import type { Measure } from "../book/book";
import { populationOf } from "../book/populations";
import { partOf } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { lastMonth, printMonth, type Month, type Period } from "../period";
import { a1, absoluteA1, quoteSheet } from "../place";
import { printNumber } from "../rounding";
import type { Computed } from "./computed";
import type { Ledger } from "./ledger";

/** A period as people print it: "Mar-19", "YTD 2018/19", "2017/18". */
export function printPeriod(period: Period): string {
  switch (period.kind) {
    case "month":
      return printMonth(period.month);
    case "ytd":
      return `YTD ${period.year}`;
    case "year":
      return period.year;
    case "benchmark":
      return period.benchmark;
  }
}

/** How findings name a measure: its number, else its name under its group. */
export function labelOf(measure: Measure): string {
  if (measure.number !== "") return measure.number;
  return measure.group === "" ? measure.name : `${measure.group}: ${measure.name}`;
}

/** n and d of a percentage on one row; undefined where either is no figure or they cannot be a share. */
export function readRatio(
  sense: MeasureSense,
  ledger: Ledger,
  row: number,
): { readonly numerator: number; readonly denominator: number } | undefined {
  const { ingredients, section } = sense;
  if (ingredients?.kind === "share") {
    const figure = ledger.figure({ sheet: section.sheet, row, column: ingredients.column });
    return figure.kind === "share" ? soundRatio(figure.numerator, figure.denominator) : undefined;
  }
  if (ingredients?.kind !== "ratio") return undefined;
  const read = (column: number): number | undefined =>
    partOf(ledger.figure({ sheet: section.sheet, row, column }), "main");
  const numerator = read(ingredients.numerator);
  const denominator = read(ingredients.denominator);
  return numerator === undefined || denominator === undefined
    ? undefined
    : soundRatio(numerator, denominator);
}

/** Bad inputs block a fill: not a whole number, negative, n above d. */
function soundRatio(numerator: number, denominator: number) {
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator);
  return whole && numerator >= 0 && numerator <= denominator ? { numerator, denominator } : undefined;
}

/** Percentages of n and d that stand on the same row: months, and closed years that show their counts. */
export function* computePercentages({ measures }: Understanding, ledger: Ledger): Iterable<Computed> {
  for (const sense of measures) {
    if (sense.ingredients?.kind !== "share" && sense.ingredients?.kind !== "ratio") continue;
    for (const { row, period } of sense.section.rows) {
      if (period.kind !== "month" && period.kind !== "year") continue;
      const computed = percentageAt(sense, ledger, row, period);
      if (computed) yield computed;
    }
  }
}

/** The percentage of one row from its n and d, as formula and value. */
export function percentageAt(
  sense: MeasureSense,
  ledger: Ledger,
  row: number,
  period: Period,
): Computed | undefined {
  const ratio = readRatio(sense, ledger, row);
  if (!ratio) return undefined;
  const { numerator, denominator } = ratio;
  const { measure, section, ingredients } = sense;
  return {
    place: { sheet: section.sheet, row, column: measure.column },
    kind: period.kind === "ytd" ? "ytd" : "percent",
    content: "percentage",
    value: denominator === 0 ? "-" : numerator / denominator,
    formula:
      ingredients?.kind === "share"
        ? shareFormula(a1(row, ingredients.column))
        : ingredients?.kind === "ratio"
          ? `=IF(${a1(row, ingredients.denominator)}=0,"-",${a1(row, ingredients.numerator)}/${a1(row, ingredients.denominator)})`
          : "",
    because: `${printNumber(numerator, 0)} of ${printNumber(denominator, 0)} on the same row.`,
    ofMonth: period.kind === "ytd",
    indicator: labelOf(measure),
    period: printPeriod(period),
  };
}

/** n over d out of one cell that holds "1122 of 1404"; "-" where it is a percentage of nothing. */
function shareFormula(cell: string): string {
  const n = `VALUE(LEFT(${cell},FIND(" of ",${cell})-1))`;
  const d = `VALUE(MID(${cell},FIND(" of ",${cell})+4,15))`;
  return `=IFERROR(${n}/${d},"-")`;
}

/** Rolling 12 month counts: the sum of the last 12 in-month cells, where all 12 are there. */
export function* computeRolling({ measures }: Understanding, ledger: Ledger): Iterable<Computed> {
  for (const { measure, section, ingredients } of measures) {
    if (ingredients?.kind !== "rolling") continue;
    const months = section.rows.filter(({ period }) => period.kind === "month");
    for (let last = 11; last < months.length; last++) {
      const window = months.slice(last - 11, last + 1);
      const first = window[0];
      const end = window[11];
      if (!first || !end || end.row - first.row !== 11) continue;
      const sum = sumOf(
        ledger,
        section.sheet,
        window.map(({ row }) => row),
        ingredients.count,
      );
      if (sum === undefined) continue;
      yield {
        place: { sheet: section.sheet, row: end.row, column: measure.column },
        kind: "rolling",
        content: "count",
        value: sum,
        formula: `=SUM(${a1(first.row, ingredients.count)}:${a1(end.row, ingredients.count)})`,
        because: `The 12 months ${printPeriod(first.period)} to ${printPeriod(end.period)} added up.`,
        ofMonth: false,
        indicator: labelOf(measure),
        period: printPeriod(end.period),
      };
    }
  }
}

/** Adds up whole figures; undefined where one is missing or no count. */
export function sumOf(
  ledger: Ledger,
  sheet: string,
  rows: readonly number[],
  column: number,
): number | undefined {
  let sum = 0;
  for (const row of rows) {
    const value = partOf(ledger.figure({ sheet, row, column }), "main");
    if (value === undefined || value < 0 || !Number.isInteger(value)) return undefined;
    sum += value;
  }
  return sum;
}

/** Rates per 10,000: the count of the same row over the population of its month (of a closed year: of its March). */
export function* computeRates({ book, measures }: Understanding, ledger: Ledger): Iterable<Computed> {
  for (const { measure, section, ingredients, row: indicatorRow } of measures) {
    if (ingredients?.kind !== "rate") continue;
    for (const { row, period } of section.rows) {
      const month = monthOf(period);
      const indicator = indicatorRow?.number ?? measure.number;
      const population = month && populationOf(book.settings, month, indicator);
      const count = partOf(ledger.figure({ sheet: section.sheet, row, column: ingredients.count }), "main");
      if (!population || population.population <= 0 || count === undefined || count < 0) continue;
      const { sheet, row: populationRow, column } = population.place;
      yield {
        place: { sheet: section.sheet, row, column: measure.column },
        kind: "rate",
        content: "rate",
        value: (count * 10_000) / population.population,
        formula: `=${a1(row, ingredients.count)}*10000/${quoteSheet(sheet)}!${absoluteA1(populationRow, column)}`,
        because: `${printNumber(count, 0)} per 10,000 of a population of ${printNumber(population.population, 0)}.`,
        ofMonth: false,
        indicator: labelOf(measure),
        period: printPeriod(period),
      };
    }
  }
}

function monthOf(period: Period): Month | undefined {
  if (period.kind === "month") return period.month;
  return period.kind === "year" ? lastMonth(period.year) : undefined;
}

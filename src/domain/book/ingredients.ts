/**
 * What a computed column is made of: the n and d of a percentage, the count of a rate, the months of a rolling count.
 * The figures already there decide; where the column is still empty, heads and names do.
 */
import type { Month } from "../period";
import { lastMonth } from "../period";
import { equalAsPrinted } from "../rounding";
import type { Basis, Book, Cells, Measure, Section } from "./book";
import { basisWord, likeness, meaningWords } from "./name-words";
import { populationOf } from "./populations";
import { partOf } from "./section-figure";

export type Ingredients =
  /** The figure is read out of one "n of d" cell on its row. */
  | { readonly kind: "share"; readonly column: number }
  /** The figure is one column over another. */
  | { readonly kind: "ratio"; readonly numerator: number; readonly denominator: number }
  /** The figure is a count times 10,000 over the population of its month. */
  | { readonly kind: "rate"; readonly count: number }
  /** The figure is the sum of the last 12 cells of another column. */
  | { readonly kind: "rolling"; readonly count: number };

/** Rows of evidence that settle what a column is made of. */
const ENOUGH_ROWS = 3;

/** What a measure is computed from, or undefined where it is typed. */
export function findIngredients(
  book: Book,
  cells: Cells,
  section: Section,
  measure: Measure,
  basis: Basis | undefined,
): Ingredients | undefined {
  if (measure.unit === "percentage") return ratioOf(cells, section, measure);
  if (measure.unit === "rate") return rateOf(book, cells, section, measure);
  if (measure.unit === "count" && basis === "rolling-year") return rollingOf(cells, section, measure);
  return undefined;
}

function ratioOf(cells: Cells, section: Section, measure: Measure): Ingredients | undefined {
  const { column, share, numerator, denominator } = measure;
  if (share !== undefined) return share === column ? undefined : { kind: "share", column: share };
  if (numerator !== undefined && denominator !== undefined) return { kind: "ratio", numerator, denominator };

  const counts = countColumns(section, measure);
  const tops = numerator === undefined ? counts : [numerator];
  let best: { ingredients: Ingredients; share: number } | undefined;
  let evidence = 0;
  for (const top of tops) {
    for (const bottom of counts) {
      if (top === bottom) continue;
      const trial = tryRatio(cells, section, column, top, bottom);
      evidence = Math.max(evidence, trial.rows);
      if (trial.impossible || trial.rows < ENOUGH_ROWS || trial.telling < 2) continue;
      const agreed = trial.equal / trial.rows;
      if (agreed >= 0.8 && agreed > (best?.share ?? 0)) {
        best = { ingredients: { kind: "ratio", numerator: top, denominator: bottom }, share: agreed };
      }
    }
  }
  if (best) return best.ingredients;
  return evidence >= ENOUGH_ROWS && numerator === undefined
    ? undefined
    : ratioByHeads(cells, section, measure, counts);
}

/** Columns of whole numbers on the page that a percentage could be made of; those of its own group where it has one. */
function countColumns(section: Section, measure: Measure): readonly number[] {
  return section.measures
    .filter(({ unit, group }) => unit === "count" && (measure.group === "" || group === measure.group))
    .map(({ column }) => column);
}

interface Trial {
  readonly rows: number;
  readonly equal: number;
  /** Rows that are equal and not 0% or 100%. */
  readonly telling: number;
  /** n above d somewhere: no share at all. */
  readonly impossible: boolean;
}

function tryRatio(cells: Cells, section: Section, column: number, top: number, bottom: number): Trial {
  let rows = 0;
  let equal = 0;
  let telling = 0;
  let above = 0;
  for (const { row } of section.rows) {
    const n = number(cells, section, row, top);
    const d = number(cells, section, row, bottom);
    if (n === undefined || d === undefined) continue;
    if (n > d) above++;
    const shown = number(cells, section, row, column);
    if (shown === undefined || d === 0) continue;
    rows++;
    if (!equalAsPrinted(shown, n / d, 3)) continue;
    equal++;
    if (n > 0 && n < d) telling++;
  }
  // One bad row is an error of the report to be found, not a sign that the columns do not belong together.
  return { rows, equal, telling, impossible: above > Math.max(1, rows / 5) };
}

/** An empty percentage column beside its counts: n under the same head or of the same name, d the nearest count before it. */
function ratioByHeads(
  cells: Cells,
  section: Section,
  measure: Measure,
  counts: readonly number[],
): Ingredients | undefined {
  const words = meaningWords(measure.name);
  const numerators = new Set(section.measures.map(({ numerator }) => numerator));
  const top =
    measure.numerator ??
    section.measures
      .filter(
        (other) =>
          other.unit === "count" &&
          other.group === measure.group &&
          other.column < measure.column &&
          sameWords(words, meaningWords(other.name)),
      )
      .map(({ column }) => column)
      .at(-1);
  if (top === undefined) return undefined;
  const bottom = counts.filter((column) => column < top && !numerators.has(column)).at(-1);
  if (bottom === undefined || tryRatio(cells, section, measure.column, top, bottom).impossible)
    return undefined;
  return { kind: "ratio", numerator: top, denominator: bottom };
}

function rateOf(book: Book, cells: Cells, section: Section, measure: Measure): Ingredients | undefined {
  const counts = section.measures.filter(({ unit }) => unit === "count");
  let evidence = 0;
  for (const count of counts) {
    let rows = 0;
    let equal = 0;
    for (const { row, period } of section.rows) {
      const month =
        period.kind === "month" ? period.month : period.kind === "year" ? lastMonth(period.year) : undefined;
      const trial = month && rateRow(book, cells, section, measure, count.column, row, month);
      if (trial === undefined) continue;
      rows++;
      if (trial) equal++;
    }
    evidence = Math.max(evidence, rows);
    // One odd rate among few is an error to be found: three that print the same are no chance.
    const odd = rows - equal;
    if (equal >= ENOUGH_ROWS && (odd <= 1 || equal / rows >= 0.8)) {
      return { kind: "rate", count: count.column };
    }
  }
  if (evidence >= ENOUGH_ROWS) return undefined;
  const count = likest(measure, counts, 0.6);
  return count && { kind: "rate", count: count.column };
}

function rateRow(
  book: Book,
  cells: Cells,
  section: Section,
  measure: Measure,
  count: number,
  row: number,
  month: Month,
): boolean | undefined {
  const shown = number(cells, section, row, measure.column);
  const n = number(cells, section, row, count);
  const population = populationOf(book.settings, month, measure.number)?.population;
  if (shown === undefined || n === undefined || population === undefined) return undefined;
  return equalAsPrinted(shown, (n * 10_000) / population, 1);
}

function rollingOf(cells: Cells, section: Section, measure: Measure): Ingredients | undefined {
  const counts = section.measures.filter(
    (other) => other.unit === "count" && other !== measure && basisWord(other.name) !== "rolling",
  );
  const months = section.rows.filter(({ period }) => period.kind === "month");
  for (const count of counts) {
    let rows = 0;
    let equal = 0;
    for (let last = 11; last < months.length; last++) {
      const window = months
        .slice(last - 11, last + 1)
        .map(({ row }) => number(cells, section, row, count.column));
      const shown = number(cells, section, months[last]?.row ?? 0, measure.column);
      if (shown === undefined || window.some((value) => value === undefined)) continue;
      rows++;
      if (shown === window.reduce<number>((sum, value) => sum + (value ?? 0), 0)) equal++;
    }
    if (rows >= 2 && equal / rows >= 0.8) return { kind: "rolling", count: count.column };
  }
  const count = likest(measure, counts, 0.6);
  return count && { kind: "rolling", count: count.column };
}

/** The measure of the likest name, above a floor; undefined where two are equally like. */
function likest(measure: Measure, others: readonly Measure[], floor: number): Measure | undefined {
  const words = meaningWords(measure.name);
  const basis = basisWord(measure.name);
  const ranked = others
    .map((other) => ({
      other,
      score: likeness(words, meaningWords(other.name)),
      basis: basisWord(other.name),
    }))
    // A rate over 12 months is not made of a count as at month end: only a rolling count rolls.
    .filter((entry) => entry.score >= floor && (measure.unit !== "rate" || entry.basis === basis))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && (!second || first.score > second.score) ? first.other : undefined;
}

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function number(cells: Cells, section: Section, row: number, column: number): number | undefined {
  return partOf(cells.figure({ sheet: section.sheet, row, column }), "main");
}

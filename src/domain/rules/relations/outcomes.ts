/** Percentages of one page that split one denominator: the outcomes of assessments, of enquiries. */
import type { Section } from "../../book/book";
import { partOf } from "../../book/section-figure";
import type { MeasureSense, Understanding } from "../../book/understand";
import type { Period } from "../../period";
import type { Place } from "../../workbook";

/** One outcome on one row. */
export interface OutcomeFigure {
  readonly sense: MeasureSense;
  readonly numerator: number | undefined;
  readonly numeratorPlace: Place;
  readonly denominator: number | undefined;
  readonly denominatorPlace: Place;
  readonly percentage: number | undefined;
  readonly percentagePlace: Place;
}

/** The outcomes of one period, in the order of the page. */
export interface OutcomeRow {
  readonly period: Period;
  readonly figures: readonly OutcomeFigure[];
}

/** Fewer are hardly a split. */
const ENOUGH_OUTCOMES = 3;

const known = new WeakMap<Understanding, readonly (readonly OutcomeRow[])[]>();

/** The outcomes of every page where most rows add up to their denominator; worked out once for all rules. */
export function outcomesOf(understanding: Understanding): readonly (readonly OutcomeRow[])[] {
  let outcomes = known.get(understanding);
  if (!outcomes) known.set(understanding, (outcomes = findOutcomes(understanding)));
  return outcomes;
}

function findOutcomes(understanding: Understanding): readonly (readonly OutcomeRow[])[] {
  const bySection = new Map<Section, MeasureSense[]>();
  for (const sense of understanding.measures) {
    const { kind } = sense.ingredients ?? {};
    if (kind !== "ratio" && kind !== "share") continue;
    bySection.set(sense.section, [...(bySection.get(sense.section) ?? []), sense]);
  }
  return [...bySection.values()].flatMap((senses) => {
    const rows = sameDenominator(understanding, senses).filter(({ length }) => length >= ENOUGH_OUTCOMES);
    return rows.flatMap((set) => {
      const section = set[0]?.section;
      if (!section) return [];
      const all = section.rows.map(({ row, period }) => ({
        period,
        figures: set.map((sense) => readOutcome(understanding, sense, row)),
      }));
      const whole = all.filter((each) => sumOf(each) !== undefined);
      const adding = whole.filter((each) => sumOf(each) === each.figures[0]?.denominator);
      return adding.length > 1 && adding.length * 2 > whole.length ? [all] : [];
    });
  });
}

/** The numerators of a row added up; undefined where one is not shown. */
export function sumOf({ figures }: OutcomeRow): number | undefined {
  let sum = 0;
  for (const { numerator, denominator } of figures) {
    if (numerator === undefined || denominator === undefined) return undefined;
    sum += numerator;
  }
  return sum;
}

/** Measures of a page whose denominators are equal on most rows. */
function sameDenominator(
  understanding: Understanding,
  senses: readonly MeasureSense[],
): readonly MeasureSense[][] {
  const sets: MeasureSense[][] = [];
  for (const sense of senses) {
    const home = sets.find(([first]) => first !== undefined && alike(understanding, first, sense));
    if (home) home.push(sense);
    else sets.push([sense]);
  }
  return sets;
}

function alike(understanding: Understanding, a: MeasureSense, b: MeasureSense): boolean {
  let both = 0;
  let equal = 0;
  for (const { row } of a.section.rows) {
    const left = readOutcome(understanding, a, row).denominator;
    const right = readOutcome(understanding, b, row).denominator;
    if (left === undefined || right === undefined) continue;
    both++;
    if (left === right) equal++;
  }
  return both > 0 && equal >= both * 0.8;
}

function readOutcome({ cells }: Understanding, sense: MeasureSense, row: number): OutcomeFigure {
  const { section, measure, ingredients } = sense;
  const { sheet } = section;
  const place = (column: number): Place => ({ sheet, row, column });
  const percentagePlace = place(measure.column);
  const percentage = partOf(cells.figure(percentagePlace), "main");
  if (ingredients?.kind === "share") {
    const figure = cells.figure(place(ingredients.column));
    const read = figure.kind === "share" ? figure : undefined;
    return {
      sense,
      numerator: read?.numerator,
      numeratorPlace: place(ingredients.column),
      denominator: read?.denominator,
      denominatorPlace: place(ingredients.column),
      percentage,
      percentagePlace,
    };
  }
  const columns = ingredients?.kind === "ratio" ? ingredients : undefined;
  const read = (column: number | undefined): number | undefined =>
    column === undefined ? undefined : partOf(cells.figure(place(column)), "main");
  return {
    sense,
    numerator: read(columns?.numerator),
    numeratorPlace: place(columns?.numerator ?? measure.column),
    denominator: read(columns?.denominator),
    denominatorPlace: place(columns?.denominator ?? measure.column),
    percentage,
    percentagePlace,
  };
}

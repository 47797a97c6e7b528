/**
 * What a section's charts are about: percentages, rates and averages with their years and benchmarks on one axis, flows
 * counted in the month side by side ("started" and "completed"), measures of one name in one chart.
 */
import type { Measure } from "../../book/book";
import type { MeasureSense } from "../../book/understand";

export interface ChartSubject {
  /** The chart's fixed name on its sheet. */
  readonly name: string;
  readonly kind: "columns" | "lines" | "groups";
  /** Months alone, or everything down to the benchmarks. */
  readonly span: "months" | "all";
  readonly senses: readonly MeasureSense[];
  /** Which charts a page gets first where it has room for few. */
  readonly weight: number;
}

/** Begins the name of every chart that the add-in makes. */
export const OURS = "Performance chart ";

/** Groups of one page with one percentage each are compared for the year so far. */
const FEWEST_GROUPS = 3;
/** More than so much of the longer name must stand in the other. */
const ALIKE = 0.6;
/** So much of the shorter name, where one measure says the other. */
const SAID = 0.8;
/** Names that begin with so many words in common are of one kind. */
const SAME_START = 3;

/**
 * The subjects of a section, in the order of the page.
 * @param hasTarget whether a measure has a single target that a line can show.
 * @param isCharted whether a measure's column holds figures that a chart can show.
 */
export function chartSubjects(
  senses: readonly MeasureSense[],
  hasTarget: (sense: MeasureSense) => boolean,
  isCharted: (sense: MeasureSense) => boolean,
): readonly ChartSubject[] {
  const charted = senses.filter((sense) => isCharted(sense) && !isSaidByOther(sense, senses));
  const groups = sameMeasureOfGroups(charted);
  if (groups.length >= FEWEST_GROUPS)
    return named([{ kind: "groups", span: "months", senses: groups, weight: 5 }]);
  const made: Omit<ChartSubject, "name">[] = [];
  const taken = new Set<MeasureSense>();
  for (const sense of charted) {
    if (taken.has(sense)) continue;
    const together = [
      sense,
      ...charted.filter(
        (other) => !taken.has(other) && other !== sense && belongsTo(sense, other, charted, hasTarget),
      ),
    ];
    for (const each of together) taken.add(each);
    made.push(subjectOf(together, hasTarget));
  }
  return named(made);
}

function subjectOf(
  senses: readonly MeasureSense[],
  hasTarget: (sense: MeasureSense) => boolean,
): Omit<ChartSubject, "name"> {
  const [first] = senses;
  const isCount = first?.measure.unit === "count";
  const target = senses.some(hasTarget) ? 3 : 0;
  if (isCount) {
    const isFlow = first.basis === "financial-year";
    const weight = senses.length > 1 ? 2 : isFlow ? 1.5 : 1;
    return { kind: "columns", span: "months", senses, weight: weight + target };
  }
  if (senses.length > 1) {
    const weight = 2 + (senses.length > 2 ? 3 : 0) + target;
    return { kind: "lines", span: "months", senses, weight };
  }
  return { kind: "columns", span: "all", senses, weight: 2 + target };
}

/** Whether a measure goes into the chart of another: flows that stand side by side, or figures of one name. */
function belongsTo(
  first: MeasureSense,
  other: MeasureSense,
  all: readonly MeasureSense[],
  hasTarget: (sense: MeasureSense) => boolean,
): boolean {
  if (first.measure.unit !== other.measure.unit || first.measure.group !== other.measure.group) return false;
  if (first.measure.unit === "count") {
    const beside = all.indexOf(other) - all.indexOf(first) === 1;
    const flows = first.basis === "financial-year" && other.basis === "financial-year";
    return beside && flows && !hasTarget(first) && !hasTarget(other);
  }
  if (hasTarget(first) && hasTarget(other)) return false;
  const { more, fewer, common } = compareNames(first.measure, other.measure);
  if (fewer >= SAME_START && common / more > ALIKE) return true;
  return !hasTarget(first) && !hasTarget(other) && startAlike(first.measure.name, other.measure.name);
}

/** A count that is there for a rate or percentage of the page is shown by that. */
function isSaidByOther({ measure }: MeasureSense, senses: readonly MeasureSense[]): boolean {
  if (measure.unit !== "count") return false;
  return senses.some(({ measure: other, ingredients }) => {
    if (other === measure || other.unit === "count") return false;
    if (ingredients?.kind === "rate") return ingredients.count === measure.column;
    const { fewer, common } = compareNames(measure, other);
    return other.unit === "percentage" && fewer >= SAME_START && common / fewer >= SAID;
  });
}

/** How many words two names have, and have in common. */
function compareNames(
  one: Measure,
  other: Measure,
): { readonly more: number; readonly fewer: number; readonly common: number } {
  const [a, b] = [wordsOf(one.name), wordsOf(other.name)];
  const common = [...a].filter((word) => b.has(word)).length;
  return { more: Math.max(a.size, b.size), fewer: Math.min(a.size, b.size), common };
}

/** "Av. no. cases in Duty Teams", "Av. no. cases in Locality Teams (CiN)". */
function startAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().split(/\s+/));
  return Array.from({ length: SAME_START }, (_, index) => index).every(
    (index) => a?.[index] !== undefined && a[index] === b?.[index],
  );
}

function wordsOf(name: string): ReadonlySet<string> {
  const small = new Set(["the", "a", "of", "to", "in", "with", "who", "number", "no", "total"]);
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !small.has(word)),
  );
}

/** Percentages of the same name under different groups ("(1) POLICE", "(2) Education services"). */
function sameMeasureOfGroups(senses: readonly MeasureSense[]): readonly MeasureSense[] {
  const [first] = senses.filter(({ measure }) => measure.unit === "percentage" && measure.group !== "");
  if (!first) return [];
  const same = senses.filter(
    ({ measure }) => measure.unit === "percentage" && measure.name === first.measure.name,
  );
  return new Set(same.map(({ measure }) => measure.group)).size === same.length ? same : [];
}

/** Names that stay: the first measure's number, or its words where the page has no number for it. */
function named(subjects: readonly Omit<ChartSubject, "name">[]): readonly ChartSubject[] {
  const taken = new Set<string>();
  return subjects.map((subject) => {
    const [first] = subject.senses;
    const of = first?.measure;
    let name = `${OURS}${of?.number === "" ? of.name.slice(0, 40).trim() : (of?.number ?? "")}`;
    if (taken.has(name)) name += ` ${of?.unit ?? ""}`;
    while (taken.has(name)) name += "+";
    taken.add(name);
    return { ...subject, name };
  });
}

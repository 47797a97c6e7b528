import type { IndicatorRow, Measure, Section, Unit } from "../book/book";
import { likeness, meaningWords } from "../book/name-words";
import { readSectionFigure } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { repeatedRows, sayRepeated } from "./reading/repeated-numbers";
import { findingAt, sayList, sayPlace } from "./reading/say";

export const indicatorNumber = defineRule({
  id: "indicator-number",
  severity: "error",
  description:
    "Numbers are unique on the scorecard, and a number above a section's column means the same there.",
  *check({ understanding }) {
    const repeated = repeatedRows(understanding);
    yield* [...repeated].map(([row, first]) => sayRepeated(understanding, row, first));
    const rowsOf = joinedRows(understanding, repeated);
    for (const section of understanding.book.sections) {
      const shared: SharedNumber[] = [];
      const judged: RuleFinding[] = [];
      for (const head of headsOf(understanding, section)) {
        const verdict = judgeHead(understanding, head, rowsOf);
        if (verdict?.kind === "shared") shared.push(verdict);
        else if (verdict) judged.push(verdict.finding);
      }
      yield* withCause(section, judged);
      yield* sharedNumbers(section, shared);
    }
  },
});

/** Heads of a page that are all one number behind the scorecard, or all one ahead, are one slip. */
function withCause({ sheet }: Section, judged: readonly RuleFinding[]): readonly RuleFinding[] {
  const shifts = judged.map(({ found, expected }) => shiftOf(found, expected));
  return judged.map((finding, index) => {
    const shift = shifts[index];
    const isShared = shift !== undefined && shifts.indexOf(shift) !== shifts.lastIndexOf(shift);
    return isShared ? { ...finding, cause: `${sheet} ${shift}` } : finding;
  });
}

/** By how much 11.2 is behind 11.3: 1; undefined where they do not count in one block. */
function shiftOf(found: string, expected: string): number | undefined {
  const [from, to] = [found, expected].map((text) => /^(\d+)\.(\d+)$/.exec(text));
  return from && to && from[1] === to[1] ? Number(to[2]) - Number(from[2]) : undefined;
}

/** A number above one or more columns of a section. */
interface Head {
  readonly section: Section;
  readonly number: string;
  readonly measures: readonly Measure[];
  readonly place: Place;
}

interface SharedNumber {
  readonly kind: "shared";
  readonly head: Head;
  readonly other: Section;
}

type Verdict = SharedNumber | { readonly kind: "finding"; readonly finding: RuleFinding };

function headsOf({ cells }: Understanding, section: Section): readonly Head[] {
  const byNumber = new Map<string, Measure[]>();
  for (const measure of section.measures) {
    if (measure.number === "") continue;
    const measures = byNumber.get(measure.number) ?? [];
    measures.push(measure);
    byNumber.set(measure.number, measures);
  }
  return [...byNumber].map(([number, measures]) => ({
    section,
    number,
    measures,
    place: findNumber(cells, section, number, measures[0]),
  }));
}

/** The cell that shows the number: in the heads above the measure's columns. */
function findNumber(
  cells: Understanding["cells"],
  { sheet, headRow, headEnd }: Section,
  number: string,
  measure: Measure | undefined,
): Place {
  const columns = [measure?.share, measure?.numerator, measure?.denominator, measure?.column].filter(
    (column) => column !== undefined,
  );
  for (let row = headRow; row <= headEnd; row += 1) {
    for (const column of columns) {
      const over = cells.merge({ sheet, row, column });
      const place = { sheet, row: over?.row ?? row, column: over?.column ?? column };
      if (cells.cell(place).text.trim() === number) return place;
    }
  }
  return { sheet, row: headRow, column: Math.min(...columns) };
}

interface JoinedRow {
  readonly row: IndicatorRow;
  readonly measure: Measure;
  readonly main: boolean;
  /** Its number is another row's: it tells nothing of its page's number. */
  readonly repeated: boolean;
}

function joinedRows(
  { joins }: Understanding,
  repeated: ReadonlyMap<IndicatorRow, IndicatorRow>,
): ReadonlyMap<Measure, readonly JoinedRow[]> {
  const rows = new Map<Measure, JoinedRow[]>();
  for (const { row, figure } of joins.byRow.values()) {
    const joined = rows.get(figure.measure) ?? [];
    joined.push({ row, measure: figure.measure, main: figure.part === "main", repeated: repeated.has(row) });
    rows.set(figure.measure, joined);
  }
  return rows;
}

function judgeHead(
  understanding: Understanding,
  head: Head,
  rowsOf: ReadonlyMap<Measure, readonly JoinedRow[]>,
): Verdict | undefined {
  const rows = head.measures.flatMap((measure) => rowsOf.get(measure) ?? []);
  const joined = rows.filter(({ repeated }) => !repeated);
  if (joined.length < rows.length && joined.length === 0) return undefined;
  const own = joined.find(({ row }) => row.number === head.number);
  const main = joined.find((each) => each.main);
  if (own) {
    if (own.main) return strayHead(understanding, head, own, joined);
    if (!main) return undefined;
    return finding(head, main.row, "warning", ` (${own.row.number} there is the count behind it)`);
  }
  if (main ?? joined[0]) return finding(head, (main ?? joined[0])?.row, "error");

  const row = understanding.book.scorecard.rows.find(({ number }) => number === head.number);
  if (!row) return finding(head, undefined, "warning");
  const [measure] = head.measures;
  if (!measure || understanding.joins.doubts.some(({ row: doubted }) => doubted === row)) return undefined;
  const other = understanding.joins.byRow.get(row.row)?.figure;
  const alike = likeness(meaningWords(row.name), meaningWords(measure.name));
  const fits = head.measures.some((each) => mayBe(row.unit, each));
  if (other && fits && alike >= ALIKE) {
    return showsSame(understanding, head, other) ? undefined : { kind: "shared", head, other: other.section };
  }
  if (fits && alike >= ALIKE) return undefined;
  return finding(head, row, fits && alike > 0 ? "warning" : "error", "", "means");
}

/**
 * The number typed again above a column that the scorecard numbers otherwise. One number above several columns is the
 * page's own way, and so are rows that a letter tells apart (11.5 and 11.5b).
 */
function strayHead(
  { cells }: Understanding,
  head: Head,
  own: JoinedRow,
  joined: readonly JoinedRow[],
): Verdict | undefined {
  const placeOf = (measure: Measure): Place => findNumber(cells, head.section, head.number, measure);
  const stray = joined.find(
    ({ row, measure, main }) =>
      main &&
      row.number.replace(/[a-z]$/i, "") !== head.number &&
      placeOf(measure).column !== placeOf(own.measure).column,
  );
  if (!stray) return undefined;
  return finding({ ...head, measures: [stray.measure], place: placeOf(stray.measure) }, stray.row, "error");
}

/** Names with less in common than this are of different things. */
const ALIKE = 0.45;

function mayBe(unit: Unit | undefined, { unit: own, share, numerator }: Measure): boolean {
  const family = (each: Unit): Unit => (each === "average" ? "count" : each);
  const hasCount = share !== undefined || numerator !== undefined;
  return unit === undefined || family(unit) === family(own) || (hasCount && family(unit) === "count");
}

/** Whether the head's column and the one that the scorecard shows hold the same figure of the report month. */
function showsSame(
  { book, cells }: Understanding,
  { section, measures }: Head,
  other: Parameters<typeof readSectionFigure>[1],
): boolean {
  const rowOf = ({ rows }: Section) =>
    rows.find(({ period }) => period.kind === "month" && period.month === book.month)?.row;
  const [mine, theirs] = [rowOf(section), rowOf(other.section)];
  if (mine === undefined || theirs === undefined) return true;
  const shown = readSectionFigure(cells, other, theirs);
  return (
    shown === undefined ||
    measures.some(({ column }) => {
      const figure = cells.figure({ sheet: section.sheet, row: mine, column });
      return figure.kind !== "number" || figure.value === shown;
    })
  );
}

function finding(
  { number, measures, place }: Head,
  row: IndicatorRow | undefined,
  severity: "error" | "warning",
  aside = "",
  how: "is" | "means" = "is",
): Verdict {
  const name = measures[0]?.name ?? "";
  const sentence =
    row === undefined
      ? `no row of the scorecard has this number; expected a number of the scorecard`
      : how === "means"
        ? `the scorecard's ${number} is "${row.name}"; expected the number of this measure, or none`
        : `the scorecard shows this measure as ${row.number}${aside}; expected ${row.number}`;
  return {
    kind: "finding",
    finding: findingAt(place, {
      severity,
      indicator: number,
      period: "",
      found: number,
      expected:
        row === undefined
          ? "a number of the scorecard"
          : how === "means"
            ? "another number, or none"
            : row.number,
      message: `${number} ${sayPlace(place)} heads "${name}"; ${sentence}.`,
    }),
  };
}

/** Numbers that stand for other figures on another page: one finding for the page. */
function* sharedNumbers(section: Section, shared: readonly SharedNumber[]): Iterable<RuleFinding> {
  const [first] = shared;
  if (!first) return;
  const numbers = sayList(shared.map(({ head }) => head.number));
  const others = sayList([...new Set(shared.map(({ other }) => `'${other.sheet}'`))]);
  const expected = "numbers of their own, or none";
  yield findingAt(first.head.place, {
    severity: "warning",
    indicator: first.head.number,
    period: "",
    found: numbers,
    expected,
    message: `${numbers} on '${section.sheet}' head other figures than the same numbers on ${others}, which the scorecard shows; expected ${expected}.`,
  });
}

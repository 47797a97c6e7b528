/** The extract: new and re-run figures, resolved to the cells that they belong to. */
import type { Measure, Section } from "../book/book";
import { likeness, meaningWords } from "../book/name-words";
import { periodKey, rowsByPeriod } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { parseNumber } from "../figure";
import { parseFinancialYear, parseMonth, type Month, type Period } from "../period";
import { printPeriod } from "./compute-section";

/** One line of the extract, its fields as they stand in the file. */
export interface ExtractRow {
  /** The line's number in the file, for messages. */
  readonly line: number;
  readonly sheet: string;
  readonly indicator: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** A figure of the extract at its place: a section's measure and row, or a row of the scorecard itself. */
export interface LoadedFigure {
  readonly line: number;
  readonly period: Period;
  readonly target:
    | { readonly kind: "section"; readonly section: Section; readonly measure: Measure; readonly row: number }
    | { readonly kind: "scorecard"; readonly row: number; readonly column: number };
  readonly value: number | undefined;
  readonly text: string | undefined;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
}

export interface ResolvedExtract {
  readonly figures: readonly LoadedFigure[];
  /** Sentences with the line's number; any problem refuses the whole extract. */
  readonly problems: readonly string[];
}

/** "2019-03", "2018/19-YTD", "2018/19". */
export function parseExtractPeriod(text: string): Period | undefined {
  const month = parseMonth(text);
  if (month) return { kind: "month", month };
  const toDate = /^(.*?)[\s-]*YTD$/i.exec(text.trim());
  const year = parseFinancialYear(toDate?.[1] ?? text);
  if (!year) return undefined;
  return toDate ? { kind: "ytd", year } : { kind: "year", year };
}

/** The last month that an extract holds figures of; undefined where it holds none. */
export function lastMonthOf(rows: readonly ExtractRow[]): Month | undefined {
  const months = rows.flatMap(({ period }) => {
    const parsed = parseExtractPeriod(period);
    return parsed?.kind === "month" ? [parsed.month] : [];
  });
  return months.sort().at(-1);
}

/** Finds the cell of every line, or says what is wrong with it. */
export function resolveExtract(understanding: Understanding, rows: readonly ExtractRow[]): ResolvedExtract {
  const problems: string[] = [];
  const figures: LoadedFigure[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const resolved = resolveRow(understanding, row);
    if (typeof resolved === "string") {
      problems.push(`Line ${row.line}: ${resolved}`);
      continue;
    }
    const key = targetKey(resolved);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      problems.push(
        `Line ${row.line}: ${row.indicator || row.measure} for ${row.period} stands in line ${earlier} already; one line a figure is expected.`,
      );
      continue;
    }
    seen.set(key, row.line);
    figures.push(resolved);
  }
  return { figures, problems };
}

function targetKey({ target, period }: LoadedFigure): string {
  return target.kind === "section"
    ? `${target.section.sheet}!${target.measure.column}:${periodKey(period)}`
    : `${target.row}:${target.column}`;
}

function resolveRow(understanding: Understanding, row: ExtractRow): LoadedFigure | string {
  const period = parseExtractPeriod(row.period);
  if (!period) {
    return `the period is "${row.period}"; expected a month (2019-03), a year to date (2018/19-YTD) or a year (2018/19).`;
  }
  const numbers = readNumbers(row);
  if (typeof numbers === "string") return numbers;
  const { scorecard } = understanding.book;
  if (row.sheet !== "" && sameText(row.sheet, scorecard.sheet)) {
    return resolveOnScorecard(understanding, row, period, numbers);
  }
  const measures = matchMeasures(understanding, row);
  const name = `${row.indicator} ${row.measure}`.trim();
  const [only, second] = measures;
  if (!only)
    return `no column for "${name}"${row.sheet === "" ? "" : ` on '${row.sheet}'`}; ${nearest(understanding, row)}`;
  if (second) {
    const list = measures.map(({ section, measure }) => `"${measure.name}" on '${section.sheet}'`).join(", ");
    return `"${name}" fits ${measures.length} columns: ${list}. Name the sheet and the measure.`;
  }
  const at = rowsByPeriod(only.section).get(periodKey(period));
  if (at === undefined) return `there is no row for ${printPeriod(period)} on '${only.section.sheet}'.`;
  return { line: row.line, period, target: { kind: "section", ...only, row: at }, ...numbers };
}

type Numbers = Pick<LoadedFigure, "value" | "text" | "numerator" | "denominator">;

function readNumbers(row: ExtractRow): Numbers | string {
  const numerator = row.numerator.trim() === "" ? undefined : parseNumber(row.numerator)?.value;
  const denominator = row.denominator.trim() === "" ? undefined : parseNumber(row.denominator)?.value;
  if (row.numerator.trim() !== "" && numerator === undefined)
    return `the numerator is "${row.numerator}"; expected a number.`;
  if (row.denominator.trim() !== "" && denominator === undefined) {
    return `the denominator is "${row.denominator}"; expected a number.`;
  }
  if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    return `${numerator} of ${denominator}: the numerator is above the denominator.`;
  }
  const written = row.value.trim();
  const value = written === "" ? undefined : parseNumber(written)?.value;
  if (written === "" && numerator === undefined) return "there is no value and no numerator.";
  return {
    value,
    text: written !== "" && value === undefined ? written : undefined,
    numerator,
    denominator,
  };
}

function resolveOnScorecard(
  { book }: Understanding,
  row: ExtractRow,
  period: Period,
  numbers: Numbers,
): LoadedFigure | string {
  const { scorecard } = book;
  const rows = scorecard.rows.filter(
    (each) =>
      (row.indicator === "" || each.number === row.indicator.trim()) &&
      (row.measure === "" || sameText(each.name, row.measure)),
  );
  const [only, second] = rows;
  if (!only) return `no indicator "${row.indicator} ${row.measure}" on '${scorecard.sheet}'.`;
  if (second)
    return `"${row.indicator} ${row.measure}" fits ${rows.length} rows of '${scorecard.sheet}'. Name the measure.`;
  const { months, ytd, years } = scorecard.columns;
  const column = [...months, ...(ytd ? [ytd] : []), ...years].find(
    (each) => periodKey(each.period) === periodKey(period),
  );
  if (!column) return `there is no column for ${printPeriod(period)} on '${scorecard.sheet}'.`;
  return {
    line: row.line,
    period,
    target: { kind: "scorecard", row: only.row, column: column.column },
    ...numbers,
  };
}

interface Match {
  readonly section: Section;
  readonly measure: Measure;
}

/** Columns that a line names: by sheet, number and measure, each where given; the closest name where several remain. */
function matchMeasures({ book }: Understanding, row: ExtractRow): readonly Match[] {
  const all = book.sections
    .filter(
      ({ sheet, title }) => row.sheet === "" || sameText(sheet, row.sheet) || sameText(title, row.sheet),
    )
    .flatMap((section) => section.measures.map((measure) => ({ section, measure })))
    .filter(({ measure }) => row.indicator === "" || measure.number === row.indicator.trim());
  if (row.measure === "") return row.indicator === "" ? [] : all;
  const full = ({ measure }: Match): string =>
    measure.group === "" ? measure.name : `${measure.group} | ${measure.name}`;
  const exact = all.filter(
    (match) => sameText(full(match), row.measure) || sameText(match.measure.name, row.measure),
  );
  if (exact.length > 0) return exact;
  const words = meaningWords(row.measure);
  const alike = all
    .map((match) => ({ match, score: likeness(words, meaningWords(full(match))) }))
    .filter(({ score }) => score >= 0.7)
    .sort((a, b) => b.score - a.score);
  const best = alike[0]?.score;
  return alike.filter(({ score }) => score === best).map(({ match }) => match);
}

function nearest({ book }: Understanding, row: ExtractRow): string {
  const words = meaningWords(row.measure === "" ? row.indicator : row.measure);
  const ranked = book.sections
    .flatMap((section) => section.measures.map((measure) => ({ section, measure })))
    .map((match) => ({ match, score: likeness(words, meaningWords(match.measure.name)) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best || best.score === 0) return "no indicator has that number or name.";
  return `the nearest is ${best.match.measure.number} "${best.match.measure.name}" on '${best.match.section.sheet}'.`;
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ");
  return plain(a) === plain(b);
}

import type { Section } from "../book/book";
import type { Understanding } from "../book/understand";
import { addMonths, parseMonth, printMonth, type Month } from "../period";
import { printPeriod } from "../plan/compute-section";
import type { Place } from "../workbook";
import { defineRule, type RuleFinding } from "./define-rule";
import { linesOf, type Line } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const monthSequence = defineRule({
  id: "month-sequence",
  severity: "error",
  description:
    "Months follow each other, none twice, up to the report month of title and settings; terms fit their months.",
  *check({ understanding }) {
    // What the reader met while it looked for the report month.
    yield* understanding.book.findings.filter(({ rule }) => rule === "month-sequence");
    const runs = [
      scorecardRun(understanding),
      ...understanding.book.sections.map((section) => sectionRun(understanding, section)),
    ];
    for (const run of runs) yield* outOfOrder(understanding, run);
    yield* wrongEnds(understanding, runs);
    for (const section of understanding.book.sections) yield* unreadLabels(understanding, section);
    for (const line of linesOf(understanding)) {
      if (line.kind === "section" && line.part === "main") yield* termNames(understanding, line);
    }
  },
});

interface HeadedMonth {
  readonly place: Place;
  readonly month: Month;
}

/** Months in the order of a page or of the scorecard, and whether figures stand under one of them. */
interface MonthRun {
  readonly months: readonly HeadedMonth[];
  readonly holdsFigures: (month: HeadedMonth) => boolean;
}

/** What repeats, what is left out. A wrong head between two right ones is said once, at itself. */
function* outOfOrder({ cells }: Understanding, { months }: MonthRun): Iterable<RuleFinding> {
  const headed = new Set(months.map(({ month }) => month));
  const seen = new Set<Month>();
  let before: Month | undefined;
  for (const [index, { place, month }] of months.entries()) {
    const due = before && addMonths(before, 1);
    const isSlip =
      due !== undefined &&
      !headed.has(due) &&
      months[index + 1]?.month === addMonths(due, 1) &&
      month !== due;
    const isRepeated = seen.has(month);
    seen.add(month);
    if (isRepeated) {
      const expected = isSlip ? printMonth(due) : "each month once";
      yield said(place, isSlip ? due : month, cells.cell(place).text, expected, "stands twice");
      if (!isSlip) continue;
    } else if (before !== undefined && due !== undefined && month !== due) {
      yield said(place, due, printMonth(month), printMonth(due), `follows ${printMonth(before)}`);
    }
    before = isSlip ? due : month;
  }
}

/** Where the months end otherwise than at the report month. The scorecard speaks for the pages that end with it. */
function* wrongEnds({ book }: Understanding, runs: readonly MonthRun[]): Iterable<RuleFinding> {
  const said = new Set<Month>();
  for (const run of runs) {
    const end = wrongEnd(book.month, run);
    if (!end || said.has(end.month)) continue;
    said.add(end.month);
    yield end.finding;
  }
}

function wrongEnd(
  month: Month,
  { months, holdsFigures }: MonthRun,
): { readonly month: Month; readonly finding: RuleFinding } | undefined {
  const filled = [...months].reverse().find(holdsFigures);
  if (filled && filled.month > month) {
    const expected = `no figures after ${printMonth(month)}, the report month`;
    const text = printMonth(filled.month);
    return {
      month: filled.month,
      finding: said(filled.place, filled.month, text, expected, "holds figures"),
    };
  }
  const last = months.at(-1);
  if (!last || last.month >= month || months.some((each) => each.month === month)) return undefined;
  const expected = `months up to ${printMonth(month)}, the report month`;
  return {
    month: last.month,
    finding: said(last.place, month, printMonth(last.month), expected, "is the last month"),
  };
}

function said(place: Place, period: Month, found: string, expected: string, what: string): RuleFinding {
  return findingAt(place, {
    indicator: "",
    period: printMonth(period),
    found,
    expected,
    message: `${found} ${sayPlace(place)} ${what}; expected ${expected}.`,
  });
}

function monthsOfSection({ sheet, labelColumn, rows }: Section): readonly HeadedMonth[] {
  return rows.flatMap(({ row, period }) =>
    period.kind === "month" ? [{ place: { sheet, row, column: labelColumn }, month: period.month }] : [],
  );
}

function sectionRun(understanding: Understanding, section: Section): MonthRun {
  const { sheet, measures } = section;
  return {
    months: monthsOfSection(section),
    holdsFigures: ({ place: { row } }) =>
      measures.some(({ column }) => isFigure(understanding, { sheet, row, column })),
  };
}

/** A label among the months that names no month: the row is read as none. */
function* unreadLabels(understanding: Understanding, section: Section): Iterable<RuleFinding> {
  const { cells } = understanding;
  const { sheet, labelColumn, rows, measures } = section;
  const months = monthsOfSection(section);
  const known = new Set(months.map(({ place }) => place.row));
  const [first, last] = [months[0]?.place.row ?? 0, months.at(-1)?.place.row ?? 0];
  for (let row = first + 1; row < last; row += 1) {
    const place = { sheet, row, column: labelColumn };
    const { text } = cells.cell(place);
    if (known.has(row) || text.trim() === "" || rows.some((each) => each.row === row)) continue;
    if (!measures.some(({ column }) => isFigure(understanding, { sheet, row, column }))) continue;
    const expected = "a month such as Mar-19";
    yield findingAt(place, {
      indicator: "",
      period: "",
      found: text,
      expected,
      message: `"${text}" ${sayPlace(place)} stands among the months and is none; expected ${expected}.`,
    });
  }
}

function scorecardRun(understanding: Understanding): MonthRun {
  const { sheet, columns, rows, headRow, headEnd } = understanding.book.scorecard;
  const { cells } = understanding;
  const known = new Map(columns.months.map(({ column, period }) => [column, period]));
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
  const months: HeadedMonth[] = [];
  for (let column = first; column <= last; column += 1) {
    const period = known.get(column);
    // Of a month that stands twice the reader keeps the first column.
    for (let row = headEnd; row >= headRow; row -= 1) {
      const month = parseMonth(cells.cell({ sheet, row, column }).text);
      if (month === undefined && !(period && row === headRow)) continue;
      const kept = period?.kind === "month" ? period.month : month;
      if (kept !== undefined) months.push({ place: { sheet, row, column }, month: kept });
      break;
    }
  }
  // The scorecard's months may stand newest first.
  const inOrder = [...months].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  return {
    months: inOrder,
    holdsFigures: ({ place: { column } }) =>
      rows.some(({ row }) => isFigure(understanding, { sheet, row, column })),
  };
}

function isFigure({ cells }: Understanding, place: Place): boolean {
  const { kind } = cells.figure(place);
  return kind === "number" || kind === "share";
}

/** The calendar months in which a school term may lie. */
const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [1, 5],
  summer: [4, 8],
  autumn: [8, 12],
};
const TERM = /\b(spring|summer|autumn) term,? (\d{4})(?!\s*[/-]\s*\d)/i;

/** "Autumn Term 2019" over Sep-18 to Dec-18. */
function* termNames({ cells }: Understanding, line: Line): Iterable<RuleFinding> {
  for (const { place, period, span } of line.cells) {
    if (period.kind !== "month") continue;
    const { value } = cells.cell(place);
    if (typeof value === "string" && /term/i.test(value))
      yield* termName(line.label, place, period.month, span, value);
  }
}

function* termName(
  label: string,
  place: Place,
  month: Month,
  span: number,
  text: string,
): Iterable<RuleFinding> {
  const match = TERM.exec(text);
  if (!match) return;
  const [named, season = "", year = ""] = match;
  const [from, to] = TERMS[season.toLowerCase()] ?? [1, 12];
  const months = Array.from({ length: span }, (_, index) => addMonths(month, index));
  const inSeason = months.filter((each) => Number(each.slice(5)) >= from && Number(each.slice(5)) <= to);
  if (inSeason.some((each) => each.startsWith(year))) return;
  const right = inSeason[0]?.slice(0, 4);
  const expected = right === undefined ? "the term of these months" : `${named.slice(0, -4)}${right}`;
  const over =
    span > 1 ? `${printMonth(month)} to ${printMonth(addMonths(month, span - 1))}` : printMonth(month);
  yield findingAt(place, {
    indicator: label,
    period: printPeriod({ kind: "month", month }),
    found: named,
    expected,
    message: `${label} ${sayPlace(place)} says "${named}" over ${over}; expected ${expected}.`,
  });
}

import { parseBasis } from "../book/basis";
import type { Basis, IndicatorRow } from "../book/book";
import { basisWord } from "../book/name-words";
import { partOf, scorecardPlace } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import type { Severity } from "../finding";
import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";

const NAMED: Readonly<Record<NonNullable<ReturnType<typeof basisWord>>, Basis>> = {
  rolling: "rolling-year",
  "in-month": "financial-year",
  "ytd-average": "ytd-average",
  termly: "term-end",
};

const SAID: Readonly<Record<Basis, string>> = {
  "financial-year": "Financial Year",
  "rolling-year": "Rolling Year",
  "month-end": "As at month end",
  "term-end": "As at term end",
  "ytd-average": "YTD Average",
};

interface Conflict {
  readonly expected: Basis | undefined;
  readonly because: string;
  readonly severity?: Severity;
}

/** A basis declared on Report settings settles the matter. */
export const basis = defineRule({
  id: "basis",
  severity: "warning",
  description: "An indicator's name, its data note and its year to date agree on what is counted.",
  *check({ understanding }) {
    const { scorecard, settings } = understanding.book;
    const { basis: column } = scorecard.columns;
    if (column === undefined) return;
    const words = wordsInUse(scorecard.rows);
    for (const row of scorecard.rows) {
      const note = parseBasis(row.basisText);
      if (!note || settings.bases.has(row.number.toLowerCase()) || settings.bases.has(row.name.toLowerCase()))
        continue;
      const conflict =
        conflictWithName(understanding, row, note) ?? conflictWithYtd(understanding, row, note);
      if (!conflict) continue;
      const place = scorecardPlace(scorecard, row, column);
      const expected = conflict.expected
        ? (words.get(conflict.expected) ?? SAID[conflict.expected])
        : `another basis than ${row.basisText.trim()}`;
      yield findingAt(place, {
        indicator: row.number,
        period: "",
        found: row.basisText,
        expected,
        message: `The data note of ${row.number} ${sayPlace(place)} says ${row.basisText.trim()}; expected ${expected}. ${conflict.because}`,
        ...(conflict.severity ? { severity: conflict.severity } : {}),
      });
    }
  },
});

function conflictWithName(
  understanding: Understanding,
  row: IndicatorRow,
  note: Basis,
): Conflict | undefined {
  const named = nameOf(understanding, row);
  if (!named || named.basis === note) return undefined;
  // An average since April does belong to the financial year; the note only says less than it should.
  const near = named.basis === "ytd-average" && note === "financial-year";
  return {
    expected: named.basis,
    because: near
      ? `${named.because}, so each month's figure already is the average since April.`
      : `${named.because}.`,
    ...(near ? { severity: "info" as const } : {}),
  };
}

function nameOf(
  { book, cells, joins }: Understanding,
  row: IndicatorRow,
): { readonly basis: Basis; readonly because: string } | undefined {
  const own = basisWord(row.name);
  if (own) return { basis: NAMED[own], because: `Its name says "${row.name}"` };
  const { unit } = book.scorecard.columns;
  const text = unit === undefined ? "" : cells.cell(scorecardPlace(book.scorecard, row, unit)).text.trim();
  if (/ytd\.? ?ave/i.test(text)) return { basis: "ytd-average", because: `Its unit says "${text}"` };
  const figure = joins.byRow.get(row.row)?.figure;
  const onPage = figure?.part === "main" ? basisWord(figure.measure.name) : undefined;
  return figure && onPage
    ? { basis: NAMED[onPage], because: `On '${figure.section.sheet}' its name says "${figure.measure.name}"` }
    : undefined;
}

function conflictWithYtd(
  { book, cells }: Understanding,
  row: IndicatorRow,
  note: Basis,
): Conflict | undefined {
  const { ytd, months } = book.scorecard.columns;
  if (!ytd) return undefined;
  const figure = cells.figure(scorecardPlace(book.scorecard, row, ytd.column));
  if (note !== "financial-year") {
    const value = partOf(figure, "main");
    return value === undefined
      ? undefined
      : {
          expected: "financial-year",
          because: `It shows a year to date of ${cells.cell(scorecardPlace(book.scorecard, row, ytd.column)).text}, which only a flow of the year has.`,
        };
  }
  if (figure.kind !== "none" || figure.blank) return undefined;
  // Nothing to add up yet is no conflict: a percentage of nothing, a team that has gone.
  const shown = months.some(
    ({ column }) => partOf(cells.figure(scorecardPlace(book.scorecard, row, column)), "main") !== undefined,
  );
  return shown
    ? { expected: undefined, because: 'Its months show figures, but its year to date is "-".' }
    : undefined;
}

/** How this scorecard writes each basis: the first row that does. */
function wordsInUse(rows: readonly IndicatorRow[]): ReadonlyMap<Basis, string> {
  const words = new Map<Basis, string>();
  for (const { basisText } of rows) {
    const read = parseBasis(basisText);
    if (read && !words.has(read)) words.set(read, basisText.trim());
  }
  return words;
}

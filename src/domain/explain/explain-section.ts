/** Cells of a section in words: a measure in a month, a year to date, a closed year. */
import type { Measure, Section } from "../book/book";
import { periodKey, scorecardPeriods, rowsByPeriod } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { addMonths, printMonth, type Period } from "../period";
import type { Place } from "../workbook";
import { BASIS_WORDS } from "./basis-words";
import { compose } from "./composition";
import { linkTo, type Explanation, type Sentence } from "./explanation";
import { capital, sayPeriod } from "./say";

/** A cell of a section page; undefined where it belongs to no measure. */
export function explainSection(
  understanding: Understanding,
  section: Section,
  place: Place,
): Explanation | undefined {
  const { cells } = understanding;
  const measure = section.measures.find((each) => columnsOf(each).includes(place.column));
  const sense = understanding.measures.find((each) => each.measure === measure);
  if (!measure || !sense || place.row < section.headRow) return undefined;
  const name = measure.group === "" ? measure.name : `${measure.group}: ${measure.name}`;
  const about = {
    title: [measure.number, name].filter((each) => each !== "").join(" "),
    shown: cells.cell(place).text.trim(),
  };
  const row = section.rows.find((each) => each.row === place.row);
  const basis: Sentence[] = sense.basis ? [[BASIS_WORDS[sense.basis]]] : [];
  if (!row) {
    if (place.row > section.headEnd) return undefined;
    return {
      ...about,
      what: `A measure of ${section.sheet}`,
      sentences: [...basis, ...shownOn(understanding, sense, measure.column)],
    };
  }
  const part = partWords(measure, place.column);
  const before = part === "" ? previous(understanding, sense, row.period) : undefined;
  return {
    ...about,
    what: part === "" ? capital(sayPeriod(row.period)) : `${part}, ${sayPeriod(row.period)}`,
    sentences: [
      ...(part === "" ? compose(understanding, sense, row.period, row.row, section.sheet) : []),
      ...shownOn(understanding, sense, place.column, row.period),
      ...(before ? [before] : []),
      ...basis,
    ],
  };
}

function columnsOf({ column, share, numerator, denominator }: Measure): readonly (number | undefined)[] {
  return [column, share, numerator, denominator];
}

/** "" for the figure itself. */
function partWords(measure: Measure, column: number): string {
  if (column === measure.column) return "";
  if (column === measure.share) return "n of d";
  return column === measure.numerator ? "The number (n)" : "The base (d)";
}

/** Where the scorecard shows the same figure. */
function shownOn(
  { book, joins }: Understanding,
  { section, measure }: MeasureSense,
  shown: number,
  period?: Period,
): readonly Sentence[] {
  const joined = [...joins.byRow.values()].filter(
    ({ figure }) => figure.measure === measure && figure.column === shown,
  );
  if (joined.length === 0) return shown === measure.column ? [["No row of the scorecard shows it."]] : [];
  const { sheet, columns } = book.scorecard;
  const column =
    period === undefined
      ? columns.indicator
      : scorecardPeriods(book.scorecard).find((each) => periodKey(each.period) === periodKey(period))?.column;
  if (column === undefined) return [];
  return joined.map(({ row }) => {
    const cell = linkTo({ sheet, row: row.row, column }, section.sheet);
    return ["Shown on ", cell, ` as ${[row.number, row.name].join(" ").trim()}.`];
  });
}

function previous(
  { cells }: Understanding,
  { section, measure }: MeasureSense,
  period: Period,
): Sentence | undefined {
  if (period.kind !== "month") return undefined;
  const before = addMonths(period.month, -1);
  const row = rowsByPeriod(section).get(before);
  if (row === undefined) return undefined;
  const place = { sheet: section.sheet, row, column: measure.column };
  const text = cells.cell(place).text.trim();
  return text === ""
    ? undefined
    : [`Was ${text} in ${printMonth(before)} (`, linkTo(place, section.sheet), ")."];
}

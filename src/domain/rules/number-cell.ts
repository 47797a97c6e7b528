import { parseNumber } from "../figure";
import { printPeriod } from "../plan/compute-section";
import { defineRule, type RuleFinding } from "./define-rule";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayList, sayPlace } from "./reading/say";
import { asNumber } from "./reading/mend";
import type { Cells } from "../book/book";

export const numberCell = defineRule({
  id: "number-cell",
  severity: "error",
  description: "A figure's cell holds a number; figures of another year are read with their year.",
  *check({ understanding }) {
    for (const line of linesOf(understanding)) {
      if (line.kind === "section" && line.part === "share") {
        yield* line.cells.flatMap((cell) => checkShare(line, cell));
        continue;
      }
      const typed = line.cells.filter(
        ({ place }) => typeof understanding.cells.cell(place).value === "number",
      );
      for (const cell of line.cells) {
        const finding = checkCell(understanding.cells, line, cell, typed.length > 0);
        if (finding) yield finding;
      }
      // The scorecard only repeats what a section it is joined to shows.
      const repeats = line.kind === "scorecard" && understanding.joins.byRow.has(line.row.row);
      if (!repeats) yield* otherYears(line);
    }
  },
});

/** A line that mixes numbers and text: the text is a slip. A line of text alone is the workbook's own way. */
function checkCell(
  cells: Cells,
  line: Line,
  { place, period, figure, span }: LineCell,
  numbers: boolean,
): RuleFinding | undefined {
  if (!numbers || (figure.kind !== "number" && figure.kind !== "text")) return undefined;
  const { value, text } = cells.cell(place);
  if (typeof value !== "string") return undefined;
  const plain = figure.kind === "number" && UNMARKED.test(value) ? parseNumber(value) : undefined;
  // Words are a status, of one month or of several; digits with a slip among them are meant as a figure.
  const isBroken = figure.kind === "text" && span === 1 && BROKEN.test(figure.text);
  if (!plain && !isBroken) return undefined;
  const about = { indicator: line.label, period: printPeriod(period), found: text };
  const expected = plain
    ? `the number ${plain.percent ? text.trim() : plain.value}`
    : 'a number, or "-" where there is none';
  const said = plain
    ? `is "${text}" typed as text, which sums pass over`
    : `holds "${text}", which is no number`;
  const fix = asNumber(cells, line, place);
  return findingAt(place, {
    ...about,
    expected,
    message: `${line.label} ${about.period} ${sayPlace(place)} ${said}; expected ${expected}.`,
    ...(fix ? { fix } : {}),
  });
}

/** A number and nothing else; "1,528 (p)" is marked as provisional, which a number cannot be. */
const UNMARKED = /^[\s\d.,%+-]+$/;

/** Digits with at most one stray letter: "12O", "76..0%", "1 528". */
const BROKEN = /^[^a-z]*\d[^a-z]*[a-z]?[^a-z]*$|^[^a-z]*[a-z]?[^a-z]*\d[^a-z]*$/i;

function checkShare(line: Line, { place, period, figure, span }: LineCell): RuleFinding[] {
  if (figure.kind !== "text" || span > 1 || !/\d/.test(figure.text)) return [];
  const expected = 'n of d, such as "1122 of 1404"';
  return [
    findingAt(place, {
      indicator: line.label,
      period: printPeriod(period),
      found: figure.text,
      expected,
      message: `${line.label} ${printPeriod(period)} ${sayPlace(place)} holds "${figure.text}", which cannot be read; expected ${expected}.`,
    }),
  ];
}

/** "12.3% (2017)": a benchmark of another year than its head says; one finding for the line. */
function* otherYears(line: Line): Iterable<RuleFinding> {
  const aged = line.cells.filter(({ figure }) => figure.kind === "number" && figure.year !== undefined);
  const [first] = aged;
  if (first?.figure.kind !== "number") return;
  const years = [
    ...new Set(aged.flatMap(({ figure }) => (figure.kind === "number" ? (figure.year ?? []) : []))),
  ];
  const periods = sayList(aged.map(({ period }) => printPeriod(period)));
  const expected = "the number alone, the year in a note";
  yield findingAt(first.place, {
    severity: "warning",
    indicator: line.label,
    period: printPeriod(first.period),
    found: sayList(years),
    expected,
    message: `${line.label} ${sayPlace(first.place)} holds figures as text with their year ${sayList(years)} (${periods}); they are read, but cannot be charted or linked. Expected ${expected}.`,
  });
}

import type { Understanding } from "../book/understand";
import { addMonths, printMonth, type Month } from "../period";
import { defineRule } from "./define-rule";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayList, sayPlace } from "./reading/say";

export const termly = defineRule({
  id: "termly",
  severity: "warning",
  description: "A termly measure is filled in the months in which its term ends.",
  *check({ understanding }) {
    const { book, cells } = understanding;
    for (const line of linesOf(understanding)) {
      if (!isTermly(understanding, line)) continue;
      const unfilled = [...termsOf(line, book.month)].filter(({ months }) => !months.some(isFilled));
      const [first] = unfilled;
      if (!first) continue;
      const { place } = first.months.filter(({ figure }) => figure.kind === "text").at(-1) ?? first.last;
      const found = cells.cell(place).text;
      const month = printMonth(first.ends);
      yield findingAt(place, {
        indicator: line.label,
        period: month,
        found: found === "" ? "blank" : found,
        expected: `the figure of the term that ends in ${month}`,
        message: `${line.label} ${sayPlace(place)} has no figure for ${sayList(unfilled.map(({ ends }) => printMonth(ends)))}, when its term ends; expected the term's figure.`,
      });
    }
  },
});

/** A line by terms; a scorecard row that takes its figures from a section is judged there. */
function isTermly({ joins, rowBasis }: Understanding, line: Line): boolean {
  if (line.kind === "section") return line.part === "main" && line.sense.basis === "term-end";
  return rowBasis.get(line.row.row) === "term-end" && !joins.byRow.has(line.row.row);
}

const USUAL = [7, 12, 3];
const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The months that the name gives ("End Jul, Dec, Mar"), else those in which school terms end. */
function dueMonths(line: Line): readonly number[] {
  const names = line.kind === "scorecard" ? [line.row.name] : [line.sense.row?.name, line.sense.measure.name];
  for (const name of names) {
    const words = (name ?? "").toLowerCase().match(/\b[a-z]{3,9}\b/g) ?? [];
    const months = words.flatMap((word) => {
      const index = NAMES.indexOf(word.slice(0, 3));
      return index >= 0 && MONTH.test(word) ? [index + 1] : [];
    });
    if (months.length >= 2) return months;
  }
  return USUAL;
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

interface Term {
  readonly ends: Month;
  /** Its cells; the term's figure may stand at any of its months, or be merged over them. */
  readonly months: readonly LineCell[];
  readonly last: LineCell;
}

/** The terms that ended by the report month, after the line's first figure. */
function* termsOf(line: Line, until: Month): Iterable<Term> {
  const due = dueMonths(line);
  let months: LineCell[] = [];
  let begun = false;
  for (const cell of line.cells) {
    if (cell.period.kind !== "month") continue;
    months.push(cell);
    begun ||= isFilled(cell);
    const ends = lastDue(cell.period.month, cell.span, due, until);
    if (ends === undefined) continue;
    if (begun) yield { ends, months, last: cell };
    months = [];
  }
}

function isFilled({ figure }: LineCell): boolean {
  return figure.kind === "number" || figure.kind === "share" || figure.kind === "error";
}

function lastDue(from: Month, span: number, due: readonly number[], until: Month): Month | undefined {
  let found: Month | undefined;
  for (let index = 0; index < span; index += 1) {
    const month = addMonths(from, index);
    if (month <= until && due.includes(Number(month.slice(5)))) found = month;
  }
  return found;
}

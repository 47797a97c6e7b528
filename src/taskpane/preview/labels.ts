/** What the cells of a plan are about, in the report's own words. */
import type { Book, Measure } from "../../domain/book/book";
import { printMonth, type Period } from "../../domain/period";
import type { Edit } from "../../domain/plan/plan";

/** What one cell is about; both are "" where it is about no figure. */
export interface Label {
  /** "1.2 % Contacts with decision within 1 working day". */
  readonly name: string;
  /** "Jun-18", "" on the scorecard. */
  readonly period: string;
}

export type LabelOf = (edit: Edit) => Label;

const NONE: Label = { name: "", period: "" };

/** Labels for the edits of a plan over a book. */
export function labelCells({ scorecard, sections }: Book): LabelOf {
  const indicators = new Map(scorecard.rows.map(({ row, number, name }) => [row, `${number} ${name}`]));
  const pages = new Map(
    sections.map((section) => [
      section.sheet,
      {
        measures: new Map(section.measures.flatMap((measure) => columnsOf(measure))),
        periods: new Map(section.rows.map(({ row, period }) => [row, printPeriod(period)])),
      },
    ]),
  );
  return (edit) => {
    if (edit.target !== "cell") return NONE;
    if (edit.sheet === scorecard.sheet) return { name: indicators.get(edit.row) ?? "", period: "" };
    const page = pages.get(edit.sheet);
    const name = page?.measures.get(edit.column) ?? "";
    return name === "" ? NONE : { name, period: page?.periods.get(edit.row) ?? "" };
  };
}

function columnsOf(measure: Measure): (readonly [number, string])[] {
  const { column, share, numerator, denominator } = measure;
  const name =
    `${measure.number} ${measure.group === "" ? measure.name : `${measure.group}: ${measure.name}`}`.trim();
  return [column, share, numerator, denominator].flatMap((each) =>
    each === undefined ? [] : [[each, name] as const],
  );
}

function printPeriod(period: Period): string {
  switch (period.kind) {
    case "month":
      return printMonth(period.month);
    case "ytd":
      return `YTD ${period.year}`;
    case "year":
      return period.year;
    case "benchmark":
      return "";
  }
}

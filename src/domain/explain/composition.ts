/** What a figure of a section is made of, in words: from which cells, added up how. */
import type { Section } from "../book/book";
import { populationOf } from "../book/populations";
import { partOf, rowsByPeriod } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { addMonths, monthsOf, printMonth, type Month, type Period } from "../period";
import { areaAddress } from "../place";
import { linkTo, type CellLink, type Sentence } from "./explanation";
import { grouped } from "./say";

/** The sentences that say how the figure of a measure in a row comes about; none where it is simply typed. */
export function compose(
  understanding: Understanding,
  sense: MeasureSense,
  period: Period,
  row: number,
  from: string,
): readonly Sentence[] {
  const parts = composeRow(understanding, sense, period, row, from);
  const toDate = period.kind === "ytd" ? composeToDate(understanding, sense, period, row, from) : undefined;
  return [...(parts ? [parts] : []), ...(toDate ? [toDate] : [])];
}

function composeRow(
  { book, cells }: Understanding,
  { section, measure, ingredients }: MeasureSense,
  period: Period,
  row: number,
  from: string,
): Sentence | undefined {
  const at = (column: number) => ({ sheet: section.sheet, row, column });
  const figure = (column: number) => cells.figure(at(column));
  const number = (column: number): string | undefined => {
    const value = partOf(figure(column), "main");
    return value === undefined ? undefined : grouped(String(value));
  };
  switch (ingredients?.kind) {
    case "share": {
      const share = figure(ingredients.column);
      if (share.kind !== "share") return undefined;
      const ratio = `${grouped(String(share.numerator))} of ${grouped(String(share.denominator))}.`;
      return ["From ", linkTo(at(ingredients.column), from), `: ${ratio}`];
    }
    case "ratio": {
      const n = number(ingredients.numerator);
      const d = number(ingredients.denominator);
      if (n === undefined || d === undefined) return undefined;
      const cellOf = (column: number): CellLink => linkTo(at(column), from);
      return [
        "From ",
        cellOf(ingredients.numerator),
        " and ",
        cellOf(ingredients.denominator),
        `: ${n} of ${d}.`,
      ];
    }
    case "rate": {
      const count = number(ingredients.count);
      const month = period.kind === "month" ? period.month : undefined;
      const population = month && populationOf(book.settings, month, measure.number);
      if (count === undefined) return undefined;
      if (!population)
        return ["From ", linkTo(at(ingredients.count), from), `: ${count} per 10,000 children.`];
      const people = grouped(String(population.population));
      return [
        "From ",
        linkTo(at(ingredients.count), from),
        `: ${count} per 10,000 of a population of ${people} (`,
        linkTo(population.place, from),
        ").",
      ];
    }
    case "rolling": {
      if (period.kind !== "month") return undefined;
      const first = addMonths(period.month, -11);
      const cellsOf = linkMonths(section, ingredients.count, [first, period.month], from);
      return (
        cellsOf && [
          `The 12 months ${printMonth(first)} to ${printMonth(period.month)} added up: `,
          cellsOf,
          ".",
        ]
      );
    }
    case undefined:
      return undefined;
  }
}

/** A year to date is the sum of its months, or of their n and d. */
function composeToDate(
  { book, cells }: Understanding,
  { section, measure, basis, ingredients }: MeasureSense,
  period: Extract<Period, { kind: "ytd" }>,
  row: number,
  from: string,
): Sentence | undefined {
  const shown = cells.figure({ sheet: section.sheet, row, column: measure.column });
  if (shown.kind === "none") {
    return basis === undefined || basis === "financial-year"
      ? undefined
      : ["There is no year to date: the figure does not add up over the financial year."];
  }
  if (basis !== "financial-year") return undefined;
  const months = monthsOf(period.year, book.month);
  const first = months[0];
  if (first === undefined) return undefined;
  const span = `April to ${printMonth(book.month)}`;
  if (ingredients?.kind === "ratio" || ingredients?.kind === "share") {
    return [`n and d of ${span} are added up first; it is not the average of the months' percentages.`];
  }
  if (measure.unit !== "count") return undefined;
  const cellsOf = linkMonths(section, measure.column, [first, book.month], from);
  return cellsOf && [`${span} added up: `, cellsOf, "."];
}

/** The cells of a column from one month to another, where the page holds both. */
function linkMonths(
  section: Section,
  column: number,
  [first, last]: readonly [Month, Month],
  from: string,
): CellLink | undefined {
  const rows = rowsByPeriod(section);
  const top = rows.get(first);
  const bottom = rows.get(last);
  if (top === undefined || bottom === undefined || bottom < top) return undefined;
  const cell = areaAddress({ row: top, column, rows: bottom - top + 1, columns: 1 });
  return { sheet: section.sheet, cell, text: section.sheet === from ? cell : `${section.sheet} ${cell}` };
}

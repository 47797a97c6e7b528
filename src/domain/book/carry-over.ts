/** What was understood of a report, for the same report with rows inserted: figures that moved mean what they meant. */
import type { Book, Cells, Measure, Section } from "./book";
import { rowsByPeriod } from "./section-figure";
import { understand, type Understanding } from "./understand";

/**
 * The understanding of `book`, whose sections are those of `prior` in the same order, on other rows. Worked out afresh
 * where they are not: a row inserted beside a table may make it read otherwise.
 */
export function carryOver(prior: Understanding, book: Book, cells: Cells): Understanding {
  if (!sameShape(prior.book, book)) return understand(book, cells);
  const renewed = new Map<Measure, { readonly section: Section; readonly measure: Measure }>();
  prior.book.sections.forEach((section, s) => {
    const now = book.sections[s];
    section.measures.forEach((measure, m) => {
      const renewedMeasure = now?.measures[m];
      if (now && renewedMeasure) renewed.set(measure, { section: now, measure: renewedMeasure });
    });
  });
  const rows = new Map(book.sections.map((section) => [section, rowsByPeriod(section)]));
  const byRow = new Map(
    [...prior.joins.byRow].map(([row, join]) => {
      const now = renewed.get(join.figure.measure);
      return [row, now ? { ...join, figure: { ...join.figure, ...now } } : join] as const;
    }),
  );
  return {
    ...prior,
    book,
    cells,
    joins: { ...prior.joins, byRow },
    measures: prior.measures.map((sense) => {
      const now = renewed.get(sense.measure) ?? { section: sense.section, measure: sense.measure };
      return { ...sense, ...now, rows: rows.get(now.section) ?? sense.rows };
    }),
  };
}

function sameShape(before: Book, after: Book): boolean {
  return (
    before.sections.length === after.sections.length &&
    before.sections.every((section, s) => {
      const now = after.sections[s];
      return now?.sheet === section.sheet && now.measures.length === section.measures.length;
    })
  );
}

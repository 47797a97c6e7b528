/** Any cell of the report in words: what it is, from which cells, why this colour or arrow, what it was before. */
import type { Understanding } from "../book/understand";
import { printMonth } from "../period";
import type { Place } from "../workbook";
import { explainScorecard } from "./explain-scorecard";
import { explainSection } from "./explain-section";
import type { Explanation } from "./explanation";
import { grouped } from "./say";

/** The explanation of a cell as it stands in the workbook; undefined where it is no part of the report. */
export function explainCell(understanding: Understanding, place: Place): Explanation | undefined {
  const { book, cells } = understanding;
  const merge = cells.merge(place);
  const at = merge ? { ...place, row: merge.row, column: merge.column } : place;
  const same = (sheet: string): boolean => sheet.toLowerCase() === at.sheet.toLowerCase();
  if (same(book.scorecard.sheet)) {
    // A tolerance may be one cell over two columns, a block label one over many rows: the cell that was selected counts.
    const row = book.scorecard.rows.find((each) => each.row === at.row);
    if (row && at.column >= book.scorecard.columns.number) return explainScorecard(understanding, row, at);
  }
  // Two tables may share a sheet.
  for (const section of book.sections) {
    const explanation = same(section.sheet) ? explainSection(understanding, section, at) : undefined;
    if (explanation) return explanation;
  }
  const population = book.settings.populations.find(
    (each) => same(each.place.sheet) && each.place.row === at.row && each.place.column === at.column,
  );
  if (!population) return undefined;
  const until = population.to === undefined ? "on" : `to ${printMonth(population.to)}`;
  const whose = population.indicators.length === 0 ? "every rate" : population.indicators.join(", ");
  return {
    title: "Population behind the rates per 10,000",
    what: `${printMonth(population.from)} ${until}`,
    shown: grouped(String(population.population)),
    sentences: [
      [`Used for ${whose} in these months.`],
      ...(population.source ? [[`Source: ${population.source}.`]] : []),
    ],
  };
}

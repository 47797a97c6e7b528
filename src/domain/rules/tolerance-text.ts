import { scorecardPlace } from "../book/section-figure";
import { a1 } from "../place";
import { readTolerance } from "../tolerance";
import type { CellContent } from "../workbook";
import { defineRule } from "./define-rule";

export const toleranceText = defineRule({
  id: "tolerance-text",
  severity: "error",
  description: 'Target and tolerance cells can be read; "n/a", blank and "range to be set" are not set.',
  *check({ understanding: { book, cells } }) {
    const { scorecard } = book;
    const { columns } = scorecard;
    if (columns.green === undefined) return;
    for (const row of scorecard.rows) {
      const text = (column: number | undefined): CellContent =>
        column === undefined ? "" : cells.cell(scorecardPlace(scorecard, row, column)).value;
      const { problem } = readTolerance(
        text(columns.red),
        text(columns.amber),
        text(columns.green),
        row.polarity,
      );
      if (!problem) continue;
      const column = columns[problem.cell] ?? columns.green;
      const address = a1(row.row, column);
      yield {
        sheet: scorecard.sheet,
        cell: address,
        indicator: row.number,
        period: "",
        found: problem.found,
        expected: problem.expected,
        message: `The ${problem.cell} tolerance of ${row.number} on '${scorecard.sheet}' ${address} is "${problem.found}"; expected ${problem.expected}.`,
      };
    }
  },
});

import { partOf, periodKey, rowsByPeriod } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { printPeriod } from "../plan/compute-section";
import { defineRule } from "./define-rule";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const count = defineRule({
  id: "count",
  severity: "error",
  description: "Counts are whole numbers and never negative.",
  *check({ understanding }) {
    const judged = numeratorCells(understanding);
    for (const line of linesOf(understanding)) {
      if (line.unit !== "count") continue;
      for (const cell of line.cells) {
        const { place, period, figure } = cell;
        if (judged.has(key(place)) || isRepeated(understanding, line, cell)) continue;
        const shown =
          figure.kind === "share"
            ? [figure.numerator, figure.denominator]
            : figure.kind === "number"
              ? [figure.value]
              : [];
        const odd = shown.find((value) => value < 0 || !Number.isInteger(value));
        if (odd === undefined) continue;
        // As typed: 56.5 may be displayed as 57.
        const found = String(odd);
        yield findingAt(place, {
          indicator: line.label,
          period: printPeriod(period),
          found,
          expected: "a whole number, 0 or more",
          message: `${line.label} ${printPeriod(period)} ${sayPlace(place)} is a count of ${found}; expected a whole number, 0 or more.`,
        });
      }
    }
  },
});

const key = ({ sheet, row, column }: LineCell["place"]): string => `${row}:${column}:${sheet}`;

/** Numerators with a denominator beside them: the rule about numerators judges these. */
function numeratorCells({ measures, cells }: Understanding): ReadonlySet<string> {
  const judged = new Set<string>();
  for (const { section, ingredients } of measures) {
    if (ingredients?.kind !== "share" && ingredients?.kind !== "ratio") continue;
    const column = ingredients.kind === "share" ? ingredients.column : ingredients.numerator;
    for (const { row } of section.rows) {
      if (ingredients.kind === "ratio") {
        const below = cells.figure({ sheet: section.sheet, row, column: ingredients.denominator });
        if (partOf(below, "main") === undefined) continue;
      }
      judged.add(key({ sheet: section.sheet, row, column }));
    }
  }
  return judged;
}

/** A scorecard figure that its section shows too is judged there. */
function isRepeated({ joins, cells }: Understanding, line: Line, { period }: LineCell): boolean {
  if (line.kind !== "scorecard") return false;
  const figure = joins.byRow.get(line.row.row)?.figure;
  const row = figure && rowsByPeriod(figure.section).get(periodKey(period));
  if (!figure || row === undefined) return false;
  return (
    partOf(cells.figure({ sheet: figure.section.sheet, row, column: figure.column }), figure.part) !==
    undefined
  );
}

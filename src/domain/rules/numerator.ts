import { partOf } from "../book/section-figure";
import { a1 } from "../place";
import { printPeriod, labelOf } from "../plan/compute-section";
import { placeKey } from "../plan/place-key";
import { defineRule } from "./define-rule";
import { leftFor } from "./relations/sources";
import { wrongOutcomesOf } from "./relations/wrong-outcome";

export const numerator = defineRule({
  id: "numerator",
  severity: "error",
  description: "A numerator is a whole number from 0 to its denominator.",
  *check({ understanding }) {
    const { measures, cells } = understanding;
    for (const { section, measure, ingredients } of measures) {
      if (ingredients?.kind !== "share" && ingredients?.kind !== "ratio") continue;
      const { sheet } = section;
      for (const { row, period } of section.rows) {
        const column = ingredients.kind === "share" ? ingredients.column : ingredients.numerator;
        const figure = cells.figure({ sheet, row, column });
        const n = partOf(figure, "numerator");
        const d =
          ingredients.kind === "share"
            ? partOf(figure, "denominator")
            : partOf(cells.figure({ sheet, row, column: ingredients.denominator }), "main");
        if (n === undefined || d === undefined || (ingredients.kind === "share" && figure.kind !== "share"))
          continue;
        if (n >= 0 && n <= d && Number.isInteger(n)) continue;
        const place = { sheet, row, column };
        const left = leftFor(understanding, place);
        const sound = left && left.left <= d ? left : undefined;
        const odd = wrongOutcomesOf(understanding).numerators.get(placeKey(place));
        const expected = sound
          ? String(sound.left)
          : odd
            ? String(odd.expected)
            : `a whole number from 0 to ${d}`;
        const because = sound
          ? `a whole number, and ${sound.left} is what the other sources leave of ${sound.of.label} (${sound.total.text})`
          : odd
            ? `${odd.expected}, which the other outcomes leave and the percentage beside it says`
            : expected;
        yield {
          sheet,
          cell: a1(row, column),
          indicator: labelOf(measure),
          period: printPeriod(period),
          found: String(n),
          expected,
          message: `${labelOf(measure)} ${printPeriod(period)} on '${sheet}' ${a1(row, column)} counts ${n} of ${d}; expected ${because}.`,
        };
      }
    }
  },
});

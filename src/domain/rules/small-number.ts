import { printPeriod } from "../plan/compute-section";
import { a1 } from "../place";
import { defineRule } from "./define-rule";
import { linesOf, type LineCell } from "./reading/lines";
import { findingAt, sayList } from "./reading/say";

export const smallNumber = defineRule({
  id: "small-number",
  severity: "info",
  description:
    "Counts of 1 to 4 may point to a person: listed once for each sheet, before a copy leaves the council.",
  *check({ understanding }) {
    const bySheet = new Map<string, { readonly label: string; readonly cell: LineCell }[]>();
    for (const line of linesOf(understanding)) {
      if (line.unit !== "count") continue;
      for (const cell of line.cells) {
        // A benchmark counts nobody of this council.
        if (cell.period.kind === "benchmark" || !isSmall(cell)) continue;
        const cells = bySheet.get(line.sheet) ?? [];
        cells.push({ label: line.label, cell });
        bySheet.set(line.sheet, cells);
      }
    }
    for (const [sheet, small] of bySheet) {
      const [first] = small;
      if (!first) continue;
      const labels = sayList([...new Set(small.map(({ label }) => label))]);
      const { place, period } = first.cell;
      const found = understanding.cells.cell(place).text;
      yield findingAt(place, {
        indicator: first.label,
        period: printPeriod(period),
        found: `${small.length} ${small.length === 1 ? "count" : "counts"} of 1 to 4`,
        expected: "5 or more, or 0, in a public copy",
        message: `'${sheet}' shows ${small.length} ${small.length === 1 ? "count" : "counts"} of 1 to 4 (${labels}; first ${found} in ${a1(place.row, place.column)}); expected 5 or more, or 0, in a public copy.`,
      });
    }
  },
});

function isSmall({ figure }: LineCell): boolean {
  const counts =
    figure.kind === "share"
      ? [figure.numerator, figure.denominator]
      : figure.kind === "number"
        ? [figure.value]
        : [];
  return counts.some((value) => value >= 1 && value <= 4);
}

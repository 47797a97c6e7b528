import type { Benchmark } from "../book/book";
import { partOf } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import type { Polarity } from "../polarity";
import { defineRule } from "./define-rule";
import { linesOf, type Line, type LineCell } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const benchmarkOrder = defineRule({
  id: "benchmark-order",
  severity: "warning",
  description:
    "The best neighbour is at least as good as the neighbours' average, the top quartile as the national.",
  *check({ understanding }) {
    for (const line of linesOf(understanding)) {
      const polarity = polarityOf(understanding, line);
      if (!polarity || (line.kind === "section" && line.part !== "main")) continue;
      for (const [better, base] of PAIRS) {
        const [top, ave] = [cellOf(line, better), cellOf(line, base)];
        const [a, b] = [top && partOf(top.figure, "main"), ave && partOf(ave.figure, "main")];
        if (!top || !ave || a === undefined || b === undefined || a === b) continue;
        if (a > b === (polarity === "high")) continue;
        const [found, other] = [top, ave].map(({ place }) => understanding.cells.cell(place).text);
        const expected = `${other ?? ""} or ${polarity === "high" ? "more" : "less"}`;
        yield findingAt(top.place, {
          indicator: line.label,
          period: SAID[better],
          found: found ?? "",
          expected,
          message: `${line.label} ${sayPlace(top.place)}: the ${SAID[better]} is ${found ?? ""}, worse than the ${SAID[base]} of ${other ?? ""} where ${polarity === "high" ? "High" : "Low"} is good; expected ${expected}.`,
        });
      }
    }
  },
});

const PAIRS: readonly (readonly [Benchmark, Benchmark])[] = [
  ["best-neighbour", "neighbours"],
  ["top-quartile", "national"],
];

const SAID: Readonly<Record<Benchmark, string>> = {
  neighbours: "neighbours' average",
  "best-neighbour": "best neighbour",
  national: "national average",
  "top-quartile": "top quartile",
  regional: "regional average",
};

/** Which way is good; undefined where nothing says. A section that the scorecard repeats is judged on the scorecard. */
function polarityOf({ joins }: Understanding, line: Line): "high" | "low" | undefined {
  if (line.kind === "section" && line.sense.row && joins.byRow.has(line.sense.row.row)) return undefined;
  const polarity: Polarity | undefined = line.kind === "scorecard" ? line.row.polarity : undefined;
  if (polarity === "high") return "high";
  return polarity === "low" || polarity === "within-low" ? "low" : undefined;
}

function cellOf(line: Line, benchmark: Benchmark): LineCell | undefined {
  return line.cells.find(({ period }) => period.kind === "benchmark" && period.benchmark === benchmark);
}

import type { Unit } from "../book/book";
import { decimalsOf } from "../book/section-figure";
import type { Polarity } from "../polarity";
import { bandsOf, greenBands } from "../tolerance";
import { complement, intersect, subtract, type Band } from "../tolerance/bands";
import { printBands } from "../tolerance/readback";
import { defineRule } from "./define-rule";
import { findingAt, sayList, sayPlace } from "./reading/say";
import { toleranceRows, type ToleranceRow } from "./reading/tolerances";

export const toleranceBands = defineRule({
  id: "tolerance-bands",
  severity: "warning",
  description:
    "Red, amber and green stand in the order of the polarity (an error if not), without gap, overlap or an amber that cannot occur.",
  *check({ understanding }) {
    const alike = new Map<string, { readonly first: ToleranceRow; readonly numbers: string[] }>();
    for (const row of toleranceRows(understanding)) {
      const { red, amber, green } = row.typed;
      const key = [red, amber, green, row.row.polarity, row.row.unit].join("\n");
      const known = alike.get(key);
      if (known) known.numbers.push(row.row.number);
      else alike.set(key, { first: row, numbers: [row.row.number] });
    }
    // Rows of one wording share one finding, at the first of them.
    for (const { first, numbers } of alike.values()) {
      const fault = findFault(first);
      if (!fault) continue;
      const { red, amber, green } = first.typed;
      const found = [red, amber, green].map(String).join(" | ");
      const place = first.places.first;
      yield findingAt(place, {
        severity: fault.severity,
        indicator: first.row.number,
        period: "",
        found,
        expected: fault.expected,
        message: `${sayList(numbers)} ${sayPlace(place)}: red "${red}", amber "${amber}", green "${green}" ${fault.said}; expected ${fault.expected}.`,
      });
    }
  },
});

interface Fault {
  readonly severity: "error" | "warning";
  readonly said: string;
  readonly expected: string;
}

/** The first thing wrong with a full set of three tests; a target alone has no bands. */
function findFault({ row, tolerance }: ToleranceRow): Fault | undefined {
  const { red, amber, percent } = tolerance;
  const polarity: Polarity = row.polarity ?? "info";
  const green = greenBands(tolerance, polarity);
  if (red.kind !== "test" || !green) return undefined;
  const [redBands, amberBands] = [bandsOf(red), bandsOf(amber)];
  const say = (bands: readonly Band[]): string => printBands(bands, percent);
  const real = (bands: readonly Band[]): readonly Band[] =>
    bands.flatMap((band) => printable(band, row.unit, percent));

  if (isReversed(redBands, green, polarity)) {
    const side = polarity === "high" ? "above" : "below";
    return {
      severity: "error",
      said: `are in the wrong order where ${polarity === "high" ? "High" : "Low"} is good`,
      expected: `green ${side} red`,
    };
  }
  const both = real(intersect(redBands, green));
  if (both.length > 0) {
    return {
      severity: "warning",
      said: `overlap: ${say(both)} is both red and green, and is judged red`,
      expected: "red and green apart",
    };
  }
  if (amber.kind !== "test") return undefined;
  if (real(subtract(subtract(amberBands, green), redBands)).length === 0) {
    return {
      severity: "warning",
      said: "leave no room for amber: it begins where green begins",
      expected: "an amber that can occur",
    };
  }
  const gap = real(subtract(complement([...redBands, ...amberBands]), green));
  if (gap.length === 0) return undefined;
  return {
    severity: "warning",
    said: `leave a gap: ${say(gap)} has no colour of its own, and is judged amber`,
    expected: "every figure red, amber or green",
  };
}

/** High is good, but red lies above green, or the other way round: only where each is open to one side. */
function isReversed(red: readonly Band[], green: readonly Band[], polarity: Polarity): boolean {
  const [r, g] = [openSide(red), openSide(green)];
  if (polarity === "high") return r === "up" && g === "down";
  return polarity === "low" && r === "down" && g === "up";
}

function openSide([band, ...others]: readonly Band[]): "up" | "down" | undefined {
  if (!band || others.length > 0 || (band.low === -Infinity) === (band.high === Infinity)) return undefined;
  return band.high === Infinity ? "up" : "down";
}

/** The part of a band where a figure can print: nothing below 0, and no sliver between two printed figures. */
function printable(band: Band, unit: Unit | undefined, percent: boolean): readonly Band[] {
  const [possible] = intersect(
    [band],
    [{ low: 0, high: percent ? 1 : Infinity, lowIn: true, highIn: percent }],
  );
  if (!possible) return [];
  const power = 10 ** (percent ? 3 : decimalsOf(unit ?? "count"));
  const clean = (value: number): number => Number((value * power).toPrecision(12));
  const from = clean(possible.low);
  const first = possible.lowIn ? Math.ceil(from) : Math.floor(from) + 1;
  const to = clean(possible.high);
  return first < to || (possible.highIn && first === to) ? [possible] : [];
}

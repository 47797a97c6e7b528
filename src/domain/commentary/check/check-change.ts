/** A change as a number: "rose by 187", "fell by 7.4 percentage points", "12% more". */
import type { MeasureSense } from "../../book/understand";
import { addMonths, printMonth, type Month } from "../../period";
import { display } from "../../plan/computed";
import { equalAsPrinted, printNumber, roundHalfAway } from "../../rounding";
import type { Reading } from "../facts";
import { clauseAt } from "./clauses";
import { baseOf } from "./months";
import { numbersOf, type NumberClaim } from "./numbers";
import { pairsOf, printedDifference, readingOf, type Page } from "./page";
import { contradicted, notFound, tied, type Checked } from "./verdicts";

export function checkChange(
  page: Page,
  sentence: string,
  claim: NumberClaim,
  sense: MeasureSense | undefined,
): Checked {
  const base = baseAt(sentence, claim, page.month);
  const now = sense && readingOf(page, sense, page.month);
  const then = sense && base !== undefined && base !== "year" ? readingOf(page, sense, base) : undefined;
  if (sense && now && then && isChange(claim, sense, now, then)) return tied([...now.cells, ...then.cells]);
  const wanted = base === "year" ? "year" : base === addMonths(page.month, -1) ? "month" : undefined;
  for (const each of sense ? [sense, ...page.senses] : page.senses) {
    if (sense && each !== sense && wanted !== undefined) continue;
    for (const pair of pairsOf(page, each)) {
      if (wanted !== undefined && pair.base !== wanted && pair.base !== "benchmark") continue;
      if (isChange(claim, each, pair.now, pair.then)) return tied([...pair.now.cells, ...pair.then.cells]);
    }
  }
  const against =
    then ??
    (sense && wanted === "year"
      ? pairsOf(page, sense).find((pair) => pair.base === "year")?.then
      : undefined);
  if (!sense || !now || !against || claim.rough || wanted === undefined) return notFound();
  const { unit } = sense.measure;
  // "Rose by 12%" of a percentage may be points or a part of it.
  if (claim.kind === "percentage" && (unit === "percentage" || against.value === 0)) return notFound();
  const by =
    claim.kind === "percentage"
      ? `${printNumber(roundHalfAway(Math.abs(now.value / against.value - 1), 3) * 100, 1)}%`
      : sayDifference(sense, printedDifference(sense, now.value, against.value));
  const shown = `${display(against.value, unit)} then, ${display(now.value, unit)} in ${printMonth(page.month)}`;
  return contradicted(`${by} (${shown})`, `of "${sense.measure.name}"`, [...now.cells, ...against.cells]);
}

function isChange(claim: NumberClaim, sense: MeasureSense, now: Reading, then: Reading): boolean {
  const { kind, value, decimals } = claim;
  const isPercentage = sense.measure.unit === "percentage";
  const difference = Math.abs(printedDifference(sense, now.value, then.value));
  if (kind === "count") return !isPercentage && equalAsPrinted(difference, value, decimals);
  if (isPercentage && equalAsPrinted(difference, value, decimals + 2)) return true;
  if (kind === "points") return false;
  const relative = then.value === 0 ? undefined : Math.abs(now.value - then.value) / then.value;
  return relative !== undefined && equalAsPrinted(relative, value, decimals + 2);
}

function sayDifference({ measure }: MeasureSense, by: number): string {
  if (measure.unit !== "percentage") return display(Math.abs(by), measure.unit);
  return `${printNumber(roundHalfAway(Math.abs(by), 3) * 100, 1)} percentage points`;
}

/** What a change is on: what its own part of the sentence says; else what the sentence says, if it tells of no other change. */
function baseAt(sentence: string, { start }: NumberClaim, month: Month): Month | "year" | undefined {
  const own = baseOf(clauseAt(sentence, start), month);
  if (own !== undefined) return own;
  const changes = numbersOf(sentence, month).filter(({ role }) => role === "change");
  return changes.length > 1 ? undefined : baseOf(sentence, month);
}

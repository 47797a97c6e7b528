/** A number that is said to be a target or a benchmark. */
import type { MeasureSense } from "../../book/understand";
import { scorecardPlace } from "../../book/section-figure";
import { display } from "../../plan/computed";
import { equalAsPrinted } from "../../rounding";
import { printThreshold } from "../../tolerance/readback";
import type { Place } from "../../workbook";
import { findNumbers, isReading } from "./find-number";
import type { NumberClaim } from "./numbers";
import { readingOf, type Page } from "./page";
import { contradicted, notFound, tied, type Checked } from "./verdicts";

export function checkTarget(page: Page, claim: NumberClaim, sense: MeasureSense | undefined): Checked {
  const { understanding, senses } = page;
  const { scorecard } = understanding.book;
  const { red, amber, green } = scorecard.columns;
  const wanted = claim.kind === "count" ? String(claim.value) : printThreshold(claim.value, true);
  const cellsOf = (each: MeasureSense | undefined, columns: readonly (number | undefined)[]) =>
    columns.flatMap((column) =>
      each?.row === undefined || column === undefined ? [] : [scorecardPlace(scorecard, each.row, column)],
    );
  const holds = (place: Place): boolean =>
    (understanding.cells.cell(place).text.match(/\d+(?:\.\d+)?\s*%?/g) ?? []).some((typed) => {
      const percent = typed.includes("%");
      const threshold = percent
        ? printThreshold(Number.parseFloat(typed) / 100, true)
        : String(Number(typed));
      return threshold === wanted;
    }) ||
    (typeof understanding.cells.cell(place).value === "number" &&
      equalAsPrinted(understanding.cells.cell(place).value as number, claim.value, 6));
  const own = cellsOf(sense, [green, amber, red]).find(holds);
  if (own) return tied([own]);
  const [target] = cellsOf(sense, [green]);
  const typed = target && understanding.cells.cell(target).text.trim();
  if (sense && target && typed !== undefined && /\d/.test(typed)) {
    return contradicted(typed, `as the target of "${sense.measure.name}"`, [target]);
  }
  const other = senses.flatMap((each) => cellsOf(each, [green, amber, red])).find(holds);
  return other ? tied([other]) : notFound();
}

export function checkBenchmark(
  page: Page,
  claim: NumberClaim,
  sense: MeasureSense | undefined,
  which: "neighbours" | "national",
): Checked {
  const own = sense && readingOf(page, sense, which);
  if (own && isReading(claim, own)) return tied(own.cells);
  // "Best neighbour", "top quartile": another benchmark of the page.
  const others = findNumbers(page, claim).filter(({ period }) => !/\d/.test(period));
  const other = others.find((each) => !sense || each.sense === sense || each.period === which);
  if (other) return tied(other.cells);
  if (!sense || !own || claim.rough)
    return findNumbers(page, claim)[0] ? tied(findNumbers(page, claim)[0]?.cells ?? []) : notFound();
  const name = which === "national" ? "the national average" : "the statistical neighbour average";
  return contradicted(
    display(own.value, sense.measure.unit),
    `as ${name} of "${sense.measure.name}"`,
    own.cells,
  );
}

/** The numbers of a sentence held against the page. Long, as each kind of number has its own reading, and all share one verdict. */
import type { MeasureSense } from "../../book/understand";
import { scorecardPlace } from "../../book/section-figure";
import { addMonths, printMonth, type Month } from "../../period";
import { display } from "../../plan/computed";
import { printThreshold } from "../../tolerance/readback";
import { equalAsPrinted, printNumber, roundHalfAway } from "../../rounding";
import type { Place } from "../../workbook";
import type { Reading } from "../facts";
import type { Claim } from "./claims";
import { baseOf, onlyMonth } from "./months";
import { numbersOf, type NumberClaim } from "./numbers";
import {
  measureNamed,
  numbersOn,
  pairsOf,
  printedDifference,
  readingOf,
  type Page,
  type PageNumber,
} from "./page";

export function* checkNumbers(page: Page, sentence: string): Iterable<Claim> {
  const alone = onlyMonth(sentence, page.month);
  for (const number of numbersOf(sentence, page.month)) {
    const sense = measureNamed(sentence, page, (each) => mayBe(each, number));
    const claim: NumberClaim = { ...number, month: number.month ?? alone };
    const checked =
      number.role === "change"
        ? checkChange(page, sentence, claim, sense)
        : number.role === "target"
          ? checkTarget(page, claim, sense)
          : number.role === "figure"
            ? checkFigure(page, claim, sense)
            : checkBenchmark(page, claim, sense, number.role);
    yield { ...checked, text: number.text, start: number.start, sense, month: claim.month ?? page.month };
  }
}

type Checked = Pick<Claim, "verdict" | "expected" | "about" | "cells">;

const tied = (cells: readonly Place[]): Checked => ({ verdict: "tied", expected: "", about: "", cells });
const notFound = (expected = "", about = ""): Checked => ({
  verdict: "not-found",
  expected,
  about,
  cells: [],
});
const contradicted = (expected: string, about: string, cells: readonly Place[]): Checked => ({
  verdict: "contradicted",
  expected,
  about,
  cells,
});

/** Small numbers are teams, reasons and children as often as figures. */
const FEW = 5;

function mayBe(
  { measure, ingredients }: MeasureSense,
  { kind, decimals, value, role }: NumberClaim,
): boolean {
  if (kind === "share")
    return measure.share !== undefined || measure.denominator !== undefined || ingredients?.kind === "ratio";
  if (kind !== "count") return measure.unit === "percentage" || (kind === "percentage" && role === "change");
  if (value < FEW && role === "figure") return false;
  if (role === "change") return measure.unit !== "percentage" && (decimals === 0 || measure.unit !== "count");
  return decimals === 0 && role === "figure" ? measure.unit === "count" : measure.unit !== "percentage";
}

function checkFigure(page: Page, claim: NumberClaim, sense: MeasureSense | undefined): Checked {
  const own = sense && claim.month !== undefined ? readingOf(page, sense, claim.month) : undefined;
  const shown = sense && own && printed(page, sense, claim, claim.month, own);
  if (sense && claim.month !== undefined && own && shown !== undefined) {
    if (isReading(claim, own)) return tied(own.cells);
    // The month may belong to another measure of the sentence.
    const other = find(page, claim).find(({ period }) => period === claim.month);
    if (other) return tied(other.cells);
    if (!claim.rough && !claim.loose) {
      const month = printMonth(claim.month);
      return contradicted(`${shown} (${month})`, `of "${sense.measure.name}", in ${month}`, own.cells);
    }
  }
  const found = best(page, find(page, claim), sense);
  if (found) return tied(found.cells);
  const now = sense && readingOf(page, sense, page.month);
  const such = now && printed(page, sense, claim, page.month, now);
  if (!sense || such === undefined || claim.rough || claim.loose) return notFound();
  return notFound(
    `a figure of the page, such as ${such} of ${printMonth(page.month)}`,
    `of "${sense.measure.name}", which is no figure of the page`,
  );
}

/** The reading as a claim of this kind would say it; undefined where it cannot. */
function printed(
  page: Page,
  sense: MeasureSense,
  { kind }: NumberClaim,
  month: Month | undefined,
  reading: Reading,
): string | undefined {
  if (kind !== "share") return display(reading.value, sense.measure.unit);
  const share = reading.share ?? (month === undefined ? undefined : typedShare(page, sense, month));
  return share && `${share.numerator} of ${share.denominator}`;
}

function typedShare({ understanding }: Page, { rows, section, measure }: MeasureSense, month: Month) {
  const row = rows.get(month);
  if (row === undefined || measure.share === undefined) return undefined;
  const figure = understanding.cells.figure({ sheet: section.sheet, row, column: measure.share });
  return figure.kind === "share" ? figure : undefined;
}

function isReading(claim: NumberClaim, { value, share }: Reading): boolean {
  if (claim.kind === "share") return share?.numerator === claim.value && share.denominator === claim.of;
  return isValue(claim, value);
}

/** Whether a number prints as the claim has it; "about 1,500" is 1,528. */
function isValue({ kind, decimals, value, rough }: NumberClaim, number: number): boolean {
  const digits = kind === "count" ? decimals : decimals + 2;
  if (equalAsPrinted(number, value, digits)) return true;
  return rough && Math.abs(number - value) <= Math.max(Math.abs(value) * NEAR, kind === "count" ? 1 : 0.01);
}

const NEAR = 0.05;

/** The numbers of the page that a claim may mean. */
function find(page: Page, claim: NumberClaim): readonly PageNumber[] {
  const numbers = numbersOn(page);
  if (claim.kind === "share") {
    return numbers.filter(({ sense, period }) => holdsShare(page, sense, period, claim));
  }
  const exact = numbers.filter(
    ({ value, isFraction }) => isFraction === (claim.kind === "percentage") && isValue(claim, value),
  );
  return exact.length > 0 || claim.kind !== "count" ? exact : sumOfMonths(numbers, claim);
}

function holdsShare(
  { understanding }: Page,
  { section, measure, rows, ingredients }: MeasureSense,
  period: string,
  claim: NumberClaim,
): boolean {
  const row = rows.get(period);
  if (row === undefined) return false;
  const figure = (column: number) => understanding.cells.figure({ sheet: section.sheet, row, column });
  if (measure.share !== undefined) {
    const share = figure(measure.share);
    return share.kind === "share" && share.numerator === claim.value && share.denominator === claim.of;
  }
  if (ingredients?.kind !== "ratio") return false;
  const [n, d] = [figure(ingredients.numerator), figure(ingredients.denominator)];
  return n.kind === "number" && d.kind === "number" && n.value === claim.value && d.value === claim.of;
}

/** Several months added up ("over the quarter"): people say so without naming the months. */
function sumOfMonths(numbers: readonly PageNumber[], { value: wanted }: NumberClaim): readonly PageNumber[] {
  const columns = new Map<string, PageNumber[]>();
  for (const each of numbers) {
    if (!/^\d{4}-\d\d$/.test(each.period) || each.isFraction) continue;
    const key = String(each.cells[0]?.column);
    columns.set(key, [...(columns.get(key) ?? []), each]);
  }
  for (const months of columns.values()) {
    for (let from = 0; from < months.length; from += 1) {
      let sum = 0;
      for (const [count, each] of months.slice(from, from + 12).entries()) {
        sum += each.value;
        const [first] = months.slice(from, from + 1);
        if (sum === wanted && count > 0 && first) {
          return [{ ...first, cells: months.slice(from, from + count + 1).flatMap(({ cells }) => cells) }];
        }
      }
    }
  }
  return [];
}

/** Of the measure that the sentence names, and of the report month, where there is a choice. */
function best(
  { month }: Page,
  found: readonly PageNumber[],
  sense: MeasureSense | undefined,
): PageNumber | undefined {
  const own = found.filter((each) => each.sense === sense);
  const among = own.length > 0 ? own : found;
  return among.find(({ period }) => period === month) ?? among[0];
}

function checkChange(
  page: Page,
  sentence: string,
  claim: NumberClaim,
  sense: MeasureSense | undefined,
): Checked {
  const base = baseOf(sentence, page.month);
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
  if (claim.kind === "percentage") return notFound();
  const shown = `${display(against.value, sense.measure.unit)} then, ${display(now.value, sense.measure.unit)} in ${printMonth(page.month)}`;
  return contradicted(
    `${sayDifference(sense, printedDifference(sense, now.value, against.value))} (${shown})`,
    `of "${sense.measure.name}"`,
    [...now.cells, ...against.cells],
  );
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

function checkTarget(page: Page, claim: NumberClaim, sense: MeasureSense | undefined): Checked {
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

function checkBenchmark(
  page: Page,
  claim: NumberClaim,
  sense: MeasureSense | undefined,
  which: "neighbours" | "national",
): Checked {
  const own = sense && readingOf(page, sense, which);
  if (own && isReading(claim, own)) return tied(own.cells);
  // "Best neighbour", "top quartile": another benchmark of the page.
  const others = find(page, claim).filter(({ period }) => !/\d/.test(period));
  const other = others.find((each) => !sense || each.sense === sense || each.period === which);
  if (other) return tied(other.cells);
  if (!sense || !own || claim.rough)
    return find(page, claim)[0] ? tied(find(page, claim)[0]?.cells ?? []) : notFound();
  const name = which === "national" ? "the national average" : "the statistical neighbour average";
  return contradicted(
    display(own.value, sense.measure.unit),
    `as ${name} of "${sense.measure.name}"`,
    own.cells,
  );
}

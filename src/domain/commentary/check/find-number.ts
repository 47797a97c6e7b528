/** The numbers of a page that a claim may mean. */
import type { MeasureSense } from "../../book/understand";
import { addMonths, financialYearOf, previousYear } from "../../period";
import { equalAsPrinted } from "../../rounding";
import type { Reading } from "../facts";
import type { NumberClaim } from "./numbers";
import { numbersOn, type Page, type PageNumber } from "./page";

/** Near enough for "about" and "nearly". */
const NEAR = 0.05;

export function isReading(claim: NumberClaim, { value, share }: Reading): boolean {
  if (claim.kind === "share") return share?.numerator === claim.value && share.denominator === claim.of;
  return isValue(claim, value);
}

/** Whether a number prints as the claim has it; "about 1,500" is 1,528. */
export function isValue({ kind, decimals, value, rough }: NumberClaim, number: number): boolean {
  const digits = kind === "count" ? decimals : decimals + 2;
  if (equalAsPrinted(number, value, digits)) return true;
  return rough && Math.abs(number - value) <= Math.max(Math.abs(value) * NEAR, kind === "count" ? 1 : 0.01);
}

/** Every number of the page that the claim may mean, those of the claim's own kind. */
export function findNumbers(page: Page, claim: NumberClaim): readonly PageNumber[] {
  const numbers = numbersOn(page);
  if (claim.kind === "share")
    return numbers.filter(({ sense, period }) => holdsShare(page, sense, period, claim));
  const exact = numbers.filter(
    ({ value, isFraction, isLeft }) =>
      (claim.left || !isLeft) && isFraction === (claim.kind === "percentage") && isValue(claim, value),
  );
  return exact.length > 0 || claim.kind !== "count" ? exact : sumOfMonths(numbers, claim);
}

/** "395 of 1,528", or what is left of it: "1,133 of 1,528". */
function holdsShare(
  { understanding }: Page,
  { section, measure, rows, ingredients }: MeasureSense,
  period: string,
  { value, of, left }: NumberClaim,
): boolean {
  const row = rows.get(period);
  if (row === undefined) return false;
  const figure = (column: number) => understanding.cells.figure({ sheet: section.sheet, row, column });
  const holds = (n: number, d: number) => d === of && (n === value || (left && d - n === value));
  if (measure.share !== undefined) {
    const share = figure(measure.share);
    return share.kind === "share" && holds(share.numerator, share.denominator);
  }
  if (ingredients?.kind !== "ratio") return false;
  const [n, d] = [figure(ingredients.numerator), figure(ingredients.denominator)];
  return n.kind === "number" && d.kind === "number" && holds(n.value, d.value);
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
        if (sum === wanted && count > 0)
          return [{ ...each, cells: months.slice(from, from + count + 1).flatMap(({ cells }) => cells) }];
      }
    }
  }
  return [];
}

/** Below this a page of two hundred figures holds nearly every number somewhere. */
const CHANCE = 100;

/**
 * The number that a claim means: of the measure that the sentence names and of the report month, where there is a choice. A small one
 * whose measure the sentence leaves open has to be of a period that a paragraph is about.
 */
export function bestOf(
  page: Page,
  found: readonly PageNumber[],
  sense: MeasureSense | undefined,
  claim: NumberClaim,
): PageNumber | undefined {
  const { month } = page;
  const year = financialYearOf(month);
  const own = found.filter((each) => each.sense === sense);
  const told = [month, addMonths(month, -1), addMonths(month, -12), claim.month, `ytd ${year}`];
  const likely = new Set<string | undefined>([...told, `year ${previousYear(year)}`]);
  const isChance = claim.kind === "count" && claim.value < CHANCE && claim.decimals === 0;
  const others = isChance ? found.filter(({ period }) => likely.has(period) || !/\d/.test(period)) : found;
  const among = own.length > 0 ? own : others;
  return among.find(({ period }) => period === month) ?? among[0];
}

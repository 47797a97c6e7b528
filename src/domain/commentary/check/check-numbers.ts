/** The numbers of a sentence held against the page: each kind of number has its own reading. */
import type { MeasureSense } from "../../book/understand";
import { financialYearOf, printMonth } from "../../period";
import { display } from "../../plan/computed";
import type { Reading } from "../facts";
import { checkChange } from "./check-change";
import { checkBenchmark, checkTarget } from "./check-yardsticks";
import type { Claim } from "./claims";
import { bestOf, findNumbers, isReading } from "./find-number";
import { measureNamed } from "./measure-named";
import { isOfYearToDate, onlyMonth } from "./months";
import { numbersOf, type NumberClaim } from "./numbers";
import { readingOf, type Page } from "./page";
import { contradicted, notFound, tied, type Checked } from "./verdicts";

export function* checkNumbers(page: Page, sentence: string): Iterable<Claim> {
  const numbers = numbersOf(sentence, page.month);
  const figures = numbers.filter(({ role }) => role === "figure");
  const alone = onlyMonth(sentence, page.month);
  const toDate = figures.length === 1 && isOfYearToDate(sentence);
  for (const number of numbers) {
    const claim: NumberClaim = { ...number, month: number.month ?? alone };
    const period = claim.month ?? (toDate ? `ytd ${financialYearOf(page.month)}` : undefined);
    const sense = measureNamed(
      sentence,
      page,
      (each) =>
        mayBe(each, number) &&
        (!toDate || period === undefined || readingOf(page, each, period) !== undefined),
    );
    const checked =
      number.role === "change"
        ? checkChange(page, sentence, claim, sense)
        : number.role === "target"
          ? checkTarget(page, claim, sense)
          : number.role === "figure"
            ? checkFigure(page, claim, sense, period)
            : checkBenchmark(page, claim, sense, number.role);
    yield { ...checked, text: number.text, start: number.start, sense, month: claim.month ?? page.month };
  }
}

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

function checkFigure(
  page: Page,
  claim: NumberClaim,
  sense: MeasureSense | undefined,
  period: string | undefined,
): Checked {
  const own = sense && period !== undefined ? readingOf(page, sense, period) : undefined;
  const shown = sense && own && printed(page, sense, claim, period, own);
  const found = findNumbers(page, claim);
  if (sense && period !== undefined && own && shown !== undefined) {
    if (isReading(claim, own)) return tied(own.cells);
    // The month may belong to another measure of the sentence.
    const other = found.find((each) => each.period === period && mayBeMeant(each.sense, sense, claim));
    if (other) return tied(other.cells);
    if (!claim.rough && !claim.loose && !claim.left) {
      const name = claim.month === undefined ? "the year to date" : printMonth(claim.month);
      return contradicted(`${shown} (${name})`, `of "${sense.measure.name}", in ${name}`, own.cells);
    }
  }
  // Of no measure that the sentence names, it has at least to be of the period.
  const likely = sense || !claim.month ? found : found.filter((each) => each.period === claim.month);
  const best = bestOf(page, likely, sense, claim);
  if (best) return tied(best.cells);
  const now = sense && readingOf(page, sense, page.month);
  const such = now && printed(page, sense, claim, page.month, now);
  if (!sense || such === undefined || claim.rough || claim.loose || claim.left) return notFound();
  return notFound(
    `a figure of the page, such as ${such} of ${printMonth(page.month)}`,
    `of "${sense.measure.name}", which is no figure of the page`,
  );
}

/** Of several groups of a page, as the sources of contacts, a sentence that names one does not mean another. */
function mayBeMeant({ measure }: MeasureSense, named: MeasureSense, { kind }: NumberClaim): boolean {
  return kind !== "count" || measure.group === named.measure.group;
}

/** The reading as a claim of this kind would say it; undefined where it cannot. */
function printed(
  page: Page,
  sense: MeasureSense,
  { kind }: NumberClaim,
  period: string | undefined,
  reading: Reading,
): string | undefined {
  if (kind !== "share") return display(reading.value, sense.measure.unit);
  const share = reading.share ?? (period === undefined ? undefined : typedShare(page, sense, period));
  return share && `${share.numerator} of ${share.denominator}`;
}

function typedShare({ understanding }: Page, { rows, section, measure }: MeasureSense, period: string) {
  const row = rows.get(period);
  if (row === undefined || measure.share === undefined) return undefined;
  const figure = understanding.cells.figure({ sheet: section.sheet, row, column: measure.share });
  return figure.kind === "share" ? figure : undefined;
}

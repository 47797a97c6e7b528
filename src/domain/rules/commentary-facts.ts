import { decimalsOf, partOf } from "../book/section-figure";
import type { MeasureSense, Understanding } from "../book/understand";
import { addMonths, printMonth } from "../period";
import { printPeriod } from "../plan/compute-section";
import { display } from "../plan/computed";
import { equalAsPrinted, roundHalfAway } from "../rounding";
import { defineRule, type RuleFinding } from "./define-rule";
import {
  monthOf,
  namedMeasure,
  paragraphsOf,
  sentencesOf,
  statedFigures,
  type Paragraph,
  type Stated,
} from "./reading/paragraphs";
import { linesOf, type SectionLine } from "./reading/lines";
import { findingAt, sayPlace } from "./reading/say";

export const commentaryFacts = defineRule({
  id: "commentary-facts",
  severity: "warning",
  description:
    "A figure or a direction that an analysis paragraph states of a measure is one of its page: silent where in doubt.",
  *check({ understanding }) {
    const linesBySheet = new Map<string, SectionLine[]>();
    for (const line of linesOf(understanding)) {
      if (line.kind !== "section") continue;
      const lines = linesBySheet.get(line.sheet) ?? [];
      lines.push(line);
      linesBySheet.set(line.sheet, lines);
    }
    for (const paragraph of paragraphsOf(understanding)) {
      const lines = linesBySheet.get(paragraph.place.sheet) ?? [];
      const page: Page = {
        understanding,
        paragraph,
        lines,
        senses: [...new Set(lines.map(({ sense }) => sense))],
      };
      for (const sentence of sentencesOf(paragraph.text)) {
        yield* figuresOfSentence(page, sentence);
        yield* directionOf(page, sentence);
      }
    }
  },
});

interface Page {
  readonly understanding: Understanding;
  readonly paragraph: Paragraph;
  readonly lines: readonly SectionLine[];
  readonly senses: readonly MeasureSense[];
}

function* figuresOfSentence(page: Page, sentence: string): Iterable<RuleFinding> {
  const { book } = page.understanding;
  for (const stated of statedFigures(sentence, book.month)) {
    const sense = namedMeasure(sentence, page.senses, (each) => mayState(each, stated));
    if (!sense) continue;
    const own = page.lines.filter((line) => line.sense === sense);
    if (stated.month !== undefined) {
      const there = figureAt(own, stated, stated.month);
      if (there === undefined || sameAs(stated, there)) continue;
      yield wrong(
        page,
        sense,
        stated,
        `${said(stated, there)} (${printMonth(stated.month)})`,
        `in ${printMonth(stated.month)}`,
      );
      continue;
    }
    if (isOnPage(page, stated)) continue;
    const now = figureAt(own, stated, book.month);
    if (now === undefined) continue;
    const expected = `a figure of the page, such as ${said(stated, now)} of ${printMonth(book.month)}`;
    yield wrong(page, sense, stated, expected, "which is no figure of the page");
  }
}

/** n and d of a share, else the value alone. */
type Numbers = readonly [number] | readonly [number, number];

function mayState({ measure, ingredients }: MeasureSense, { kind, decimals, value }: Stated): boolean {
  if (kind === "share")
    return measure.share !== undefined || measure.denominator !== undefined || ingredients?.kind === "ratio";
  if (kind === "percentage") return measure.unit === "percentage";
  if (value < FEW) return false;
  return decimals === 0 ? measure.unit === "count" : measure.unit === "rate" || measure.unit === "average";
}

/** Small numbers are teams, reasons and children as often as figures. */
const FEW = 5;

function figureAt(own: readonly SectionLine[], { kind }: Stated, month: string): Numbers | undefined {
  for (const line of own) {
    const figure = line.cells.find(({ period }) => period.kind === "month" && period.month === month)?.figure;
    if (!figure) continue;
    if (kind === "share") {
      if (figure.kind === "share") return [figure.numerator, figure.denominator];
      continue;
    }
    const value = line.part === "main" ? partOf(figure, "main") : undefined;
    if (value !== undefined) return [value];
  }
  return undefined;
}

function sameAs({ kind, value, of, decimals }: Stated, numbers: Numbers): boolean {
  if (kind === "share") return numbers[0] === value && numbers[1] === of;
  return equalAsPrinted(numbers[0], value, kind === "percentage" ? decimals + 2 : decimals);
}

/** Whether any cell of the page, or a sum of months of one of its columns, shows the number. */
function isOnPage({ lines }: Page, stated: Stated): boolean {
  return lines.some((line) => {
    const values: number[] = [];
    for (const { figure } of line.cells) {
      if (figure.kind === "share") {
        if (sameAs(stated, [figure.numerator, figure.denominator])) return true;
        values.push(figure.numerator, figure.denominator);
      }
      const value = partOf(figure, "main");
      if (value !== undefined) values.push(value);
      if (figure.kind === "number" && figure.aside !== undefined) values.push(figure.aside);
    }
    if (stated.kind === "share") return false;
    return (
      values.some((value) => sameAs(stated, [value])) ||
      (stated.kind === "count" && sumsTo(values, stated.value))
    );
  });
}

/** Several months added up ("over the quarter"): people say so without naming the months. */
function sumsTo(values: readonly number[], wanted: number): boolean {
  return values.some((_, from) => {
    let sum = 0;
    return values.slice(from, from + 12).some((value) => (sum += value) === wanted);
  });
}

function said({ kind }: Stated, numbers: Numbers): string {
  if (kind === "share") return `${numbers[0]} of ${numbers[1] ?? 0}`;
  return kind === "percentage"
    ? display(numbers[0], "percentage")
    : String(Number(numbers[0].toPrecision(10)));
}

function wrong(
  { understanding, paragraph }: Page,
  { measure }: MeasureSense,
  stated: Stated,
  expected: string,
  where: string,
): RuleFinding {
  const month = stated.month ?? understanding.book.month;
  return findingAt(paragraph.place, {
    indicator: measure.number,
    period: printPeriod({ kind: "month", month }),
    found: stated.text,
    expected,
    message: `The analysis ${sayPlace(paragraph.place)} says ${stated.text} of "${measure.name}", ${where}; expected ${expected}.`,
  });
}

const ROSE = /\b(?:rose|risen|rising|increased?|increasing|grew|grown|went up|up)\b/i;
const FELL = /\b(?:fell|fallen|falling|decreased?|decreasing|dropped|declined|reduced|went down|down)\b/i;
const BETTER = /\b(?:improved|improving|better)\b/i;
const WORSE = /\b(?:worsened|worsening|deteriorated|worse)\b/i;
const ON_LAST_MONTH =
  /\b(?:on|since|from|than|compared (?:with|to)) (?:last|the (?:previous|last)) month\b|\bon the month\b|\bmonth on month\b/i;
const SINCE = /\b(?:since|from|than in|compared (?:with|to)) ([A-Z][a-z]{2,8})\b(?: (\d{4}))?/;

/** "rose on last month" of a named measure, where the two months show the opposite. */
function* directionOf(page: Page, sentence: string): Iterable<RuleFinding> {
  const { understanding, paragraph } = page;
  const now = understanding.book.month;
  const since = SINCE.exec(sentence);
  const base = ON_LAST_MONTH.test(sentence)
    ? addMonths(now, -1)
    : since && monthOf(since[1] ?? "", since[2], now);
  const claims = [ROSE, FELL, BETTER, WORSE].filter((words) => words.test(sentence));
  const [claim] = claims;
  // A denial, a second claim or a second month make it another sentence than this reading takes it for.
  if (
    !claim ||
    claims.length > 1 ||
    base !== addMonths(now, -1) ||
    /\b(?:not|no|n't|but|while|although)\b/i.test(sentence)
  )
    return;
  const sense = namedMeasure(sentence, page.senses, () => true);
  const line = page.lines.find((each) => each.sense === sense && each.part === "main");
  if (!sense || !line) return;
  const wanted = directionWanted(claim, sense);
  const current = figureOf(line, now);
  const before = figureOf(line, base);
  if (wanted === 0 || current === undefined || before === undefined) return;
  const decimals = decimalsOf(sense.measure.unit);
  const change = Math.sign(roundHalfAway(current, decimals) - roundHalfAway(before, decimals));
  if (change === wanted) return;
  const found = claim.exec(sentence)?.[0] ?? "";
  const { unit, name, number } = sense.measure;
  const expected = `${change === 0 ? "unchanged" : change > 0 ? "up" : "down"}: ${display(before, unit)} in ${printMonth(base)}, ${display(current, unit)} in ${printMonth(now)}`;
  yield findingAt(paragraph.place, {
    indicator: number,
    period: printMonth(now),
    found,
    expected,
    message: `The analysis ${sayPlace(paragraph.place)} says "${found}" of "${name}" since ${printMonth(base)}; expected ${expected}.`,
  });
}

/** 1 where the number should have risen, -1 fallen, 0 where the polarity does not tell. */
function directionWanted(claim: RegExp, { row }: MeasureSense): number {
  if (claim === ROSE) return 1;
  if (claim === FELL) return -1;
  const good = row?.polarity === "high" ? 1 : row?.polarity === "low" ? -1 : 0;
  return claim === BETTER ? good : -good;
}

function figureOf(line: SectionLine, month: string): number | undefined {
  const cell = line.cells.find(({ period }) => period.kind === "month" && period.month === month);
  return cell && partOf(cell.figure, "main");
}

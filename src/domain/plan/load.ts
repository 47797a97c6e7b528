/** Extract figures into cells: the new month's, and re-run figures of past months. */
import type { Cells, Figure, Measure } from "../book/book";
import { decimalsOf } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { isNoFigure, readFigure } from "../figure";
import { addMonths, financialYearOf, type Month, type Period } from "../period";
import { a1 } from "../place";
import { readChoices } from "../settings/choices";
import { equalAsPrinted, printNumber } from "../rounding";
import type { Place } from "../workbook";
import { labelOf, printPeriod } from "./compute-section";
import { display, numberFormatFor, type Content } from "./computed";
import type { LoadedFigure } from "./extract";
import type { Ledger } from "./ledger";
import type { CellEdit, CellWrite, Restatement } from "./plan";

/** What an extract puts into one cell. */
interface Cellful {
  readonly place: Place;
  readonly content: Content;
  readonly value: number | string;
}

export interface LoadContext {
  readonly understanding: Understanding;
  readonly ledger: Ledger;
  readonly month: Month;
  /** Older restatements are ticked (command line: --accept-differences). */
  readonly acceptDifferences: boolean;
  readonly edits: CellEdit[];
  /** Edits that wait for a person's tick; to be written after all others, as they say what shall stand there in the end. */
  readonly unconfirmed: CellEdit[];
  readonly restatements: Restatement[];
  /** Sentences with the line's number: what cannot be loaded into its cell. */
  readonly problems: string[];
}

/**
 * Loads one figure: its cells get edits where they differ; a past month's change is a restatement. One from before the
 * re-run window waits for a person's tick, and nothing is worked out from it until then.
 * Returns the cells that the extract speaks for, changed or not.
 */
export function loadFigure(context: LoadContext, figure: LoadedFigure): readonly Place[] {
  const { understanding, ledger, edits, unconfirmed } = context;
  const { cells, book } = understanding;
  const timing = timingOf(figure.period, context.month, readChoices(book.settings).rerunWindow);
  const spokenFor: Place[] = [];
  for (const { place, content, value } of cellfuls(understanding, figure)) {
    const cell = cells.cell(place);
    const address = a1(place.row, place.column);
    const before = ledger.figure(place);
    if (value === figure.text && isNoFigure(value) && (before.kind === "number" || before.kind === "share")) {
      context.problems.push(
        `Line ${figure.line}: the value is "${value}", but '${place.sheet}' ${address} holds ${shownAs(before, content)}; an extract takes no figure away. Clear the cell, or leave out the line.`,
      );
      continue;
    }
    if (isSame(cells.figure(place), cell.text, value, content)) {
      // After a roll the ledger holds what moved here with its month.
      if (cells.figure(place) !== before) ledger.set(place, cells.figure(place));
      spokenFor.push(place);
      continue;
    }
    const restated = timing !== "current" && !(before.kind === "none" && before.blank);
    const ticked = !restated || timing === "recent" || context.acceptDifferences;
    const after = display(value, content);
    if (restated) {
      context.restatements.push({
        sheet: place.sheet,
        cell: address,
        indicator: indicatorOf(understanding, figure),
        period: printPeriod(figure.period),
        before: cells.figure(place) === before ? cell.text : shownAs(before, content),
        after,
        size: sizeOf(before, value, content),
        confirmed: ticked,
        line: figure.line,
      });
    }
    (ticked ? edits : unconfirmed).push({
      target: "cell",
      ...place,
      cell: address,
      kind: restated ? "restated" : "figure",
      before: cell.text,
      after,
      because: sentences(
        `From line ${figure.line} of the extract.`,
        figure.readAs,
        ticked ? undefined : `${printPeriod(figure.period)} is before the re-run window.`,
        cell.formula === "" ? undefined : `Replaces ${cell.formula}`,
      ),
      ticked,
      write: writeOf(value, content, cell.numberFormat),
      was: cell.formula === "" ? cell.value : cell.formula,
    });
    if (!ticked) continue;
    ledger.set(place, readFigure(value, String(value)), typeof value === "number");
    spokenFor.push(place);
  }
  return spokenFor;
}

/** "recent": a past month of the re-run window. */
function timingOf(period: Period, month: Month, window: number): "current" | "recent" | "older" {
  if (period.kind === "month") {
    if (period.month >= month) return "current";
    return period.month >= addMonths(month, -window) ? "recent" : "older";
  }
  return period.kind === "ytd" && period.year === financialYearOf(month) ? "current" : "older";
}

/** Whether the cell shows the figure already; a formula that does is as good as the figure. */
function isSame(now: Figure, text: string, value: number | string, content: Content): boolean {
  if (typeof value === "number") {
    return now.kind === "number" && equalAsPrinted(now.value, value, Math.max(3, decimals(content)));
  }
  return text.trim() === value;
}

function shownAs(figure: Figure, content: Content): string {
  switch (figure.kind) {
    case "number":
      return display(figure.value, content);
    case "share":
      return `${figure.numerator} of ${figure.denominator}`;
    case "none":
      return figure.blank ? "" : "-";
    default:
      return figure.text;
  }
}

/** By how much a figure changed: "+12", "-1.2 percentage points", "n +3, d +4". */
function sizeOf(before: Figure, value: number | string, content: Content): string {
  const after = readFigure(value, String(value));
  if (before.kind === "share" && after.kind === "share") {
    const [n, d] = [after.numerator - before.numerator, after.denominator - before.denominator];
    return `n ${signed(printNumber(n, 0))}, d ${signed(printNumber(d, 0))}`;
  }
  if (before.kind !== "number" || after.kind !== "number") return "";
  const difference = after.value - before.value;
  return content === "percentage"
    ? `${signed(printNumber(difference * 100, 1))} percentage points`
    : signed(printNumber(difference, decimals(content)));
}

function signed(number: string): string {
  return number.startsWith("-") ? number : `+${number}`;
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}

function decimals(content: Content): number {
  return content === "share" || content === "direction" || content === "rag" ? 0 : decimalsOf(content);
}

function indicatorOf({ book }: Understanding, { target }: LoadedFigure): string {
  if (target.kind === "section") return labelOf(target.measure);
  return book.scorecard.rows.find(({ row }) => row === target.row)?.number ?? "";
}

interface Part {
  readonly column: number;
  readonly content: Content;
  readonly value: number | string;
}

/** The cells that a figure fills, in the shape found: one cell, "n of d" in one cell, three cells, a pair. */
function cellfuls({ book, cells }: Understanding, figure: LoadedFigure): readonly Cellful[] {
  const { target, value, text, numerator, denominator } = figure;
  if (target.kind === "scorecard") {
    const row = book.scorecard.rows.find((each) => each.row === target.row);
    const place = { sheet: book.scorecard.sheet, row: target.row, column: target.column };
    const content = row?.unit ?? "count";
    return [{ place, content, value: text ?? value ?? ratio(numerator, denominator) }];
  }
  const { section, measure, row } = target;
  const at = (column: number): Place => ({ sheet: section.sheet, row, column });
  const parts = [...partsOf(measure, numerator, denominator), ...wordBetween(cells, figure)];
  const filled = parts.map((part) => ({ ...part, place: at(part.column) }));
  const own: Cellful[] =
    text !== undefined
      ? [{ place: at(measure.column), content: measure.unit, value: text }]
      : value !== undefined
        ? [{ place: at(measure.column), content: measure.unit, value }]
        : filled.length === 0 && numerator !== undefined && denominator !== undefined
          ? [{ place: at(measure.column), content: measure.unit, value: ratio(numerator, denominator) }]
          : [];
  return [...filled, ...own];
}

function partsOf(measure: Measure, numerator: number | undefined, denominator: number | undefined) {
  if (numerator === undefined) return [];
  const parts: Part[] = [];
  if (measure.share !== undefined && denominator !== undefined) {
    parts.push({ column: measure.share, content: "share", value: `${numerator} of ${denominator}` });
  }
  if (measure.numerator !== undefined) {
    parts.push({ column: measure.numerator, content: "count", value: numerator });
  }
  if (measure.denominator !== undefined && denominator !== undefined) {
    parts.push({ column: measure.denominator, content: "count", value: denominator });
  }
  return parts;
}

/** The "of" between n and d in cells of their own, as the row above has it. */
function wordBetween(cells: Cells, { target, numerator, denominator }: LoadedFigure): readonly Part[] {
  if (target.kind !== "section" || numerator === undefined || denominator === undefined) return [];
  const { section, measure, row } = target;
  if (measure.numerator === undefined || measure.denominator !== measure.numerator + 2) return [];
  const column = measure.numerator + 1;
  const above = cells.cell({ sheet: section.sheet, row: row - 1, column });
  const here = cells.cell({ sheet: section.sheet, row, column });
  return here.text === "" && typeof above.value === "string" && above.value !== ""
    ? [{ column, content: "share", value: above.value }]
    : [];
}

function ratio(numerator: number | undefined, denominator: number | undefined): number | string {
  if (numerator === undefined || denominator === undefined || denominator === 0) return "-";
  return numerator / denominator;
}

function writeOf(value: number | string, content: Content, format: string): CellWrite {
  if (typeof value === "string") return { text: value };
  const unitFormat = format === "General" || format === "@" ? numberFormatFor(content) : undefined;
  return unitFormat === undefined ? { number: value } : { number: value, numberFormat: unitFormat };
}

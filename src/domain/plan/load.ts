/** Extract figures into cells: the new month's, and re-run figures of past months. */
import type { Cells, Measure } from "../book/book";
import { decimalsOf } from "../book/section-figure";
import type { Understanding } from "../book/understand";
import { readFigure } from "../figure";
import type { Month } from "../period";
import { a1 } from "../place";
import { equalAsPrinted } from "../rounding";
import type { Place } from "../workbook";
import { labelOf, printPeriod } from "./compute-section";
import { display, numberFormatFor, type Content } from "./computed";
import type { LoadedFigure } from "./extract";
import type { Ledger } from "./ledger";
import type { CellEdit, CellWrite } from "./plan";
import type { Restatement } from "../refresh";

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
  readonly edits: CellEdit[];
  readonly restatements: Restatement[];
}

/**
 * Loads one figure: its cells get edits where they differ; a past month's change is a restatement.
 * Returns the cells that the extract speaks for, changed or not.
 */
export function loadFigure(context: LoadContext, figure: LoadedFigure): readonly Place[] {
  const { understanding, ledger, month } = context;
  const { cells } = understanding;
  const indicator = indicatorOf(understanding, figure);
  const filled = cellfuls(understanding, figure);
  for (const { place, content, value } of filled) {
    const cell = cells.cell(place);
    const before = cells.figure(place);
    const same =
      cell.formula === "" &&
      (typeof value === "number"
        ? before.kind === "number" && equalAsPrinted(before.value, value, Math.max(3, decimals(content)))
        : cell.text.trim() === value);
    if (same) continue;
    const past = figure.period.kind === "month" ? figure.period.month < month : figure.period.kind === "year";
    const restated = past && !(before.kind === "none" && before.blank);
    const after = display(value, content);
    if (restated) {
      context.restatements.push({
        sheet: place.sheet,
        cell: a1(place.row, place.column),
        indicator,
        period: printPeriod(figure.period),
        before: cell.text,
        after,
      });
    }
    context.edits.push({
      target: "cell",
      sheet: place.sheet,
      row: place.row,
      column: place.column,
      cell: a1(place.row, place.column),
      kind: restated ? "restated" : "figure",
      before: cell.text,
      after,
      because: `From line ${figure.line} of the extract.`,
      ticked: true,
      write: writeOf(value, content, cell.numberFormat),
      was: cell.formula === "" ? cell.value : cell.formula,
    });
    ledger.set(place, readFigure(value, String(value)), typeof value === "number");
  }
  return filled.map(({ place }) => place);
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

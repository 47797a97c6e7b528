/** One neutral paragraph a section: what the first measure shows, in words, with prompts for what only a person knows. */
import type { Cells } from "../book/book";
import { decimalsOf, partOf } from "../book/section-figure";
import { measuresOn, type MeasureSense, type Understanding } from "../book/understand";
import { addMonths, financialYearOf, printMonthLong, type Month } from "../period";
import { display } from "../plan/computed";
import { equalAsPrinted } from "../rounding";
import type { Figure } from "../book/book";
import type { Place } from "../workbook";

/** A stub of one section; `text` is what would stand in its analysis box. */
export interface SectionStub {
  readonly section: string;
  readonly sheet: string;
  readonly box: Place | undefined;
  readonly text: string;
}

/** Anything that can say what a cell shows: the cells as read, or the ledger of a plan. */
export interface FigureSource {
  figure(place: Place): Figure;
}

/** Stubs of every section that shows a figure for the month. */
export function draftStubs(
  understanding: Understanding,
  source: FigureSource,
  month: Month,
): readonly SectionStub[] {
  return understanding.book.sections.flatMap((section) => {
    const senses = measuresOn(understanding, section);
    const sentence = senses.map((sense) => headline(sense, source, month)).find((each) => each !== undefined);
    if (sentence === undefined) return [];
    const text = `${sentence} [Cause.] [Action, owner and date.]`;
    return [{ section: section.title, sheet: section.sheet, box: section.analysis, text }];
  });
}

function headline(sense: MeasureSense, source: FigureSource, month: Month): string | undefined {
  const { measure, basis } = sense;
  const now = figureAt(sense, source, month);
  if (now === undefined) return undefined;
  const shown = display(now.value, measure.unit);
  const share = now.numerator === undefined ? "" : ` (${now.numerator} of ${now.denominator})`;
  const when =
    basis === "rolling-year"
      ? `in the 12 months to ${printMonthLong(month)}`
      : basis === "month-end"
        ? `at the end of ${printMonthLong(month)}`
        : `in ${printMonthLong(month)}`;
  const group = measure.group === "" ? "" : `${measure.group}, `;
  const change = changeOf(sense, source, month, now.value);
  return `${group}${measure.name}: ${shown}${share} ${when}${change}.${toDate(sense, source, month)}`;
}

function changeOf(sense: MeasureSense, source: FigureSource, month: Month, now: number): string {
  const before = figureAt(sense, source, addMonths(month, -1));
  if (before === undefined) return "";
  const { unit } = sense.measure;
  const than = `${display(before.value, unit)} in ${printMonthLong(addMonths(month, -1))}`;
  if (equalAsPrinted(now, before.value, decimalsOf(unit))) return `, unchanged from ${than}`;
  return `, ${now > before.value ? "up" : "down"} from ${than}`;
}

function toDate({ section, measure, rows }: MeasureSense, source: FigureSource, month: Month): string {
  const year = financialYearOf(month);
  const row = rows.get(`ytd ${year}`);
  const value =
    row === undefined
      ? undefined
      : partOf(source.figure({ sheet: section.sheet, row, column: measure.column }), "main");
  return value === undefined ? "" : ` Year to date ${year}: ${display(value, measure.unit)}.`;
}

function figureAt({ section, measure, rows }: MeasureSense, source: FigureSource, month: Month) {
  const row = rows.get(month);
  if (row === undefined) return undefined;
  const value = partOf(source.figure({ sheet: section.sheet, row, column: measure.column }), "main");
  if (value === undefined) return undefined;
  const parts =
    measure.share === undefined
      ? undefined
      : source.figure({ sheet: section.sheet, row, column: measure.share });
  return parts?.kind === "share"
    ? { value, numerator: parts.numerator, denominator: parts.denominator }
    : { value, numerator: undefined, denominator: undefined };
}

/** Whether a box holds nothing, or a stub that nobody has touched. */
export function boxIsFree(cells: Cells, box: Place, drafted: readonly string[]): boolean {
  const text = cells.cell(box).text.trim();
  return text === "" || drafted.includes(text);
}

/** The rows of heads above a section's table, and what each of them holds. */
import type { SheetView } from "../layout/sheet-view";
import { boxLabel } from "../words/page-words";
import { parseSubHead } from "../words/unit-words";

export interface HeadRow {
  readonly row: number;
  readonly kind: "numbers" | "names" | "sub-heads";
}

/** The columns of a table, first and past the last. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** Heads have at most this many rows; blank rows between heads and figures at most `MOST_BLANKS`. */
const MOST_ROWS = 6;
const MOST_BLANKS = 2;
/** Longer texts are paragraphs. */
const LONGEST_HEAD = 250;

/** Reads the rows of heads above a table's first row, top to bottom; none where nothing stands there. */
export function findHeadRows(
  view: SheetView,
  firstRow: number,
  limit: number,
  span: ColumnSpan,
): readonly HeadRow[] {
  const rows: HeadRow[] = [];
  let blanks = 0;
  for (let row = firstRow - 1; row >= limit && rows.length < MOST_ROWS; row -= 1) {
    const texts = headTexts(view, row, span);
    if (texts.length === 0) {
      blanks += 1;
      if (rows.length > 0 || blanks > MOST_BLANKS) break;
      continue;
    }
    if (isBoxRow(view, row) || isParagraph(view, row, span)) break;
    rows.unshift({ row, kind: kindOf(texts) });
  }
  return rows;
}

/** A head's text at a cell, with merges resolved; "" for a title that begins left of the table. */
export function headText(view: SheetView, row: number, column: number, span: ColumnSpan): string {
  const merge = view.merge(row, column);
  if (merge && (merge.column < span.from || merge.column >= span.to)) return "";
  return view.text(row, column);
}

function headTexts(view: SheetView, row: number, span: ColumnSpan): readonly string[] {
  const texts: string[] = [];
  for (let column = span.from; column < span.to; column += 1) {
    const merge = view.merge(row, column);
    if (merge && merge.column < column && merge.column >= span.from) continue;
    const text = headText(view, row, column, span);
    if (text !== "") texts.push(text);
  }
  return texts;
}

function kindOf(texts: readonly string[]): HeadRow["kind"] {
  const numbers = texts.filter(isIndicatorNumber).length;
  if (numbers > 0 && numbers * 2 >= texts.length) return "numbers";
  return texts.every((text) => parseSubHead(text) !== undefined) ? "sub-heads" : "names";
}

/** "1.10", "11.4a", "KPI 3", "CS-12": short, and a number with little else. */
export function isIndicatorNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?\s?\(?[a-z]?\)?|[a-z]{1,6}[\s\-/]?\d{1,4}(?:\.\d{1,3})*[a-z]?)$/i.test(
    text,
  );
}

/** A row that begins with the label of a box: DEFINITION, PERFORMANCE ANALYSIS. */
function isBoxRow(view: SheetView, row: number): boolean {
  for (let column = view.left; column < view.right; column += 1) {
    const text = view.own(row, column);
    if (text !== "") return boxLabel(text) !== undefined;
  }
  return false;
}

/** A long text, or a sentence over the whole table, is no head. */
function isParagraph(view: SheetView, row: number, span: ColumnSpan): boolean {
  for (let column = span.from; column < span.to; column += 1) {
    const text = view.own(row, column);
    if (text.length > LONGEST_HEAD) return true;
    const merge = view.merge(row, column);
    const whole = merge !== undefined && merge.columns > 2 && merge.column + merge.columns >= span.to;
    if (whole && column === span.from && (text.length > LONGEST_GROUP || /[.!?]$/.test(text))) return true;
  }
  return false;
}

const LONGEST_GROUP = 100;

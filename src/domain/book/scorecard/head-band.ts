/** Where the heads of a scorecard may stand: bands of rows around the words number, indicator and good-is. */
import type { SheetView } from "../layout/sheet-view";
import { isQuarter, readPeriodWords } from "../words/period-words";
import { CORE_HEADS, HEADS, LEGEND, PARENT_HEADS, type CoreHead } from "../words/scorecard-words";
import { lookUp } from "../words/word-table";

/** Rows of heads, first and last. */
export interface HeadBand {
  readonly start: number;
  readonly end: number;
}

/** Heads reach at most this many rows beyond the row of the core words, either way. */
const REACH = 3;

/** Bands that hold at least two of the three core heads in neighbouring rows, top to bottom. */
export function findHeadBands(view: SheetView): readonly HeadBand[] {
  const core = new Map<number, Map<CoreHead, number>>();
  for (let row = view.top; row < view.bottom; row += 1) {
    for (let column = view.left; column < view.right; column += 1) {
      const role = coreHead(view, row, column);
      if (role === undefined) continue;
      const roles = core.get(row) ?? new Map<CoreHead, number>();
      if (!roles.has(role)) roles.set(role, row + (view.merge(row, column)?.rows ?? 1) - 1);
      core.set(row, roles);
    }
  }
  const bands: HeadBand[] = [];
  for (const start of core.keys()) {
    const found = new Map<CoreHead, number>();
    for (let row = start; row < start + REACH; row += 1) {
      for (const [role, last] of core.get(row) ?? []) if (!found.has(role)) found.set(role, last);
    }
    const previous = bands.at(-1);
    if (found.size < 2 || (previous && start <= previous.end)) continue;
    bands.push(extendBand(view, start, Math.min(Math.max(...found.values()), start + REACH)));
  }
  return bands;
}

function coreHead(view: SheetView, row: number, column: number): CoreHead | undefined {
  const value = view.value(row, column);
  if (typeof value !== "string" || value.length > LONGEST_HEAD || !/^\s*[\p{L}#]/u.test(value))
    return undefined;
  const role = lookUp(HEADS, value)?.kind;
  return role !== undefined && role in CORE_HEADS ? (role as CoreHead) : undefined;
}

const LONGEST_HEAD = 60;

function extendBand(view: SheetView, first: number, last: number): HeadBand {
  let start = first;
  while (start > first - REACH && start > view.top && isHeadRow(view, start - 1, true)) start -= 1;
  let end = last;
  while (end < last + REACH && end + 1 < view.bottom && isSubHeadRow(view, first, last, end + 1)) end += 1;
  return { start, end };
}

/** A row below the core heads that still holds heads: months or colours, and nothing under number and indicator. */
function isSubHeadRow(view: SheetView, first: number, last: number, row: number): boolean {
  if (!isHeadRow(view, row, false)) return false;
  for (let column = view.left; column < view.right; column += 1) {
    let role: CoreHead | undefined;
    for (let head = first; head <= last && role === undefined; head += 1) role = coreHead(view, head, column);
    if ((role === "number" || role === "indicator") && view.own(row, column) !== "") return false;
  }
  return true;
}

/** Whether a row holds a word of heads. A legend above the heads holds such words too, and is none. */
function isHeadRow(view: SheetView, row: number, above: boolean): boolean {
  let heads = 0;
  for (let column = view.left; column < view.right; column += 1) {
    const text = view.own(row, column);
    if (text === "" || text.length > LONGEST_HEAD) continue;
    if (above && lookUp(LEGEND, text) !== undefined) return false;
    if (isHeadWord(text)) heads += 1;
  }
  return heads > 0;
}

function isHeadWord(text: string): boolean {
  return (
    readPeriodWords(text) !== undefined ||
    isQuarter(text) ||
    lookUp(HEADS, text) !== undefined ||
    lookUp(PARENT_HEADS, text) !== undefined
  );
}

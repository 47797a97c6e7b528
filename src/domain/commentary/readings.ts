/** Figures of a section read for the commentary: value, n of d, and the cells that show them. */
import type { Figure } from "../book/book";
import { decimalsOf, partOf } from "../book/section-figure";
import type { MeasureSense } from "../book/understand";
import { equalAsPrinted, roundHalfAway } from "../rounding";
import type { Place } from "../workbook";
import type { Difference, Reading } from "./facts";

/** Anything that can say what a cell shows: the cells as read, or the ledger of a plan. */
export interface FigureSource {
  figure(place: Place): Figure;
}

/** What a measure shows on a row (a period's key: "2019-03", "ytd 2018/19"); undefined where it shows no figure. */
export function readingAt(sense: MeasureSense, source: FigureSource, period: string): Reading | undefined {
  const row = sense.rows.get(period);
  if (row === undefined) return undefined;
  const place = { sheet: sense.section.sheet, row, column: sense.measure.column };
  const figure = source.figure(place);
  const value = partOf(figure, "main");
  if (value === undefined) return undefined;
  const parts = partsAt(sense, source, row);
  // Parts that give another value are a finding, and no part of a sentence that is to be true.
  const agree =
    parts !== undefined &&
    parts.denominator > 0 &&
    equalAsPrinted(parts.numerator / parts.denominator, value, 3);
  return {
    value,
    ...(agree && { share: { numerator: parts.numerator, denominator: parts.denominator } }),
    ...(figure.kind === "number" && figure.year !== undefined && { year: figure.year }),
    cells: agree ? [place, ...parts.cells.filter(({ column }) => column !== place.column)] : [place],
  };
}

function partsAt({ section, measure, ingredients }: MeasureSense, source: FigureSource, row: number) {
  const at = (column: number): Place => ({ sheet: section.sheet, row, column });
  const share = measure.share ?? (ingredients?.kind === "share" ? ingredients.column : undefined);
  if (share !== undefined) {
    const figure = source.figure(at(share));
    return figure.kind === "share" ? { ...figure, cells: [at(share)] } : undefined;
  }
  if (ingredients?.kind !== "ratio") return undefined;
  const numerator = partOf(source.figure(at(ingredients.numerator)), "main");
  const denominator = partOf(source.figure(at(ingredients.denominator)), "main");
  return numerator === undefined || denominator === undefined
    ? undefined
    : { numerator, denominator, cells: [at(ingredients.numerator), at(ingredients.denominator)] };
}

/** One figure against another, both as printed. */
export function differenceOf({ measure, row }: MeasureSense, now: number, before: number): Difference {
  const decimals = decimalsOf(measure.unit);
  const by = roundHalfAway(roundHalfAway(now, decimals) - roundHalfAway(before, decimals), decimals);
  const good = row?.polarity === "high" ? 1 : row?.polarity === "low" ? -1 : 0;
  return { by, better: by === 0 || good === 0 ? undefined : by > 0 === good > 0 };
}

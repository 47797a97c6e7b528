/**
 * The custom functions, thin over the measures of the domain. What stands above each is what Excel's function wizard
 * shows. Every argument is typed as a range (`unknown[][]`): a cell or a constant arrives as one of one by one.
 */
import { dotOfCells } from "../domain/measures/dot";
import { ragOfCells } from "../domain/measures/rag";
import { rateOfCells } from "../domain/measures/rate10k";
import { rolling12 as rolling12OfCells } from "../domain/measures/rolling12";
import { signalOfCells } from "../domain/measures/signal";
import { ytd as ytdOfCells } from "../domain/measures/ytd";
import { giveOrThrow } from "./cell-error";
import { mapCells } from "./map-cells";
import { takeList, takeOptionalList, takeScalar } from "./read-arguments";

/**
 * Judges a figure by its tolerances: Red, Amber, Green, or nothing where there is no figure or no target.
 * @customfunction RAG
 * @helpurl https://localhost:3000/help.html
 * @param value The figure, as a fraction where the tolerances are percentages: 0.76, or 76.0%.
 * @param goodIs High, Low, Info, Within limits or Within limits (low).
 * @param red The red tolerance as typed: <92%, or 26%+, or more than +/-15.
 * @param amber The amber tolerance as typed: 92%>, or 26%<, or n/a.
 * @param green The green tolerance or target as typed: 95%+, or 14-20, or +/-5 of 158.8, or 375.5.
 * @param [decimals] Decimals of the figure as printed. Left out: 3 for percentages (0.1%), else 1.
 * @returns Red, Amber, Green or nothing; for a range, a range of the same shape.
 */
export function rag(
  value: unknown[][],
  goodIs: unknown[][],
  red: unknown[][],
  amber: unknown[][],
  green: unknown[][],
  decimals?: unknown[][],
): unknown[][] {
  return mapCells({ value, goodIs, red, amber, green, decimals }, ragOfCells);
}

/**
 * Direction of travel between two figures: ↑ better and ↓ worse where High or Low is good, else ↑ rose and ↓ fell; → where both print the same.
 * @customfunction DOT
 * @helpurl https://localhost:3000/help.html
 * @param current The newer figure.
 * @param previous The figure to compare it with.
 * @param goodIs High, Low, Info, Within limits or Within limits (low).
 * @param [decimals] Decimals of the figures as printed. Left out: 3 where both are at most 1, else 1.
 * @returns An arrow, or nothing where a figure is missing; for a range, a range of the same shape.
 */
export function dot(
  current: unknown[][],
  previous: unknown[][],
  goodIs: unknown[][],
  decimals?: unknown[][],
): unknown[][] {
  return mapCells({ current, previous, goodIs, decimals }, dotOfCells);
}

/**
 * Rate per 10,000 of a population, unrounded.
 * @customfunction RATE10K
 * @helpurl https://localhost:3000/help.html
 * @param count The number of children, or of events.
 * @param population The population it is a rate of.
 * @returns The rate; #DIV/0! where the population is 0 or blank; for a range, a range of the same shape.
 */
export function rate10k(count: unknown[][], population: unknown[][]): unknown[][] {
  return mapCells({ count, population }, rateOfCells);
}

/**
 * Sum of the last 12 months, or of their numerators over their denominators. Blank cells after the last figure are left out.
 * @customfunction ROLLING12
 * @helpurl https://localhost:3000/help.html
 * @param values One row or one column, a month a cell, oldest first: counts, or n of d.
 * @param [denominators] The denominators, cell by cell beside the values: the result is then the ratio.
 * @param [months] The number of months. Left out: 12.
 * @returns The sum or the ratio; #N/A where there are fewer months or one is missing.
 */
export function rolling12(values: unknown[][], denominators?: unknown[][], months?: unknown[][]): number {
  return giveOrThrow(
    rolling12OfCells(
      takeList("values", values),
      takeOptionalList("denominators", denominators),
      takeScalar(months),
    ),
  );
}

/**
 * Year to date: the sum from April to the report month, or the sum of numerators over the sum of denominators.
 * @customfunction YTD
 * @helpurl https://localhost:3000/help.html
 * @param values One row or one column, a month a cell: counts, or n of d.
 * @param months The months beside the values, as text (Apr-18) or as dates.
 * @param asAt The report month, as text (Mar-19), as a date, or a title that ends with it.
 * @param [denominators] The denominators, cell by cell beside the values: the result is then the ratio.
 * @returns The sum or the ratio; #N/A where a month is missing.
 */
export function ytd(
  values: unknown[][],
  months: unknown[][],
  asAt: unknown[][],
  denominators?: unknown[][],
): number {
  return giveOrThrow(
    ytdOfCells(
      takeList("values", values),
      takeList("months", months),
      takeScalar(asAt),
      takeOptionalList("denominators", denominators),
    ),
  );
}

/**
 * Whether the last month is news or usual variation, by an XmR chart (Making Data Count). For in-month figures only, not for rolling or year-to-date ones.
 * @customfunction SIGNAL
 * @helpurl https://localhost:3000/help.html
 * @param values One row or one column, a month a cell, oldest first; at least 8 figures.
 * @param goodIs High, Low, Info, Within limits or Within limits (low).
 * @returns Improvement, Concern, Usual variation or Too few; Signal up or Signal down where neither way is better.
 */
export function signal(values: unknown[][], goodIs: unknown[][]): string {
  return giveOrThrow(signalOfCells(takeList("values", values), takeScalar(goodIs)));
}

/** Tells Excel which function each id of functions.json stands for. */
export function associateFunctions(): void {
  CustomFunctions.associate("RAG", rag);
  CustomFunctions.associate("DOT", dot);
  CustomFunctions.associate("RATE10K", rate10k);
  CustomFunctions.associate("ROLLING12", rolling12);
  CustomFunctions.associate("YTD", ytd);
  CustomFunctions.associate("SIGNAL", signal);
}

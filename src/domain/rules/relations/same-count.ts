/** Which count of the report a denominator or a sum is: told by the figures, period by period, never by names. */
import type { Series, Shown } from "./series";

/** A count that is equal, or stays close, in nearly all periods that both show. */
export interface SameCount {
  readonly series: Series;
  /** Equal but for the odd period; else only close. */
  readonly exact: boolean;
}

/** Periods that both must show before figures tell anything. */
const ENOUGH_PERIODS = 6;
/** Close figures tell something only where they are large. */
const LARGE = 100;

/** How far apart figures of one stock may lie that were counted at two times: 5, or 1 % rounded up. */
export function closeTo(count: number): number {
  return Math.max(5, Math.ceil(count * 0.01));
}

/** The count that the figures are, if one is: the one with most equal periods, then with most close ones. */
export function findSameCount(
  figures: ReadonlyMap<string, number>,
  counts: readonly Series[],
): SameCount | undefined {
  let best: (SameCount & { readonly weight: number }) | undefined;
  for (const series of counts) {
    const match = compareCounts(figures, series);
    if (match && match.weight > (best?.weight ?? 0)) best = { series, ...match };
  }
  return best;
}

function compareCounts(
  figures: ReadonlyMap<string, number>,
  series: Series,
): { readonly exact: boolean; readonly weight: number } | undefined {
  let periods = 0;
  let equal = 0;
  let close = 0;
  const values = new Set<number>();
  for (const [key, figure] of figures) {
    const shown: Shown | undefined = series.at(key);
    if (!shown || !Number.isInteger(shown.value)) continue;
    periods++;
    values.add(shown.value);
    if (figure === shown.value) equal++;
    if (shown.value >= LARGE && Math.abs(figure - shown.value) <= closeTo(shown.value)) close++;
    // Hopeless after a few periods: most series of a report end here.
    if (periods >= ENOUGH_PERIODS && close * 2 < periods && equal * 2 < periods) return undefined;
  }
  if (periods < ENOUGH_PERIODS || values.size < 3) return undefined;
  if (equal >= periods * 0.8) return { exact: true, weight: 1 + equal / periods };
  return close >= periods * 0.8 ? { exact: false, weight: close / periods } : undefined;
}

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

/** Counts by period, smallest first: to find those near a figure without trying every count of the report. */
export interface CountIndex {
  readonly near: (key: string, figure: number) => readonly Series[];
}

/** Periods that are looked up, those of the largest figures: small ones are equal to many counts by chance. */
const LOOKED_UP = 6;
/** No more counts than this are looked at for one period, nor compared for one column. */
const MOST = 200;
const MOST_COMPARED = 24;

interface Entry {
  readonly value: number;
  readonly series: Series;
}

/** Indexes counts once for all the columns that are looked up in them. */
export function indexCounts(counts: readonly Series[]): CountIndex {
  // Only a few periods are looked up: each is indexed when it is.
  const periods = new Map<string, readonly Entry[]>();
  const entriesOf = (key: string): readonly Entry[] => {
    const entries = counts.flatMap((series) => {
      const value = series.at(key)?.value;
      return value !== undefined && Number.isInteger(value) ? [{ value, series }] : [];
    });
    return entries.sort((a, b) => a.value - b.value);
  };
  return {
    near: (key, figure) => {
      let entries = periods.get(key);
      if (!entries) periods.set(key, (entries = entriesOf(key)));
      const reach = figure >= LARGE ? closeTo(figure) + 1 : 0;
      const found: Series[] = [];
      for (let i = firstFrom(entries, figure - reach); i < entries.length && found.length < MOST; i++) {
        const entry = entries[i];
        if (!entry || entry.value > figure + reach) break;
        found.push(entry.series);
      }
      return found;
    },
  };
}

function firstFrom(entries: readonly { readonly value: number }[], least: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.value ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The count that the figures are, if one is: the one with most equal periods, then with most close ones. */
export function findSameCount(
  figures: ReadonlyMap<string, number>,
  counts: CountIndex,
  mayBe: (series: Series) => boolean = () => true,
): SameCount | undefined {
  const looked = [...figures].sort(([, a], [, b]) => b - a).slice(0, LOOKED_UP);
  const hits = new Map<Series, number>();
  for (const [key, figure] of looked) {
    for (const series of counts.near(key, figure)) hits.set(series, (hits.get(series) ?? 0) + 1);
  }
  const likely = [...hits]
    .filter(([series, count]) => count * 2 > looked.length && mayBe(series))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COMPARED);
  let best: (SameCount & { readonly weight: number }) | undefined;
  for (const [series] of likely) {
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
  // More equal periods, not a larger share of them: a count that hides the odd period must not win over one that shows it.
  if (equal >= periods * 0.8) return { exact: true, weight: 1 + equal };
  return close >= periods * 0.8 ? { exact: false, weight: close / periods } : undefined;
}

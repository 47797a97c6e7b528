/** Stretches of the number line: what a tolerance cell means. A list of bands holds where one of them holds. */

export interface Band {
  /** -Infinity: no lower end. */
  readonly low: number;
  /** Infinity: no upper end. */
  readonly high: number;
  /** Whether the ends themselves belong to it. */
  readonly lowIn: boolean;
  readonly highIn: boolean;
}

export const EVERYTHING: Band = { low: -Infinity, high: Infinity, lowIn: false, highIn: false };

export function under(n: number): Band {
  return { ...EVERYTHING, high: n };
}

export function atMost(n: number): Band {
  return { ...EVERYTHING, high: n, highIn: true };
}

export function over(n: number): Band {
  return { ...EVERYTHING, low: n };
}

export function atLeast(n: number): Band {
  return { ...EVERYTHING, low: n, lowIn: true };
}

/** From one end to the other, ends included, in whichever order they are given. */
export function within(a: number, b: number): Band {
  return { low: Math.min(a, b), high: Math.max(a, b), lowIn: true, highIn: true };
}

/** A threshold so far from another, without the binary crumbs of the sum: 20 and 1 % of it is 20.2. */
export function reach(from: number, distance: number): number {
  return Number((from + distance).toPrecision(12));
}

/** Whether a number lies in one of the bands. */
export function holds(bands: readonly Band[], value: number): boolean {
  for (const band of bands) {
    const aboveLow = value > band.low || (band.lowIn && value === band.low);
    if (aboveLow && (value < band.high || (band.highIn && value === band.high))) return true;
  }
  return false;
}

/** What lies in both. */
export function intersect(a: readonly Band[], b: readonly Band[]): readonly Band[] {
  return a.flatMap((one) => b.map((other) => overlap(one, other))).filter((band) => !isEmpty(band));
}

function overlap(a: Band, b: Band): Band {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    low,
    high,
    lowIn: (a.low < low || a.lowIn) && (b.low < low || b.lowIn),
    highIn: (a.high > high || a.highIn) && (b.high > high || b.highIn),
  };
}

function isEmpty({ low, high, lowIn, highIn }: Band): boolean {
  return low > high || (low === high && !(lowIn && highIn));
}

/** What lies in none of the bands, lowest first. */
export function complement(bands: readonly Band[]): readonly Band[] {
  return bands.reduce<readonly Band[]>(
    (left, band) =>
      intersect(left, [
        { ...EVERYTHING, high: band.low, highIn: !band.lowIn && band.low !== -Infinity },
        { ...EVERYTHING, low: band.high, lowIn: !band.highIn && band.high !== Infinity },
      ]),
    [EVERYTHING],
  );
}

/** What lies in the first bands and not in the second. */
export function subtract(from: readonly Band[], what: readonly Band[]): readonly Band[] {
  return intersect(from, complement(what));
}

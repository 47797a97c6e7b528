/** The rows or the columns of a sheet in pixels: a default size, and the ones that differ. */

export interface Axis {
  /** How many rows or columns there can be. */
  readonly count: number;
  /** Pixels of one; 0 where it is hidden. */
  readonly size: (index: number) => number;
  /** Pixels before one. */
  readonly offset: (index: number) => number;
  /** The one at a distance from the start, never a hidden one. */
  readonly indexAt: (pixels: number) => number;
}

/** An axis from a default size and the sizes that differ (hidden: 0), all in whole pixels. */
export function makeAxis(count: number, normal: number, others: ReadonlyMap<number, number>): Axis {
  const indices = [...others.keys()].sort((a, b) => a - b);
  // How much further than `index × normal` the start of the one after each exception lies.
  const shifts: number[] = [];
  let shift = 0;
  for (const index of indices) {
    shift += (others.get(index) ?? normal) - normal;
    shifts.push(shift);
  }

  const size = (index: number): number => others.get(index) ?? normal;

  const offset = (index: number): number => {
    let low = 0;
    let high = indices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indices[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return index * normal + (low > 0 ? (shifts[low - 1] ?? 0) : 0);
  };

  const indexAt = (pixels: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offset(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    // Several start at the same pixel where some are hidden: the last of them is the one that is seen.
    return low;
  };

  return { count, size, offset, indexAt };
}

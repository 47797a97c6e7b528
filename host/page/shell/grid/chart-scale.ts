/** A value axis with round steps. */

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Ends that a chart fixes. */
export interface ScaleEnds {
  readonly least?: number;
  readonly most?: number;
}

/** An axis that holds all the values with four to eight round steps; it starts at 0 unless they are far from it. */
export function scaleFor(values: readonly number[], ends: ScaleEnds = {}): Scale {
  const scale = automatic(values);
  const low = ends.least ?? scale.low;
  const high = Math.max(low + scale.step, ends.most ?? scale.high);
  const step = roundStep((high - low) / 5);
  return ends.least === undefined && ends.most === undefined
    ? scale
    : { low, high: low + Math.ceil((high - low) / step - 1e-9) * step, step };
}

function automatic(values: readonly number[]): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0) return { low: 0, high: 1, step: 0.2 };
  const spread = most - least;
  // Excel starts above 0 only where the spread is under a sixth of the highest value.
  const from = least >= 0 && spread > most / 6 ? 0 : least < 0 ? least : Math.max(0, least - spread / 2);
  // Too close together to tell apart on a page, or at all in a double: one flat line.
  const flat = most - from < 1e-9;
  const step = roundStep((flat ? Math.max(1, Math.abs(most)) : most - from) / 5);
  return {
    low: Math.floor(from / step + 1e-9) * step,
    high: (Math.floor(most / step + 1e-9) + 1) * step,
    step,
  };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

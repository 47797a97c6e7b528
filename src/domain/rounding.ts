/** Rounding and printing as the report does: half away from zero, on the figure as Excel shows it (15 digits). */

/** Powers of ten that are exact in a double. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * Rounds half away from zero: 1.005 to 2 decimals is 1.01, 56.25 to 1 is 56.3, -0.5 to 0 is -1.
 * @param decimals whole, 0 to 15.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const power = POWERS[decimals] ?? 1;
  const size = Math.abs(value);
  const scaled = size * power;
  // Beyond 2^52 a double holds no half; this passes NaN and Infinity too.
  if (!(scaled < 4_503_599_627_370_496)) return value;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  // Near the half the binary fraction misleads: decide on the decimal digits that a person sees.
  const near = Math.abs(rest - 0.5) <= 1e-9 + scaled * 1e-14;
  const whole = near ? Math.round(shift(size, decimals)) : rest < 0.5 ? below : below + 1;
  const rounded = whole / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** value × 10^decimals through its 15 decimal digits, so that no binary error comes in. */
function shift(value: number, decimals: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential(14).split("e");
  return Number(`${digits}e${Number(exponent) + decimals}`);
}

/** 16694 to 0 decimals is "16694", 1.005 to 2 is "1.01". */
export function printNumber(value: number, decimals: number): string {
  return roundHalfAway(value, decimals).toFixed(decimals);
}

/** A fraction as a percentage: 0.76 is "76.0%". */
export function printPercent(fraction: number, decimals = 1): string {
  return `${(roundHalfAway(fraction, decimals + 2) * 100).toFixed(decimals)}%`;
}

/** Whether two numbers print the same at so many decimals. */
export function equalAsPrinted(a: number, b: number, decimals: number): boolean {
  return roundHalfAway(a, decimals) === roundHalfAway(b, decimals);
}

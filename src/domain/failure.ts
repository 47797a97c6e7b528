/** Why a measure has no result. */
export interface Failure {
  /** What the cell shows instead: "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", or the error of an argument, which is handed on. */
  readonly error: string;
  /** Which argument, what was found, what was expected, and an example; absent where the error itself says it. */
  readonly because?: string;
}

export const DIVISION_BY_ZERO: Failure = { error: "#DIV/0!" };
/** A number that cannot be: a negative count, or a result beyond all numbers. */
export const NO_SUCH_NUMBER: Failure = { error: "#NUM!" };

/** A result, or #NUM! where it is beyond all numbers. */
export function finite(result: number): number | Failure {
  return Number.isFinite(result) ? result : NO_SUCH_NUMBER;
}

/**
 * #VALUE!: something that cannot be understood.
 * @param argument its name in the function: "goodIs".
 * @param example a call or a cell that would work.
 * @param error "#N/A" for something that is not there.
 */
export function wrongValue(
  argument: string,
  found: string,
  expected: string,
  example: string,
  error = "#VALUE!",
): Failure {
  return { error, because: `${argument}: found ${found}; expected ${expected}. Example: ${example}` };
}

/** An argument is an error itself: that error. */
export function handOn(error: string): Failure {
  return { error, because: `An argument is ${error}` };
}

/** Whether a measure failed; results themselves are numbers and words. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null;
}

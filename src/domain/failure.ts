/** Why a measure has no result: what a cell can show instead, as a closed set. */
export type Failure =
  /** Something that cannot be understood (#VALUE!), or is not there (#N/A). */
  | {
      readonly kind: "value" | "not-available";
      /** Which argument, by its name in the function: "goodIs". */
      readonly argument: string;
      readonly found: string;
      readonly expected: string;
      /** A call or a cell that would work. */
      readonly example: string;
    }
  /** #DIV/0! */
  | { readonly kind: "division-by-zero" }
  /** #NUM! */
  | { readonly kind: "number" }
  /** An argument is an error itself, which is handed on: "#REF!". */
  | { readonly kind: "error-cell"; readonly text: string };

/** #VALUE!: something that cannot be understood. */
export function wrongValue(argument: string, found: string, expected: string, example: string): Failure {
  return { kind: "value", argument, found, expected, example };
}

/** #N/A: something that is not there. */
export function notAvailable(argument: string, found: string, expected: string, example: string): Failure {
  return { kind: "not-available", argument, found, expected, example };
}

/** Whether a measure failed; results themselves are numbers and words. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null && "kind" in result;
}

/** What went wrong, in a sentence for the error's triangle; "" where the error itself says it. */
export function explainFailure(failure: Failure): string {
  if (failure.kind === "error-cell") return `An argument is ${failure.text}`;
  if (!("argument" in failure)) return "";
  const { argument, found, expected, example } = failure;
  return `${argument}: found ${found}; expected ${expected}. Example: ${example}`;
}

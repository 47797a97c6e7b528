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

/** Whether a measure failed; results themselves are numbers and words. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === "object" && result !== null && "kind" in result;
}

/** "goodIs: found "Hihg", expected High, Low, ...; for example High". */
export function explainFailure(failure: Failure): string {
  if (failure.kind !== "value" && failure.kind !== "not-available") return "";
  const { argument, found, expected, example } = failure;
  return `${argument}: found ${found}; expected ${expected}. Example: ${example}`;
}

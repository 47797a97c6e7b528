/** A measure's failure as the error that Excel shows in the cell. */
import { explainFailure, type Failure } from "../domain/failure";

/**
 * Excel shows a message of ours only with #VALUE! and #N/A. An error that came in goes out as it is; Excel has no way to
 * return some of them (#REF!, #NAME?) from a custom function and shows #VALUE! for those.
 */
export function toCellError(failure: Failure): CustomFunctions.Error {
  switch (failure.kind) {
    case "value":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, explainFailure(failure));
    case "not-available":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, explainFailure(failure));
    case "division-by-zero":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    case "number":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
    case "error-cell":
      return handOn(failure.text);
  }
}

/** "#REF!" goes out as #REF!; an error that no code stands for ("#SPILL!") as #VALUE! that names it. */
function handOn(text: string): CustomFunctions.Error {
  const code = Object.values(CustomFunctions.ErrorCode).find((each: string) => each === text);
  return code === undefined
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `An argument is ${text}`)
    : new CustomFunctions.Error(code);
}

/** A measure's failure as the error that Excel shows in the cell. */
import { explainFailure, type Failure } from "../domain/failure";

/** Excel shows a message of ours only with #VALUE! and #N/A. */
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

/**
 * "#DIV/0!" goes out as #DIV/0!; an error that no code stands for ("#SPILL!") as #VALUE!. So does a #REF! or a #NAME? that
 * is thrown: the client has no number for them. The message then says which error it was.
 */
function handOn(text: string): CustomFunctions.Error {
  const code = Object.values(CustomFunctions.ErrorCode).find((each: string) => each === text);
  return new CustomFunctions.Error(code ?? CustomFunctions.ErrorCode.invalidValue, `An argument is ${text}`);
}

/** A measure's failure as the error that Excel shows in the cell. */
import { explainFailure, isFailure, type Failure } from "../domain/failure";

const ERRORS = { value: "#VALUE!", "not-available": "#N/A", "division-by-zero": "#DIV/0!", number: "#NUM!" };

/**
 * Excel shows a message of ours only with #VALUE! and #N/A. An error that came in goes out as it is; one that no code stands
 * for ("#SPILL!") is #VALUE!, and so is a #REF! or a #NAME? that is thrown, as the client has no number for them: the
 * message then says which error it was.
 */
export function toCellError(failure: Failure): CustomFunctions.Error {
  const text = failure.kind === "error-cell" ? failure.text : ERRORS[failure.kind];
  const code = Object.values(CustomFunctions.ErrorCode).find((each: string) => each === text);
  return new CustomFunctions.Error(code ?? CustomFunctions.ErrorCode.invalidValue, explainFailure(failure));
}

/** A measure's result; its failure is thrown. */
export function giveOrThrow<Result extends string | number>(result: Result | Failure): Result {
  if (isFailure(result)) throw toCellError(result);
  return result;
}

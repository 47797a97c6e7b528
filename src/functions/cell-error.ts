/** A measure's failure as the error that Excel shows in the cell. */
import { isFailure, type Failure } from "../domain/failure";

/**
 * Excel shows a message of ours only with #VALUE! and #N/A. An error that came in goes out as it is; one that no code stands
 * for ("#SPILL!") is #VALUE!, and so is a #REF! or a #NAME? that is thrown, as the client has no number for them: the
 * message then says which error it was.
 */
export function toCellError({ error, because }: Failure): CustomFunctions.Error {
  const code = Object.values(CustomFunctions.ErrorCode).find((each: string) => each === error);
  return new CustomFunctions.Error(code ?? CustomFunctions.ErrorCode.invalidValue, because);
}

/** A measure's result; its failure is thrown. */
export function giveOrThrow<Result extends string | number>(result: Result | Failure): Result {
  if (isFailure(result)) throw toCellError(result);
  return result;
}

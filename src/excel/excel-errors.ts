/** What went wrong in Excel, told apart by its documented error codes. */

/** A cell is being edited; Excel does nothing until the user presses Enter or Escape. */
export class CellBeingEdited extends Error {
  constructor(cause: unknown) {
    super("A cell is being edited. Press Enter or Escape to finish, then try again.", { cause });
    this.name = "CellBeingEdited";
  }
}

/** Excel's code of an error ("ItemNotFound"), "" where it is none of Excel's. */
export function errorCode(error: unknown): string {
  return error instanceof OfficeExtension.Error ? error.code : "";
}

export function isCellEdit(error: unknown): boolean {
  return errorCode(error) === "InvalidOperationInCellEditMode";
}

/** Excel on the web refuses answers above 5 MB. */
export function isAnswerTooLarge(error: unknown): boolean {
  return errorCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Excel understood the request and would not do it. */
export function isRefusal(error: unknown): boolean {
  return ["InvalidArgument", "InvalidOperation", "GeneralException"].includes(errorCode(error));
}

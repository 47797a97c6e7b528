/** Failures that the client shows as OfficeExtension.Error. Codes are documented; the texts are near Excel's, not calibrated. */

const MESSAGES = {
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: "The resource being created already exists.",
  GeneralException: "There was an internal error while processing the request.",
  AccessDenied: "You can't perform the requested operation.",
  InvalidOperation: "This operation isn't permitted for the current context.",
  NotImplemented: "The requested feature isn't implemented.",
  InvalidObjectPath: "The object path is invalid.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ErrorCode, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

/** An action that the host refuses; the batch stops there and what came before stays done. */
export class HostError extends Error {
  readonly code: ErrorCode;

  /** `detail` says what, where, found, expected; it follows Excel's own words. */
  constructor(code: ErrorCode, detail = "") {
    super(detail === "" ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`);
    this.name = "HostError";
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** A member that no table lists: the host never answers with a default. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `host does not implement ${what}`);
}

/** Why a file could not be opened: a closed list, each with a message for the person who chose the file. */

export type FileProblemKind =
  | "empty"
  | "not-a-workbook"
  | "damaged"
  | "password"
  | "old-format"
  | "binary-format"
  | "too-large"
  | "unsafe"
  | "cannot-keep";

/** Thrown by openWorkbook, and by saveWorkbook where a file cannot be kept right; `message` says which file, what was found and what was expected. */
export class FileProblem extends Error {
  readonly kind: FileProblemKind;

  constructor(kind: FileProblemKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "FileProblem";
    this.kind = kind;
  }
}

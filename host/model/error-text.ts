/** Errors as cells hold them. */

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#BUSY!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** Whether a cell's content is one of Excel's errors, which the model holds as their text. */
export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && ERRORS.has(value);
}

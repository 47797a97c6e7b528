/** Values as the formula library passes them to user functions and takes them back. */
import type { CellContent } from "../../src/domain/workbook";
import { isErrorText } from "../model/error-text";

/** The library's own numbering of kinds (its RVKind, which it does not export). */
const KIND = { blank: 0, number: 1, string: 2, boolean: 3, error: 4, array: 5 } as const;

export type Scalar =
  | { readonly kind: typeof KIND.blank }
  | { readonly kind: typeof KIND.number; readonly value: number }
  | { readonly kind: typeof KIND.string; readonly value: string }
  | { readonly kind: typeof KIND.boolean; readonly value: boolean }
  | { readonly kind: typeof KIND.error; readonly code: string };

export interface ArrayValue {
  readonly kind: typeof KIND.array;
  readonly rows: readonly (readonly Scalar[])[];
  readonly height: number;
  readonly width: number;
}

export type RuntimeValue = Scalar | ArrayValue;

/** A cell's content; a blank is "", an error its text. */
export function contentOf(value: Scalar): CellContent {
  if (value.kind === KIND.blank) return "";
  return value.kind === KIND.error ? value.code : value.value;
}

export function isError(value: RuntimeValue): boolean {
  return value.kind === KIND.error;
}

/** The cells of an argument: those of a range, or the one value. */
export function rowsOf(value: RuntimeValue): readonly (readonly Scalar[])[] {
  return value.kind === KIND.array ? value.rows : [[value]];
}

/** The first cell of an argument. */
export function firstOf(value: RuntimeValue): Scalar {
  return value.kind === KIND.array ? (value.rows[0]?.[0] ?? { kind: KIND.blank }) : value;
}

export function errorValue(code: string): Scalar {
  return { kind: KIND.error, code };
}

/** What a function returned, as the library wants it. Nothing (null, undefined) shows as 0, as in Excel. */
export function scalarOf(result: unknown): Scalar {
  if (typeof result === "number") {
    return Number.isFinite(result) ? { kind: KIND.number, value: result } : errorValue("#NUM!");
  }
  // Text that reads like an error is no error in Excel either, but the model could not tell them apart.
  if (typeof result === "string") {
    return isErrorText(result) ? errorValue(result) : { kind: KIND.string, value: result };
  }
  if (typeof result === "boolean") return { kind: KIND.boolean, value: result };
  return result === null || result === undefined ? { kind: KIND.number, value: 0 } : errorValue("#VALUE!");
}

/** A matrix, padded with #N/A where its rows differ in length. */
export function arrayOf(rows: readonly (readonly unknown[])[]): RuntimeValue {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return errorValue("#CALC!");
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => (at < row.length ? scalarOf(row[at]) : errorValue("#N/A"))),
  );
  return { kind: KIND.array, rows: cells, height: cells.length, width };
}

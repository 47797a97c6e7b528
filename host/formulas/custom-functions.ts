/** The add-in's functions as the formula library calls them: arguments shaped as functions.json says. */
import type { CellContent } from "../../src/domain/workbook";
import {
  arrayOf,
  contentOf,
  errorValue,
  firstOf,
  isError,
  rowsOf,
  scalarOf,
  type RuntimeValue,
  type Scalar,
} from "./runtime-values";

/** A function as the add-in associates it with an id. */
export type CustomFunction = (...args: never[]) => unknown;

export interface FunctionParameter {
  readonly name: string;
  readonly dimensionality?: string;
  readonly type?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly dimensionality?: string };
}

/** functions.json. */
export interface FunctionsMetadata {
  /** Without it a function is not called with an error among its arguments: the error is the result. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionDescription[];
}

export interface UserFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/** Every function under the name of the formula bar and under the file's. */
export function userFunctions(
  namespace: string,
  metadata: FunctionsMetadata,
  find: (id: string) => CustomFunction | undefined,
): Map<string, UserFunction> {
  const functions = new Map<string, UserFunction>();
  for (const description of metadata.functions) {
    const required = description.parameters.filter(({ optional }) => optional !== true).length;
    const repeats = description.parameters.at(-1)?.repeating === true;
    const handle: UserFunction = {
      minArity: repeats ? Math.min(required, description.parameters.length - 1) : required,
      maxArity: repeats ? Infinity : description.parameters.length,
      invoke: (args) => {
        const call = find(description.id.toUpperCase());
        // Declared, but not associated: Excel waits with #BUSY! and then shows #NAME?.
        if (!call) return errorValue("#NAME?");
        return invoke(call, description, metadata.allowErrorForDataTypeAny === true, args as RuntimeValue[]);
      },
    };
    functions.set(`${namespace}.${description.name}`.toUpperCase(), handle);
    functions.set(`_XLDUDF_${namespace}_${description.name}`.toUpperCase(), handle);
  }
  return functions;
}

function invoke(
  call: CustomFunction,
  description: FunctionDescription,
  takesErrors: boolean,
  args: readonly RuntimeValue[],
): RuntimeValue {
  if (!takesErrors) {
    const error = args.flatMap((arg) => rowsOf(arg).flat()).find(isError);
    if (error) return error;
  }
  try {
    const shaped = shapeArguments(description.parameters, args);
    const result = (call as (...values: unknown[]) => unknown)(...shaped);
    return Array.isArray(result) ? arrayOf(result.map(toRow)) : scalarOf(result);
  } catch (thrown) {
    return errorValue(codeOf(thrown));
  }
}

function toRow(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? (row as readonly unknown[]) : [row];
}

/** An omitted optional arrives as null; those of a repeating parameter arrive together in one list. */
function shapeArguments(parameters: readonly FunctionParameter[], args: readonly RuntimeValue[]): unknown[] {
  return parameters.map((parameter, at) => {
    if (parameter.repeating === true) return args.slice(at).map((arg) => shape(parameter, arg));
    const arg = args[at];
    return arg === undefined ? null : shape(parameter, arg);
  });
}

function shape(parameter: FunctionParameter, arg: RuntimeValue): unknown {
  if (parameter.dimensionality === "matrix") {
    return rowsOf(arg).map((row) => row.map((cell) => typed(parameter, cell)));
  }
  return typed(parameter, firstOf(arg));
}

/** Excel converts for a declared number, text or truth value, and does not call the function where it cannot. */
function typed(parameter: FunctionParameter, cell: Scalar): CellContent {
  const value = contentOf(cell);
  if (isError(cell)) return value;
  switch (parameter.type) {
    case "number": {
      const number = value === "" ? 0 : Number(value);
      if (Number.isNaN(number)) throw new ArgumentError();
      return number;
    }
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value === "string" && value !== "") throw new ArgumentError();
      return Boolean(value);
    default:
      return value;
  }
}

class ArgumentError extends Error {
  readonly code = "#VALUE!";
}

/** What the client has a number for; it hands every other error that is thrown over as #VALUE!, #REF! and #NAME? too. */
const THROWABLE: readonly unknown[] = ["#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** A CustomFunctions.Error carries the error's text as its code; anything else that is thrown is #VALUE!. */
function codeOf(thrown: unknown): string {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
  return THROWABLE.includes(code) ? String(code) : "#VALUE!";
}

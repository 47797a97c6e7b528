/** Custom functions called the protocol's own way: Excel names a function, the client runs it and hands its result over. */
import { oneOf, text, truth, wholeNumber, wrong } from "../richapi/arguments";
import { isErrorText } from "../model/error-text";
import type { EventEntry } from "./events";

/** One call, with every argument that functions.json declares: null where an optional one is left out. */
export interface FunctionCall {
  /** The id that the add-in associated, "RAG". */
  readonly id: string;
  /** Scalars, or rows of cells; an error is its text. */
  readonly args: readonly unknown[];
}

/** What the client handed over. */
export type FunctionResult =
  | { readonly kind: "value"; readonly value: unknown }
  /** The function threw a CustomFunctions.Error: what Excel shows for it, with the message that the client sent along. */
  | { readonly kind: "error"; readonly error: string; readonly message: string }
  /** The function threw something else or gave NaN, or there is no such function. */
  | { readonly kind: "fault"; readonly message: string };

/** The client's numbers for a call. */
const CUSTOM_FUNCTION = 1;
const INVOCATION = 1000;
/** The function takes errors as arguments (allowErrorForDataTypeAny). */
const TAKES_ERRORS = 4;

/** The client's numbers for the errors that can be thrown; it has none for #REF! and #NAME? and sends #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
const FAULTS: readonly unknown[] = [0, 2];

export class Invocations {
  readonly #deliver: (entries: readonly EventEntry[]) => void;
  readonly #waiting = new Map<number, (result: FunctionResult) => void>();
  #made = 0;

  constructor(deliver: (entries: readonly EventEntry[]) => void) {
    this.#deliver = deliver;
  }

  /** Has the client run functions, in one message. It answers after 50 ms, then at most every 500 ms: call many at once. */
  call(calls: readonly FunctionCall[]): Promise<readonly FunctionResult[]> {
    const entries: EventEntry[] = [];
    const results = calls.map(({ id, args }) => {
      this.#made += 1;
      const number = this.#made;
      const message = JSON.stringify([number, id, args.map(toWire), null, TAKES_ERRORS]);
      entries.push([CUSTOM_FUNCTION, INVOCATION, "", message]);
      return new Promise<FunctionResult>((resolve) => this.#waiting.set(number, resolve));
    });
    this.#deliver(entries);
    return Promise.all(results);
  }

  /** Results as they travel: [number, whether it succeeded, value or message, and after a failure the error's number]. */
  settle(results: unknown): void {
    const settled = list(results, "results").map((each, index) => {
      const name = `results[${index}]`;
      const [number, succeeded, value, error, ...more] = list(each, name);
      if (more.length > 0) throw wrong(name, each, "at most four items");
      const resolve = this.#waiting.get(wholeNumber(number, `${name}[0]`, 1));
      if (!resolve) throw wrong(`${name}[0]`, number, "a call that waits for its result");
      const result = truth(succeeded, `${name}[1]`)
        ? readValue(value, `${name}[2]`)
        : readFailure(value, error, name);
      return { number: Number(number), resolve, result };
    });
    for (const { number, resolve, result } of settled) {
      this.#waiting.delete(number);
      resolve(result);
    }
  }
}

/** An error as the client takes it, within rows too; anything else as it is. */
function toWire(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(toWire);
  return isErrorText(argument) ? { type: "CustomFunctionError", code: argument } : argument;
}

function readFailure(message: unknown, error: unknown, name: string): FunctionResult {
  const said = text(message, `${name}[2]`);
  if (FAULTS.includes(error)) return { kind: "fault", message: said };
  const shown = ERRORS[wholeNumber(error, `${name}[3]`)];
  if (shown === undefined) throw wrong(`${name}[3]`, error, `one of ${Object.keys(ERRORS).join(", ")}`);
  return { kind: "error", error: shown, message: said };
}

/** A plain value, or rows of them; an error among them is its text. */
function readValue(value: unknown, name: string): FunctionResult {
  if (!Array.isArray(value)) return { kind: "value", value: readCell(value, name) };
  const rows = value.map((row, at) =>
    list(row, `${name}[${at}]`).map((cell, column) => readCell(cell, `${name}[${at}][${column}]`)),
  );
  return { kind: "value", value: rows };
}

function readCell(cell: unknown, name: string): string | number | boolean {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell !== "object" || cell === null || !("valueType" in cell) || !("code" in cell)) {
    throw wrong(name, cell, "a number, text, true or false, or a CustomFunctions.Error");
  }
  oneOf(cell.valueType, `${name}.valueType`, ["CustomFunctionError"]);
  const code = text(cell.code, `${name}.code`);
  if (!isErrorText(code)) throw wrong(`${name}.code`, code, "one of Excel's errors");
  return code;
}

function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(name, value, "a list");
}

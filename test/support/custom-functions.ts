/**
 * Excel's runtime for custom functions, as far as src/functions uses it: the error class, its codes and the association
 * of ids with functions. Import it before the functions run.
 */
class CellError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

type Callable = (...args: unknown[]) => unknown;

/** What was associated so far, by id. */
export const associated = new Map<string, Callable>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode,
    associate: (id: string, callable: Callable) => {
      associated.set(id, callable);
    },
  },
});

/** What Excel shows: the result, or the error's code where one is thrown; any other exception goes on. */
export function show(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error.code;
    throw error;
  }
}

/** The message that Excel shows with an error; throws where there was none. */
export function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error.message ?? "";
    throw error;
  }
  throw new Error("the function gave a result where an error was expected");
}

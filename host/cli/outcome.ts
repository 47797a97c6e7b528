/** How a command ends: what it prints, where, and its exit code. */

/** 0 done; 1 errors found or refused, nothing written; 2 bad arguments, unreadable file, not a performance workbook. */
export type ExitCode = 0 | 1 | 2;

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Ends a command with a message on standard error. */
export function stop(code: 1 | 2, ...lines: readonly string[]): Outcome {
  return { code, out: "", err: `${lines.join("\n")}\n` };
}

/** A problem that ends the command with exit code 2 and a message for the person who typed it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

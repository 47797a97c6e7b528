/** Arguments of methods and assignments, checked as Excel checks them. */
import { HostError } from "./errors";

/** A whole number within bounds. */
export function wholeNumber(value: unknown, name: string, least = -Infinity, most = Infinity): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw wrong(name, value, `a whole number${least === -Infinity ? "" : ` from ${least}`}`);
}

/** A number within bounds. */
export function finiteNumber(value: unknown, name: string, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw wrong(name, value, `a number from ${least} to ${most}`);
}

export function text(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw wrong(name, value, "text");
}

export function truth(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw wrong(name, value, "true or false");
}

/** One of the words of an enumeration, or its default where the argument was left out. */
export function oneOf<const W extends string>(
  value: unknown,
  name: string,
  words: readonly W[],
  standard?: W,
): W {
  if ((value === undefined || value === null) && standard !== undefined) return standard;
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw wrong(name, value, `one of ${words.join(", ")}`);
}

export function isLeftOut(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** The refusal of an argument: what was found, what was expected. */
export function wrong(name: string, found: unknown, expected: string): HostError {
  return new HostError("InvalidArgument", `${name}: found ${show(found)}, expected ${expected}`);
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) as string | undefined;
  return shown === undefined ? "nothing" : shown.slice(0, 80);
}

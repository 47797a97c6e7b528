/**
 * The add-in's custom functions, called where they live: in the frame's own map, as the client would. The engine asks for
 * them by the names that formulas use.
 */
import { isRecord } from "./messages";

/** One parameter of functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean; readonly dimensionality?: string }[];
}

/** The functions of a metadata file. */
export function readFunctions(json: unknown): readonly FunctionMetadata[] {
  const list = isRecord(json) ? json["functions"] : undefined;
  if (!Array.isArray(list)) throw new Error("functions.json holds no list of functions");
  return list as readonly FunctionMetadata[];
}

/** The map that the page in the frame filled with CustomFunctions.associate; undefined before it did. */
export function associatedFunctions(
  frame: HTMLIFrameElement,
): Readonly<Record<string, (...args: unknown[]) => unknown>> | undefined {
  const page: unknown = frame.contentWindow;
  const custom = isRecord(page) ? page["CustomFunctions"] : undefined;
  const association = isRecord(custom) ? custom["_association"] : undefined;
  const mappings = isRecord(association) ? association["mappings"] : undefined;
  if (!isRecord(mappings) || Object.keys(mappings).length === 0) return undefined;
  return mappings as Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

/** Waits until the page has associated its functions; undefined if it does not within the time. */
export async function waitForFunctions(
  frame: HTMLIFrameElement,
  milliseconds: number,
): Promise<Readonly<Record<string, (...args: unknown[]) => unknown>> | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = associatedFunctions(frame);
    if (found !== undefined || performance.now() > end) return found;
    await new Promise((resume) => setTimeout(resume, 30));
  }
}

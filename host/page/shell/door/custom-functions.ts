/** The add-in's custom functions where they live: in the map of the page in the frame, which the client fills. */
import type { CustomFunction } from "../../../formulas/engine";
import { isRecord } from "./messages";

export type Mappings = Readonly<Record<string, CustomFunction>>;

/** The map that the page filled with CustomFunctions.associate; undefined before it did. */
export function associatedFunctions(frame: HTMLIFrameElement): Mappings | undefined {
  const page: unknown = frame.contentWindow;
  const custom = isRecord(page) ? page["CustomFunctions"] : undefined;
  const association = isRecord(custom) ? custom["_association"] : undefined;
  const mappings = isRecord(association) ? association["mappings"] : undefined;
  if (!isRecord(mappings) || Object.keys(mappings).length === 0) return undefined;
  return mappings as Mappings;
}

/** Waits until the page has associated its functions; undefined where it does not within the time. */
export async function waitForFunctions(
  frame: HTMLIFrameElement,
  milliseconds: number,
): Promise<Mappings | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = associatedFunctions(frame);
    if (found !== undefined || performance.now() > end) return found;
    await new Promise((resume) => setTimeout(resume, 30));
  }
}

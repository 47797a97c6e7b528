import { useEffect, useState, type RefObject } from "react";

export type CopyState = "idle" | "copied" | "selected";

/** Copies a text; where the clipboard is closed to add-ins, selects its element so that a person can. */
export function useCopy(text: string, element: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<CopyState>("idle");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  return {
    state,
    copy: () => {
      void copyText(text).then((copied) => {
        if (!copied && element.current) getSelection()?.selectAllChildren(element.current);
        setState(copied ? "copied" : "selected");
      });
    },
  };
}

/** Whether the text is on the clipboard: Excel on the web may forbid it to a frame. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

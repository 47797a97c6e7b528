/** What a key means in the grid, as in Excel. Keys that mean nothing here are left to the browser. */
import type { LineKind } from "../sizes";

export type GridCommand =
  | {
      readonly kind: "move";
      readonly down: number;
      readonly across: number;
      readonly extend: boolean;
      readonly jump: boolean;
    }
  | { readonly kind: "page"; readonly down: number; readonly extend: boolean }
  | { readonly kind: "home"; readonly isWholeSheet: boolean; readonly extend: boolean }
  | { readonly kind: "end"; readonly extend: boolean }
  | { readonly kind: "sheet"; readonly by: number }
  | { readonly kind: "edit" }
  | { readonly kind: "type"; readonly text: string }
  | { readonly kind: "clear" }
  | { readonly kind: "copy" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "go to" }
  | { readonly kind: "menu" }
  /** The whole columns or rows of the selection. */
  | { readonly kind: "lines"; readonly of: LineKind }
  | { readonly kind: "all" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const WITH_CONTROL: Readonly<Record<string, GridCommand>> = {
  a: { kind: "all" },
  c: { kind: "copy" },
  g: { kind: "go to" },
  y: { kind: "redo" },
  z: { kind: "undo" },
};

/** The command of a key, or undefined. */
export function commandFor(event: Key): GridCommand | undefined {
  const control = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) return { kind: "move", down: arrow[0], across: arrow[1], extend, jump: control };
  switch (event.key) {
    case "Enter":
      return { kind: "move", down: event.shiftKey ? -1 : 1, across: 0, extend: false, jump: false };
    case "Tab":
      return { kind: "move", down: 0, across: event.shiftKey ? -1 : 1, extend: false, jump: false };
    case "PageDown":
      return control ? { kind: "sheet", by: 1 } : { kind: "page", down: 1, extend };
    case "PageUp":
      return control ? { kind: "sheet", by: -1 } : { kind: "page", down: -1, extend };
    case "Home":
      return { kind: "home", isWholeSheet: control, extend };
    case "End":
      return control ? { kind: "end", extend } : undefined;
    case "F2":
      return { kind: "edit" };
    case "F5":
      return { kind: "go to" };
    case "ContextMenu":
      return { kind: "menu" };
    case "F10":
      return extend ? { kind: "menu" } : undefined;
    case " ":
      if (control !== extend) return { kind: "lines", of: control ? "column" : "row" };
      break;
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
  }
  if (control) return WITH_CONTROL[event.key.toLowerCase()];
  if (!event.altKey && Array.from(event.key).length === 1) return { kind: "type", text: event.key };
  return undefined;
}

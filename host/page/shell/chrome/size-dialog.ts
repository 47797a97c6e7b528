/** Asks for a column's width or a row's height, in Excel's units: characters, and points. */
import { make, makeButton } from "../dom";
import type { LineKind } from "../sizes";

export interface SizeDialog {
  readonly element: HTMLDialogElement;
  /** Shows a size in pixels; `done` gets the one that was chosen. */
  readonly ask: (kind: LineKind, pixels: number, done: (pixels: number) => void) => void;
}

/** What Excel allows, and how its units are pixels: a character is 7 wide, with 5 around them; a point is 4/3 high. */
const UNITS = {
  column: {
    title: "Column width, in characters",
    most: 255,
    toPixels: (size: number) => Math.round(size * 7 + 5),
    fromPixels: (pixels: number) => Math.max(0, (pixels - 5) / 7),
  },
  row: {
    title: "Row height, in points",
    most: 409,
    toPixels: (size: number) => Math.round((size * 4) / 3),
    fromPixels: (pixels: number) => (pixels * 3) / 4,
  },
} as const;

/** Makes the dialog, closed; `focusBack` has the focus again afterwards. */
export function makeSizeDialog(focusBack: () => void): SizeDialog {
  const title = make("span");
  const input = make("input", { type: "number", min: "1", step: "any", required: true });
  const form = make(
    "form",
    { method: "dialog" },
    make("label", {}, title, input),
    make(
      "div",
      { class: "dialog-buttons" },
      make("button", { class: "dialog-button is-primary" }, "OK"),
      makeButton({ class: "dialog-button" }, () => element.close(), "Cancel"),
    ),
  );
  const element = make("dialog", { class: "size-dialog", "aria-label": "Size" }, form);
  let answer: (size: number) => void = () => undefined;
  form.addEventListener("submit", () => answer(input.valueAsNumber));
  element.addEventListener("close", focusBack);
  // The grid beneath takes no keys meanwhile.
  element.addEventListener("keydown", (event) => event.stopPropagation());

  return {
    element,
    ask: (kind, pixels, done) => {
      const { title: text, most, toPixels, fromPixels } = UNITS[kind];
      title.textContent = text;
      input.max = String(most);
      input.value = String(Number(fromPixels(pixels).toFixed(2)));
      answer = (size) => done(toPixels(size));
      element.showModal();
      input.select();
    },
  };
}

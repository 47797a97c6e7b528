/** Makes elements in one expression. */

type Properties = Readonly<Record<string, string | boolean>>;

/**
 * An element with attributes and children: make("button", { class: "tab", id: "x" }, "Text").
 * A true attribute is present without a value, a false one absent.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "string") element.setAttribute(name, value);
    else element.toggleAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button with a click handler; it never takes a form along. */
export function makeButton(
  properties: Properties,
  click: () => void,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const button = make("button", { type: "button", ...properties }, ...children);
  button.addEventListener("click", click);
  return button;
}

/** A small line drawing, 20 by 20, in the colour of the text around it. */
export function makeIcon(path: string): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const icon = document.createElementNS(space, "svg");
  icon.setAttribute("viewBox", "0 0 20 20");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  icon.append(line);
  return icon;
}

export const ICONS = {
  open: "M2.5 15.5v-11h5l1.5 2h6.5v2.5M2.5 15.5l2.3-6.5h13l-2.3 6.5z",
  download: "M10 3v10M6 9.5l4 4 4-4M3.5 16.5h13",
  reset: "M4.5 10a5.5 5.5 0 1 0 1.8-4M4 3.5v3.2h3.2",
  close: "M5 5l10 10M15 5L5 15",
  accept: "M4 10.5l4 4 8-9",
  down: "M5 8l5 5 5-5",
  left: "M12 5l-5 5 5 5",
  right: "M8 5l5 5-5 5",
  grid: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
} as const;

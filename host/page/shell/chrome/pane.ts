/** The task pane: title bar, close, an edge to drag, and the frame with the add-in's own page. */
import { ICONS, make, makeButton, makeIcon } from "../dom";

export interface Pane {
  readonly element: HTMLElement;
  readonly show: () => void;
  readonly hide: () => void;
  readonly isVisible: () => boolean;
  /** A fresh frame, not yet pointed at anything. */
  readonly renewFrame: () => HTMLIFrameElement;
}

const NARROWEST = 300;
const WIDEST = 640;
/** As the style sheet has it. */
const USUAL = 360;

/** Makes the pane; `changed` is told when it is shown or hidden. */
export function makePane(title: string, icon: string, changed: (isVisible: boolean) => void): Pane {
  const body = make("div", { class: "pane-body" });
  const edge = make("div", {
    class: "pane-edge",
    role: "separator",
    "aria-orientation": "vertical",
    "aria-label": "Width of the pane",
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
    "aria-valuenow": String(USUAL),
    tabindex: "0",
  });
  const setVisible = (isVisible: boolean): void => {
    if (element.hasAttribute("hidden") === !isVisible) return;
    element.hidden = !isVisible;
    changed(isVisible);
  };
  const element = make(
    "aside",
    { class: "pane", id: "pane", "aria-label": title },
    edge,
    make(
      "div",
      { class: "pane-head" },
      make("img", { src: icon, alt: "", width: "16", height: "16" }),
      make("h2", {}, title),
      makeButton(
        { class: "pane-close", id: "close-pane", title: "Close", "aria-label": "Close the pane" },
        () => setVisible(false),
        makeIcon(ICONS.close),
      ),
    ),
    body,
  );

  const widen = (width: number): void => {
    const room = Math.min(WIDEST, window.innerWidth - 200);
    const pixels = Math.round(Math.max(NARROWEST, Math.min(room, width)));
    element.style.width = `${pixels}px`;
    edge.setAttribute("aria-valuenow", String(pixels));
  };
  edge.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer's movements.
    body.classList.add("is-dragging");
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) widen(element.getBoundingClientRect().right - event.clientX);
  });
  edge.addEventListener("pointerup", () => body.classList.remove("is-dragging"));
  edge.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") widen(element.offsetWidth + 20);
    if (event.key === "ArrowRight") widen(element.offsetWidth - 20);
  });

  return {
    element,
    show: () => setVisible(true),
    hide: () => setVisible(false),
    isVisible: () => !element.hasAttribute("hidden"),
    renewFrame: () => {
      const frame = make("iframe", { class: "pane-frame", id: "pane-frame", title });
      body.replaceChildren(frame);
      return frame;
    },
  };
}

/** The card that says what a ribbon button does, as Excel shows it: under a button that the mouse rests on or the keyboard reached. */
import { make } from "../dom";

export interface SuperTip {
  readonly element: HTMLElement;
  /** Tells what is shown for a button. */
  readonly explain: (button: HTMLElement, label: string, tip: string) => void;
}

/** Long enough not to follow a mouse that only passes. */
const REST = 500;

/** Makes the card; it stands over everything else and takes no press. */
export function makeSuperTip(): SuperTip {
  const element = make("div", { class: "supertip", role: "tooltip", hidden: true });
  let timer = 0;

  const hide = (): void => {
    clearTimeout(timer);
    element.hidden = true;
  };

  const show = (button: HTMLElement, label: string, tip: string): void => {
    element.replaceChildren(make("strong", {}, label), tip);
    element.hidden = false;
    const box = button.getBoundingClientRect();
    const most = document.documentElement.clientWidth - element.offsetWidth - 8;
    element.style.left = `${Math.max(8, Math.min(box.left, most))}px`;
    element.style.top = `${box.bottom + 8}px`;
  };

  document.addEventListener("keydown", hide, true);
  return {
    element,
    explain: (button, label, tip) => {
      button.setAttribute("aria-description", tip);
      button.addEventListener("pointerenter", () => {
        timer = window.setTimeout(() => show(button, label, tip), REST);
      });
      button.addEventListener("focus", () => {
        if (button.matches(":focus-visible")) show(button, label, tip);
      });
      for (const end of ["pointerleave", "pointerdown", "blur"] as const) button.addEventListener(end, hide);
    },
  };
}

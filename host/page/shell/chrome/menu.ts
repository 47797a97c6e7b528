/** A small menu below a button: arrow keys walk, Escape and a press elsewhere close it. */
import { make, makeButton } from "../dom";

export interface MenuItem {
  readonly text: string;
  readonly run: () => void;
}

export interface Menu {
  readonly element: HTMLElement;
  readonly toggle: () => void;
}

/** Makes a menu, closed; it is placed in the element around it. `focusBack` has the focus again where nothing was chosen. */
export function makeMenu(label: string, items: () => readonly MenuItem[], focusBack: () => void): Menu {
  const element = make("div", { class: "menu", role: "menu", "aria-label": label, hidden: true });
  const makeItem = ({ text, run }: MenuItem): HTMLButtonElement =>
    makeButton(
      { class: "menu-item", role: "menuitem", tabindex: "-1" },
      () => {
        close();
        run();
      },
      text,
    );
  let buttons: readonly HTMLButtonElement[] = [];

  const onPress = (event: Event): void => {
    const around = element.parentElement;
    if (!(event.target instanceof Node) || around?.contains(event.target) !== true) close();
  };
  const close = (): void => {
    element.hidden = true;
    document.removeEventListener("pointerdown", onPress);
    window.removeEventListener("blur", close);
  };
  const open = (): void => {
    buttons = items().map(makeItem);
    element.replaceChildren(...buttons);
    element.hidden = false;
    buttons[0]?.focus();
    document.addEventListener("pointerdown", onPress);
    // A press into the pane's frame is only seen as the page losing the focus.
    window.addEventListener("blur", close);
  };

  element.addEventListener("keydown", (event) => {
    // What lies around it has keys of its own.
    event.stopPropagation();
    const at = buttons.findIndex((button) => button === document.activeElement);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) buttons[(at + by + buttons.length) % buttons.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      focusBack();
    } else return;
    event.preventDefault();
  });
  return {
    element,
    toggle: () => {
      if (element.hasAttribute("hidden")) open();
      else close();
    },
  };
}

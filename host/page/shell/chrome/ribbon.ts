/** The ribbon, from the add-in's manifest: the same tabs, groups, buttons, icons and ids. */
import { make, makeButton } from "../dom";
import { makeSuperTip, type SuperTip } from "./supertip";
import type { RibbonButton, RibbonTab } from "./read-manifest";

export interface Ribbon {
  readonly element: HTMLElement;
  /** Moves the keyboard to the first button. */
  readonly focus: () => void;
  /** A command that runs shows its button as pressed; nothing else waits for it. */
  readonly setBusy: (id: string, isBusy: boolean) => void;
}

/** Makes the ribbon; `press` is told which button was used. */
export function makeRibbon(tabs: readonly RibbonTab[], press: (button: RibbonButton) => void): Ribbon {
  const strip = make("div", { class: "ribbon-tabs", role: "tablist", "aria-label": "Ribbon tabs" });
  const body = make("div", { class: "ribbon-body" });
  const tips = makeSuperTip();

  tabs.forEach((tab, index) => {
    const panel = make(
      "div",
      { class: "ribbon-panel", role: "tabpanel", "aria-label": tab.label, hidden: index > 0 },
      ...tab.groups.map((group) =>
        make(
          "div",
          { class: "ribbon-group", id: group.id, role: "group", "aria-label": group.label },
          make(
            "div",
            { class: "ribbon-buttons" },
            ...group.buttons.map((button) => buttonFor(button, press, tips)),
          ),
          make("div", { class: "ribbon-group-label", "aria-hidden": "true" }, group.label),
        ),
      ),
    );
    const handle = makeButton(
      { class: "ribbon-tab", role: "tab", id: tab.id, "aria-selected": String(index === 0) },
      () => {
        [...body.children].forEach((other) => other.toggleAttribute("hidden", other !== panel));
        [...strip.children].forEach((other) => other.setAttribute("aria-selected", String(other === handle)));
      },
      tab.label,
    );
    strip.append(handle);
    body.append(panel);
  });

  return {
    element: make("section", { class: "ribbon", "aria-label": "Ribbon" }, strip, body, tips.element),
    focus: () => body.querySelector<HTMLElement>(".ribbon-panel:not([hidden]) .ribbon-button")?.focus(),
    setBusy: (id, isBusy) => document.getElementById(id)?.setAttribute("aria-busy", String(isBusy)),
  };
}

function buttonFor(
  button: RibbonButton,
  press: (button: RibbonButton) => void,
  tips: SuperTip,
): HTMLButtonElement {
  const small = button.icons.get(32) ?? "";
  const large = button.icons.get(80) ?? small;
  const element = makeButton(
    { class: "ribbon-button", id: button.id },
    () => press(button),
    make("img", { src: small, srcset: `${small} 1x, ${large} 2x`, alt: "", width: "32", height: "32" }),
    make("span", {}, button.label),
  );
  tips.explain(element, button.label, button.tip);
  return element;
}

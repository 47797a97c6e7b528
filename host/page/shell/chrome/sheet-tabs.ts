/** The sheets' tabs at the bottom: they scroll, and arrow keys walk along them. */
import type { Sheet } from "../../../model/sheet";
import { ICONS, make, makeButton, makeIcon } from "../dom";

export interface SheetTabs {
  readonly element: HTMLElement;
  /** Moves the keyboard to the sheet that is shown. */
  readonly focus: () => void;
  readonly draw: (sheets: readonly Sheet[], active: Sheet) => void;
}

/** Makes the row of tabs. */
export function makeSheetTabs(show: (sheet: Sheet) => void): SheetTabs {
  const strip = make("div", { class: "tab-strip", role: "tablist", "aria-label": "Sheets" });
  const scrollBy = (pixels: number): void => strip.scrollBy({ left: pixels, behavior: "smooth" });
  let drawn = "";

  strip.addEventListener(
    "wheel",
    (event) => {
      strip.scrollLeft += event.deltaX + event.deltaY;
      event.preventDefault();
    },
    { passive: false },
  );
  strip.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const tabs = [...strip.children].filter((tab) => tab instanceof HTMLElement);
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = tabs[at + (event.key === "ArrowRight" ? 1 : -1)];
    next?.focus();
    next?.click();
    event.preventDefault();
  });

  const tabFor = (sheet: Sheet): HTMLElement => {
    const tab = makeButton(
      { class: "sheet-tab", role: "tab", title: sheet.name },
      () => show(sheet),
      sheet.name,
    );
    if (sheet.tabColor !== "") tab.style.setProperty("--tab-colour", sheet.tabColor);
    return tab;
  };

  return {
    element: make(
      "nav",
      { class: "sheet-tabs", "aria-label": "Sheets" },
      makeButton(
        { class: "tab-scroll", title: "Earlier sheets" },
        () => scrollBy(-240),
        makeIcon(ICONS.left),
      ),
      makeButton({ class: "tab-scroll", title: "Later sheets" }, () => scrollBy(240), makeIcon(ICONS.right)),
      strip,
    ),
    focus: () => strip.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    draw: (sheets, active) => {
      const names = sheets.map(({ id, name, tabColor }) => `${id}${name}${tabColor}`).join("\n");
      if (names !== drawn) strip.replaceChildren(...sheets.map(tabFor));
      drawn = names;
      const at = sheets.indexOf(active);
      [...strip.children].forEach((tab, index) => {
        tab.setAttribute("aria-selected", String(index === at));
        tab.setAttribute("tabindex", index === at ? "0" : "-1");
      });
      strip.children[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}

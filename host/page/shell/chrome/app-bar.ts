/** The bar at the top: the workbook's name, what this page is, and what can be done with the file. */
import { makeMenu } from "./menu";
import { ICONS, make, makeButton, makeIcon } from "../dom";

export interface AppBar {
  readonly element: HTMLElement;
  readonly setName: (name: string, isChanged: boolean) => void;
}

export interface AppBarActions {
  /** A file of the person's own. */
  readonly open: (file: File) => void;
  /** One of the workbooks that the page offers. */
  readonly openOffered: (name: string) => void;
  readonly openEmpty: () => void;
  readonly download: () => void;
  readonly reset: () => void;
}

/** Makes the bar; `offered` are the workbooks that the page has at hand. */
export function makeAppBar(offered: readonly string[], actions: AppBarActions): AppBar {
  const name = make("h1", { class: "app-name", id: "workbook-name" });
  const state = make("span", { class: "app-state" });
  const picker = make("input", { type: "file", accept: ".xlsx", hidden: true, id: "open-file" });
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file !== undefined) actions.open(file);
  });
  const command = (
    id: string,
    icon: string,
    text: string,
    title: string,
    run: () => void,
  ): HTMLButtonElement =>
    makeButton({ class: "app-command", id, title }, run, makeIcon(icon), make("span", {}, text));
  const opener = command("open", ICONS.open, "Open", "Open a workbook", () => menu.toggle());
  const menu = makeMenu(
    "Open",
    () => [
      ...offered.map((name) => ({ text: name, run: () => actions.openOffered(name) })),
      { text: "A new, empty workbook", run: actions.openEmpty },
      { text: "A file of yours (.xlsx); it stays on this computer ...", run: () => picker.click() },
    ],
    () => opener.focus(),
  );

  return {
    element: make(
      "header",
      { class: "app-bar" },
      make("span", { class: "app-mark" }, makeIcon(ICONS.grid)),
      name,
      state,
      make(
        "span",
        { class: "app-honest", title: "This is not Excel, but a page for trying the add-in." },
        make("span", { class: "app-long" }, "This is not Excel, but a page for trying the add-in."),
        make("span", { class: "app-short" }, "Not Excel"),
      ),
      make("span", { class: "app-space" }),
      make("span", { class: "menu-place" }, opener, menu.element),
      command(
        "download",
        ICONS.download,
        "Download",
        "Save a copy of the workbook as it is now",
        actions.download,
      ),
      command(
        "reset",
        ICONS.reset,
        "Start again",
        "Open the file again as it was, without any change",
        actions.reset,
      ),
      picker,
    ),
    setName: (text, isChanged) => {
      name.textContent = text;
      state.textContent = isChanged ? "Changed, not downloaded" : "As opened";
      document.title = `${text} – Performance Workbook`;
    },
  };
}

/** Name box and formula bar. */
import { make, makeButton, makeIcon, ICONS } from "../dom";
import { makeMenu } from "./menu";

export interface FormulaBar {
  readonly element: HTMLElement;
  readonly name: HTMLInputElement;
  /** One line high; a text of several keeps its line ends. */
  readonly input: HTMLTextAreaElement;
  /** Shows a cell; while something is typed its text is left alone. */
  readonly draw: (address: string, content: string) => void;
  readonly setEditing: (isEditing: boolean) => void;
}

export interface FormulaBarActions {
  /** An address or a name was typed into the name box, or chosen from its list. */
  readonly goTo: (text: string) => void;
  /** The names that the list offers. */
  readonly names: () => readonly string[];
  readonly begin: () => void;
  readonly accept: () => void;
  readonly cancel: () => void;
}

/** Makes the bar. */
export function makeFormulaBar(actions: FormulaBarActions): FormulaBar {
  const name = make("input", {
    class: "name-box",
    id: "name-box",
    "aria-label": "Name box",
    spellcheck: "false",
  });
  const input = make("textarea", {
    class: "formula-input",
    rows: "1",
    wrap: "off",
    id: "formula-bar",
    "aria-label": "Formula bar",
    spellcheck: "false",
    autocomplete: "off",
  });
  let isEditing = false;
  let address = "";

  name.addEventListener("focus", () => name.select());
  name.addEventListener("blur", () => {
    name.value = address;
  });
  name.addEventListener("keydown", (event) => {
    if (event.key === "Enter") actions.goTo(name.value.trim());
    if (event.key === "Escape") actions.cancel();
  });
  input.addEventListener("focus", () => actions.begin());

  const tool = (title: string, icon: string, run: () => void): HTMLButtonElement => {
    const button = makeButton({ class: "formula-tool", title, disabled: true }, run, makeIcon(icon));
    // The editor must keep the focus, or the press would end the editing before the click.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    return button;
  };
  const names = makeMenu(
    "Names",
    () => {
      const found = actions.names().map((text) => ({ text, run: () => actions.goTo(text) }));
      return found.length > 0
        ? found
        : [{ text: "This workbook has no names of cells", run: actions.cancel }];
    },
    () => lister.focus(),
  );
  const lister = makeButton(
    { class: "formula-tool", title: "Names", "aria-haspopup": "menu" },
    () => names.toggle(),
    makeIcon(ICONS.down),
  );
  name.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    names.toggle();
  });
  const cancel = tool("Cancel (Esc)", ICONS.close, actions.cancel);
  const accept = tool("Enter", ICONS.accept, actions.accept);

  return {
    element: make(
      "div",
      { class: "formula-row" },
      make("span", { class: "menu-place name-place" }, name, lister, names.element),
      make("span", { class: "formula-tools" }, cancel, accept, make("i", { class: "formula-fx" }, "fx")),
      input,
    ),
    name,
    input,
    draw: (nextAddress, content) => {
      address = nextAddress;
      if (document.activeElement !== name) name.value = address;
      if (!isEditing) input.value = content;
    },
    setEditing: (next) => {
      isEditing = next;
      cancel.disabled = !next;
      accept.disabled = !next;
    },
  };
}

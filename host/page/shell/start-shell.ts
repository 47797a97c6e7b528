/** Puts the parts of the page together and keeps them in step with the open workbook. */
import { a1, areaAddress } from "../../../src/domain/place";
import { FileProblem } from "../../file/file-problem";
import { Sheet } from "../../model/sheet";
import { makeAppBar } from "./chrome/app-bar";
import { makePane } from "./chrome/pane";
import type { AddIn, RibbonButton } from "./chrome/read-manifest";
import { makeRibbon } from "./chrome/ribbon";
import { makeSheetTabs } from "./chrome/sheet-tabs";
import { makeStatusBar } from "./chrome/status-bar";
import { emptyWorkbook, openDesk, type Desk } from "./desk";
import { make, makeButton } from "./dom";
import { listenToDrops } from "./drop";
import { makeEditing } from "./editing";
import { createGrid } from "./grid/grid";
import { makeCellMenu } from "./grid/cell-menu";
import { makeNoteCard } from "./grid/note-card";
import { listenToPointer } from "./grid/pointer";
import { listenToResizing } from "./grid/resize";
import type { Selection } from "./grid/selection";
import { listenToKeys } from "./listen-to-keys";
import { loadAddIn, type LoadedAddIn } from "./load-add-in";
import { contentOf } from "./typing";

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbooks that the page has at hand. */
export interface Offers {
  readonly names: readonly string[];
  readonly fetch: (name: string) => Promise<OpenedFile>;
}

export interface Shell {
  readonly element: HTMLElement;
  readonly open: (file: OpenedFile) => void;
  /** The open workbook; undefined before the first. */
  readonly desk: () => Desk | undefined;
}

/** Makes the page for an add-in; `open` then shows a workbook. */
export function startShell(addIn: AddIn, offers: Offers): Shell {
  let desk: Desk | undefined;
  let file: OpenedFile | undefined;
  let loaded: LoadedAddIn | undefined;
  let shown: Sheet | undefined;
  /** The selection of each sheet that was last brought into sight. */
  const seen = new Map<Sheet, Selection>();
  let frame = 0;
  const scrolls = new Map<Sheet, { readonly x: number; readonly y: number }>();

  const grid = createGrid();
  const status = makeStatusBar();
  const pane = makePane(addIn.name, addIn.icon, (isVisible) => {
    loaded?.door.push([[65536, 65539, "", JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" })]]);
  });
  const tabs = makeSheetTabs((sheet) => {
    editor.accept();
    desk?.showSheet(sheet);
  });
  const ribbon = makeRibbon(addIn.tabs, (button) => void press(button));
  const appBar = makeAppBar(offers.names, {
    open: (chosen) => void openChosen(chosen),
    openOffered: (name) =>
      void offers
        .fetch(name)
        .then(open, (problem: unknown) => notice(`"${name}" was not opened: ${String(problem)}`)),
    openEmpty: () => open({ name: "Book1.xlsx", bytes: emptyWorkbook() }),
    download: () => download(),
    reset: () => {
      if (file !== undefined) open(file);
    },
  });
  const spoken = make("div", { role: "gridcell", id: "active-cell" });
  const spokenGrid = make("div", { role: "grid", class: "unseen" }, make("div", { role: "row" }, spoken));
  const notices = make("div", { role: "alert" });

  const notice = (text: string): void => {
    const line = make("div", { class: "notice" }, make("span", {}, text));
    line.append(makeButton({}, () => line.remove(), "Close"));
    notices.replaceChildren(line);
  };

  const { bar, editor, edit } = makeEditing({ desk: () => desk, grid, status, notice });

  const noteCard = makeNoteCard(grid, () => desk);
  const cellMenu = makeCellMenu(grid, () => desk, notice);

  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const draw = (): void => {
    frame = 0;
    if (desk === undefined) return;
    const sheet = desk.sheet();
    const selection = desk.selection();
    const content = desk.content();
    const { row, column } = selection.active;
    const cell = sheet.cell(row, column);
    tabs.draw(desk.tabs(), sheet);
    bar.draw(a1(row, column), contentOf(cell, desk.workbook.date1904));
    appBar.setName(desk.workbook.name, desk.isChanged());
    status.sum(sheet, selection.area);
    if (shown !== undefined && shown !== sheet) scrolls.set(shown, grid.scroll());
    grid.draw(content);
    if (shown !== sheet) {
      const scroll = scrolls.get(sheet) ?? { x: 0, y: 0 };
      grid.scrollTo(scroll.x, scroll.y);
    }
    shown = sheet;
    if (seen.get(sheet) !== selection) reveal(sheet, selection);
    for (const each of [grid.element, spokenGrid]) each.setAttribute("aria-label", `Sheet ${sheet.name}`);
    const text = content.picture.look(row, column)?.text.text ?? "";
    const note = sheet.notes.get(Sheet.key(row, column));
    spoken.textContent = `${areaAddress(selection.area)} ${text === "" ? "empty" : text}`;
    spoken.setAttribute("aria-description", note === undefined ? "" : `Note: ${note}`);
    noteCard.hide();
  };

  /** Scrolls to the corner that was moved, or to the active cell of another selection. */
  const reveal = (sheet: Sheet, selection: Selection): void => {
    const before = seen.get(sheet)?.active;
    const isExtended = before?.row === selection.active.row && before.column === selection.active.column;
    grid.reveal({ ...(isExtended ? selection.corner : selection.active), rows: 1, columns: 1 });
    seen.set(sheet, selection);
  };

  const press = async (button: RibbonButton): Promise<void> => {
    if (button.action.kind === "show") {
      pane.show();
      loaded?.door.focusIn();
      return;
    }
    ribbon.setBusy(button.id, true);
    try {
      await loaded?.door.runCommand(button.action.name, button.id);
    } catch (problem) {
      notice(problem instanceof Error ? problem.message : String(problem));
    } finally {
      ribbon.setBusy(button.id, false);
    }
  };

  const download = (): void => {
    if (desk === undefined) return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(desk.save())]));
    make("a", { href: url, download: desk.workbook.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };

  const openChosen = async (chosen: File): Promise<void> => {
    open({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
  };

  const open = (next: OpenedFile): void => {
    let opened: Desk;
    try {
      opened = openDesk(next.bytes, next.name, soon);
    } catch (problem) {
      // What is not foreseen must not look as if nothing had happened.
      const unforeseen = `"${next.name}" could not be opened, and what is open stays: ${String(problem)}`;
      notice(problem instanceof FileProblem ? problem.message : unforeseen);
      return;
    }
    editor.cancel();
    loaded?.door.close();
    notices.replaceChildren();
    desk = opened;
    // Excel opens it in a window of its own; this page has one. Not before the add-in has its answer.
    opened.session.openAnother = (bytes) => void setTimeout(() => open({ name: "Book2.xlsx", bytes }));
    file = next;
    shown = undefined;
    seen.clear();
    scrolls.clear();
    loaded = loadAddIn(addIn, opened, pane.renewFrame(), pane, {
      focusGrid: () => grid.element.focus(),
      answered: soon,
      failed: (problem) => notice(`The page failed: ${String(problem)}`),
    });
    pane.show();
    soon();
  };

  /** F6 as in Excel: from the ribbon to the cells, the pane, the sheets, and round again. */
  const nextRegion = (): void => {
    const at = document.activeElement;
    if (ribbon.element.contains(at)) grid.element.focus();
    else if (grid.element.contains(at) && pane.isVisible()) loaded?.door.focusIn();
    else if (tabs.element.contains(at)) ribbon.focus();
    else tabs.focus();
  };

  const takeFocus = (): void => {
    editor.accept();
    grid.element.focus();
  };
  listenToResizing(grid, () => desk, { press: takeFocus, refuse: notice });
  listenToPointer(grid, () => desk, { press: takeFocus, edit: () => edit(undefined) });
  listenToKeys(grid, () => desk, editor.isOpen, {
    edit,
    goTo: () => bar.name.focus(),
    menu: cellMenu.open,
    refuse: notice,
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || editor.isOpen()) return;
    event.preventDefault();
    nextRegion();
  });
  listenToDrops((dropped) => void openChosen(dropped));

  // The sheet is a drawing that takes every key itself; a reader hears the one cell that is active.
  grid.element.setAttribute("role", "application");
  grid.element.setAttribute("tabindex", "0");
  grid.element.setAttribute("aria-activedescendant", "active-cell");
  grid.element.append(spokenGrid, editor.element, noteCard.element, ...cellMenu.elements);
  const element = make(
    "div",
    { id: "page" },
    appBar.element,
    make("div", {}, ribbon.element, notices),
    make(
      "main",
      { class: "main" },
      make("div", { class: "book" }, bar.element, grid.element, tabs.element),
      pane.element,
    ),
    status.element,
  );
  return { element, open, desk: () => desk };
}

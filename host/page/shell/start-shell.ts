/** Puts the parts of the page together and keeps them in step with the open workbook. */
import { a1, areaAddress, parseAddress } from "../../../src/domain/place";
import { FileProblem } from "../../file/file-problem";
import type { Sheet } from "../../model/sheet";
import { makeAppBar } from "./chrome/app-bar";
import { makeFormulaBar, type FormulaBar } from "./chrome/formula-bar";
import { makePane } from "./chrome/pane";
import type { AddIn, RibbonButton } from "./chrome/read-manifest";
import { makeRibbon } from "./chrome/ribbon";
import { makeSheetTabs } from "./chrome/sheet-tabs";
import { makeStatusBar } from "./chrome/status-bar";
import { openDesk, type Desk } from "./desk";
import { make, makeButton } from "./dom";
import { listenToDrops } from "./drop";
import { createCellEditor, type Move } from "./grid/cell-editor";
import { createGrid } from "./grid/grid";
import { commandFor } from "./grid/keyboard";
import { areaOf } from "./grid/merges";
import { listenToPointer } from "./grid/pointer";
import { runCommand } from "./grid/run-command";
import { selectArea, selectCell, step, type Selection } from "./grid/selection";
import { loadAddIn, type LoadedAddIn } from "./load-add-in";
import { readPasted } from "./paste";
import { contentOf } from "./typing";

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Shell {
  readonly element: HTMLElement;
  readonly open: (file: OpenedFile) => void;
  /** The open workbook; undefined before the first. */
  readonly desk: () => Desk | undefined;
}

const STEPS: Readonly<Record<Move, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  none: [0, 0],
};

/** Makes the page for an add-in; `open` then shows a workbook. */
export function startShell(addIn: AddIn): Shell {
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
  const appBar = makeAppBar({
    open: (chosen) => void openChosen(chosen),
    download: () => download(),
    reset: () => {
      if (file !== undefined) open(file);
    },
  });
  const bar: FormulaBar = makeFormulaBar({
    goTo: (address) => goTo(address),
    begin: () => edit(undefined, true),
    accept: () => editor.accept("down"),
    cancel: () => {
      editor.cancel();
      grid.element.focus();
    },
  });
  const editor = createCellEditor(bar, {
    began: () => {
      desk?.session.setEditing(true);
      status.say("Edit");
    },
    write: (text, move) => write(text, move),
    ended: () => {
      desk?.session.setEditing(false);
      status.say("Ready");
      grid.element.focus();
    },
  });
  const spoken = make("div", { role: "gridcell", id: "active-cell" });
  const notices = make("div", { role: "alert" });

  const notice = (text: string): void => {
    const line = make("div", { class: "notice" }, make("span", {}, text));
    line.append(makeButton({}, () => line.remove(), "Close"));
    notices.replaceChildren(line);
  };

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
    grid.element.setAttribute("aria-label", `Sheet ${sheet.name}`);
    const text = content.picture.look(row, column)?.text.text ?? "";
    spoken.textContent = `${areaAddress(selection.area)} ${text === "" ? "empty" : text}`;
  };

  /** Scrolls to the corner that was moved, or to the active cell of another selection. */
  const reveal = (sheet: Sheet, selection: Selection): void => {
    const before = seen.get(sheet)?.active;
    const isExtended = before?.row === selection.active.row && before.column === selection.active.column;
    grid.reveal({ ...(isExtended ? selection.corner : selection.active), rows: 1, columns: 1 });
    seen.set(sheet, selection);
  };

  const edit = (typed: string | undefined, inBar = false): void => {
    if (desk === undefined || editor.isOpen()) return;
    const { picture, selection } = desk.content();
    const area = areaOf(picture.merged, selection.active.row, selection.active.column);
    grid.reveal(area);
    const cell = desk.sheet().cell(area.row, area.column);
    editor.open(
      {
        box: grid.place(area),
        style: cell?.style ?? desk.workbook.defaultStyle,
        content: contentOf(cell, desk.workbook.date1904),
      },
      typed,
      inBar,
    );
  };

  const write = (text: string, move: Move): void => {
    if (desk === undefined) return;
    const { active } = desk.selection();
    if (text !== contentOf(desk.sheet().cell(active.row, active.column), desk.workbook.date1904))
      refuse(desk.type([{ ...active, text }]));
    const ground = desk.content().picture;
    const [down, across] = STEPS[move];
    const next = step(ground, active, down, across);
    desk.select(selectCell(ground, next.row, next.column));
  };

  const refuse = (reason: string | undefined): void => {
    if (reason !== undefined) notice(reason);
  };

  const goTo = (address: string): void => {
    const area = parseAddress(address);
    if (desk === undefined) return;
    if (area === undefined) {
      notice(`"${address}" is no address of cells; expected one like B5 or B5:D9.`);
      return;
    }
    desk.select(selectArea(desk.content().picture, area));
    grid.element.focus();
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
      if (!(problem instanceof FileProblem)) throw problem;
      notice(problem.message);
      return;
    }
    editor.cancel();
    loaded?.door.close();
    notices.replaceChildren();
    desk = opened;
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

  listenToPointer(grid, () => desk, {
    press: () => {
      editor.accept();
      grid.element.focus();
    },
    edit: () => edit(undefined),
  });
  grid.element.addEventListener("keydown", (event) => {
    const command = commandFor(event);
    if (desk === undefined || command === undefined || editor.isOpen()) return;
    event.preventDefault();
    runCommand(desk, command, {
      pageRows: () => Math.max(1, Math.floor(grid.surface.clientHeight / 22) - 2),
      edit,
      copy: (text) => void navigator.clipboard.writeText(text),
      refuse,
    });
  });
  grid.element.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (desk === undefined || editor.isOpen() || text === "") return;
    refuse(desk.type(readPasted(text, desk.selection().active)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || editor.isOpen()) return;
    event.preventDefault();
    nextRegion();
  });
  listenToDrops((dropped) => void openChosen(dropped));

  grid.element.setAttribute("role", "grid");
  grid.element.setAttribute("tabindex", "0");
  grid.element.setAttribute("aria-activedescendant", "active-cell");
  grid.element.append(make("div", { role: "row", class: "unseen" }, spoken), editor.element);
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

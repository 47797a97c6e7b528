/** Editing a cell: a box over the cell and the formula bar show the same text; Enter and Tab accept, Escape gives up. */
import type { Style } from "../../../model/style";
import { make } from "../dom";
import type { FormulaBar } from "../chrome/formula-bar";
import { canvasFont } from "./fonts";
import type { Box } from "./layout";

export interface CellEditor {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  /** Opens over a cell. With `typed` the text replaces what the cell held, else it is edited. */
  readonly open: (cell: EditedCell, typed?: string, inBar?: boolean) => void;
  /** Ends editing; the text goes into the cell. */
  readonly accept: (move?: Move) => void;
  readonly cancel: () => void;
}

export interface EditedCell {
  readonly box: Box;
  readonly style: Style;
  /** What the formula bar shows: the formula, or the value as it would be typed. */
  readonly content: string;
}

export type Move = "down" | "up" | "right" | "left" | "none";

export interface EditorHands {
  readonly began: () => void;
  readonly write: (text: string, move: Move) => void;
  /** Editing ended, either way. */
  readonly ended: () => void;
}

/** Makes the editor; it lives above the grid's surface. */
export function createCellEditor(bar: FormulaBar, hands: EditorHands): CellEditor {
  const box = make("textarea", {
    class: "cell-editor",
    "aria-label": "Edit cell",
    spellcheck: "false",
    hidden: true,
  });
  let isOpen = false;

  const copy = (from: HTMLTextAreaElement): void => {
    const other = from === box ? bar.input : box;
    other.value = from.value;
    fit();
  };

  const fit = (): void => {
    box.style.width = box.style.minWidth;
    box.style.width = `${Math.max(box.offsetWidth, box.scrollWidth + 4)}px`;
    box.style.height = box.style.minHeight;
    box.style.height = `${Math.max(box.offsetHeight, box.scrollHeight)}px`;
  };

  const close = (): void => {
    isOpen = false;
    box.hidden = true;
    bar.setEditing(false);
    hands.ended();
  };

  const accept = (move: Move = "none"): void => {
    if (!isOpen) return;
    const text = box.value;
    close();
    hands.write(text, move);
  };

  /** Alt+Enter, as in Excel. */
  const breakLine = (input: HTMLTextAreaElement): void => {
    input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
    copy(input);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.altKey) breakLine(event.target === box ? box : bar.input);
    else if (event.key === "Enter") accept(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") accept(event.shiftKey ? "left" : "right");
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  box.addEventListener("keydown", onKey);
  box.addEventListener("input", () => copy(box));
  bar.input.addEventListener("keydown", onKey);
  bar.input.addEventListener("input", () => copy(bar.input));

  return {
    element: box,
    isOpen: () => isOpen,
    open: (cell, typed, inBar = false) => {
      if (isOpen) return;
      isOpen = true;
      box.hidden = false;
      box.style.left = `${cell.box.x - 1}px`;
      box.style.top = `${cell.box.y - 1}px`;
      box.style.minWidth = `${cell.box.width + 1}px`;
      box.style.minHeight = `${cell.box.height + 1}px`;
      box.style.font = canvasFont(cell.style, false);
      // A paragraph is written within its box, a figure or formula in one line.
      box.style.whiteSpace = cell.style.wrap ? "pre-wrap" : "pre";
      box.value = typed ?? cell.content;
      bar.setEditing(true);
      bar.input.value = box.value;
      fit();
      if (!inBar) {
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);
      }
      hands.began();
    },
    accept,
    cancel: () => {
      if (isOpen) close();
    },
  };
}

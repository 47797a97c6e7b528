/** Changed cells → <sheetData>: each touched <c> is rewritten, every other stays as it is. */
import { a1, areaAddress } from "../../src/domain/place";
import type { Area, CellContent } from "../../src/domain/workbook";
import { fileFormula } from "../formulas/function-names";
import { formulaFor } from "../formulas/references";
import { isErrorText } from "../model/error-text";
import { Sheet, type Cell } from "../model/sheet";
import { encodeText } from "./cell-text";
import { append, create, remove, removeAll, setAttributes, setText } from "./dom-edit";
import { cellElements, rowElements } from "./read-cells";
import type { StyleWriter } from "./save-styles";
import { attribute, child, children, textOf, type Element } from "./xml";

/** One cell that differs from the file. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Undefined where the cell is gone. */
  readonly cell: Cell | undefined;
  readonly styleIndex: number;
  readonly formulaChanged: boolean;
  readonly contentChanged: boolean;
}

/** What differs between a sheet and what its part holds. */
export function findCellChanges(sheet: Sheet, pristine: Sheet, styles: StyleWriter): CellChange[] {
  const changes: CellChange[] = [];
  for (const key of pristine.mayDiffer(sheet)) {
    const { row, column } = Sheet.place(key);
    const cell = sheet.cell(row, column);
    const before = pristine.cell(row, column);
    const formulaChanged =
      (cell?.formula ?? "") !== (before?.formula ?? "") || !sameArea(cell?.arrayArea, before?.arrayArea);
    if (!cell) {
      if (before) changes.push({ row, column, cell, styleIndex: 0, formulaChanged, contentChanged: true });
      continue;
    }
    const styleIndex = styles.indexOf(cell.style, before?.style.fileIndex);
    const contentChanged = formulaChanged || cell.value !== (before?.value ?? "");
    const bare = before === undefined && styleIndex === 0 && !contentChanged;
    if (!bare && (contentChanged || styleIndex !== before?.style.fileIndex)) {
      changes.push({ row, column, cell, styleIndex, formulaChanged, contentChanged });
    }
  }
  return changes.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Whether two areas are one, or both none. */
export function sameArea(one: Area | undefined, other: Area | undefined): boolean {
  return (one && areaAddress(one)) === (other && areaAddress(other));
}

/** Writes the changes into <sheetData>. */
export function writeCellChanges(data: Element, changes: readonly CellChange[]): void {
  const grid = new GridWriter(data);
  expandSharedFormulas(data, grid, changes);
  for (const change of changes) {
    if (change.cell) writeCell(grid.cell(change.row, change.column), change, change.cell);
    else remove(grid.find(change.row, change.column));
  }
}

/** Finds and makes <row> and <c> elements in their order. */
export class GridWriter {
  readonly #data: Element;
  readonly #rows: { readonly row: number; readonly element: Element }[];
  readonly #cells = new Map<number, Map<number, Element>>();

  constructor(data: Element) {
    this.#data = data;
    this.#rows = rowElements(data);
  }

  /** The <row>, made where it is missing. */
  row(row: number): Element {
    const at = this.#place(row);
    const found = this.#rows[at];
    if (found?.row === row) return found.element;
    const element = create(this.#data, "row", { r: row + 1 });
    this.#data.insertBefore(element, found?.element ?? null);
    this.#rows.splice(at, 0, { row, element });
    return element;
  }

  find(row: number, column: number): Element | undefined {
    return this.#rows[this.#place(row)]?.row === row ? this.#cellsOf(row).get(column) : undefined;
  }

  /** The <c>, made where it is missing. */
  cell(row: number, column: number): Element {
    const parent = this.row(row);
    const cells = this.#cellsOf(row);
    const found = cells.get(column);
    if (found) return found;
    const next = cellElements(parent).find((other) => other.column > column)?.element;
    const element = create(parent, "c", { r: a1(row, column) });
    parent.insertBefore(element, next ?? null);
    // An optional hint that the new cell may make wrong.
    parent.removeAttribute("spans");
    cells.set(column, element);
    return element;
  }

  /** The index of the first row element at or after a row. */
  #place(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #cellsOf(row: number): Map<number, Element> {
    let cells = this.#cells.get(row);
    if (!cells) {
      const parent = this.row(row);
      setAttributes(parent, { r: row + 1 });
      cells = new Map(cellElements(parent).map(({ column, element }) => [column, element]));
      for (const [column, element] of cells) element.setAttribute("r", a1(row, column));
      this.#cells.set(row, cells);
    }
    return cells;
  }
}

/** Where the first cell of a shared formula is overwritten, its group is written out first. */
function expandSharedFormulas(data: Element, grid: GridWriter, changes: readonly CellChange[]): void {
  const groups = new Set<string>();
  for (const { row, column, formulaChanged } of changes) {
    if (!formulaChanged) continue;
    const formula = child(grid.find(row, column), "f");
    if (formula && attribute(formula, "t") === "shared" && textOf(formula) !== "") {
      groups.add(attribute(formula, "si") ?? "");
    }
  }
  if (groups.size > 0) writeOutSharedFormulas(data, (group) => groups.has(group));
}

/** Gives each cell of the chosen groups a formula of its own. */
export function writeOutSharedFormulas(data: Element, chosen: (group: string) => boolean): void {
  const masters = new Map<string, { row: number; column: number; text: string }>();
  for (const { element: rowElement, row } of rowElements(data)) {
    for (const { element, column } of cellElements(rowElement)) {
      const formula = child(element, "f");
      const group = attribute(formula, "si") ?? "";
      if (!formula || attribute(formula, "t") !== "shared" || !chosen(group)) continue;
      const text = textOf(formula);
      const master = masters.get(group);
      if (text !== "") masters.set(group, { row, column, text });
      else if (master) setText(formula, formulaFor(master.text, row - master.row, column - master.column));
      setAttributes(formula, { t: undefined, si: undefined, ref: undefined });
    }
  }
}

function writeCell(element: Element, change: CellChange, cell: Cell): void {
  setAttributes(element, { s: change.styleIndex === 0 ? undefined : change.styleIndex });
  if (!change.contentChanged) return;
  removeAll([...children(element, "v"), ...children(element, "is")]);
  // Links to rich values and to array metadata, which the new content no longer has.
  setAttributes(element, { vm: undefined, ...(change.formulaChanged ? { cm: undefined } : {}) });
  if (change.formulaChanged) {
    removeAll(children(element, "f"));
    if (cell.formula !== "") {
      const array = cell.arrayArea ? { t: "array", ref: areaAddress(cell.arrayArea) } : {};
      const text = encodeText(fileFormula(cell.formula.slice(1)));
      element.insertBefore(filled(element, "f", text, array), element.firstChild);
    }
  }
  writeValue(element, cell.value, cell.formula !== "");
}

function filled(parent: Element, name: string, text: string, attributes = {}): Element {
  const element = create(parent, name, attributes);
  setText(element, text);
  return element;
}

function writeValue(element: Element, value: CellContent, calculated: boolean): void {
  const put = (type: string | undefined, text: string): void => {
    setAttributes(element, { t: type });
    append(element, "v", {}, text);
  };
  if (typeof value === "boolean") put("b", value ? "1" : "0");
  else if (typeof value === "number") put(...numberCell(value));
  else if (isErrorText(value)) put("e", value);
  else if (calculated) put("str", encodeText(value));
  else if (value === "") setAttributes(element, { t: undefined });
  else {
    setAttributes(element, { t: "inlineStr" });
    append(append(element, "is"), "t", {}, encodeText(value));
  }
}

function numberCell(value: number): [string | undefined, string] {
  return Number.isFinite(value) ? [undefined, String(value)] : ["e", "#NUM!"];
}

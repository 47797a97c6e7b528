/** Changed cells → <sheetData>: each touched <c> is rewritten, every other stays as it is. Long, as the two ways, as text and as elements, write the same cells. */
import { a1, areaAddress } from "../../src/domain/place";
import type { Area, CellContent } from "../../src/domain/workbook";
import { fileFormula } from "../formulas/function-names";
import { formulaFor } from "../formulas/references";
import { isErrorText } from "../model/error-text";
import { Sheet, type Cell } from "../model/sheet";
import { encodeText } from "./cell-text";
import { append, create, remove, removeAll, setAttributes, setText, textElement } from "./dom-edit";
import { cellElements, rowElements } from "./read-cells";
import { rowWithCells, type NewCell } from "./row-text";
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
  for (const [row, cells] of byRow(changes)) {
    if (grid.rewrite(row, cells)) continue;
    for (const change of cells) {
      if (change.cell) writeCell(grid.cell(row, change.column), change, change.cell);
      else grid.remove(row, change.column);
    }
  }
}

function byRow(changes: readonly CellChange[]): Map<number, CellChange[]> {
  const rows = new Map<number, CellChange[]>();
  for (const change of changes) {
    const cells = rows.get(change.row);
    if (cells) cells.push(change);
    else rows.set(change.row, [change]);
  }
  return rows;
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

  /** Puts a row's cells in as text; false where it must be taken apart. */
  rewrite(row: number, changes: readonly CellChange[]): boolean {
    const found = this.#rows[this.#place(row)];
    const missing = found?.row !== row;
    // Only a row that comes to hold cells is made.
    if (missing && (this.#data.prefix !== null || !changes.every(({ cell }) => cell))) return false;
    const written = missing ? `<row r="${String(row + 1)}"></row>` : found.element.written;
    if (written === undefined || changes.some(({ cell }) => cell?.arrayArea)) return false;
    const cells = new Map(changes.map((change) => [change.column, cellText(change)]));
    const text = rowWithCells(written, cells);
    if (text === undefined) return false;
    this.row(row).rewrite(text);
    this.#cells.delete(row);
    return true;
  }

  /** Whether a word stands anywhere in a row; true also where that is not known. */
  mentions(row: number, word: string): boolean {
    const found = this.#rows[this.#place(row)];
    return found?.row === row && found.element.written?.includes(word) !== false;
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

  /** Takes a <c> away; those after it that have no address of their own keep their places. */
  remove(row: number, column: number): void {
    if (!this.find(row, column)) return;
    const cells = this.#cellsOf(row);
    for (const [at, element] of cells) element.setAttribute("r", a1(row, at));
    remove(cells.get(column));
    cells.delete(column);
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
      cells = new Map(cellElements(this.row(row)).map(({ column, element }) => [column, element]));
      this.#cells.set(row, cells);
    }
    return cells;
  }
}

/** Where the first cell of a shared formula is overwritten, its group is written out first. */
function expandSharedFormulas(data: Element, grid: GridWriter, changes: readonly CellChange[]): void {
  const groups = new Set<string>();
  for (const { row, column, formulaChanged } of changes) {
    if (!formulaChanged || !grid.mentions(row, "shared")) continue;
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
  const { type, holder, text } = writtenValue(value, calculated);
  setAttributes(element, { t: type });
  if (holder === "v") append(element, "v", {}, text);
  if (holder === "is") append(append(element, "is"), "t", {}, text);
}

/** A changed cell of a plain row as text. */
function cellText(change: CellChange): NewCell {
  const { row, column, cell, styleIndex, formulaChanged, contentChanged } = change;
  if (!cell) return () => "";
  const start = `<c r="${a1(row, column)}"${styleIndex === 0 ? "" : ` s="${String(styleIndex)}"`}`;
  return (written) => {
    if (!contentChanged) return written === "" ? `${start}/>` : written.replace(PLACE_AND_STYLE, start);
    const calculated = cell.formula !== "";
    const newFormula = calculated ? textElement("f", encodeText(fileFormula(cell.formula.slice(1)))) : "";
    const formula = formulaChanged ? newFormula : (FORMULA.exec(written)?.[0] ?? "");
    const { type, holder, text } = writtenValue(cell.value, calculated);
    const value = holder === undefined ? "" : textElement(holder === "is" ? "t" : "v", text);
    const content = formula + (holder === "is" ? `<is>${value}</is>` : value);
    return `${start}${type === undefined ? "" : ` t="${type}"`}${content === "" ? "/>" : `>${content}</c>`}`;
  };
}

const PLACE_AND_STYLE = /^<c r="[A-Z]+\d+"(?: s="\d+")?/;
const FORMULA = /<f>[^<]*<\/f>/;

/** What a cell's value is written as: the cell's type, the element that holds it, and its text. */
function writtenValue(
  value: CellContent,
  calculated: boolean,
): { readonly type?: string; readonly holder?: "v" | "is"; readonly text: string } {
  if (typeof value === "boolean") return { type: "b", holder: "v", text: value ? "1" : "0" };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { holder: "v", text: String(value) }
      : { type: "e", holder: "v", text: "#NUM!" };
  }
  if (isErrorText(value)) return { type: "e", holder: "v", text: value };
  if (calculated) return { type: "str", holder: "v", text: encodeText(value) };
  return value === "" ? { text: "" } : { type: "inlineStr", holder: "is", text: encodeText(value) };
}

/**
 * Inserted and deleted rows → every part that counts rows. It is done to the file's own elements before anything else is
 * compared, so that what moved unchanged stays as it was: validations, links, other people's rules, charts, notes.
 * Formulas of cells are not touched here: they are among the changed cells.
 */
import { a1, areaAddress, parseAddress } from "../../src/domain/place";
import { moveReferences } from "../formulas/references";
import { shiftArea, shiftRow, type RowShift } from "../model/shift";
import type { Workbook } from "../model/workbook";
import { remove, setAttributes, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { cellElements, rowElements } from "./read-cells";
import { writeOutSharedFormulas } from "./save-cells";
import type { SourceFile } from "./source";
import { attribute, child, children, descendants, textOf, type Element } from "./xml";

/** Repeats the row shifts of all sheets on the parts of the file. */
export function repeatRowShifts(editor: PackageEditor, workbook: Workbook, source: SourceFile): void {
  for (const { name, part, sheet } of source.sheets) {
    if (!workbook.sheets.includes(sheet)) continue;
    for (const shift of sheet.rowShifts) {
      shiftSheet(editor.change(part), shift);
      for (const { type, target } of editor.links(part)) shiftBeside(editor, type, target, shift);
      shiftFormulas(editor, source, name, shift);
    }
  }
}

/** Attributes that hold addresses, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  conditionalFormatting: ["sqref"],
  dataValidation: ["sqref"],
  protectedRange: ["sqref"],
  ignoredError: ["sqref"],
  hyperlink: ["ref"],
  autoFilter: ["ref"],
  sortState: ["ref"],
  sortCondition: ["ref"],
  selection: ["activeCell", "sqref"],
};

function shiftSheet(root: Element, shift: RowShift): void {
  const data = child(root, "sheetData");
  if (data) shiftRows(data, shift);
  for (const [name, attributes] of Object.entries(ADDRESSES)) {
    for (const element of descendants(root, name)) {
      for (const each of attributes) shiftAddresses(element, each, shift);
    }
  }
  for (const element of descendants(root, "sqref")) setText(element, shifted(textOf(element), shift));
  for (const element of descendants(child(root, "rowBreaks") ?? root, "brk")) {
    if (element.parentNode?.localName === "rowBreaks") shiftNumber(element, "id", shift);
  }
}

/** Shared formulas count from their first cell, which may now stand elsewhere: they are written out first. */
function shiftRows(data: Element, shift: RowShift): void {
  writeOutSharedFormulas(data, () => true);
  for (const { element, row } of rowElements(data)) {
    const now = shiftRow(row, shift);
    if (now === undefined) {
      remove(element);
      continue;
    }
    for (const { element: cell, column } of cellElements(element)) {
      setAttributes(cell, { r: a1(now, column) });
      const formula = child(cell, "f");
      if (formula) shiftAddresses(formula, "ref", shift);
    }
    setAttributes(element, { r: now + 1 });
  }
}

/** An element whose every address was deleted goes with them; a rule stays empty until all rules were compared. */
function shiftAddresses(element: Element, name: string, shift: RowShift): boolean {
  const before = attribute(element, name);
  if (before === undefined) return false;
  const after = shifted(before, shift);
  if (after === before) return false;
  if (after !== "" || element.localName === "conditionalFormatting")
    setAttributes(element, { [name]: after });
  else if (element.localName === "selection") setAttributes(element, { [name]: "A1" });
  else remove(element);
  return true;
}

/** Addresses with blanks between, at their new places. */
function shifted(addresses: string, shift: RowShift): string {
  return addresses
    .split(/\s+/)
    .map((address) => {
      const area = parseAddress(address);
      if (!area) return address;
      const moved = shiftArea(area, shift);
      return moved ? areaAddress(moved) : "";
    })
    .filter((address) => address !== "")
    .join(" ");
}

function shiftNumber(element: Element, name: string, shift: RowShift): void {
  const number = Number(attribute(element, name));
  setAttributes(element, { [name]: shiftRow(number, shift) ?? shift.row });
}

/** Parts that belong to the sheet: drawings, notes and their boxes, tables. Those in which nothing moves stay as they are. */
function shiftBeside(editor: PackageEditor, type: string, part: string, shift: RowShift): void {
  const moved = editor.has(part) && (BESIDE[type]?.(editor.root(part), shift) ?? false);
  if (moved) editor.change(part);
}

/** By type of part; each tells whether anything moved. */
const BESIDE: Readonly<Record<string, (root: Element, shift: RowShift) => boolean>> = {
  drawing: (root, shift) => {
    const ends = children(root).flatMap((anchor) => [...children(anchor, "from"), ...children(anchor, "to")]);
    return anyOf(
      ends.flatMap((end) => children(end, "row")),
      (row) => {
        const before = Number(textOf(row));
        const now = shiftRow(before, shift) ?? shift.row;
        if (now !== before) setText(row, String(now));
        return now !== before;
      },
    );
  },
  comments: (root, shift) =>
    anyOf(descendants(root, "comment"), (note) => shiftAddresses(note, "ref", shift)),
  vmlDrawing: (root, shift) => anyOf(descendants(root, "ClientData"), (box) => shiftNoteBox(box, shift)),
  table: (root, shift) =>
    anyOf([root, ...children(root, "autoFilter")], (element) => shiftAddresses(element, "ref", shift)),
};

/** Does it to all of them; tells whether it did anything to any. */
function anyOf(elements: readonly Element[], act: (element: Element) => boolean): boolean {
  return elements.map(act).some((moved) => moved);
}

/** A note's box names its cell, and in Anchor the rows (third and seventh of eight numbers) it covers. */
function shiftNoteBox(box: Element, shift: RowShift): boolean {
  const row = child(box, "Row");
  const anchor = child(box, "Anchor");
  const before = Number(textOf(row));
  const now = shiftRow(before, shift);
  if (!row || !anchor || now === before) return false;
  if (now === undefined) {
    remove(box.parentNode as Element);
    return true;
  }
  setText(row, String(now));
  const numbers = textOf(anchor).split(",").map(Number);
  setText(
    anchor,
    numbers.map((number, at) => (at === 2 || at === 6 ? number + now - before : number)).join(", "),
  );
  return true;
}

/** Formulas outside of cells, wherever they name the sheet: rules, validations, charts, names. */
function shiftFormulas(editor: PackageEditor, source: SourceFile, name: string, shift: RowShift): void {
  const move = (part: string, element: Element, own: string): void => {
    const before = textOf(element);
    const after = moveReferences(before, own, name, shift);
    if (after === before) return;
    editor.change(part);
    setText(element, after);
  };
  for (const { name: own, part } of source.sheets) {
    const root = editor.root(part);
    for (const element of ["formula", "formula1", "formula2"].flatMap((tag) => descendants(root, tag))) {
      move(part, element, own);
    }
    const extensions = child(root, "extLst");
    for (const element of extensions ? descendants(extensions, "f") : []) move(part, element, own);
  }
  for (const part of editor.names().filter((each) => /^xl\/charts\/chart[^/]*\.xml$/.test(each))) {
    for (const element of descendants(editor.root(part), "f")) move(part, element, "");
  }
  for (const element of descendants(editor.root(source.workbookPart), "definedName")) {
    move(source.workbookPart, element, "");
  }
}

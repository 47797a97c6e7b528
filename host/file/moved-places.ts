/** Inserted and deleted rows → the places that a sheet's own parts name: rows, addresses, anchors, breaks. */
import { a1, areaAddress, parseAddress } from "../../src/domain/place";
import { shiftArea, shiftRow, type RowShift } from "../model/shift";
import { shiftTable } from "../model/table";
import { remove, setAttributes, setText } from "./dom-edit";
import type { MovedSheet } from "./moved-formulas";
import type { PackageEditor } from "./package-editor";
import { cellElements, rowElements } from "./read-cells";
import { renumberedRow } from "./row-text";
import { readTable, removeTable, writeMovedTable } from "./tables";
import { refuseCutFormulas } from "./unmovable";
import { attribute, child, children, descendants, textOf, type Element } from "./xml";

/** Attributes that hold addresses of the sheet itself, by element, in all parts of a sheet. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  dimension: ["ref"],
  mergeCell: ["ref"],
  conditionalFormatting: ["sqref"],
  dataValidation: ["sqref"],
  protectedRange: ["sqref"],
  ignoredError: ["sqref"],
  scenarios: ["sqref"],
  inputCells: ["r"],
  cellWatch: ["r"],
  cellSmartTags: ["r"],
  webPublishItem: ["sourceRef"],
  hyperlink: ["ref"],
  autoFilter: ["ref"],
  sortState: ["ref"],
  sortCondition: ["ref"],
  selection: ["activeCell", "sqref"],
  // Beside the sheet: notes, threaded comments, tables, mapped cells, pivot tables, people's own views.
  comment: ["ref"],
  threadedComment: ["ref"],
  table: ["ref"],
  singleXmlCell: ["r"],
  location: ["ref"],
  nsvFilter: ["ref"],
};

/** What stays behind a deletion although its cells are gone: a pane's selection, and rules until all were compared. */
const NEVER_REMOVED = new Set(["dimension", "conditionalFormatting", "selection", "location", "scenarios"]);

/** Lists that may not stand empty. */
const LISTS = new Set(
  (
    "mergeCells hyperlinks dataValidations protectedRanges ignoredErrors cellWatches smartTags webPublishItems rowBreaks " +
    "sparklines sparklineGroup sparklineGroups conditionalFormattings ext extLst"
  ).split(" "),
);

const ANCHORS = new Set(["twoCellAnchor", "oneCellAnchor", "anchor"]);

/** Parts beside a sheet that hold places of it, by the type of the relationship. */
const BESIDE = new Set(
  "drawing comments threadedComment vmlDrawing table tableSingleCells pivotTable namedSheetView".split(" "),
);

/** Moves the places that a sheet's part and the parts beside it name. Throws a FileProblem, with the workbook's `name`, where that cannot be done. */
export function movePlaces(
  editor: PackageEditor,
  { name: sheet, part, shifts }: MovedSheet,
  name: string,
): void {
  const beside = editor.links(part).filter(({ type, target }) => BESIDE.has(type) && editor.has(target));
  for (const shift of shifts) {
    const root = editor.change(part);
    const data = child(root, "sheetData");
    if (data) shiftRows(data, shift, (row) => refuseCutFormulas(row, shift, sheet, name));
    for (const element of children(root)) if (element !== data) shiftBelow(element, shift);
    for (const { type, target } of beside) {
      if (type === "table") moveTable(editor, part, target, shift);
      else shiftBelow(editor.change(target), shift);
    }
  }
}

/** A table goes with the last of its rows. */
function moveTable(editor: PackageEditor, sheet: string, part: string, shift: RowShift): void {
  const table = editor.has(part) ? readTable(editor.root(part)) : undefined;
  if (!table) return;
  const moved = shiftTable(table, shift);
  if (!moved) {
    removeTable(editor, sheet, part);
    return;
  }
  const root = editor.change(part);
  shiftBelow(root, shift);
  writeMovedTable(root, moved);
}

function shiftRows(data: Element, shift: RowShift, refuseCut: (row: Element) => void): void {
  for (const { element, row } of rowElements(data)) {
    const now = shiftRow(row, shift);
    const written = element.written;
    // A formula above the shift may fill cells across it.
    const fills = written?.includes("ref=") !== false;
    if (fills) refuseCut(element);
    if (now === undefined) {
      remove(element);
      continue;
    }
    const renumbered = written === undefined || now === row ? undefined : renumberedRow(written, now + 1);
    if (renumbered !== undefined) element.rewrite(renumbered);
    else if (now !== row || fills) shiftCells(element, now, shift);
  }
}

function shiftCells(row: Element, now: number, shift: RowShift): void {
  for (const { element, column } of cellElements(row)) {
    if (now >= shift.row) setAttributes(element, { r: a1(now, column) });
    const formula = child(element, "f");
    if (!formula) continue;
    // r1 and r2 are the input cells of a what-if table.
    for (const name of ["ref", "r1", "r2"]) shiftAddresses(formula, name, shift);
  }
  if (now >= shift.row) setAttributes(row, { r: now + 1 });
  row.collapse();
}

function shiftBelow(element: Element, shift: RowShift): void {
  // What a shape is made of names no rows.
  const below = ANCHORS.has(element.localName) ? [] : children(element);
  shiftElement(element, shift);
  for (const each of below) shiftBelow(each, shift);
}

function shiftElement(element: Element, shift: RowShift): void {
  const name = element.localName;
  for (const each of ADDRESSES[name] ?? []) shiftAddresses(element, each, shift);
  if (name === "sqref") shiftSqref(element, shift);
  else if (name === "rowBreaks") shiftBreaks(element, shift);
  else if (ANCHORS.has(name)) shiftAnchor(element, shift);
  else if (name === "ClientData") shiftBox(element, shift);
}

/** An element whose every address was deleted goes with them. */
function shiftAddresses(element: Element, name: string, shift: RowShift): void {
  const before = attribute(element, name);
  if (before === undefined) return;
  const after = shifted(before, shift);
  if (after === before) return;
  // What is left of merged cells may be one cell, which is not merged with any.
  if (element.localName === "mergeCell" && !after.includes(":")) removeFromList(element);
  else if (after !== "") setAttributes(element, { [name]: after });
  else if (element.localName === "conditionalFormatting") setAttributes(element, { [name]: "" });
  else if (element.localName === "selection") setAttributes(element, { [name]: "A1" });
  else if (!NEVER_REMOVED.has(element.localName)) removeFromList(element);
}

/** Addresses with blanks between, at their new places. */
function shifted(addresses: string, shift: RowShift): string {
  return addresses
    .split(/\s+/)
    .map((address) => {
      const area = parseAddress(address);
      if (!area) return address;
      const moved = shiftArea(area, shift);
      if (!moved) return "";
      const same = moved.row === area.row && moved.rows === area.rows;
      return same ? address : areaAddress(moved);
    })
    .filter((address) => address !== "")
    .join(" ");
}

/** Newer rules, validations and sparklines hold their cells as text; without cells they go. */
function shiftSqref(element: Element, shift: RowShift): void {
  const before = textOf(element);
  const after = shifted(before, shift);
  if (after === before) return;
  setText(element, after);
  const owner = element.parentNode;
  if (after === "" && owner) removeFromList(owner);
}

function removeFromList(element: Element): void {
  const list = element.parentNode;
  remove(element);
  if (!list || !LISTS.has(list.localName)) return;
  // A group of sparklines has colours besides its list.
  const left =
    children(list).length > 0 && !(list.localName === "sparklineGroup" && !child(list, "sparklines"));
  if (!left) removeFromList(list);
  else if (attribute(list, "count") !== undefined) setAttributes(list, { count: children(list).length });
}

/** A break stands before the row that its id counts to. */
function shiftBreaks(list: Element, shift: RowShift): void {
  const seen = new Set<number>();
  for (const element of children(list, "brk")) {
    const before = Number(attribute(element, "id"));
    const now = shiftRow(before, shift) ?? shift.row;
    if (seen.has(now)) remove(element);
    else setAttributes(element, { id: now });
    seen.add(now);
  }
  const breaks = children(list, "brk");
  const manual = breaks.filter((element) => attribute(element, "man") === "1").length;
  if (attribute(list, "count") !== undefined) setAttributes(list, { count: breaks.length });
  if (attribute(list, "manualBreakCount") !== undefined) setAttributes(list, { manualBreakCount: manual });
}

/** What hangs on cells moves with them; whether it grows with them it says itself. */
function shiftAnchor(anchor: Element, shift: RowShift): void {
  const top = child(anchor, "from", "row");
  const bottom = child(anchor, "to", "row");
  const fixed =
    anchor.localName === "anchor" ? attribute(anchor, "moveWithCells") !== "1" : isAbsolute(anchor);
  if (!top || fixed) return;
  const before = Number(textOf(top));
  const now = shiftRow(before, shift) ?? shift.row;
  if (now !== before) setText(top, String(now));
  if (!bottom) return;
  const end = Number(textOf(bottom));
  const grows = attribute(anchor, "editAs") !== "oneCell" && attribute(anchor, "sizeWithCells") !== "0";
  const last = grows ? (shiftRow(end, shift) ?? shift.row) : end + now - before;
  if (last !== end) setText(bottom, String(last));
}

/** Pictures and boxes that are fixed to the sheet; charts always go with their figures. */
function isAbsolute(anchor: Element): boolean {
  return attribute(anchor, "editAs") === "absolute" && descendants(anchor, "graphicFrame").length === 0;
}

/** A note's box goes with its cell, a control's with the rows that it covers: third and seventh of eight numbers. */
function shiftBox(box: Element, shift: RowShift): void {
  const row = child(box, "Row");
  const anchor = child(box, "Anchor");
  const before = Number(textOf(row));
  const now = row ? shiftRow(before, shift) : 0;
  if (now === undefined) {
    remove(box.parentNode ?? undefined);
    return;
  }
  if (row && now !== before) setText(row, String(now));
  if (!anchor) return;
  const numbers = textOf(anchor).split(",").map(Number);
  const moved = numbers.map((number, at) => {
    if (at !== 2 && at !== 6) return number;
    return row ? Math.max(0, number + now - before) : (shiftRow(number, shift) ?? shift.row);
  });
  if (moved.some((number, at) => number !== numbers[at])) setText(anchor, moved.join(", "));
}

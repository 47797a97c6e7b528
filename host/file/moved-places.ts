/** Inserted and deleted rows → the places that a sheet's own parts name: addresses, anchors, breaks, panes. Long, as each kind moves in its own way. */
import { a1, parseAddress } from "../../src/domain/place";
import { shiftFrozen, shiftRow, type RowShift } from "../model/shift";
import { shiftTable } from "../model/table";
import { remove, setAttributes, setText } from "./dom-edit";
import { forgetReplacedArrays, shiftedAddresses, shiftRows } from "./moved-cells";
import type { MovedSheet } from "./moved-formulas";
import type { PackageEditor } from "./package-editor";
import { readTable, removeTable, writeMovedTable } from "./tables";
import { refuseCutFormulas } from "./unmovable";
import {
  attribute,
  child,
  children,
  descendants,
  numberAttribute,
  relationshipId,
  textOf,
  type Element,
} from "./xml";

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
  // Beside the sheet: notes, threaded comments, tables, mapped cells, pivot tables, people's own views.
  comment: ["ref"],
  threadedComment: ["ref"],
  table: ["ref"],
  singleXmlCell: ["r"],
  location: ["ref"],
  nsvFilter: ["ref"],
};

/** Lists that may not stand empty. */
const LISTS = new Set(
  (
    "mergeCells hyperlinks dataValidations protectedRanges ignoredErrors cellWatches smartTags webPublishItems rowBreaks " +
    "sparklines sparklineGroup sparklineGroups conditionalFormattings scenario scenarios ext extLst"
  ).split(" "),
);

/** Elements of every sheet that name no rows. */
const WITHOUT = new Set("sheetPr sheetFormatPr cols pageMargins pageSetup headerFooter".split(" "));

const ANCHORS = new Set(["twoCellAnchor", "oneCellAnchor", "anchor"]);

/** Parts beside a sheet that hold places of it, by the type of the relationship. */
const BESIDE = new Set(
  "drawing comments threadedComment vmlDrawing table tableSingleCells pivotTable namedSheetView".split(" "),
);

/** Moves the places that a sheet's part and the parts beside it name. Throws a FileProblem, with the workbook's `name`, where that cannot be done. */
export function movePlaces(
  editor: PackageEditor,
  { name: sheet, part, shifts, now }: MovedSheet,
  name: string,
): void {
  const cells = child(editor.change(part), "sheetData");
  if (cells) forgetReplacedArrays(cells, now, shifts);
  const beside = editor.links(part).filter(({ type, target }) => BESIDE.has(type) && editor.has(target));
  for (const shift of shifts) {
    const root = editor.change(part);
    const data = child(root, "sheetData");
    if (data) shiftRows(data, shift, (row) => refuseCutFormulas(row, shift, sheet, name));
    for (const element of children(root)) if (element !== data) shiftBelow(element, shift);
    for (const { type, target } of beside) {
      if (type === "table") moveTable(editor, part, target, shift);
      else if (editor.has(target)) moveBeside(editor, part, target, shift);
    }
  }
  unlinkGone(editor, part);
}

/** A list of mapped cells may not stand empty. */
function moveBeside(editor: PackageEditor, sheet: string, part: string, shift: RowShift): void {
  const root = editor.change(part);
  shiftBelow(root, shift);
  if (root.localName === "singleXmlCells" && children(root).length === 0) editor.removeTree(part, sheet);
}

/** The targets of links that were deleted with their cells. */
function unlinkGone(editor: PackageEditor, part: string): void {
  const list = child(editor.root(part), "hyperlinks");
  const left = new Set((list ? children(list) : []).map(relationshipId));
  for (const { id, type } of editor.links(part)) {
    if (type === "hyperlink" && !left.has(id)) editor.unlink(part, id);
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

function shiftBelow(element: Element, shift: RowShift): void {
  const name = element.localName;
  if (WITHOUT.has(name)) return;
  // What a shape is made of names no rows.
  const below = ANCHORS.has(name) ? [] : children(element);
  shiftElement(element, shift);
  for (const each of below) shiftBelow(each, shift);
}

function shiftElement(element: Element, shift: RowShift): void {
  const name = element.localName;
  for (const each of ADDRESSES[name] ?? []) shiftAddresses(element, each, shift);
  if (name === "sqref") shiftSqref(element, shift);
  else if (name === "rowBreaks") shiftBreaks(element, shift);
  else if (name === "selection") shiftSelection(element, shift);
  else if (name === "pane") shiftPane(element, shift);
  else if (ANCHORS.has(name)) shiftAnchor(element, shift);
  else if (name === "ClientData") shiftBox(element, shift);
}

/** An element whose every address was deleted goes with them. */
function shiftAddresses(element: Element, name: string, shift: RowShift): void {
  const before = attribute(element, name);
  if (before === undefined) return;
  const after = shiftedAddresses(before, shift);
  if (after === before) return;
  // What is left of merged cells may be one cell, which is not merged with any.
  if (element.localName === "mergeCell" && !after.includes(":")) removeFromList(element);
  else if (after !== "") setAttributes(element, { [name]: after });
  else if (element.localName === "conditionalFormatting") setAttributes(element, { [name]: "" });
  else if (element.localName === "scenarios") setAttributes(element, { [name]: undefined });
  else if (element.localName !== "dimension") removeFromList(element);
}

/** What is selected stays selected; the active cell is one of it. */
function shiftSelection(selection: Element, shift: RowShift): void {
  const [before, active] = [attribute(selection, "sqref"), attribute(selection, "activeCell")];
  const after = shiftedAddresses(before ?? "A1", shift) || "A1";
  if (before !== undefined) setAttributes(selection, { sqref: after });
  if (before?.split(" ").length !== after.split(" ").length)
    setAttributes(selection, { activeCellId: undefined });
  if (active === undefined) return;
  setAttributes(selection, { activeCell: shiftedAddresses(active, shift) || after.split(/[ :]/)[0] });
}

/** Newer rules, validations and sparklines hold their cells as text; without cells they go. */
function shiftSqref(element: Element, shift: RowShift): void {
  const before = textOf(element);
  const after = shiftedAddresses(before, shift);
  if (after === before) return;
  setText(element, after);
  const owner = element.parentNode;
  if (after === "" && owner) removeFromList(owner);
}

function removeFromList(element: Element): void {
  const list = element.parentNode;
  remove(element);
  if (!list || !LISTS.has(list.localName)) return;
  // Which of them is shown counts from the first.
  if (list.localName === "scenarios") setAttributes(list, { current: undefined, show: undefined });
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
    if (seen.has(now) || now === 0) remove(element);
    else setAttributes(element, { id: now });
    seen.add(now);
  }
  const breaks = children(list, "brk");
  if (breaks.length === 0) remove(list);
  const manual = breaks.filter((element) => attribute(element, "man") === "1").length;
  if (attribute(list, "count") !== undefined) setAttributes(list, { count: breaks.length });
  if (attribute(list, "manualBreakCount") !== undefined) setAttributes(list, { manualBreakCount: manual });
}

/** Rows inserted among frozen ones are frozen with them; what is scrolled to below stays as far below. */
function shiftPane(pane: Element, shift: RowShift): void {
  if (attribute(pane, "state")?.startsWith("frozen") !== true) return;
  const view = pane.parentNode;
  const before = numberAttribute(pane, "ySplit", 0);
  const now = shiftFrozen(before, shift);
  if (now === before) return;
  const corner = parseAddress(attribute(pane, "topLeftCell") ?? "");
  setAttributes(pane, {
    ySplit: now === 0 ? undefined : now,
    ...(corner ? { topLeftCell: a1(Math.max(0, corner.row + now - before), corner.column) } : {}),
  });
  if (now > 0 || !view) return;
  // Selections name the panes that there are.
  const sides = attribute(pane, "xSplit") !== undefined;
  if (!sides) remove(pane);
  else setAttributes(pane, { activePane: "topRight" });
  for (const selection of children(view, "selection")) {
    const side = attribute(selection, "pane");
    if (side === "bottomLeft" || side === "bottomRight") remove(selection);
    else if (!sides) setAttributes(selection, { pane: undefined });
  }
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

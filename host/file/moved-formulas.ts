/** Inserted and deleted rows → the formulas of all parts, wherever they name a cell that moved. */
import { quoteSheet } from "../../src/domain/place";
import { forgetTables, formulaFor, moveReferences } from "../formulas/references";
import type { Sheet } from "../model/sheet";
import type { RowShift } from "../model/shift";
import { remove, setAttributes, setCount, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { cellElements, rowElements } from "./read-cells";
import { rewrittenFormulas } from "./row-text";
import { writeOutSharedFormulas } from "./save-cells";
import { attribute, child, children, relationshipId, textOf, type Element } from "./xml";

/** A sheet whose rows moved. */
export interface MovedSheet {
  readonly name: string;
  readonly part: string;
  /** As it is to be saved. */
  readonly now: Sheet;
  readonly shifts: readonly RowShift[];
  /** The tables that were deleted with their rows, in small letters. */
  readonly tablesGone: readonly string[];
}

/** Elements whose text is a formula: of rules, validations, sparklines, charts, tables, controls, names. */
const TEXTS = new Set(
  (
    "f formula formula1 formula2 calculatedColumnFormula totalsRowFormula definedName " +
    "FmlaLink FmlaRange FmlaGroup FmlaTxbx FmlaPict"
  ).split(" "),
);

/** Attributes that hold a formula or a reference, by element. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ["location"],
  cfvo: ["val"],
  sp: ["textlink"],
  pic: ["textlink"],
  cxnSp: ["textlink"],
  cameraTool: ["cellRange"],
  formControlPr: ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx", "fmlaPict"],
  controlPr: ["linkedCell", "listFillRange"],
  parameter: ["cell"],
  rangePr: ["sourceName"],
};

/** Parts without a formula, most of them large or not XML. */
const PASSED_OVER = new Set(
  (
    "sharedStrings styles theme vbaProject image customXml printerSettings pivotCacheDefinition pivotCacheRecords " +
    "externalLink calcChain sheetMetadata control activeXControlBinary oleObject package person comments threadedComment"
  ).split(" "),
);

/** Elements in which no formula stands and that are often large or on every sheet: of sheets, of charts. */
const WITHOUT = new Set(
  (
    "sheetPr sheetViews cols mergeCells pageMargins pageSetup headerFooter " +
    "spPr txPr strCache numCache multiLvlStrCache"
  ).split(" "),
);

/** Where shared formulas count from may come to stand elsewhere, or what they name: they are written out first. */
export function writeOutMovedGroups(
  editor: PackageEditor,
  { name, part }: Pick<MovedSheet, "name" | "part">,
  moved: readonly MovedSheet[],
): void {
  const data = child(editor.root(part), "sheetData");
  if (!data || data.written?.includes("shared") === false) return;
  const all = moved.some((sheet) => sheet.part === part);
  const groups = new Set<string>();
  const masters = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  for (const { element: rowElement, row } of rowElements(data)) {
    if (rowElement.written?.includes("shared") === false) continue;
    for (const { element, column } of cellElements(rowElement)) {
      const formula = child(element, "f");
      if (attribute(formula, "t") !== "shared") continue;
      const group = attribute(formula, "si") ?? "";
      const own = textOf(formula);
      const master = own === "" ? masters.get(group) : { row, column, text: own };
      if (master) masters.set(group, master);
      // What the first of them names may stay where what others name moves.
      const text = master ? formulaFor(master.text, row - master.row, column - master.column) : "";
      if (all || movedText(text, name, moved) !== text) groups.add(group);
    }
    rowElement.collapse();
  }
  if (groups.size === 0) return;
  editor.change(part);
  writeOutSharedFormulas(data, (group) => groups.has(group));
}

/** Rewrites every formula of a part that names a moved cell. `own` is the sheet that they stand on. */
export function moveFormulas(
  editor: PackageEditor,
  part: string,
  own: string,
  moved: readonly MovedSheet[],
): void {
  const move = (text: string): string => movedText(text, own, moved);
  if (moveBelow(editor.root(part), move, part.includes("/charts/"))) editor.change(part);
  moveLinks(editor, part, move);
}

/** The parts with formulas that a part leads to, itself the first, past those that `passed` holds; they are added to it. */
export function partsWithFormulas(editor: PackageEditor, part: string, passed: Set<string>): string[] {
  const found = [part];
  passed.add(part);
  for (const each of found) {
    for (const { type, target, external } of editor.links(each)) {
      if (external || PASSED_OVER.has(type) || passed.has(target) || !editor.has(target)) continue;
      passed.add(target);
      found.push(target);
    }
  }
  return found;
}

/** A formula of the sheet `own` ("" for none) after rows moved. */
export function movedText(text: string, own: string, moved: readonly MovedSheet[]): string {
  // What names no sheet points to its own.
  const abroad = text.includes("!");
  let now = text;
  for (const { name, shifts, tablesGone } of moved) {
    if (abroad || name === own) for (const shift of shifts) now = moveReferences(now, own, name, shift);
    now = forgetTables(now, tablesGone);
  }
  return now;
}

/** Moves the formulas below an element; tells whether any changed. `inChart`: there <sqref> holds a formula too. */
function moveBelow(element: Element, move: (text: string) => string, inChart: boolean): boolean {
  let changed = false;
  // A link with a relationship leads into another file.
  const abroad = element.localName === "hyperlink" && relationshipId(element) !== undefined;
  for (const each of abroad ? [] : (ATTRIBUTES[element.localName] ?? [])) {
    const before = attribute(element, each);
    const after = before === undefined ? undefined : move(before);
    if (after === undefined || after === before) continue;
    setAttributes(element, { [each]: after });
    changed = true;
  }
  if (element.localName === "dataRef" && relationshipId(element) === undefined) {
    return moveSource(element, move);
  }
  if (TEXTS.has(element.localName) || (inChart && element.localName === "sqref")) {
    const inner = children(element);
    const before = inner.length > 0 ? "" : textOf(element);
    const after = move(before);
    if (after !== before) {
      setText(element, after);
      return true;
    }
  }
  const cells = element.localName === "sheetData";
  for (const each of children(element)) {
    if (WITHOUT.has(each.localName)) continue;
    const moved = cells ? moveInRow(each, move) : moveBelow(each, move, inChart);
    changed = moved || changed;
  }
  element.collapse();
  return changed;
}

/** What a sheet consolidates: a sheet and an area of it. */
function moveSource(element: Element, move: (text: string) => string): boolean {
  const [sheet, before] = [attribute(element, "sheet"), attribute(element, "ref")];
  if (sheet === undefined || before === undefined) return false;
  const after = move(`${quoteSheet(sheet)}!${before}`)
    .split("!")
    .at(-1);
  if (after === undefined || after === before) return false;
  if (after !== "") setAttributes(element, { ref: after });
  else removeSource(element);
  return true;
}

/** A source whose cells are all gone, behind whose sheet stands #REF!. */
function removeSource(element: Element): void {
  const list = element.parentNode;
  remove(element);
  if (!list) return;
  setCount(list, "dataRef");
  if (children(list).length === 0) remove(list);
}

function moveInRow(row: Element, move: (text: string) => string): boolean {
  const before = row.written;
  const after = before === undefined ? undefined : rewrittenFormulas(before, move);
  if (after === undefined) return moveBelow(row, move, false);
  if (after !== before) row.rewrite(after);
  return after !== before;
}

/** Links of shapes to cells of the same workbook stand in the relationships ("#Data!A30"). */
function moveLinks(editor: PackageEditor, part: string, move: (text: string) => string): void {
  for (const { id, target, type } of editor.links(part)) {
    if (type !== "hyperlink" || !target.startsWith("#")) continue;
    const after = `#${move(target.slice(1))}`;
    if (after !== target) editor.retarget(part, id, after);
  }
}

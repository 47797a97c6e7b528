/** Inserted and deleted rows → the formulas of all parts, wherever they name a cell that moved. */
import { moveReferences } from "../formulas/references";
import type { RowShift } from "../model/shift";
import { setAttributes, setText } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { cellElements, rowElements } from "./read-cells";
import { writeOutSharedFormulas } from "./save-cells";
import type { SourceFile } from "./source";
import { attribute, child, children, relationshipId, textOf, type Element } from "./xml";

/** A sheet whose rows moved. */
export interface MovedSheet {
  readonly name: string;
  readonly part: string;
  readonly shifts: readonly RowShift[];
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

/** Where shared formulas count from may come to stand elsewhere, or what they name: they are written out first. */
export function writeOutMovedGroups(
  editor: PackageEditor,
  source: SourceFile,
  moved: readonly MovedSheet[],
): void {
  for (const { name, part } of source.sheets) {
    const data = child(editor.root(part), "sheetData");
    if (!data) continue;
    const all = moved.some((sheet) => sheet.part === part);
    const groups = new Set<string>();
    for (const { element: row } of rowElements(data)) {
      for (const { element } of cellElements(row)) {
        const formula = child(element, "f");
        if (attribute(formula, "t") !== "shared") continue;
        const text = textOf(formula);
        if (all || (text !== "" && movedText(text, name, moved) !== text)) {
          groups.add(attribute(formula, "si") ?? "");
        }
      }
      row.collapse();
    }
    if (groups.size === 0) continue;
    editor.change(part);
    writeOutSharedFormulas(data, (group) => groups.has(group));
  }
}

/** Rewrites every formula of the file that names a moved cell. */
export function moveFormulas(editor: PackageEditor, source: SourceFile, moved: readonly MovedSheet[]): void {
  for (const [part, own] of reachable(editor, source)) {
    const move = (text: string): string => movedText(text, own, moved);
    if (moveBelow(editor.root(part), move, part.includes("/charts/"))) editor.change(part);
    moveLinks(editor, part, move);
  }
}

/** Every part that the workbook leads to, with the sheet that its formulas stand on ("" for none). */
function reachable(editor: PackageEditor, source: SourceFile): Map<string, string> {
  const sheets = new Map(source.sheets.map(({ name, part }) => [part, name]));
  const found = new Map<string, string>([[source.workbookPart, ""]]);
  for (const [part, own] of found) {
    for (const { type, target, external } of editor.links(part)) {
      if (external || PASSED_OVER.has(type) || found.has(target) || !editor.has(target)) continue;
      found.set(target, sheets.get(target) ?? own);
    }
  }
  return found;
}

function movedText(text: string, own: string, moved: readonly MovedSheet[]): string {
  let now = text;
  for (const { name, shifts } of moved) {
    if (name !== own && !mentions(text, name)) continue;
    for (const shift of shifts) now = moveReferences(now, own, name, shift);
  }
  return now;
}

function mentions(text: string, sheet: string): boolean {
  return text.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
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
  if (TEXTS.has(element.localName) || (inChart && element.localName === "sqref")) {
    const inner = children(element);
    const before = inner.length > 0 ? "" : textOf(element);
    const after = move(before);
    if (after !== before) {
      setText(element, after);
      return true;
    }
  }
  for (const each of children(element)) changed = moveBelow(each, move, inChart) || changed;
  element.collapse();
  return changed;
}

/** Links of shapes to cells of the same workbook stand in the relationships ("#Data!A30"). */
function moveLinks(editor: PackageEditor, part: string, move: (text: string) => string): void {
  for (const { id, target, type } of editor.links(part)) {
    if (type !== "hyperlink" || !target.startsWith("#")) continue;
    const after = `#${move(target.slice(1))}`;
    if (after !== target) editor.retarget(part, id, after);
  }
}

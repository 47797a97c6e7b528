/** Links and formulas of a sheet that lead out of the copy: hyperlinks, lists of choices, colour rules, tables' formulas. */
import { remove, setAttributes, setCount } from "../dom-edit";
import type { PackageEditor } from "../package-editor";
import { attribute, child, children, descendants, relationshipId, textOf, type Element } from "../xml";
import { removeEmptied, removeReferences } from "./drop-parts";
import type { PointsAway } from "./points-away";

/** Addresses for a reader: everything else is a place on somebody's machine or network. */
const FOR_READERS = /^(?:https?:\/\/|mailto:)/i;

/** Cleans a sheet and its drawing and tables. */
export function dropLinks(editor: PackageEditor, part: string, isAway: PointsAway): void {
  dropHyperlinks(editor, part, isAway);
  const root = editor.root(part);
  const formulasOf = (element: Element): readonly string[] =>
    ["formula", "formula1", "formula2", "f"].flatMap((name) => descendants(element, name).map(textOf));
  const rules = children(root)
    .filter(({ localName }) => localName !== "sheetData")
    .flatMap((element) => [
      ...descendants(element, "dataValidation"),
      ...descendants(element, "cfRule"),
      ...descendants(element, "sparkline"),
    ])
    .filter((element) => formulasOf(element).some(isAway));
  if (rules.length > 0) editor.change(part);
  for (const rule of rules) {
    const list = rule.parentNode;
    remove(rule);
    if (list?.localName === "dataValidations") setCount(list, "dataValidation");
    if (list && children(list).every(({ localName }) => /^(?:f|sqref)$/.test(localName))) removeEmptied(list);
  }
  for (const { type, target } of editor.links(part)) {
    if (type === "table" && editor.has(target)) plainTable(editor, target);
    if (type === "drawing" && editor.has(target)) cleanDrawing(editor, target, isAway);
  }
}

function dropHyperlinks(editor: PackageEditor, part: string, isAway: PointsAway): void {
  const list = child(editor.root(part), "hyperlinks");
  if (!list) return;
  const targets = new Map(editor.links(part).map(({ id, target }) => [id, target]));
  for (const link of children(list, "hyperlink")) {
    const id = relationshipId(link);
    const location = attribute(link, "location") ?? "";
    const target = id === undefined ? undefined : (targets.get(id) ?? "");
    if (target === undefined ? !leadsAway(location, isAway) : FOR_READERS.test(target)) continue;
    editor.change(part);
    removeEmptied(link);
    if (id !== undefined) editor.unlink(part, id);
  }
}

/** A place such as "'01 Contacts'!A1", or a name. */
function leadsAway(location: string, isAway: PointsAway): boolean {
  return location.includes("#REF!") || isAway(location);
}

/** Links on pictures and shapes, and what selects rows of pivot tables and tables by a click. */
function cleanDrawing(editor: PackageEditor, part: string, isAway: PointsAway): void {
  const isSelector = (anchor: Element): boolean =>
    descendants(anchor, "graphicData").some((data) => /slicer/i.test(attribute(data, "uri") ?? ""));
  for (const anchor of children(editor.root(part)).filter(isSelector)) {
    editor.change(part);
    remove(anchor);
  }
  const gone = new Set(
    editor
      .links(part)
      .filter(({ type, external, target }) =>
        target.startsWith("#")
          ? leadsAway(target.slice(1), isAway)
          : external && !(type === "hyperlink" && FOR_READERS.test(target)),
      )
      .map(({ id }) => id),
  );
  if (gone.size === 0) return;
  removeReferences(editor, part, gone);
  for (const id of gone) editor.unlink(part, id);
}

/** A table without what its columns compute, and where they were queried from. */
function plainTable(editor: PackageEditor, part: string): void {
  const formulas = ["calculatedColumnFormula", "totalsRowFormula"];
  const computed = formulas.flatMap((name) => descendants(editor.root(part), name));
  for (const formula of computed) {
    editor.change(part);
    remove(formula);
  }
  for (const { type, target } of editor.links(part)) {
    if (type !== "queryTable") continue;
    const root = editor.change(part);
    setAttributes(root, { tableType: undefined });
    for (const column of descendants(root, "tableColumn"))
      setAttributes(column, { queryTableFieldId: undefined });
    editor.removeTree(target, part);
  }
}

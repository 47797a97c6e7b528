/** Conditional formats of a sheet → its part: rules that are gone are removed, changed ones changed, new ones added. */
import { areaAddress } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import { fileFormula } from "../formulas/function-names";
import type { ConditionalFormat, Sheet } from "../model/sheet";
import { append, create, insertInOrder, remove, setAttributes, setText } from "./dom-edit";
import { conditionalFormatElements, conditionalFormatId } from "./read-sheet";
import type { StyleWriter } from "./save-styles";
import { SHEET_ORDER } from "./sheet-order";
import { attribute, child, children, descendants, textOf, type Element } from "./xml";

/** Whether a sheet's rules differ from what its part holds. */
export function formatsDiffer(sheet: Sheet, pristine: Sheet): boolean {
  const told = (rules: readonly ConditionalFormat[]): string =>
    JSON.stringify(rules.map((rule) => [rule.id, rule.type, describe(rule), rule.priority]));
  return told(sheet.conditionalFormats) !== told(pristine.conditionalFormats);
}

/** Everything of a rule that can be changed but its priority. */
function describe(rule: ConditionalFormat): string {
  const { formula, fill, font, bold = false, stopIfTrue } = rule;
  return JSON.stringify([sqref(rule), formula, fill, font, bold, stopIfTrue]);
}

function sqref(rule: ConditionalFormat): string {
  const areas: readonly Area[] = rule.areas ?? [rule.area];
  return areas.map(areaAddress).join(" ");
}

/** Writes the differences. `root` is the worksheet's element, `pristine` what was read from it. */
export function writeFormats(root: Element, sheet: Sheet, pristine: Sheet, styles: StyleWriter): void {
  const elements = new Map(
    conditionalFormatElements(root).map(({ rule }, at) => [conditionalFormatId(at), rule]),
  );
  const kept = new Set(sheet.conditionalFormats.map(({ id }) => id));
  for (const rule of pristine.conditionalFormats) {
    if (!kept.has(rule.id)) removeRule(root, elements.get(rule.id), rule.id);
  }
  const before = new Map(pristine.conditionalFormats.map((rule) => [rule.id, rule]));
  for (const rule of sheet.conditionalFormats) {
    const old = before.get(rule.id);
    const element = elements.get(rule.id);
    if (!old) addRule(root, rule, styles);
    else if (element) changeRule(root, element, rule, old, styles);
    // A rule of the extension list: only its priority can have moved.
    else setExtensionPriority(root, rule);
  }
}

function removeRule(root: Element, element: Element | undefined, id: string): void {
  const twin = element ? textOf(descendants(element, "id")[0]) : id;
  if (element) removeWithGroup(element);
  if (twin === "") return;
  const list = child(root, "extLst");
  for (const rule of list ? descendants(list, "cfRule") : []) {
    if (attribute(rule, "id") === twin) removeWithGroup(rule);
  }
}

/** Removes a rule, and the group around it where it was the last. */
function removeWithGroup(rule: Element): void {
  const group = rule.parentNode as Element;
  remove(rule);
  if (children(group, "cfRule").length === 0) remove(group);
}

function setExtensionPriority(root: Element, rule: ConditionalFormat): void {
  const list = child(root, "extLst");
  for (const element of list ? descendants(list, "cfRule") : []) {
    if (attribute(element, "id") === rule.id) setAttributes(element, { priority: rule.priority });
  }
}

function changeRule(
  root: Element,
  element: Element,
  rule: ConditionalFormat,
  old: ConditionalFormat,
  styles: StyleWriter,
): void {
  setAttributes(element, { priority: rule.priority });
  if (describe(rule) === describe(old)) return;
  setAttributes(element, { stopIfTrue: rule.stopIfTrue ? true : undefined });
  if (sqref(rule) !== sqref(old)) moveRule(root, element, sqref(rule));
  if (rule.type !== "custom") return;
  if (rule.formula !== old.formula) {
    const formula = child(element, "formula") ?? append(element, "formula");
    setText(formula, fileFormula(rule.formula.slice(1)));
  }
  if (rule.fill !== old.fill || rule.font !== old.font || rule.bold !== old.bold) {
    setAttributes(element, { dxfId: styles.differentialOf(rule) });
  }
}

/** Gives a rule another range; the other rules of its group keep theirs. */
function moveRule(root: Element, element: Element, addresses: string): void {
  const group = element.parentNode as Element;
  if (children(group, "cfRule").length === 1) {
    setAttributes(group, { sqref: addresses });
    return;
  }
  addGroup(root, addresses).appendChild(element);
}

function addGroup(root: Element, addresses: string): Element {
  const group = create(root, "conditionalFormatting", { sqref: addresses });
  return insertInOrder(root, group, SHEET_ORDER);
}

function addRule(root: Element, rule: ConditionalFormat, styles: StyleWriter): void {
  if (rule.type !== "custom") {
    throw new Error(`host does not write new conditional formats of type ${rule.type}`);
  }
  const element = append(addGroup(root, sqref(rule)), "cfRule", {
    type: "expression",
    dxfId: styles.differentialOf(rule),
    priority: rule.priority,
    ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
  });
  append(element, "formula", {}, fileFormula(rule.formula.slice(1)));
}

/** Groups whose cells were all deleted. */
export function removeEmptyFormats(root: Element): void {
  for (const group of children(root, "conditionalFormatting")) {
    if (attribute(group, "sqref") === "") remove(group);
  }
}

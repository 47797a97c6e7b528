/** What the workbook itself holds → workbook.xml: sheets added, removed, renamed and moved, names, calculation. */
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { append, ensureChild, remove, setAttributes } from "./dom-edit";
import type { PackageEditor } from "./package-editor";
import { namesDiffer, renumberNames, writeNames, WORKBOOK_ORDER, type SheetIndex } from "./save-names";
import type { SourceFile } from "./source";
import { attribute, child, children, MAIN, relationshipId, type Element } from "./xml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** `main` is the namespace of the file, which strict ones have of their own. */
const emptySheet = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData/></worksheet>`;

/** Where each sheet of the workbook is kept, new ones with a part of their own. */
export type SheetParts = ReadonlyMap<Sheet, string>;

/**
 * Makes the file's list of sheets the workbook's: parts for new sheets, none for deleted ones, names and order.
 * Chart sheets, which the model does not hold, keep their place after the sheet before them.
 */
export function writeSheetList(
  editor: PackageEditor,
  workbook: Workbook,
  pristine: Workbook,
  source: SourceFile,
): SheetParts {
  const parts = new Map(source.sheets.map(({ sheet, part }) => [sheet, part]));
  const told = (sheets: readonly Sheet[]): string =>
    JSON.stringify(sheets.map(({ name, visibility }) => [name, visibility]));
  const sameSheets =
    workbook.sheets.length === source.sheets.length &&
    workbook.sheets.every((sheet, at) => source.sheets[at]?.sheet === sheet);
  if (sameSheets && told(workbook.sheets) === told(pristine.sheets)) return parts;

  const root = editor.change(source.workbookPart);
  const list = ensureChild(root, "sheets", WORKBOOK_ORDER);
  const before = children(list, "sheet");
  const links = new Map(editor.links(source.workbookPart).map(({ id, target }) => [id, target]));
  const worksheets = new Set(source.sheets.map(({ part }) => part));
  const elementOf = new Map<string, Element>();
  for (const element of before) {
    const part = links.get(relationshipId(element) ?? "");
    if (part !== undefined && worksheets.has(part)) elementOf.set(part, element);
  }
  for (const { sheet, part } of source.sheets) {
    if (workbook.sheets.includes(sheet)) continue;
    remove(elementOf.get(part));
    editor.removeTree(part, source.workbookPart);
    parts.delete(sheet);
  }
  let previous: Element | undefined;
  for (const sheet of workbook.sheets) {
    let part = parts.get(sheet);
    if (part === undefined) {
      part = editor.freeName("xl/worksheets/sheet", ".xml");
      editor.add(part, emptySheet(root.namespaceURI ?? MAIN), SHEET_TYPE);
      parts.set(sheet, part);
      elementOf.set(
        part,
        newEntry(list, editor.office(), editor.link(source.workbookPart, "worksheet", part)),
      );
    }
    const element = elementOf.get(part);
    if (!element) throw new Error(`the workbook's list of sheets has no entry for ${part}`);
    setAttributes(element, { name: sheet.name, state: stateOf(sheet, element) });
    if (entryBefore(element, elementOf) !== previous) {
      list.insertBefore(element, previous ? previous.nextSibling : list.firstChild);
    }
    previous = element;
  }
  const after = children(list, "sheet");
  renumberNames(root, (old) => {
    const element = before[old];
    const now = element ? after.indexOf(element) : -1;
    return now < 0 ? undefined : now;
  });
  return parts;
}

/** The entry before another, entries of chart sheets passed over. */
function entryBefore(element: Element, entries: ReadonlyMap<unknown, Element>): Element | undefined {
  const known = new Set<unknown>(entries.values());
  let node = element.previousSibling;
  while (node && !known.has(node)) node = node.previousSibling;
  return (node ?? undefined) as Element | undefined;
}

function newEntry(list: Element, office: string, id: string): Element {
  const ids = children(list, "sheet").map((sheet) => Number(attribute(sheet, "sheetId")));
  const element = append(list, "sheet", { name: "", sheetId: Math.max(0, ...ids) + 1 });
  element.setAttributeNS(office, "r:id", id);
  return element;
}

function stateOf(sheet: Sheet, element: Element): string | undefined {
  if (sheet.visibility === "Hidden") return "hidden";
  if (sheet.visibility === "VeryHidden") return "veryHidden";
  return attribute(element, "state") === "visible" ? "visible" : undefined;
}

/** Names, calculation and the active sheet. `contentChanged` asks Excel to calculate when it opens the file. */
export function writeWorkbookSettings(
  editor: PackageEditor,
  workbook: Workbook,
  pristine: Workbook,
  source: SourceFile,
  contentChanged: boolean,
): void {
  const part = source.workbookPart;
  const change = (): Element => editor.change(part);
  if (namesDiffer(workbook, pristine)) writeNames(change(), workbook, sheetIndex(editor.root(part)));
  const calculation = child(editor.root(part), "calcPr");
  if (workbook.calculationMode !== pristine.calculationMode) {
    const manual = workbook.calculationMode === "Manual" ? "manual" : undefined;
    setAttributes(ensureChild(change(), "calcPr", WORKBOOK_ORDER), { calcMode: manual });
  }
  if (contentChanged && attribute(calculation, "fullCalcOnLoad") !== "1") {
    setAttributes(ensureChild(change(), "calcPr", WORKBOOK_ORDER), { fullCalcOnLoad: true });
  }
  writeActiveSheet(change, workbook, pristine, sheetIndex(editor.root(part)));
}

function writeActiveSheet(
  change: () => Element,
  workbook: Workbook,
  pristine: Workbook,
  indexOf: SheetIndex,
): void {
  const name = workbook.sheets[workbook.activeSheet]?.name;
  if (name === undefined || name === pristine.sheets[pristine.activeSheet]?.name) return;
  const views = ensureChild(change(), "bookViews", WORKBOOK_ORDER);
  const view = child(views, "workbookView") ?? append(views, "workbookView");
  setAttributes(view, { activeTab: indexOf(name) });
}

function sheetIndex(root: Element): SheetIndex {
  const list = child(root, "sheets");
  const names = (list ? children(list, "sheet") : []).map((sheet) => attribute(sheet, "name")?.toLowerCase());
  return (name) => {
    const at = names.indexOf(name.toLowerCase());
    return at < 0 ? undefined : at;
  };
}

/** What Excel builds anew when it calculates; an old one that names cells without formulas makes it repair the file. */
const DERIVED = new Set(["calcChain", "volatileDependencies"]);

/** Takes away the lists of cells with formulas. */
export function dropCalculationChain(editor: PackageEditor, source: SourceFile): void {
  for (const { target } of editor.links(source.workbookPart).filter(({ type }) => DERIVED.has(type))) {
    if (editor.has(target)) editor.remove(target, source.workbookPart);
  }
}

/** The styles part, made where the file has none. */
export function stylesPart(editor: PackageEditor, source: SourceFile): string {
  const link = editor.links(source.workbookPart).find(({ type }) => type === "styles");
  if (link && editor.has(link.target)) return link.target;
  const part = editor.freeName("xl/styles", ".xml");
  editor.add(part, EMPTY_STYLES, STYLES_TYPE);
  editor.link(source.workbookPart, "styles", part);
  return part;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The fewest styles that Excel opens: one of each, and the two fills it reserves. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

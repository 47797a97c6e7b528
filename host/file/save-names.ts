/** Defined names, print areas and print titles → workbook.xml. */
import { absoluteA1, quoteSheet } from "../../src/domain/place";
import { fileFormula } from "../formulas/function-names";
import { cutFormula } from "../formulas/lexer";
import { readReference } from "../formulas/references";
import type { PrintSetup } from "../model/print-setup";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { append, ensureChild, remove, setAttributes, setText } from "./dom-edit";
import { readPrintArea, readPrintTitles } from "./read-print";
import { attribute, child, children, textOf, type Element } from "./xml";

/** The order of workbook.xml (ECMA-376, CT_Workbook). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A name as the file's list has it. */
interface FileName {
  readonly name: string;
  /** The sheet it belongs to, by its place in the new list of sheets. */
  readonly local: number | undefined;
  readonly formula: string;
}

/** Where a sheet stands in the file's list of sheets. */
export type SheetIndex = (sheetName: string) => number | undefined;

/** Whether the workbook's names differ from what the file holds. */
export function namesDiffer(workbook: Workbook, pristine: Workbook): boolean {
  const told = (book: Workbook): string =>
    JSON.stringify([book.names, book.sheets.map(({ name, print }) => [name, print.area, print.titleRows])]);
  return told(workbook) !== told(pristine);
}

/** Makes <definedNames> say what the model says; names that the model does not know of stay. */
export function writeNames(root: Element, workbook: Workbook, indexOf: SheetIndex): void {
  const list = child(root, "definedNames") ?? ensureChild(root, "definedNames", WORKBOOK_ORDER);
  const wanted = new Map(wantedNames(workbook, indexOf, list).map((name) => [keyOf(name), name]));
  for (const element of children(list, "definedName")) {
    const name = attribute(element, "name") ?? "";
    const local = attribute(element, "localSheetId");
    const key = keyOf({ name, local: local === undefined ? undefined : Number(local) });
    const found = wanted.get(key);
    wanted.delete(key);
    if (found && textOf(element) !== found.formula) setText(element, found.formula);
    if (!found && !isForeign(name, textOf(element))) remove(element);
  }
  for (const { name, local, formula } of wanted.values()) {
    append(list, "definedName", { name, ...(local === undefined ? {} : { localSheetId: local }) }, formula);
  }
  if (children(list).length === 0) remove(list);
}

function keyOf({ name, local }: Pick<FileName, "name" | "local">): string {
  return `${name.toLowerCase()}|${local === undefined ? "" : String(local)}`;
}

/** Excel's own names that the model does not hold, such as a filter's range; print areas and titles that it cannot write. */
function isForeign(name: string, formula: string): boolean {
  if (!name.startsWith("_xlnm.")) return false;
  const print: PrintSetup = {};
  if (name === "_xlnm.Print_Area") readPrintArea(formula, print);
  if (name === "_xlnm.Print_Titles") readPrintTitles(formula, print);
  return print.area === undefined && print.titleRows === undefined;
}

function wantedNames(workbook: Workbook, indexOf: SheetIndex, list: Element): FileName[] {
  const names = workbook.names.map(({ name, formula, sheet }) => ({
    name,
    local: sheet === undefined ? undefined : indexOf(sheet),
    formula: fileFormula(formula.slice(1)),
  }));
  const print = workbook.sheets.flatMap((sheet) => {
    const local = indexOf(sheet.name);
    return [
      { name: "_xlnm.Print_Area", local, formula: printArea(sheet) },
      { name: "_xlnm.Print_Titles", local, formula: printTitles(sheet, local, list) },
    ].filter(({ formula }) => formula !== "");
  });
  return [...names, ...print];
}

function printArea({ name, print }: Sheet): string {
  if (!print.area) return "";
  const { row, column, rows, columns } = print.area;
  const last = absoluteA1(row + rows - 1, column + columns - 1);
  return `${quoteSheet(name)}!${absoluteA1(row, column)}:${last}`;
}

/** The rows that the model holds, after the columns that only the file knows of. */
function printTitles({ name, print }: Sheet, local: number | undefined, list: Element): string {
  const old = children(list, "definedName").find(
    (element) =>
      attribute(element, "name") === "_xlnm.Print_Titles" &&
      attribute(element, "localSheetId") === String(local),
  );
  const columns = cutFormula(textOf(old)).filter(({ kind, text }) => {
    return kind === "reference" && readReference(text)?.first.row === undefined;
  });
  const rows = print.titleRows;
  return [
    ...columns.map(({ text }) => text),
    ...(rows ? [`${quoteSheet(name)}!$${rows.first + 1}:$${rows.last + 1}`] : []),
  ].join(",");
}

/** Gives sheet-scoped names the new places of their sheets; names of deleted sheets go. */
export function renumberNames(root: Element, moved: (old: number) => number | undefined): void {
  const list = child(root, "definedNames");
  for (const element of list ? children(list, "definedName") : []) {
    const local = attribute(element, "localSheetId");
    if (local === undefined) continue;
    const now = moved(Number(local));
    if (now === undefined) remove(element);
    else setAttributes(element, { localSheetId: now });
  }
}

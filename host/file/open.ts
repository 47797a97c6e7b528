/** An .xlsx file's bytes → a Workbook. Runs in Node and in a browser. */
import { readableFormula } from "../formulas/function-names";
import { copyOf } from "../model/copy";
import type { Sheet } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { readTheme } from "./colours";
import { textKeeper } from "./cell-text";
import { FileProblem } from "./file-problem";
import { listParts, relationshipsOf, type Parts, type Relationship } from "./package";
import { readCharts } from "./read-charts";
import { readNotes, readSharedStrings, readThreads } from "./read-cells";
import { readProperties } from "./read-properties";
import { readPrintArea, readPrintTitles } from "./read-print";
import { readSheet, type SheetSources } from "./read-sheet";
import { readStyles } from "./read-styles";
import { rememberSource, type SourceFile } from "./source";
import { readTable } from "./tables";
import {
  attribute,
  child,
  children,
  flag,
  numberAttribute,
  parseXml,
  relationshipId,
  rootOf,
  textOf,
  type Element,
} from "./xml";

/**
 * Opens a workbook. The file's parts are remembered, so that saving changes only what was changed.
 *
 * @param bytes the whole file
 * @param name its name, for messages and for the workbook's own name
 * @throws FileProblem for everything that is no readable .xlsx file
 */
export function openWorkbook(bytes: Uint8Array, name: string): Workbook {
  const { workbook, source } = readFile(bytes, name);
  rememberSource(workbook, { ...source, asOpened: copyOf(workbook) });
  return workbook;
}

/** Told of each sheet, and its place among them, as soon as it was read. */
type EachSheet = (sheet: Sheet, at: number) => void;

/** Reads a file to look at it; the workbook cannot be saved into that file. Throws a FileProblem. */
export function readOnly(bytes: Uint8Array, name: string, eachSheet?: EachSheet): Workbook {
  return readFile(bytes, name, eachSheet).workbook;
}

function readFile(bytes: Uint8Array, name: string, eachSheet?: EachSheet): Reading {
  const parts = listParts(bytes, name);
  try {
    const reading = readPackage(parts, name, eachSheet);
    parts.lookThrough();
    return reading;
  } catch (problem) {
    if (problem instanceof FileProblem) throw problem;
    const detail = problem instanceof Error ? problem.message : String(problem);
    throw new FileProblem("damaged", `"${name}" is damaged: ${detail}.`, problem);
  }
}

function workbookPart(parts: Parts, name: string): string {
  const link = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument");
  if (link?.target.endsWith(".bin") === true) {
    throw new FileProblem(
      "binary-format",
      `"${name}" is a binary workbook (.xlsb). Save it as Excel Workbook (.xlsx) and try again.`,
    );
  }
  const root = link && parts.has(link.target) ? rootOf(readPart(parts, link.target)) : undefined;
  if (!link || root?.localName !== "workbook") {
    throw new FileProblem(
      "not-a-workbook",
      `"${name}" holds no workbook (it may be a Word or PowerPoint file, or a plain zip); expected an .xlsx file.`,
    );
  }
  return link.target;
}

function readPart(parts: Parts, part: string): ReturnType<typeof parseXml> {
  const bytes = parts.get(part);
  if (!bytes) throw new Error(`its part ${part} is missing`);
  try {
    const document = parseXml(bytes, parts.extent(part));
    parts.noteExtent(part, document.extent);
    return document;
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`its part ${part} cannot be read (${detail})`, { cause: problem });
  }
}

interface Reading {
  readonly workbook: Workbook;
  readonly source: Omit<SourceFile, "asOpened">;
}

function readPackage(parts: Parts, name: string, eachSheet?: EachSheet): Reading {
  const part = workbookPart(parts, name);
  const root = rootOf(readPart(parts, part));
  const links = relationshipsOf(parts, part);
  const rootOfType = (type: string): Element | undefined => {
    const link = links.find((candidate) => candidate.type === type);
    return link && parts.has(link.target) ? rootOf(readPart(parts, link.target)) : undefined;
  };
  const workbook = new Workbook();
  workbook.name = name;
  workbook.date1904 = flag(child(root, "workbookPr"), "date1904");
  workbook.structureProtected = flag(child(root, "workbookProtection"), "lockStructure");
  workbook.calculationMode =
    attribute(child(root, "calcPr"), "calcMode") === "manual" ? "Manual" : "Automatic";
  const theme = readTheme(rootOfType("theme"));
  const stylesRoot = rootOfType("styles");
  const table = readStyles(stylesRoot, theme);
  workbook.defaultStyle = table.styles[0] ?? workbook.defaultStyle;
  const sources: SheetSources = {
    styles: table.styles,
    differential: table.differential,
    theme,
    strings: readSharedStrings(rootOfType("sharedStrings")),
    date1904: workbook.date1904,
    keep: textKeeper(),
  };
  const sheets = readSheets(root, links, parts, workbook, sources, eachSheet);
  readNames(root, workbook, sheets);
  readCustomXml(parts, links, workbook);
  readProperties(parts, workbook);
  const active = numberAttribute(child(root, "bookViews", "workbookView"), "activeTab", 0);
  workbook.activeSheet = Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet === sheets[active]?.sheet),
  );
  const styles = stylesRoot && table;
  return { workbook, source: { parts, workbookPart: part, styles, sheets: sheets.filter(isWorksheet) } };
}

/** One entry of the file's list of sheets; chart sheets have no Sheet. */
interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly sheet: Sheet | undefined;
}

function isWorksheet(entry: SheetEntry): entry is SourceFile["sheets"][number] {
  return entry.sheet !== undefined;
}

function readSheets(
  root: Element,
  links: readonly Relationship[],
  parts: Parts,
  workbook: Workbook,
  sources: SheetSources,
  eachSheet?: EachSheet,
): SheetEntry[] {
  const list = child(root, "sheets");
  return (list ? children(list, "sheet") : []).map((entry) => {
    const name = attribute(entry, "name") ?? "";
    const link = links.find(({ id }) => id === relationshipId(entry));
    if (link?.type !== "worksheet") return { name, part: link?.target ?? "", sheet: undefined };
    const sheet = workbook.addSheet(name);
    const state = attribute(entry, "state");
    if (state === "hidden") sheet.visibility = "Hidden";
    if (state === "veryHidden") sheet.visibility = "VeryHidden";
    readSheet(rootOf(readPart(parts, link.target)), sheet, sources);
    readSheetLinks(parts, link.target, sheet);
    eachSheet?.(sheet, workbook.sheets.length - 1);
    return { name, part: link.target, sheet };
  });
}

/** What stands in parts beside the sheet's own: charts, notes, tables. */
function readSheetLinks(parts: Parts, part: string, sheet: Sheet): void {
  for (const { type, target } of relationshipsOf(parts, part)) {
    if (!parts.has(target)) continue;
    if (type === "drawing") {
      sheet.charts.push(...readCharts(parts, target, sheet).map(({ picture }) => picture));
    } else if (type === "comments") {
      readNotes(rootOf(readPart(parts, target)), sheet);
    } else if (type === "threadedComment") {
      readThreads(rootOf(readPart(parts, target)), sheet);
    } else if (type === "table") {
      const table = readTable(rootOf(readPart(parts, target)));
      if (table) sheet.tables.push(table);
    }
  }
}

function readNames(root: Element, workbook: Workbook, sheets: readonly SheetEntry[]): void {
  const list = child(root, "definedNames");
  for (const element of list ? children(list, "definedName") : []) {
    const name = attribute(element, "name") ?? "";
    const local = attribute(element, "localSheetId");
    const owner = local === undefined ? undefined : sheets[Number(local)];
    const formula = readableFormula(textOf(element));
    if (!name.startsWith("_xlnm.")) {
      const comment = attribute(element, "comment");
      workbook.names.push({
        name,
        formula: `=${formula}`,
        ...(owner ? { sheet: owner.name } : {}),
        ...(comment === undefined ? {} : { comment }),
        ...(flag(element, "hidden") ? { hidden: true } : {}),
      });
    } else if (owner?.sheet && name === "_xlnm.Print_Area") {
      readPrintArea(formula, owner.sheet.print);
    } else if (owner?.sheet && name === "_xlnm.Print_Titles") {
      readPrintTitles(formula, owner.sheet.print);
    }
  }
}

function readCustomXml(parts: Parts, links: readonly Relationship[], workbook: Workbook): void {
  for (const link of links) {
    const bytes = link.type === "customXml" ? parts.get(link.target) : undefined;
    if (!bytes) continue;
    const properties = relationshipsOf(parts, link.target).find(({ type }) => type === "customXmlProps");
    const root =
      properties && parts.has(properties.target) ? rootOf(readPart(parts, properties.target)) : undefined;
    const id = root ? root.attributes.find(({ localName }) => localName === "itemID")?.value : undefined;
    workbook.customXml.push({ id: id ?? link.target, xml: new TextDecoder().decode(bytes) });
  }
}

/** What a file cannot be kept right with when rows move: found before anything is written, and said. */
import { areaAddress, parseAddress, quoteSheet } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import { cuts, shiftArea, type RowShift } from "../model/shift";
import { shiftTable, tableRefusal } from "../model/table";
import { FileProblem } from "./file-problem";
import type { MovedSheet } from "./moved-formulas";
import type { PackageEditor } from "./package-editor";
import { cellElements } from "./read-cells";
import type { SourceFile } from "./source";
import { readTable } from "./tables";
import { attribute, child, descendants, relationshipId, type Element } from "./xml";

/** Throws a FileProblem where rows cannot be moved without leaving something wrong behind. */
export function refuseUnmovable(
  editor: PackageEditor,
  source: SourceFile,
  moved: readonly MovedSheet[],
  name: string,
): void {
  const reason =
    sharedWorkbook(editor, source, moved) ??
    pivotSource(editor, source, moved) ??
    cutPivotTable(editor, moved) ??
    brokenTable(editor, source, moved);
  if (reason !== undefined) throw cannotMove(name, reason);
}

function cannotMove(name: string, reason: string): FileProblem {
  return new FileProblem("cannot-keep", `"${name}" cannot be saved: ${reason} Nothing was written.`);
}

/** Throws a FileProblem where a shift cuts what one formula of a row fills: Excel too refuses to change a part of it. */
export function refuseCutFormulas(row: Element, shift: RowShift, sheet: string, name: string): void {
  for (const { element } of cellElements(row)) {
    const formula = child(element, "f");
    const area = parseAddress(attribute(formula, "ref") ?? "");
    if (!area || !cuts(shift, area)) continue;
    const what = attribute(formula, "t") === "dataTable" ? "a what-if data table" : "one array formula";
    throw cannotMove(
      name,
      `rows were inserted or deleted inside ${quoteSheet(sheet)}!${areaAddress(area)}, which ${what} fills. ` +
        "Move it to other rows, or give each cell a formula of its own, and try again.",
    );
  }
}

function sharedWorkbook(
  editor: PackageEditor,
  source: SourceFile,
  moved: readonly MovedSheet[],
): string | undefined {
  const shared = editor.links(source.workbookPart).some(({ type }) => type === "revisionHeaders");
  return shared && moved.length > 0
    ? "it is a shared workbook, whose list of changes counts rows as they were. Stop sharing it in Excel (Review, Share Workbook) and try again."
    : undefined;
}

/** A pivot table keeps a copy of its source that would no longer be what stands there. */
function pivotSource(
  editor: PackageEditor,
  source: SourceFile,
  moved: readonly MovedSheet[],
): string | undefined {
  const caches = editor.links(source.workbookPart).filter(({ type }) => type === "pivotCacheDefinition");
  for (const { target } of caches.filter((cache) => editor.has(cache.target))) {
    const root = editor.root(target);
    for (const range of [...descendants(root, "worksheetSource"), ...descendants(root, "rangeSet")]) {
      // With a relationship it is a sheet of another file.
      if (relationshipId(range) !== undefined) continue;
      const sheet = moved.find(({ name }) => name.toLowerCase() === attribute(range, "sheet")?.toLowerCase());
      const area = parseAddress(attribute(range, "ref") ?? "");
      if (sheet && area && !staysPut(area, sheet.shifts)) {
        return (
          `rows were inserted or deleted in or above ${quoteSheet(sheet.name)}!${areaAddress(area)}, the source of a pivot table, ` +
          "whose stored copy would no longer fit. Make the source a table or move the pivot table's source to another sheet, and try again."
        );
      }
    }
  }
  return undefined;
}

function staysPut(area: Area, shifts: readonly RowShift[]): boolean {
  return shifts.every((shift) => {
    const now = shiftArea(area, shift);
    return now?.row === area.row && now.rows === area.rows;
  });
}

/** Excel too refuses rows through the middle of a pivot table. */
function cutPivotTable(editor: PackageEditor, moved: readonly MovedSheet[]): string | undefined {
  for (const { name, part, shifts } of moved) {
    const tables = editor
      .links(part)
      .filter(({ type, target }) => type === "pivotTable" && editor.has(target));
    for (const { target } of tables) {
      let area = parseAddress(attribute(child(editor.root(target), "location"), "ref") ?? "");
      for (const shift of shifts) {
        const now: Area | undefined = area && shiftArea(area, shift);
        if (area && now?.rows !== area.rows) {
          return `rows were inserted or deleted inside the pivot table at ${quoteSheet(name)}!${areaAddress(area)}. Move it to another sheet and try again.`;
        }
        area = now;
      }
    }
  }
  return undefined;
}

/** A table needs its heads and a row of figures; with all of its rows it goes, unless a slicer filters it. */
function brokenTable(
  editor: PackageEditor,
  source: SourceFile,
  moved: readonly MovedSheet[],
): string | undefined {
  for (const { name, part, shifts } of moved) {
    for (const { type, target } of editor.links(part)) {
      if (type !== "table" || !editor.has(target)) continue;
      const root = editor.root(target);
      let table = readTable(root);
      for (const shift of shifts) {
        if (!table) break;
        const where = `the table ${table.name} at ${quoteSheet(name)}!${areaAddress(table.area)}`;
        const lost = tableRefusal(table, shift);
        if (lost !== undefined) {
          return `rows were deleted with which ${where} lost ${lost}. Delete all of its rows, or turn it into a range in Excel (Table Design, Convert to Range), and try again.`;
        }
        table = shiftTable(table, shift);
        if (!table && hasSlicer(editor, source, attribute(root, "id"))) {
          return `rows were deleted with which ${where} is gone, but a slicer still filters it. Delete the slicer in Excel and try again.`;
        }
      }
    }
  }
  return undefined;
}

function hasSlicer(editor: PackageEditor, source: SourceFile, id: string | undefined): boolean {
  return editor
    .links(source.workbookPart)
    .filter(({ type, target }) => type === "slicerCache" && editor.has(target))
    .flatMap(({ target }) => descendants(editor.root(target), "tableSlicerCache"))
    .some((cache) => attribute(cache, "tableId") === id);
}

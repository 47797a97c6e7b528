/** The parts of tables: read, named after their heads, and taken away with the rows that they stood on. */
import { a1, areaAddress, parseAddress, quoteSheet } from "../../src/domain/place";
import { namesTableColumn } from "../formulas/references";
import { isErrorText } from "../model/error-text";
import type { Sheet } from "../model/sheet";
import type { TablePlace } from "../model/table";
import type { Workbook } from "../model/workbook";
import { encodeText } from "./cell-text";
import { remove, setAttributes, setCount } from "./dom-edit";
import { FileProblem } from "./file-problem";
import type { PackageEditor } from "./package-editor";
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

/** Where a table stands; undefined where its part does not say. */
export function readTable(root: Element): TablePlace | undefined {
  const area = parseAddress(attribute(root, "ref") ?? "");
  return (
    area && {
      name: attribute(root, "displayName") ?? "",
      area,
      heads: numberAttribute(root, "headerRowCount", 1) > 0,
      totals: numberAttribute(root, "totalsRowCount", 0) > 0,
    }
  );
}

/** Writes what moving rows made of a table whose addresses were moved: its filter ends above its totals, wherever rows were inserted. */
export function writeMovedTable(root: Element, { area, totals }: TablePlace): void {
  if (!totals) setAttributes(root, { totalsRowCount: undefined });
  const filter = child(root, "autoFilter");
  if (filter) setAttributes(filter, { ref: areaAddress({ ...area, rows: area.rows - Number(totals) }) });
}

/** Takes a table out of its sheet's part and out of the file. */
export function removeTable(editor: PackageEditor, sheet: string, table: string): void {
  const ids = editor.links(sheet).flatMap(({ id, target }) => (target === table ? [id] : []));
  const list = child(editor.change(sheet), "tableParts");
  for (const element of list ? children(list) : []) {
    if (ids.includes(relationshipId(element) ?? "")) remove(element);
  }
  if (list && children(list).length === 0) remove(list);
  else if (list) setCount(list, "tablePart");
  editor.removeTree(table, sheet);
}

/**
 * Names the columns of a sheet's tables after the heads that were written: Excel repairs a file in which the two differ.
 * @throws FileProblem where a head cannot be a column's name, or formulas use the name that it had
 */
export function writeTableHeads(
  editor: PackageEditor,
  part: string,
  sheet: Sheet,
  pristine: Sheet,
  workbook: Workbook,
): void {
  for (const { type, target } of sheet.tables.length > 0 ? editor.links(part) : []) {
    if (type !== "table" || !editor.has(target)) continue;
    const table = readTable(editor.root(target));
    if (table?.heads !== true) continue;
    const { row, column: first, columns } = table.area;
    const heads = Array.from({ length: columns }, (_, at) => sheet.cell(row, first + at));
    const names = heads.map((head) => String(head?.value ?? "").toLowerCase());
    for (const [at, head] of heads.entries()) {
      const before = pristine.cell(row, first + at);
      if ((head?.value ?? "") === (before?.value ?? "") && (head?.formula ?? "") === (before?.formula ?? ""))
        continue;
      const where = `the head at ${quoteSheet(sheet.name)}!${a1(row, first + at)} of the table ${table.name}`;
      const refuse = (reason: string): FileProblem =>
        new FileProblem(
          "cannot-keep",
          `"${workbook.name}" cannot be saved: ${where} ${reason} Nothing was written.`,
        );
      const name = names[at] ?? "";
      const { value = "", formula = "" } = head ?? {};
      if (
        typeof value !== "string" ||
        formula !== "" ||
        value === "" ||
        isErrorText(value) ||
        names.indexOf(name) !== names.lastIndexOf(name)
      ) {
        const found = JSON.stringify(formula === "" ? value : formula);
        throw refuse(
          `holds ${found}; a table names each column by a text of its own. Write such a text there and try again.`,
        );
      }
      const root = editor.change(target);
      const column = children(child(root, "tableColumns") ?? root, "tableColumn")[at];
      const old = before?.value ?? "";
      if (typeof old === "string" && isUsed(workbook, root, table.name, old)) {
        throw refuse(
          `was ${JSON.stringify(old)}, by which formulas name its column. Change it in Excel, which changes the formulas too, and try again.`,
        );
      }
      if (column) setAttributes(column, { name: columnName(value) });
    }
  }
}

/** Whether a formula of a cell, a name or the table itself names a column of the table. */
function isUsed(workbook: Workbook, root: Element, table: string, column: string): boolean {
  const uses = (formula: string): boolean => namesTableColumn(formula, table, column);
  return (
    workbook.sheets.some((sheet) => [...sheet.cells()].some(({ cell }) => uses(cell.formula))) ||
    workbook.names.some(({ formula }) => uses(formula)) ||
    ["calculatedColumnFormula", "totalsRowFormula"].some((kind) =>
      descendants(root, kind).some((element) => uses(textOf(element))),
    )
  );
}

/** Breaks of a line, which a cell holds as they are, are escaped in the name of a column. */
function columnName(head: string): string {
  return encodeText(head).replace(/[\t\n]/g, (letter) => (letter === "\n" ? "_x000a_" : "_x0009_"));
}

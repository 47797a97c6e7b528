/** What a sheet holds besides cells and rules → its part: sizes, merges, view, protection, print set-up. */
import { a1, areaAddress, parseAddress } from "../../src/domain/place";
import { contains, type Area } from "../../src/domain/workbook";
import { sameStyle } from "../model/same-style";
import type { Sheet } from "../model/sheet";
import { append, ensureChild, remove, removeAll, setAttributes, setCount } from "./dom-edit";
import { GridWriter } from "./save-cells";
import { toldOfHeaders, toldOfPages, writeHeaderFooter, writePageSetup } from "./save-print";
import type { StyleWriter } from "./save-styles";
import { PROPERTY_ORDER, SHEET_ORDER } from "./sheet-order";
import { attribute, child, children, type Element } from "./xml";

/** One thing that can differ: whether it does, and how it is written. */
interface Aspect {
  readonly differs: (sheet: Sheet, pristine: Sheet) => boolean;
  readonly write: (root: Element, sheet: Sheet, pristine: Sheet, styles: StyleWriter) => void;
}

const ASPECTS: readonly Aspect[] = [
  {
    differs: (sheet, pristine) =>
      !sameEntries(sheet.columnWidths, pristine.columnWidths) ||
      !sameItems(sheet.hiddenColumns, pristine.hiddenColumns) ||
      !sameEntries(sheet.columnStyles, pristine.columnStyles, sameStyle),
    write: writeColumns,
  },
  {
    // There may be as many as the sheet has rows.
    differs: (sheet, pristine) =>
      !sameEntries(sheet.rowHeights, pristine.rowHeights) ||
      !sameItems(sheet.hiddenRows, pristine.hiddenRows),
    write: writeRows,
  },
  { differs: told((sheet) => sheet.merges.map(areaAddress)), write: writeMerges },
  {
    differs: told((sheet) => [sheet.frozenRows, sheet.frozenColumns, sheet.showGridlines]),
    write: writeView,
  },
  { differs: told((sheet) => sheet.tabColor), write: writeTabColour },
  { differs: told((sheet) => sheet.protected), write: writeProtection },
  {
    differs: told((sheet) => [toldOfPages(sheet), sheet.print.paperSize]),
    write: (root, { print }) => writePageSetup(root, print),
  },
  { differs: told(toldOfHeaders), write: (root, { print }) => writeHeaderFooter(root, print) },
];

/** Differs where what is told of the two does. */
function told(tell: (sheet: Sheet) => unknown): Aspect["differs"] {
  return (sheet, pristine) => JSON.stringify(tell(sheet)) !== JSON.stringify(tell(pristine));
}

function sameEntries<T>(
  one: ReadonlyMap<number, T>,
  other: ReadonlyMap<number, T>,
  same = (value: T, before: T): boolean => value === before,
): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) {
    const before = other.get(key);
    if (before === undefined || !same(value, before)) return false;
  }
  return true;
}

function sameItems(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

/** Writes what differs; `change` gives the worksheet's element and marks its part as changed. */
export function writeSheetAspects(
  change: () => Element,
  sheet: Sheet,
  pristine: Sheet,
  styles: StyleWriter,
): void {
  for (const { differs, write } of ASPECTS) {
    if (differs(sheet, pristine)) write(change(), sheet, pristine, styles);
  }
}

/** <cols> is written anew; what the model does not know of a column (its grouping, best fit) stays with it. */
function writeColumns(root: Element, sheet: Sheet, pristine: Sheet, styles: StyleWriter): void {
  const others = unknownAttributes(child(root, "cols"));
  remove(child(root, "cols"));
  const columns = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
    ...others.keys(),
  ]);
  if (columns.size === 0) return;
  const list = ensureChild(root, "cols", SHEET_ORDER);
  let last: { readonly element: Element; readonly at: number; readonly told: string } | undefined;
  for (const at of [...columns].sort((one, other) => one - other)) {
    const width = sheet.columnWidths.get(at);
    const style = sheet.columnStyles.get(at);
    const { customWidth, bestFit, ...kept } = others.get(at) ?? {};
    const sameWidth = width === pristine.columnWidths.get(at);
    const attributes = {
      width: width ?? sheet.defaultColumnWidth,
      ...(style ? { style: styles.indexOf(style) } : {}),
      ...(sheet.hiddenColumns.has(at) ? { hidden: true } : {}),
      ...(sameWidth && bestFit !== undefined ? { bestFit } : {}),
      ...(sameWidth ? { customWidth } : width === undefined ? {} : { customWidth: true }),
      ...kept,
    };
    const told = JSON.stringify(attributes);
    const element =
      last?.at === at - 1 && last.told === told
        ? last.element
        : append(list, "col", { min: at + 1, max: at + 1, ...attributes });
    setAttributes(element, { max: at + 1 });
    last = { element, at, told };
  }
}

const KNOWN_OF_COLUMNS = new Set(["min", "max", "width", "style", "hidden"]);

/** By column, what the file says of it beyond what the model holds. */
function unknownAttributes(list: Element | undefined): Map<number, Record<string, string>> {
  const found = new Map<number, Record<string, string>>();
  for (const column of list ? children(list, "col") : []) {
    const kept = column.attributes.filter(({ name }) => !KNOWN_OF_COLUMNS.has(name));
    const last = Math.min(Number(attribute(column, "max")), 16_384);
    for (let at = Number(attribute(column, "min")); kept.length > 0 && at <= last; at += 1) {
      found.set(at - 1, Object.fromEntries(kept.map(({ name, value }) => [name, value])));
    }
  }
  return found;
}

function writeRows(root: Element, sheet: Sheet, pristine: Sheet): void {
  const grid = new GridWriter(ensureChild(root, "sheetData", SHEET_ORDER));
  const heights = new Set([...sheet.rowHeights.keys(), ...pristine.rowHeights.keys()]);
  for (const row of heights) {
    const height = sheet.rowHeights.get(row);
    if (height === pristine.rowHeights.get(row)) continue;
    setAttributes(grid.row(row), { ht: height, customHeight: height === undefined ? undefined : true });
  }
  for (const row of new Set([...sheet.hiddenRows, ...pristine.hiddenRows])) {
    setAttributes(grid.row(row), { hidden: sheet.hiddenRows.has(row) ? true : undefined });
  }
}

function writeMerges(root: Element, sheet: Sheet): void {
  if (sheet.merges.length === 0) {
    remove(child(root, "mergeCells"));
    return;
  }
  const list = ensureChild(root, "mergeCells", SHEET_ORDER);
  removeAll(children(list));
  for (const area of sheet.merges) append(list, "mergeCell", { ref: areaAddress(area) });
  setCount(list, "mergeCell");
}

function writeView(root: Element, sheet: Sheet): void {
  const views = ensureChild(root, "sheetViews", SHEET_ORDER);
  const view = children(views, "sheetView")[0] ?? append(views, "sheetView", { workbookViewId: 0 });
  setAttributes(view, { showGridLines: sheet.showGridlines ? undefined : false });
  removeAll([...children(view, "pane"), ...children(view, "selection")]);
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return;
  const activePane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  append(view, "pane", {
    ...(frozenColumns > 0 ? { xSplit: frozenColumns } : {}),
    ...(frozenRows > 0 ? { ySplit: frozenRows } : {}),
    topLeftCell: a1(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
  append(view, "selection", { pane: activePane });
}

function writeTabColour(root: Element, sheet: Sheet): void {
  const properties = ensureChild(root, "sheetPr", SHEET_ORDER);
  remove(child(properties, "tabColor"));
  if (sheet.tabColor === "") return;
  setAttributes(ensureChild(properties, "tabColor", PROPERTY_ORDER), { rgb: `FF${sheet.tabColor.slice(1)}` });
}

function writeProtection(root: Element, sheet: Sheet): void {
  if (!sheet.protected) remove(child(root, "sheetProtection"));
  else {
    const protection = ensureChild(root, "sheetProtection", SHEET_ORDER);
    setAttributes(protection, { sheet: true, objects: true, scenarios: true });
  }
}

/** The area that the part says it uses: widened where cells came to stand outside, else left as its writer counted it. */
export function writeDimension(
  root: Element,
  changes: readonly { readonly row: number; readonly column: number }[],
  used: () => Area | undefined,
): void {
  const before = parseAddress(attribute(child(root, "dimension"), "ref") ?? "");
  if (before && changes.every(({ row, column }) => contains(before, row, column))) return;
  const area = used();
  setAttributes(ensureChild(root, "dimension", SHEET_ORDER), { ref: area ? areaAddress(area) : "A1" });
}

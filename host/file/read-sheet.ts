/** One worksheet part → a Sheet. */
import { parseAddress } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import { readableFormula } from "../formulas/function-names";
import type { ConditionalFormat, Sheet } from "../model/sheet";
import { readColour, type Theme } from "./colours";
import { readRuleTest } from "./read-rule-test";
import { readCells, type CellSources } from "./read-cells";
import type { DifferentialStyle } from "./read-styles";
import { readPrint } from "./read-print";
import { attribute, child, children, descendants, flag, numberAttribute, textOf, type Element } from "./xml";

export interface SheetSources extends CellSources {
  readonly differential: readonly DifferentialStyle[];
  readonly theme: Theme;
}

/** Fills a sheet from the root of its part; charts, notes and tables stand in parts of their own. */
export function readSheet(root: Element, sheet: Sheet, sources: SheetSources): void {
  readView(root, sheet);
  readSizes(root, sheet, sources);
  const data = child(root, "sheetData");
  if (data) readCells(data, sheet, sources);
  sheet.protected = flag(child(root, "sheetProtection"), "sheet");
  sheet.tabColor = readColour(child(root, "sheetPr", "tabColor"), sources.theme);
  sheet.merges = listAreas(root, "mergeCells", "mergeCell");
  sheet.conditionalFormats = readConditionalFormats(root, sources.differential);
  readPrint(root, sheet.print);
}

function readView(root: Element, sheet: Sheet): void {
  const view = child(root, "sheetViews", "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = child(view, "pane");
  const state = attribute(pane, "state");
  if (state === "frozen" || state === "frozenSplit") {
    sheet.frozenRows = numberAttribute(pane, "ySplit", 0);
    sheet.frozenColumns = numberAttribute(pane, "xSplit", 0);
  }
}

function readSizes(root: Element, sheet: Sheet, sources: SheetSources): void {
  const format = child(root, "sheetFormatPr");
  const base = numberAttribute(format, "baseColWidth", 8);
  sheet.defaultColumnWidth = numberAttribute(format, "defaultColWidth", standardWidth(base));
  sheet.defaultRowHeight = numberAttribute(format, "defaultRowHeight", 15);
  const columns = child(root, "cols");
  let next = 0;
  for (const column of columns ? children(columns, "col") : []) {
    // Spans go upwards and do not overlap.
    const first = Math.max(next, numberAttribute(column, "min", 1) - 1);
    const last = Math.min(numberAttribute(column, "max", first + 1), 16_384) - 1;
    const width = numberAttribute(column, "width", -1);
    const style = sources.styles[numberAttribute(column, "style", 0)];
    next = Math.max(next, last + 1);
    for (let at = first; at <= last; at += 1) {
      if (width >= 0) sheet.columnWidths.set(at, width);
      if (flag(column, "hidden")) sheet.hiddenColumns.add(at);
      if (style && attribute(column, "style") !== undefined) sheet.columnStyles.set(at, style);
    }
  }
}

/** The width of so many characters in the file's unit: padded, and widened to a multiple of eight pixels. */
function standardWidth(characters: number): number {
  const pixels = Math.ceil((characters * 7 + 5) / 8) * 8;
  return Math.trunc((pixels / 7) * 256) / 256;
}

function listAreas(root: Element, list: string, item: string): Area[] {
  const found = child(root, list);
  return (found ? children(found, item) : []).flatMap((element) => readAreas(attribute(element, "ref")));
}

/** "A1:B2 D4" → its areas. */
export function readAreas(addresses: string | undefined): Area[] {
  return (addresses ?? "")
    .split(/\s+/)
    .map((address) => parseAddress(address))
    .filter((area) => area !== undefined);
}

/** The rules of the sheet in the order of the file; their ids count in that order. */
export function readConditionalFormats(
  root: Element,
  differential: readonly DifferentialStyle[],
): ConditionalFormat[] {
  const rules = conditionalFormatElements(root).flatMap(({ rule, areas }, at): ConditionalFormat[] => {
    const [area] = areas;
    if (!area) return [];
    const type = attribute(rule, "type") ?? "";
    const look = differential[numberAttribute(rule, "dxfId", -1)];
    const test = readRuleTest(rule, area);
    return [
      {
        id: conditionalFormatId(at),
        type: type === "expression" ? "custom" : type,
        area,
        ...(areas.length > 1 ? { areas } : {}),
        formula: type === "expression" ? `=${readableFormula(textOf(child(rule, "formula")))}` : "",
        ...(test === undefined ? {} : { test }),
        fill: look?.fill ?? "",
        font: look?.font ?? "",
        ...(look?.bold === true ? { bold: true } : {}),
        priority: numberAttribute(rule, "priority", at + 1),
        stopIfTrue: flag(rule, "stopIfTrue"),
      },
    ];
  });
  return [...rules, ...readExtensionFormats(root, rules.length)];
}

/** The id of the file's n-th rule. */
export function conditionalFormatId(at: number): string {
  return `{00000000-0000-0000-0000-${String(at + 1).padStart(12, "0")}}`;
}

/** Every <cfRule> with the areas of the <conditionalFormatting> around it. */
export function conditionalFormatElements(
  root: Element,
): { readonly rule: Element; readonly areas: Area[] }[] {
  return children(root, "conditionalFormatting").flatMap((group) => {
    const areas = readAreas(attribute(group, "sqref"));
    return children(group, "cfRule").map((rule) => ({ rule, areas }));
  });
}

/** Newer rules (icon sets, bars, formulas that name other sheets) stand in the extension list: listed, not understood. */
function readExtensionFormats(root: Element, known: number): ConditionalFormat[] {
  const list = child(root, "extLst");
  const groups = list ? descendants(list, "conditionalFormatting") : [];
  return groups.flatMap((group) => {
    const [area] = readAreas(textOf(child(group, "sqref")));
    // A rule that only completes one of the main list (a data bar's) has no priority of its own.
    const rules = children(group, "cfRule").filter((rule) => attribute(rule, "priority") !== undefined);
    return area === undefined
      ? []
      : rules.map((rule, at) => ({
          id: attribute(rule, "id") ?? conditionalFormatId(known + at),
          type: `x14:${attribute(rule, "type") ?? ""}`,
          area,
          formula: "",
          fill: "",
          font: "",
          priority: numberAttribute(rule, "priority", known + at + 1),
          stopIfTrue: flag(rule, "stopIfTrue"),
        }));
  });
}

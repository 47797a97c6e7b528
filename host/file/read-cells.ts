/** <sheetData> → cells: values, formulas (shared ones written out), styles, row heights. */
import { columnNumber, parseAddress } from "../../src/domain/place";
import type { Area, CellContent } from "../../src/domain/workbook";
import { readableFormula } from "../formulas/function-names";
import { formulaFor } from "../formulas/references";
import { serialOf } from "../model/serial";
import type { Cell, Sheet } from "../model/sheet";
import { PLAIN, type Style } from "../model/style";
import { decodeText } from "./cell-text";
import { plainCells } from "./row-text";
import { attribute, child, children, descendants, flag, numberAttribute, textOf, type Element } from "./xml";

export interface CellSources {
  readonly styles: readonly Style[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** A text that stands alone: see textKeeper. */
  readonly keep: (text: string) => string;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Fills a sheet from its <sheetData>. */
export function readCells(data: Element, sheet: Sheet, sources: CellSources): void {
  const shared = new Map<string, SharedFormula>();
  // Cells are never changed in place, so empty ones of a style are one.
  const empty = new Map<Style, Cell>();
  for (const { element: rowElement, row } of rowElements(data)) {
    readRow(rowElement, row, sheet, sources);
    const put = (column: number, styleIndex: number, value: CellContent, read: ReadFormula): void => {
      const { formula, arrayArea } = read;
      const style = sources.styles[styleIndex] ?? PLAIN;
      if (value === "" && formula === "" && !arrayArea) {
        const cell = empty.get(style) ?? { value, formula, style };
        empty.set(style, cell);
        sheet.load(row, column, cell);
        return;
      }
      const cell = {
        value: typeof value === "string" ? sources.keep(value) : value,
        formula: sources.keep(formula),
        style,
      };
      sheet.load(row, column, arrayArea ? { ...cell, arrayArea } : cell);
    };
    const plain = rowElement.written === undefined ? undefined : plainCells(rowElement.written);
    for (const { letters, style, type, formula, value, inline } of plain ?? []) {
      const content = readValue(type, value, () => decodeText(inline ?? ""), sources);
      const read = formula === undefined ? NO_FORMULA : { formula: formulaOf(formula) };
      put(columnNumber(letters), style, content, read);
    }
    for (const { element, column } of plain ? [] : cellElements(rowElement)) {
      const value = child(element, "v");
      const content = readValue(
        attribute(element, "t"),
        value && textOf(value),
        () => richText(child(element, "is")),
        sources,
      );
      const read = readFormula(child(element, "f"), row, column, shared);
      put(column, numberAttribute(element, "s", 0), content, read);
    }
    // A large sheet would otherwise stand in memory three times: as text, as elements and as cells.
    rowElement.collapse();
  }
}

/** The <row> elements with their numbers (from 0); one without a number stands after the one before it. */
export function rowElements(data: Element): { readonly element: Element; readonly row: number }[] {
  let row = -1;
  return children(data, "row").map((element) => {
    row = numberAttribute(element, "r", row + 2) - 1;
    return { element, row };
  });
}

/** The <c> elements of a row with their columns; one without an address stands after the one before it. */
export function cellElements(row: Element): { readonly element: Element; readonly column: number }[] {
  let column = -1;
  return children(row, "c").map((element) => {
    const address = attribute(element, "r");
    column = (address === undefined ? undefined : columnOf(address)) ?? column + 1;
    return { element, column };
  });
}

/** The column of "AB12"; undefined where that is no cell's address. */
function columnOf(address: string): number | undefined {
  const [A, Z, digit0, digit9] = [65, 90, 48, 57];
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const code = address.charCodeAt(at);
    if (!(code >= A && code <= Z)) break;
    column = column * 26 + code - A + 1;
  }
  const digits = at;
  for (; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < digit0 || code > digit9) break;
  }
  const plain = digits > 0 && at === address.length && at > digits && at <= digits + 7;
  // Small letters, dollars and areas are for who reads every address.
  return plain ? column - 1 : parseAddress(address)?.column;
}

function readRow(element: Element, row: number, sheet: Sheet, sources: CellSources): void {
  const height = numberAttribute(element, "ht", -1);
  if (height >= 0) sheet.rowHeights.set(row, height);
  if (flag(element, "hidden")) sheet.hiddenRows.add(row);
  const style = flag(element, "customFormat") ? sources.styles[numberAttribute(element, "s", 0)] : undefined;
  if (style) sheet.rowStyles.set(row, style);
}

interface ReadFormula {
  readonly formula: string;
  readonly arrayArea?: Area;
}

const NO_FORMULA: ReadFormula = { formula: "" };

function formulaOf(written: string): string {
  const text = decodeText(written);
  return text === "" ? "" : `=${readableFormula(text)}`;
}

function readFormula(
  element: Element | undefined,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): ReadFormula {
  if (!element) return NO_FORMULA;
  const formula = formulaOf(textOf(element));
  switch (attribute(element, "t")) {
    case "shared": {
      const group = attribute(element, "si") ?? "";
      if (formula !== "") {
        shared.set(group, { row, column, formula });
        return { formula };
      }
      const master = shared.get(group);
      return { formula: master ? formulaFor(master.formula, row - master.row, column - master.column) : "" };
    }
    case "array":
    case "dataTable": {
      const arrayArea = parseAddress(attribute(element, "ref") ?? "");
      // A what-if table has no formula of its own; its values are kept as the file has them.
      const own = attribute(element, "t") === "array" ? formula : "";
      return { formula: own, ...(arrayArea ? { arrayArea } : {}) };
    }
    default:
      return { formula };
  }
}

function readValue(
  type: string | undefined,
  raw: string | undefined,
  inline: () => string,
  sources: CellSources,
): CellContent {
  const text = raw ?? "";
  switch (type) {
    case "s":
      return sources.strings[Number(text)] ?? "";
    case "inlineStr":
      return inline();
    case "str":
    case "e":
      return decodeText(text);
    case "b":
      return raw !== undefined ? text === "1" || text === "true" : "";
    case "d":
      return serialOf(text, sources.date1904) ?? text;
    default: {
      const number = Number(text);
      return text.trim() === "" || Number.isNaN(number) ? text.trim() : number;
    }
  }
}

/** The text of <si> or <is>: plain or in runs, without the phonetic readings. */
export function richText(item: Element | undefined): string {
  if (!item) return "";
  const parts = children(item).filter((part) => part.localName === "t" || part.localName === "r");
  return decodeText(
    parts.map((part) => (part.localName === "t" ? textOf(part) : textOf(child(part, "t")))).join(""),
  );
}

/** The shared strings of a workbook. */
export function readSharedStrings(root: Element | undefined): string[] {
  return root ? children(root, "si").map(richText) : [];
}

/** The notes of a sheet: address → text. */
export function readNotes(root: Element, sheet: Sheet): void {
  for (const comment of descendants(root, "comment")) {
    const at = parseAddress(attribute(comment, "ref") ?? "");
    if (at) sheet.setNote(at.row, at.column, richText(child(comment, "text")));
  }
}

/** The threaded comments of a sheet: answers come after what they answer. */
export function readThreads(root: Element, sheet: Sheet): void {
  for (const remark of children(root, "threadedComment")) {
    const at = parseAddress(attribute(remark, "ref") ?? "");
    if (!at) continue;
    const key = at.row * 16384 + at.column;
    sheet.threads.set(key, [...(sheet.threads.get(key) ?? []), textOf(child(remark, "text"))]);
  }
}

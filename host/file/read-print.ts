/** How a sheet prints: from its own part, and from the names of the workbook that hold print area and titles. */
import { parseAddress } from "../../src/domain/place";
import { cutFormula } from "../formulas/lexer";
import { readReference } from "../formulas/references";
import type { PrintSetup } from "../model/print-setup";
import { attribute, child, flag, numberAttribute, textOf, type Element } from "./xml";

/** What the sheet's part says. */
export function readPrint(root: Element, print: PrintSetup): void {
  const setup = child(root, "pageSetup");
  const orientation = attribute(setup, "orientation");
  if (orientation !== undefined) print.landscape = orientation === "landscape";
  const paper = numberAttribute(setup, "paperSize", -1);
  if (paper >= 0) print.paperSize = paper;
  const scale = numberAttribute(setup, "scale", 100);
  if (scale !== 100) print.scale = scale;
  if (flag(child(root, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    print.fitToWidth = numberAttribute(setup, "fitToWidth", 1);
    print.fitToHeight = numberAttribute(setup, "fitToHeight", 1);
  }
  const texts = child(root, "headerFooter");
  const header = textOf(child(texts, "oddHeader"));
  const footer = textOf(child(texts, "oddFooter"));
  if (header !== "") print.header = header;
  if (footer !== "") print.footer = footer;
  if (flag(texts, "differentFirst")) print.firstPageDiffers = true;
  if (flag(texts, "differentOddEven")) print.evenPagesDiffer = true;
}

/** The name Print_Area: one area, or several pieces; what is neither is kept in the file alone. */
export function readPrintArea(formula: string, print: PrintSetup): void {
  const area = parseAddress(formula);
  if (area) print.area = area;
  else {
    print.areas = cutFormula(formula).flatMap(({ kind, text }) => {
      return kind === "reference" ? (parseAddress(text) ?? []) : [];
    });
  }
}

/** The name Print_Titles: whole columns, whole rows, or both. */
export function readPrintTitles(formula: string, print: PrintSetup): void {
  for (const piece of cutFormula(formula)) {
    const reference = piece.kind === "reference" ? readReference(piece.text) : undefined;
    const { first, last } = reference ?? {};
    if (first?.row !== undefined && first.column === undefined)
      print.titleRows = { first: first.row, last: last?.row ?? first.row };
    if (first?.column !== undefined && first.row === undefined)
      print.titleColumns = { first: first.column, last: last?.column ?? first.column };
  }
}

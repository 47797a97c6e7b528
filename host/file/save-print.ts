/** How a sheet prints → its part. Print area and titles are names of the workbook: save-names.ts. */
import type { PrintSetup } from "../model/print-setup";
import type { Sheet } from "../model/sheet";
import { ensureChild, remove, setAttributes, setText } from "./dom-edit";
import { PROPERTY_ORDER, SHEET_ORDER } from "./sheet-order";
import { child, type Element } from "./xml";

/** What can differ; what is not said and what is said to be the default are one. */
export function toldOfPages({ print }: Sheet): unknown {
  const { landscape = false, scale = 100, fitToWidth, fitToHeight } = print;
  return [landscape, scale, fitToWidth, fitToHeight];
}

const A4 = 9;

export function writePageSetup(root: Element, print: PrintSetup): void {
  const fits = print.fitToWidth !== undefined || print.fitToHeight !== undefined;
  const properties = fits ? ensureChild(root, "sheetPr", SHEET_ORDER) : child(root, "sheetPr");
  if (fits && properties) {
    setAttributes(ensureChild(properties, "pageSetUpPr", PROPERTY_ORDER), { fitToPage: true });
  } else {
    const fit = child(properties, "pageSetUpPr");
    if (fit) setAttributes(fit, { fitToPage: undefined });
  }
  const isNew = !child(root, "pageSetup");
  setAttributes(ensureChild(root, "pageSetup", SHEET_ORDER), {
    // Without a word the file would mean the American Letter, where the sheet had what the printer takes.
    paperSize: print.paperSize ?? (isNew ? A4 : undefined),
    scale: print.scale === 100 ? undefined : print.scale,
    orientation: print.landscape === undefined ? undefined : print.landscape ? "landscape" : "portrait",
    fitToWidth: print.fitToWidth,
    fitToHeight: print.fitToHeight,
  });
}

export function toldOfHeaders({ print: { header = "", footer = "" } }: Sheet): unknown {
  return [header, footer];
}

const HEADER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

export function writeHeaderFooter(root: Element, { header = "", footer = "" }: PrintSetup): void {
  const element = ensureChild(root, "headerFooter", SHEET_ORDER);
  for (const [name, text] of [
    ["oddHeader", header],
    ["oddFooter", footer],
  ] as const) {
    if (text === "") remove(child(element, name));
    else setText(ensureChild(element, name, HEADER_ORDER), text);
  }
}

/**
 * A Workbook → an .xlsx file's bytes. A workbook that was opened keeps every part that was not changed, byte for byte;
 * in changed parts only the changed elements are written anew.
 */
import { readReference } from "../formulas/references";
import { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { readTheme } from "./colours";
import { blankSource } from "./new-workbook";
import { readWorkbook } from "./open";
import { textPart, writeParts } from "./package";
import { PackageEditor } from "./package-editor";
import { readStyles } from "./read-styles";
import { findCellChanges, writeCellChanges } from "./save-cells";
import { writeCharts } from "./save-charts";
import { writeCustomXml } from "./save-custom-xml";
import { formatsDiffer, removeEmptyFormats, writeFormats } from "./save-formats";
import { repeatRowShifts } from "./save-row-shifts";
import { writeDimension, writeSheetAspects } from "./save-sheet";
import { StyleWriter } from "./save-styles";
import {
  dropCalculationChain,
  EMPTY_STYLES,
  stylesPart,
  writeSheetList,
  writeWorkbookSettings,
} from "./save-workbook";
import { SHEET_ORDER } from "./sheet-order";
import { sourceOf, type SourceFile } from "./source";
import { ensureChild } from "./dom-edit";
import { parseXml, rootOf, type Element } from "./xml";

/** The file as it is to be written. The workbook itself is not changed and may be saved again. */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  if (workbook.sheets.length === 0) throw new Error("a workbook without a sheet cannot be saved");
  const source = sourceOf(workbook) ?? blankSource();
  const editor = new PackageEditor(source.parts);
  repeatRowShifts(editor, workbook, source);
  const pristine = readWorkbook(editor.finish(), workbook.name);
  const pristineSheets = new Map(source.sheets.map(({ sheet }, at) => [sheet, pristine.sheets[at]]));
  const sheetParts = writeSheetList(editor, workbook, pristine, source);
  const styles = makeStyleWriter(editor, source);
  let contentChanged = false;
  let formulasChanged = false;
  for (const [sheet, part] of sheetParts) {
    const before = pristineSheets.get(sheet) ?? new Sheet("", "");
    const result = writeSheet(() => editor.change(part), sheet, before, styles);
    writeCharts(editor, part, sheet, before, (range) => formatOf(workbook, range));
    contentChanged ||= result.contentChanged;
    formulasChanged ||= result.formulasChanged;
  }
  writeWorkbookSettings(editor, workbook, pristine, source, contentChanged);
  writeCustomXml(editor, workbook, pristine, source);
  if (formulasChanged) dropCalculationChain(editor, source);
  return writeParts(editor.finish());
}

function makeStyleWriter(editor: PackageEditor, source: SourceFile): StyleWriter {
  const rootOfType = (type: string): Element | undefined => {
    const link = editor.links(source.workbookPart).find((each) => each.type === type);
    return link && editor.has(link.target) ? editor.root(link.target) : undefined;
  };
  const styles = rootOfType("styles") ?? rootOf(parseXml(textPart(EMPTY_STYLES)));
  const table = readStyles(styles, readTheme(rootOfType("theme")));
  return new StyleWriter(editor, () => stylesPart(editor, source), table);
}

function writeSheet(
  change: () => Element,
  sheet: Sheet,
  pristine: Sheet,
  styles: StyleWriter,
): { readonly contentChanged: boolean; readonly formulasChanged: boolean } {
  const changes = findCellChanges(sheet, pristine, styles);
  if (changes.length > 0 || sheet.rowShifts.length > 0) {
    writeCellChanges(ensureChild(change(), "sheetData", SHEET_ORDER), changes);
    writeDimension(change(), sheet.usedArea(false));
  }
  if (!sameNotes(sheet, pristine))
    throw new Error(`host does not write notes, and those of ${sheet.name} changed`);
  writeSheetAspects(change, sheet, pristine, styles);
  if (formatsDiffer(sheet, pristine)) writeFormats(change(), sheet, pristine, styles);
  if (sheet.rowShifts.length > 0) removeEmptyFormats(change());
  return {
    contentChanged: changes.some((cell) => cell.contentChanged),
    formulasChanged: changes.some((cell) => cell.formulaChanged),
  };
}

function sameNotes(sheet: Sheet, pristine: Sheet): boolean {
  const told = ({ notes }: Sheet): string => JSON.stringify([...notes].sort(([one], [other]) => one - other));
  return told(sheet) === told(pristine);
}

/** The number format of the first cell of a range ("'01 Contacts'!$B$8:$B$22"); undefined where it holds no number. */
function formatOf(workbook: Workbook, range: string): string | undefined {
  const reference = readReference(range);
  const { row, column } = reference?.first ?? {};
  if (reference?.sheet === undefined || row === undefined || column === undefined) return undefined;
  const cell = workbook.sheet(reference.sheet)?.cell(row, column);
  return typeof cell?.value === "number" ? cell.style.numberFormat : undefined;
}

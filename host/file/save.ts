/**
 * A Workbook → an .xlsx file's bytes. A workbook that was opened keeps every part that was not changed, byte for byte;
 * in changed parts only the changed elements are written anew.
 */
import { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { readTheme } from "./colours";
import { chartCells } from "./chart-text";
import { blankSource } from "./new-workbook";
import { FileProblem } from "./file-problem";
import { textPart, writeParts, type Parts } from "./package";
import { PackageEditor } from "./package-editor";
import { reportParts, type PartsReport } from "./parts-report";
import { readStyles } from "./read-styles";
import { findCellChanges, writeCellChanges } from "./save-cells";
import { writeCharts } from "./save-charts";
import { writeCustomXml } from "./save-custom-xml";
import { formatsDiffer, removeEmptyFormats, writeFormats } from "./save-formats";
import { writeProperties, writeTitles } from "./save-properties";
import { hasNotes, removePeople, writeNotes } from "./save-notes";
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
import { writeTableHeads } from "./tables";
import { ensureChild } from "./dom-edit";
import { parseXml, rootOf, type Element } from "./xml";

/** The file as it is to be written. The workbook itself is not changed and may be saved again. */
export function saveWorkbook(workbook: Workbook): Uint8Array {
  return saveReported(workbook).bytes;
}

/** The same, with what it did to each part. */
export function saveReported(workbook: Workbook): {
  readonly bytes: Uint8Array;
  readonly report: PartsReport;
} {
  if (workbook.sheets.length === 0) throw new Error("a workbook without a sheet cannot be saved");
  const source = sourceOf(workbook) ?? blankSource();
  const editor = new PackageEditor(source.parts);
  const { pristine, rowsMoved, moveSheet } = repeatRowShifts(editor, workbook, source);
  const pristineSheets = new Map(source.sheets.map(({ sheet }, at) => [sheet, pristine.sheets[at]]));
  editor.because("sheets added, removed, renamed, moved or hidden");
  const sheetParts = writeSheetList(editor, workbook, pristine, source);
  writeTitles(editor, workbook, pristine);
  editor.because("document properties");
  writeProperties(editor, workbook, pristine);
  const styles = makeStyleWriter(editor, source);
  let contentChanged = false;
  let formulasChanged = false;
  for (const [sheet, part] of sheetParts) {
    const before = pristineSheets.get(sheet) ?? new Sheet("", "");
    moveSheet(part);
    editor.because(`cells, formats or rules of ${sheet.name}`);
    const result = writeSheet(() => editor.change(part), sheet, before, styles);
    writeTableHeads(editor, part, sheet, before, workbook);
    editor.because(`notes of ${sheet.name}`);
    writeNotes(editor, part, sheet, before);
    editor.because(`charts of ${sheet.name}`);
    writeCharts(editor, part, sheet, before, chartCells(workbook));
    editor.settle(part);
    contentChanged ||= result.contentChanged;
    formulasChanged ||= result.formulasChanged;
  }
  editor.because("notes and comments");
  if (pristine.sheets.some(hasNotes) && !workbook.sheets.some(hasNotes))
    removePeople(editor, source.workbookPart);
  editor.because("names, calculation on opening, or the active sheet");
  writeWorkbookSettings(editor, workbook, pristine, source, contentChanged);
  editor.because("custom XML");
  writeCustomXml(editor, workbook, pristine, source);
  editor.because("formulas changed or moved: Excel builds the chain of calculation anew");
  const sheetsGone = source.sheets.some(({ sheet }) => !workbook.sheets.includes(sheet));
  if (formulasChanged || rowsMoved || sheetsGone) dropCalculationChain(editor, source);
  const parts = editor.finish();
  const report = reportParts(source.parts, parts, editor.reasons());
  if (report.changes.length > 0) refuseSigned(parts, workbook.name);
  return { bytes: writeParts(parts), report };
}

/** A signature vouches for parts as they were; with any of them changed Excel calls the file tampered with. */
function refuseSigned(parts: Parts, name: string): void {
  if (!parts.names().some((part) => part.toLowerCase().startsWith("_xmlsignatures/"))) return;
  throw new FileProblem(
    "cannot-keep",
    `"${name}" is digitally signed, and a change would make its signature invalid. Remove the signature in Excel (File, Info, View Signatures), refresh, and sign again.`,
  );
}

function makeStyleWriter(editor: PackageEditor, source: SourceFile): StyleWriter {
  const table = source.styles ?? readStyles(rootOf(parseXml(textPart(EMPTY_STYLES))), readTheme(undefined));
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
    writeDimension(change(), changes, () => sheet.usedArea(false));
  }
  writeSheetAspects(change, sheet, pristine, styles);
  if (formatsDiffer(sheet, pristine)) writeFormats(change(), sheet, pristine, styles);
  if (sheet.rowShifts.length > 0) removeEmptyFormats(change());
  return {
    contentChanged: changes.some((cell) => cell.contentChanged),
    formulasChanged: changes.some((cell) => cell.formulaChanged),
  };
}

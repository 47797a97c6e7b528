/** A workbook as it is now, to compare a later state with. Cells and styles are never changed in place: both share them. */
import { Sheet } from "./sheet";
import { Workbook } from "./workbook";

/** A copy that no change of the original reaches. It has no formula engine and no listeners. */
export function copyOf(workbook: Workbook): Workbook {
  const copy = new Workbook();
  copy.name = workbook.name;
  copy.date1904 = workbook.date1904;
  copy.structureProtected = workbook.structureProtected;
  copy.calculationMode = workbook.calculationMode;
  copy.defaultStyle = workbook.defaultStyle;
  copy.activeSheet = workbook.activeSheet;
  copy.names.push(...workbook.names.map((name) => ({ ...name })));
  copy.customXml.push(...workbook.customXml.map((part) => ({ ...part })));
  copy.sheets.push(...workbook.sheets.map(copyOfSheet));
  return copy;
}

function copyOfSheet(sheet: Sheet): Sheet {
  const copy = new Sheet(sheet.id, sheet.name);
  copy.visibility = sheet.visibility;
  copy.protected = sheet.protected;
  copy.showGridlines = sheet.showGridlines;
  copy.frozenRows = sheet.frozenRows;
  copy.frozenColumns = sheet.frozenColumns;
  copy.tabColor = sheet.tabColor;
  copy.defaultColumnWidth = sheet.defaultColumnWidth;
  copy.defaultRowHeight = sheet.defaultRowHeight;
  fill(copy.columnWidths, sheet.columnWidths);
  fill(copy.rowHeights, sheet.rowHeights);
  fill(copy.rowStyles, sheet.rowStyles);
  fill(copy.columnStyles, sheet.columnStyles);
  fill(copy.notes, sheet.notes);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  copy.merges = [...sheet.merges];
  copy.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule }));
  copy.charts = [...sheet.charts];
  copy.tables.push(...sheet.tables);
  Object.assign(copy.print, structuredClone(sheet.print));
  copy.loadAll(sheet);
  return copy;
}

function fill<T>(to: Map<number, T>, from: ReadonlyMap<number, T>): void {
  for (const [key, value] of from) to.set(key, value);
}

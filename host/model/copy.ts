/**
 * A workbook as it was when it was opened, to compare a later state with. Of its cells only those are kept that are
 * replaced later: cells and styles are never changed in place.
 */
import { Sheet, type Cell } from "./sheet";
import { Workbook } from "./workbook";

/** A copy that no change of the original reaches, but that its cells move with its rows. It has no formula engine and no listeners. */
export function copyOf(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets) sheet.rememberCells();
  return copied(workbook, (sheet) => new SheetAsItWas(sheet));
}

/** A copy of such a copy, on which the rows that moved can be moved: its cells have already. */
export function copyToMove(asItWas: Workbook): Workbook {
  return copied(asItWas, (sheet) => {
    if (!(sheet instanceof SheetAsItWas)) throw new Error(`what ${sheet.name} was is not known`);
    return new SheetAsItWas(sheet.now);
  });
}

function copied(workbook: Workbook, start: (sheet: Sheet) => Sheet): Workbook {
  const copy = new Workbook();
  copy.name = workbook.name;
  copy.date1904 = workbook.date1904;
  copy.structureProtected = workbook.structureProtected;
  copy.calculationMode = workbook.calculationMode;
  copy.defaultStyle = workbook.defaultStyle;
  copy.activeSheet = workbook.activeSheet;
  copy.names.push(...workbook.names.map((name) => ({ ...name })));
  copy.customXml.push(...workbook.customXml.map((part) => ({ ...part })));
  Object.assign(copy.properties, { ...workbook.properties, custom: new Map(workbook.properties.custom) });
  copy.sheets.push(...workbook.sheets.map((sheet) => filled(start(sheet), sheet)));
  return copy;
}

class SheetAsItWas extends Sheet {
  readonly now: Sheet;

  constructor(now: Sheet) {
    super(now.id, now.name);
    this.now = now;
  }

  #original(): ReadonlyMap<number, Cell | undefined> {
    const { original } = this.now;
    if (!original) throw new Error(`what the cells of ${this.name} were is not known`);
    return original;
  }

  override cell(row: number, column: number): Cell | undefined {
    const original = this.#original();
    const key = Sheet.key(row, column);
    return original.has(key) ? original.get(key) : this.now.cell(row, column);
  }

  override *cells(): ReturnType<Sheet["cells"]> {
    const original = this.#original();
    for (const place of this.now.cells()) {
      if (!original.has(Sheet.key(place.row, place.column))) yield place;
    }
    for (const [key, cell] of original) {
      if (cell) yield { ...Sheet.place(key), cell };
    }
  }

  override mayDiffer(later: Sheet): Iterable<number> {
    if (later !== this.now) throw new Error(`${this.name} is compared with another sheet`);
    return this.#original().keys();
  }
}

function filled(copy: Sheet, sheet: Sheet): Sheet {
  copy.name = sheet.name;
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
  fill(copy.threads, sheet.threads);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  copy.merges = [...sheet.merges];
  copy.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule }));
  copy.charts = [...sheet.charts];
  copy.tables.push(...sheet.tables);
  Object.assign(copy.print, sheet.print);
  return copy;
}

function fill<T>(to: Map<number, T>, from: ReadonlyMap<number, T>): void {
  for (const [key, value] of from) to.set(key, value);
}

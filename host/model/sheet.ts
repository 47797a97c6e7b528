/** One sheet: sparse cells, merges, sizes, rules. Rows and columns count from 0. Long, as whatever stands in rows moves together. */
import { contains, type Area, type CellContent } from "../../src/domain/workbook";
import type { ChartPicture } from "./chart";
import { shiftPrint, type PrintSetup } from "./print-setup";
import { shiftArea, shiftAreas, shiftFrozen, shiftRow, type RowShift } from "./shift";
import { PLAIN, type Style } from "./style";
import { shiftTable, type TablePlace } from "./table";

export type { ChartPicture, ChartSeries } from "./chart";
export type { RowShift } from "./shift";

/** Never changed in place: copies of a sheet share it. */
export interface Cell {
  /** "" is empty; an error is its text. */
  readonly value: CellContent;
  /** With its leading "=", "" where there is none. */
  readonly formula: string;
  readonly style: Style;
  /** The cells that an array formula fills ({=...}), or a what-if table, which has no formula; on its first cell only. */
  readonly arrayArea?: Area;
}

/** A conditional format. Only `custom` rules can be made and changed; the others are kept, and drawn where they have a test. */
export interface ConditionalFormat {
  readonly id: string;
  /** "custom", else the file's own word for it: "cellIs", "colorScale", "iconSet", ... */
  readonly type: string;
  /** The first of its areas; formulas are relative to its top-left cell. */
  area: Area;
  /** All of its areas where there are several. */
  areas?: readonly Area[];
  /** With its leading "=", for type "custom". */
  formula: string;
  /** What a rule of another type stands for, as such a formula. */
  test?: string;
  /** #RRGGBB, "" for none. */
  fill: string;
  /** #RRGGBB, "" for none. */
  font: string;
  bold?: boolean;
  priority: number;
  stopIfTrue: boolean;
}

export class Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  protected = false;
  showGridlines = true;
  frozenRows = 0;
  frozenColumns = 0;
  tabColor = "";
  /** In characters with their padding, as the file says; the default where absent. */
  readonly columnWidths = new Map<number, number>();
  /** In points. */
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Styles of whole rows and columns: how their empty cells look. */
  readonly rowStyles = new Map<number, Style>();
  readonly columnStyles = new Map<number, Style>();
  defaultColumnWidth = 9.140625;
  defaultRowHeight = 15;
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  charts: ChartPicture[] = [];
  /** Charts that are called otherwise than in the file: their names there, "" for charts made since. */
  readonly chartOrigins = new Map<string, string>();
  readonly tables: TablePlace[] = [];
  readonly print: PrintSetup = {};
  /** By cell key. */
  readonly notes = new Map<number, string>();
  /** Threaded comments by cell key: the first remark, then the answers. A file keeps a note of each for older programs. */
  readonly threads = new Map<number, readonly string[]>();
  readonly #cells = new Map<number, Cell>();
  #original: Map<number, Cell | undefined> | undefined;
  /** Cells whose content or style was put since the workbook was opened, as keys; the writer compares for itself. */
  readonly changed = new Set<number>();
  colourRulesChanged = false;
  /** In the order they were made; the writer repeats them on the file's own parts. */
  readonly rowShifts: RowShift[] = [];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  static key(row: number, column: number): number {
    return row * 16384 + column;
  }

  /** The row and column of a key. */
  static place(key: number): { readonly row: number; readonly column: number } {
    return { row: Math.floor(key / 16384), column: key % 16384 };
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#cells.get(Sheet.key(row, column));
  }

  /** Every cell that holds content or a style, in no particular order. */
  *cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const [key, cell] of this.#cells) yield { row: Math.floor(key / 16384), column: key % 16384, cell };
  }

  /** Puts a cell where the file had it; no change is noted. */
  load(row: number, column: number, cell: Cell): void {
    this.#set(Sheet.key(row, column), cell);
  }

  /** From now on remembers what each cell was before it was put or loaded the first time. */
  rememberCells(): void {
    this.#original = new Map();
  }

  /** What the cells that were put or loaded since then were, by key; undefined where that is not known. */
  get original(): ReadonlyMap<number, Cell | undefined> | undefined {
    return this.#original;
  }

  /** Keys of the cells in which this sheet may differ from a later state of it. */
  mayDiffer(later: Sheet): Iterable<number> {
    return new Set([...later.#cells.keys(), ...this.#cells.keys()]);
  }

  #set(key: number, cell: Cell): void {
    if (this.#original?.has(key) === false) this.#original.set(key, this.#cells.get(key));
    this.#cells.set(key, cell);
  }

  /** Rewrites formulas: moved, not changed. The file's results stay worth keeping, and what cells were moves along. */
  moveFormulas(move: (formula: string) => string): void {
    this.#eachStore((cells) => {
      for (const [key, cell] of cells) {
        if (cell === undefined || cell.formula === "") continue;
        const formula = move(cell.formula);
        if (formula !== cell.formula) cells.set(key, { ...cell, formula });
      }
    });
  }

  /** What holds cells: as they are, and as they were. */
  #eachStore(act: (cells: Map<number, Cell | undefined>) => void): void {
    // Only what was there is replaced or taken away: no cell becomes undefined.
    act(this.#cells);
    if (this.#original) act(this.#original);
  }

  /** Lets go of the cells of a sheet of which they are no longer needed. */
  forgetCells(): void {
    this.#cells.clear();
  }

  /** Puts a changed cell. */
  put(row: number, column: number, cell: Cell): void {
    const key = Sheet.key(row, column);
    this.#set(key, cell);
    this.changed.add(key);
  }

  /** How a cell looks, also an empty one; `fallback` is the workbook's default style. */
  styleAt(row: number, column: number, fallback: Style = PLAIN): Style {
    return (
      this.cell(row, column)?.style ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? fallback
    );
  }

  note(row: number, column: number): string | undefined {
    return this.notes.get(Sheet.key(row, column));
  }

  setNote(row: number, column: number, text: string): void {
    this.notes.set(Sheet.key(row, column), text);
  }

  /** Gives a chart another name; the writer knows it again. */
  renameChart(from: string, to: string): void {
    const origin = this.chartOrigins.get(from) ?? from;
    this.chartOrigins.delete(from);
    if (origin !== to) this.chartOrigins.set(to, origin);
    this.charts = this.charts.map((chart) => (chart.name === from ? { ...chart, name: to } : chart));
  }

  /** The merged area that covers a cell, or undefined. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => contains(area, row, column));
  }

  /** A column's width on screen (the file's characters are 7 pixels wide); 0 where hidden. */
  columnPixels(column: number): number {
    if (this.hiddenColumns.has(column)) return 0;
    const width = this.columnWidths.get(column) ?? this.defaultColumnWidth;
    return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
  }

  /** Gives a column a width on screen. */
  setColumnPixels(column: number, pixels: number): void {
    this.columnWidths.set(column, pixels / 7);
  }

  /** Gives a row a height on screen. */
  setRowPixels(row: number, pixels: number): void {
    this.rowHeights.set(row, (pixels * 72) / 96);
  }

  /** A row's height on screen; 0 where hidden. */
  rowPixels(row: number): number {
    if (this.hiddenRows.has(row)) return 0;
    return Math.round(((this.rowHeights.get(row) ?? this.defaultRowHeight) * 96) / 72);
  }

  /**
   * Moves what stands on this sheet when rows are inserted or deleted, and notes it for the writer. References are not
   * this method's business: see insertRows and deleteRows in insert-rows.ts.
   */
  shiftRows(shift: RowShift): void {
    const move = (key: number): number | undefined => {
      const row = shiftRow(Math.floor(key / 16384), shift);
      return row === undefined ? undefined : Sheet.key(row, key % 16384);
    };
    const byRow = (row: number): number | undefined => shiftRow(row, shift);
    this.#eachStore((cells) => {
      rekey(cells, move);
      for (const [key, cell] of cells) {
        const arrayArea = cell?.arrayArea && shiftArea(cell.arrayArea, shift);
        if (arrayArea) cells.set(key, { ...cell, arrayArea });
      }
    });
    rekey(this.notes, move);
    rekey(this.threads, move);
    rekey(this.rowHeights, byRow);
    rekey(this.rowStyles, byRow);
    renumber(this.changed, move);
    renumber(this.hiddenRows, byRow);
    this.frozenRows = shiftFrozen(this.frozenRows, shift);
    this.merges = shiftAreas(this.merges, shift).filter(({ rows, columns }) => rows * columns > 1);
    this.conditionalFormats = this.conditionalFormats.flatMap((rule) => {
      const [area, ...others] = shiftAreas(rule.areas ?? [rule.area], shift);
      return area ? [{ ...rule, area, ...(rule.areas ? { areas: [area, ...others] } : {}) }] : [];
    });
    this.charts = this.charts.map((chart) => ({ ...chart, row: byRow(chart.row) ?? shift.row }));
    const tables = this.tables.flatMap((table) => shiftTable(table, shift) ?? []);
    this.tables.splice(0, this.tables.length, ...tables);
    shiftPrint(this.print, shift);
    this.rowShifts.push(shift);
  }

  /** The smallest area that holds every cell with content (or, unless `valuesOnly`, a style); undefined if none. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column, cell } of this.cells()) {
      if (valuesOnly && cell.value === "" && cell.formula === "") continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    if (bottom < 0) return undefined;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

function rekey<T>(map: Map<number, T>, move: (key: number) => number | undefined): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const now = move(key);
    if (now !== undefined) map.set(now, value);
  }
}

function renumber(set: Set<number>, move: (key: number) => number | undefined): void {
  const keys = [...set];
  set.clear();
  for (const key of keys) {
    const now = move(key);
    if (now !== undefined) set.add(now);
  }
}

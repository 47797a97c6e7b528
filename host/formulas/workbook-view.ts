/** The host's workbook in the shape that the formula library reads. Its rows and columns count from 1. */
import type {
  CellLike,
  DefinedNameEntry,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { areaAddress } from "../../src/domain/place";
import { contains, type CellContent } from "../../src/domain/workbook";
import { isErrorText } from "../model/error-text";
import { Sheet, type Cell } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { engineFormula } from "./syntax";

/** The library's tags of cells (its CellValueTypeLike, which it does not export). */
const CONSTANT = 2;
const FORMULA = 6;

/** A formula cell as the library sees it, and what it made of it. */
export interface FormulaView extends CellLike {
  readonly sheet: Sheet;
  /** Set once the library wrote a result, which may be undefined for a blank. */
  calculated: boolean;
}

export interface WorkbookView {
  readonly like: WorkbookLike;
  readonly formulas: readonly FormulaView[];
}

/** One row at a time, as the library asks for them. */
type Rows = Map<number, CellLike[]>;

export interface SheetView {
  readonly like: WorksheetLike;
  readonly formulas: readonly FormulaView[];
}

/** Errors are objects to the library, blanks null. */
export function likeValue(value: CellContent): unknown {
  if (value === "") return null;
  return isErrorText(value) ? { error: value } : value;
}

/** A view of the whole workbook: formulas to calculate, everything else as it stands. */
export function viewWorkbook(workbook: Workbook): WorkbookView {
  const sheets = workbook.sheets.map((sheet, at) => viewSheet(sheet, at + 1));
  return {
    like: makeWorkbookLike(
      workbook,
      sheets.map(({ like }) => like),
    ),
    formulas: sheets.flatMap(({ formulas }) => formulas),
  };
}

/** A workbook of any sheets with the names and the date system of another. */
export function makeWorkbookLike(workbook: Workbook, worksheets: WorksheetLike[]): WorkbookLike {
  const byName = new Map(worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const entries = listNames(workbook);
  return {
    worksheets,
    getWorksheet: (id) =>
      typeof id === "string" ? byName.get(id.toLowerCase()) : worksheets.find((sheet) => sheet.id === id),
    definedNames: {
      getAllEntries: () => entries,
      getAllNames: () => entries,
    },
    properties: { date1904: workbook.date1904 },
  };
}

function listNames(workbook: Workbook): DefinedNameEntry[] {
  return workbook.names.map(({ name, formula, sheet }) => {
    const owner = sheet === undefined ? -1 : workbook.sheets.findIndex((found) => found.name === sheet);
    return { name, ranges: [formula.replace(/^=/, "")], ...(owner < 0 ? {} : { localSheetId: owner }) };
  });
}

/** A sheet whose formulas are not to be calculated: all its cells hold what they hold. */
export function viewConstants(sheet: Sheet, id: number): WorksheetLike {
  const rows: Rows = new Map();
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.value === "" && cell.formula === "") continue;
    // A formula that gives empty text leaves a cell that is not blank.
    const value = cell.formula !== "" && cell.value === "" ? "" : likeValue(cell.value);
    const list = rows.get(row) ?? [];
    rows.set(row, list);
    list.push({ row: row + 1, col: column + 1, type: CONSTANT, model: {}, value, result: undefined });
  }
  return makeWorksheetLike(id, sheet.name, rows, () => undefined, sheet.hiddenRows);
}

function viewSheet(sheet: Sheet, id: number): SheetView {
  const rows: Rows = new Map();
  const formulas: FormulaView[] = [];
  const byKey = new Map<number, CellLike>();
  const arrays = [...sheet.cells()].flatMap(({ cell }) =>
    cell.formula === "" ? [] : (cell.arrayArea ?? []),
  );
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.value === "" && cell.formula === "") continue;
    const filled = cell.formula === "" && arrays.some((area) => contains(area, row, column));
    const view =
      cell.formula !== "" || filled
        ? new FormulaCell(sheet, row, column, cell, !sheet.changed.has(Sheet.key(row, column)))
        : {
            row: row + 1,
            col: column + 1,
            type: CONSTANT,
            model: {},
            value: likeValue(cell.value),
            result: undefined,
          };
    if (view instanceof FormulaCell) {
      formulas.push(view);
      byKey.set(Sheet.key(row, column), view);
    }
    const list = rows.get(row) ?? [];
    rows.set(row, list);
    list.push(view);
  }
  const find = (row: number, column: number): CellLike | undefined =>
    byKey.get(Sheet.key(row - 1, column - 1));
  return { like: makeWorksheetLike(id, sheet.name, rows, find, sheet.hiddenRows), formulas };
}

/** A sheet of the library's kind over rows of cells (0-based rows). */
export function makeWorksheetLike(
  id: number,
  name: string,
  rows: Rows,
  find: (row: number, column: number) => CellLike | undefined,
  hidden: ReadonlySet<number> = new Set(),
): WorksheetLike {
  type Visit = (row: RowLike, rowNumber: number) => void;
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const cells = [...rows.values()].flat();
  const last = (pick: (cell: CellLike) => number): number =>
    cells.reduce((most, cell) => Math.max(most, pick(cell)), 1);
  return {
    id,
    name,
    dimensions: { top: 1, left: 1, bottom: last((cell) => cell.row), right: last((cell) => cell.col) },
    eachRow: (first: Visit | { includeEmpty?: boolean }, second?: Visit) => {
      const visit = typeof first === "function" ? first : second;
      for (const number of numbers) visit?.(makeRow(rows.get(number) ?? [], hidden.has(number)), number + 1);
    },
    findCell: find,
    // Where a result would spill over its neighbours: they are not written, the cell itself is.
    getCell: (row, column) =>
      find(row, column) ?? { row, col: column, type: CONSTANT, model: {}, value: null, result: undefined },
  };
}

function makeRow(cells: readonly CellLike[], hidden: boolean): RowLike {
  type Visit = (cell: CellLike, column: number) => void;
  return {
    hidden,
    eachCell: (first: Visit | { includeEmpty?: boolean }, second?: Visit) => {
      const visit = typeof first === "function" ? first : second;
      for (const cell of cells) visit?.(cell, cell.col);
    },
  };
}

export class FormulaCell implements FormulaView {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly type = FORMULA;
  readonly formula?: string;
  readonly model: CellLike["model"];
  value: unknown;
  calculated = false;
  #result: FormulaResultLike;

  /**
   * @param fromFile the library keeps the result of a formula that it cannot calculate; only a file's is worth keeping,
   * a formula just written shows its #NAME?
   */
  constructor(sheet: Sheet, row: number, column: number, cell: Cell, fromFile: boolean) {
    this.sheet = sheet;
    this.row = row + 1;
    this.col = column + 1;
    if (cell.formula !== "") this.formula = engineFormula(cell.formula.slice(1));
    this.model = cell.arrayArea ? { shareType: "array", ref: areaAddress(cell.arrayArea) } : {};
    this.value = likeValue(cell.value);
    if (fromFile) this.#result = this.value as FormulaResultLike;
  }

  get result(): FormulaResultLike {
    return this.#result;
  }

  set result(result: FormulaResultLike) {
    this.#result = result;
    this.calculated = true;
  }
}

/** What the library wrote, as the model holds it; a formula that points to a blank cell shows 0. */
export function resultOf(cell: FormulaView): CellContent {
  const { result } = cell;
  if (result === undefined) return 0;
  if (result instanceof Date)
    throw new Error("the formula library returned a Date where it returns serial numbers");
  return typeof result === "object" ? result.error : result;
}

/** Brings the formulas of a workbook up to date, the add-in's own functions among them. */
import { calculateFormulas, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { Workbook } from "../model/workbook";
import { BRITISH_FUNCTIONS } from "./british-functions";
import { userFunctions, type CustomFunction, type FunctionsMetadata } from "./custom-functions";
import { resultOf, viewWorkbook, type FormulaView } from "./workbook-view";

export type { CustomFunction, FunctionsMetadata } from "./custom-functions";

export interface EngineSettings {
  /** functions.json. */
  readonly metadata: FunctionsMetadata;
  /** The functions by id, in capitals, as CustomFunctions.associate fills them; looked up at each call. */
  readonly mappings: ReadonlyMap<string, CustomFunction> | Readonly<Record<string, CustomFunction>>;
  /** Before the dot of a function's name. */
  readonly namespace?: string;
}

const NO_FUNCTIONS: EngineSettings = { metadata: { functions: [] }, mappings: {} };

/**
 * Gives a workbook its `recalculate`: every formula cell is calculated, in the order of their dependencies, and cells
 * whose value changed are put. A cell in a circle counts as 0 where the circle closes, as Excel shows it. A formula
 * that uses a function the engine does not know keeps the value that the file had.
 */
export function attachEngine(workbook: Workbook, settings: EngineSettings = NO_FUNCTIONS): void {
  const { mappings } = settings;
  const find = (id: string): CustomFunction | undefined =>
    mappings instanceof Map
      ? (mappings as ReadonlyMap<string, CustomFunction>).get(id)
      : (mappings as Readonly<Record<string, CustomFunction>>)[id];
  const own = userFunctions(settings.namespace ?? "PERF", settings.metadata, find);
  const functions = new Map([...BRITISH_FUNCTIONS, ...own]);
  // One object for all runs: the library keeps its parsed formulas by it.
  const like: WorkbookLike = { ...viewWorkbook(workbook).like, userFunctions: functions };
  workbook.recalculate = () => {
    const view = viewWorkbook(workbook);
    if (view.formulas.length === 0) return;
    Object.assign(like, view.like);
    calculateFormulas(like);
    view.formulas.filter(({ calculated }) => calculated).forEach(putResult);
  };
}

function putResult(formula: FormulaView): void {
  const row = formula.row - 1;
  const column = formula.col - 1;
  const cell = formula.sheet.cell(row, column);
  const value = resultOf(formula);
  if (cell && cell.value !== value) formula.sheet.put(row, column, { ...cell, value });
}

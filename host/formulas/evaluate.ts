/**
 * Formulas that stand in no cell: those of conditional formats. They are calculated on a sheet of their own, at the cell
 * they are asked for, over the values as they stand. The add-in's functions are unknown here, as they are in Excel.
 */
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { quoteSheet } from "../../src/domain/place";
import { contains, type Area, type CellContent } from "../../src/domain/workbook";
import { PLAIN } from "../model/style";
import { Sheet, type ConditionalFormat } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { BRITISH_FUNCTIONS } from "./british-functions";
import { cutFormula } from "./lexer";
import { formulaFor, mapReferences, readReference, writeReference } from "./references";
import { engineFormula } from "./syntax";
import { FormulaCell, makeWorkbookLike, makeWorksheetLike, resultOf, viewConstants } from "./workbook-view";

/** A formula, written as it would stand in the cell. */
export interface FormulaAt {
  readonly sheet: Sheet;
  /** With its leading "=". */
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula gives in a cell; the cell itself may be among what it reads. Dear for many: use evaluateFormulas. */
export function evaluateFormula(
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  row: number,
  column: number,
): CellContent {
  return evaluateFormulas(workbook, [{ sheet, formula, row, column }])[0] ?? "";
}

/** What formulas give, in the order they were asked for. */
export function evaluateFormulas(workbook: Workbook, asked: readonly FormulaAt[]): CellContent[] {
  if (asked.length === 0) return [];
  const wanted = new Set(asked.flatMap((request) => sheetsOf(workbook, request)));
  const values = workbook.sheets.map((sheet, at) =>
    wanted.has(sheet)
      ? viewConstants(sheet, at + 1)
      : makeWorksheetLike(at + 1, sheet.name, new Map(), () => undefined),
  );
  const layers: Map<number, FormulaCell>[] = [];
  const cells = asked.map((request) => {
    const key = Sheet.key(request.row, request.column);
    let layer = layers.find((each) => !each.has(key));
    if (!layer) layers.push((layer = new Map<number, FormulaCell>()));
    const cell = makeCell(request);
    layer.set(key, cell);
    return cell;
  });
  const sheets = layers.map((layer, at) => layerSheet(layer, workbook.sheets.length + at + 1));
  const like = makeWorkbookLike(workbook, [...values, ...sheets]);
  calculateFormulas({ ...like, userFunctions: BRITISH_FUNCTIONS });
  return cells.map(resultOf);
}

function makeCell({ sheet, formula, row, column }: FormulaAt): FormulaCell {
  const text = engineFormula(qualified(formula.startsWith("=") ? formula : `=${formula}`, sheet));
  return new FormulaCell(sheet, row, column, { value: "", formula: text, style: PLAIN }, false);
}

/** The formula with the name of its sheet before every reference that has none. */
function qualified(formula: string, sheet: Sheet): string {
  const prefix = `${quoteSheet(sheet.name)}!`;
  return mapReferences(formula, (reference) =>
    writeReference(reference.prefix === "" ? { ...reference, prefix } : reference),
  );
}

/** The sheets whose values a formula may read; all where it uses names or functions that find cells by text. */
function sheetsOf(workbook: Workbook, { sheet, formula }: FormulaAt): Sheet[] {
  const found = new Set<Sheet>();
  for (const { kind, text } of cutFormula(formula)) {
    const anywhere = kind === "name" && !/^(?:TRUE|FALSE)$/i.test(text);
    if (anywhere || (kind === "function" && /^(?:INDIRECT|OFFSET)$/i.test(text))) return workbook.sheets;
    if (kind !== "reference") continue;
    const named = readReference(text)?.sheet;
    const target = named === undefined ? sheet : workbook.sheet(named);
    if (target) found.add(target);
    else if (named?.includes(":") === true) return workbook.sheets;
  }
  return [...found];
}

function layerSheet(
  layer: ReadonlyMap<number, FormulaCell>,
  id: number,
): ReturnType<typeof makeWorksheetLike> {
  const rows = new Map<number, FormulaCell[]>();
  for (const cell of layer.values()) {
    const list = rows.get(cell.row - 1) ?? [];
    rows.set(cell.row - 1, list);
    list.push(cell);
  }
  // A name that no person can give to a sheet.
  return makeWorksheetLike(id, `[${id}]`, rows, (row, column) => layer.get(Sheet.key(row - 1, column - 1)));
}

/** The formula by which a rule colours a cell; "" where there is none. */
export function testOf({ formula, test = "" }: ConditionalFormat): string {
  return formula === "" ? test : formula;
}

/** Tells whether a rule colours a cell, by the formula and the top-left cell that it is written for. */
export type RuleTest = (
  sheet: Sheet,
  formula: string,
  origin: { readonly row: number; readonly column: number },
  row: number,
  column: number,
) => CellContent;

/**
 * What rules' formulas give, cell by cell: each rule is calculated once for all of its cells. The answers are those of the
 * moment; make a new test after cells have changed.
 */
export function makeRuleTest(workbook: Workbook): RuleTest {
  const known = new Map<string, Map<number, CellContent>>();
  return (sheet, formula, origin, row, column) => {
    const name = JSON.stringify([sheet.id, formula, origin.row, origin.column]);
    let values = known.get(name);
    if (!values) known.set(name, (values = evaluateRule(workbook, sheet, formula, origin)));
    const key = Sheet.key(row, column);
    let value = values.get(key);
    if (value === undefined) {
      const moved = formulaFor(formula, row - origin.row, column - origin.column);
      value = evaluateFormula(workbook, sheet, moved, row, column);
      values.set(key, value);
    }
    return value;
  };
}

function evaluateRule(
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  origin: { readonly row: number; readonly column: number },
): Map<number, CellContent> {
  const used = sheet.usedArea(false);
  const isThis = (rule: ConditionalFormat): boolean =>
    testOf(rule) === formula && rule.area.row === origin.row && rule.area.column === origin.column;
  const areas = sheet.conditionalFormats.filter(isThis).flatMap((rule) => rule.areas ?? [rule.area]);
  const asked = areas.flatMap((area) =>
    used ? cellsOf(area).filter(({ row, column }) => contains(used, row, column)) : [],
  );
  const requests = asked.map(({ row, column }) => ({
    sheet,
    formula: formulaFor(formula, row - origin.row, column - origin.column),
    row,
    column,
  }));
  const values = evaluateFormulas(workbook, requests);
  return new Map(requests.map(({ row, column }, at) => [Sheet.key(row, column), values[at] ?? ""]));
}

/** Rules over whole columns are calculated when a cell is asked for. */
const LARGEST_AREA = 20_000;

function cellsOf(area: Area): { readonly row: number; readonly column: number }[] {
  if (area.rows * area.columns > LARGEST_AREA) return [];
  return Array.from({ length: area.rows * area.columns }, (_, at) => ({
    row: area.row + Math.floor(at / area.columns),
    column: area.column + (at % area.columns),
  }));
}

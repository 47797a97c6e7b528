/** Whole rows inserted or deleted: cells move, and everything that points to them follows, on every sheet. */
import { forgetTables, moveReferences } from "../formulas/references";
import { sameStyle } from "./same-style";
import type { ConditionalFormat, Sheet } from "./sheet";
import type { RowShift } from "./shift";
import type { Workbook } from "./workbook";

/**
 * Inserts empty rows above a row. They take on the styles and the height of the row above them, as Excel does it. What
 * ended at the row above (sums, merges, rules, chart series) does not grow; what runs across does.
 */
export function insertRows(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
  shiftRows(workbook, sheet, { row, count });
  if (row === 0) return;
  const above = [...sheet.cells()].filter(
    (found) => found.row === row - 1 && !sameStyle(found.cell.style, workbook.defaultStyle),
  );
  const height = sheet.rowHeights.get(row - 1);
  for (let at = row; at < row + count; at += 1) {
    for (const { column, cell } of above)
      sheet.put(at, column, { value: "", formula: "", style: cell.style });
    if (height !== undefined) sheet.rowHeights.set(at, height);
  }
}

/** Deletes rows; formulas that pointed to them, or to a table that went with them, hold #REF!. */
export function deleteRows(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
  shiftRows(workbook, sheet, { row, count: -count });
}

/** Moves rows and what points to them, and does nothing else: new rows have no cells. */
function shiftRows(workbook: Workbook, sheet: Sheet, shift: RowShift): void {
  if (shift.count === 0) return;
  const tables = namesOf(sheet);
  sheet.shiftRows(shift);
  const gone = tables.filter((name) => !namesOf(sheet).includes(name));
  moveWhatPoints(workbook, (formula, own) =>
    forgetTables(moveReferences(formula, own, sheet.name, shift), gone),
  );
}

/** Rewrites every formula of a workbook, in cells or not; `own` is the sheet that it stands on, "" for none. */
export function moveWhatPoints(workbook: Workbook, moved: (formula: string, own: string) => string): void {
  for (const each of workbook.sheets) {
    const move = (formula: string): string => moved(formula, each.name);
    each.moveFormulas(move);
    each.conditionalFormats = each.conditionalFormats.map((rule) => moveRule(rule, move));
    each.charts = each.charts.map((chart) => ({
      ...chart,
      title: chart.title.startsWith("=") ? move(chart.title) : chart.title,
      series: chart.series.map((series) => ({
        ...series,
        name: series.name.startsWith("=") ? move(series.name) : series.name,
        categories: move(series.categories),
        values: move(series.values),
      })),
    }));
  }
  for (const name of workbook.names) name.formula = moved(name.formula, "");
}

function namesOf({ tables }: Sheet): string[] {
  return tables.map(({ name }) => name.toLowerCase());
}

function moveRule(rule: ConditionalFormat, move: (formula: string) => string): ConditionalFormat {
  const formula = rule.formula === "" ? "" : move(rule.formula);
  const test = rule.test === undefined ? undefined : move(rule.test);
  if (formula === rule.formula && test === rule.test) return rule;
  return { ...rule, formula, ...(test === undefined ? {} : { test }) };
}

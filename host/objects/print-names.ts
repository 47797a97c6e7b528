/** The names that Excel itself gives a sheet for what is printed of it; they stand among the sheet's names. */
import { absoluteA1, columnLetters, quoteSheet } from "../../src/domain/place";
import type { Sheet } from "../model/sheet";
import type { DefinedName } from "../model/workbook";
import { notImplemented } from "../richapi/errors";
import type { Session } from "./session";

const AREA = "Print_Area";
const TITLES = "Print_Titles";

/** The names of a sheet's print area and titles, as far as it has them. */
export function printNames({ name, print }: Sheet): readonly DefinedName[] {
  const on = quoteSheet(name);
  const { area, titleRows, titleColumns } = print;
  const titles = [
    ...(titleColumns
      ? [`${on}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`]
      : []),
    ...(titleRows ? [`${on}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  const last = area && absoluteA1(area.row + area.rows - 1, area.column + area.columns - 1);
  return [
    ...(area && last !== undefined
      ? [{ name: AREA, formula: `=${on}!${absoluteA1(area.row, area.column)}:${last}`, sheet: name }]
      : []),
    ...(titles.length > 0 ? [{ name: TITLES, formula: `=${titles.join(",")}`, sheet: name }] : []),
  ];
}

/** A name that is deleted takes the print area or the titles with it. */
export function deletePrintName({ workbook }: Session, item: DefinedName): void {
  const print = workbook.sheet(item.sheet ?? "")?.print;
  if (!print) return;
  if (item.name === AREA) delete print.area;
  if (item.name !== TITLES) return;
  if (print.titleColumns) throw notImplemented("the deletion of print titles that have columns");
  delete print.titleRows;
}

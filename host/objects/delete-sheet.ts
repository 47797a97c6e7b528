import { forgetTables, mapReferences } from "../formulas/references";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { HostError } from "../richapi/errors";
import type { SheetPlace } from "./session";

/** Deletes a sheet without asking. Formulas that point to it would hold #REF!, which the host does not make of them. */
export function deleteSheet({ session: { workbook }, sheet }: SheetPlace): void {
  refuseStructure(workbook);
  const others = workbook.sheets.filter((each) => each !== sheet);
  if (!others.some(({ visibility }) => visibility === "Visible")) {
    throw new HostError("InvalidOperation", `${sheet.name} is the last sheet that is visible`);
  }
  for (const { name, formula } of formulasOf(workbook, others)) {
    if (pointsTo(formula, sheet)) {
      throw new HostError("NotImplemented", `host does not delete ${sheet.name}, to which ${name} points`);
    }
  }
  const active = workbook.sheets[workbook.activeSheet];
  workbook.removeSheet(sheet);
  const now = active ? workbook.sheets.indexOf(active) : -1;
  workbook.activeSheet = now >= 0 ? now : Math.min(workbook.activeSheet, workbook.sheets.length - 1);
}

/** Refused where the workbook's structure is protected. */
export function refuseStructure({ structureProtected }: Workbook): void {
  if (structureProtected) throw new HostError("AccessDenied", "the workbook's structure is protected");
}

function* formulasOf(
  { names }: Workbook,
  sheets: readonly Sheet[],
): Iterable<{ readonly name: string; readonly formula: string }> {
  for (const sheet of sheets) {
    for (const { cell } of sheet.cells()) yield { name: sheet.name, formula: cell.formula };
  }
  yield* names;
}

function pointsTo(formula: string, { name, tables }: Sheet): boolean {
  const named = tables.map((table) => table.name.toLowerCase());
  let points = forgetTables(formula, named) !== formula;
  mapReferences(formula, (reference, text) => {
    points ||= reference.sheet?.toLowerCase() === name.toLowerCase();
    return text;
  });
  return points;
}

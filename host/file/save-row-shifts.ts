/**
 * Inserted and deleted rows → every part that counts rows. It is done to the file's own elements before anything else is
 * compared, so that what moved unchanged stays as it was, cells with their formulas and results among it.
 */
import type { RowShift } from "../model/shift";
import type { Workbook } from "../model/workbook";
import { moveFormulas, writeOutMovedGroups, type MovedSheet } from "./moved-formulas";
import { movePlaces } from "./moved-places";
import type { PackageEditor } from "./package-editor";
import type { SourceFile } from "./source";
import { refuseUnmovable } from "./unmovable";

/** Repeats the row shifts of all sheets on the parts of the file. Throws a FileProblem where that would leave something wrong. */
export function repeatRowShifts(editor: PackageEditor, workbook: Workbook, source: SourceFile): void {
  const moved = source.sheets.flatMap(({ name, part, sheet }): MovedSheet[] => {
    const shifts = workbook.sheets.includes(sheet) ? net(sheet.rowShifts) : [];
    return shifts.length > 0 ? [{ name, part, shifts }] : [];
  });
  if (moved.length === 0) return;
  refuseUnmovable(editor, source, moved, workbook.name);
  writeOutMovedGroups(editor, source, moved);
  for (const { part, shifts } of moved) movePlaces(editor, part, shifts);
  moveFormulas(editor, source, moved);
}

/** Rows that were inserted and deleted again move nothing. */
function net(shifts: readonly RowShift[]): RowShift[] {
  const kept: RowShift[] = [];
  for (const shift of shifts) {
    const last = kept.at(-1);
    if (last && last.count > 0 && last.row === shift.row && last.count === -shift.count) kept.pop();
    else kept.push(shift);
  }
  return kept;
}

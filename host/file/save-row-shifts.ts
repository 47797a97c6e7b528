/**
 * Inserted and deleted rows → every part that counts rows. It is done to the file's own elements before anything else is
 * compared, so that what moved unchanged stays as it was, cells with their formulas and results among it.
 */
import { copyToMove } from "../model/copy";
import { moveWhatPoints } from "../model/insert-rows";
import type { Sheet } from "../model/sheet";
import type { RowShift } from "../model/shift";
import type { Workbook } from "../model/workbook";
import {
  movedText,
  moveFormulas,
  partsWithFormulas,
  writeOutMovedGroups,
  type MovedSheet,
} from "./moved-formulas";
import { movePlaces } from "./moved-places";
import type { PackageEditor } from "./package-editor";
import type { SourceFile } from "./source";
import { refuseUnmovable } from "./unmovable";

/** A file on whose parts the rows that moved are being moved. */
export interface MovingRows {
  /** What the file holds when all is moved, for the workbook to be compared with. */
  readonly pristine: Workbook;
  readonly rowsMoved: boolean;
  /** Moves the rows of a worksheet's part and of what hangs on it. */
  readonly moveSheet: (part: string) => void;
}

/**
 * Repeats the row shifts of all sheets on the parts that belong to no worksheet; each worksheet follows by itself, as it
 * is to be written, for all of them taken apart at once would be many times the file.
 *
 * @throws FileProblem where that would leave something wrong
 */
export function repeatRowShifts(editor: PackageEditor, workbook: Workbook, source: SourceFile): MovingRows {
  const moved = source.sheets.flatMap(({ name, part, sheet }): MovedSheet[] => {
    const shifts = workbook.sheets.includes(sheet) ? net(sheet.rowShifts) : [];
    return shifts.length > 0
      ? [{ name, part, now: sheet, shifts, tablesGone: tablesGone(source.asOpened, sheet) }]
      : [];
  });
  if (moved.length === 0) return { pristine: source.asOpened, rowsMoved: false, moveSheet: () => undefined };

  refuseUnmovable(editor, source, moved, workbook.name);
  const because = `rows inserted or deleted on ${moved.map(({ name }) => name).join(", ")}`;
  editor.because(because);
  const names = new Map(source.sheets.map(({ part, name }) => [part, name]));
  const passed = new Set(names.keys());
  const moveFrom = (start: string): void => {
    for (const part of partsWithFormulas(editor, start, passed)) {
      moveFormulas(editor, part, names.get(start) ?? "", moved);
    }
  };
  moveFrom(source.workbookPart);
  const moveSheet = (part: string): void => {
    const name = names.get(part);
    // A new sheet's formulas were typed where the rows had moved.
    if (name === undefined) return;
    editor.because(because);
    writeOutMovedGroups(editor, { name, part }, moved);
    const own = moved.find((sheet) => sheet.part === part);
    if (own) movePlaces(editor, own, workbook.name);
    moveFrom(part);
  };
  return { pristine: movedCopy(source.asOpened, moved), rowsMoved: true, moveSheet };
}

/** What was opened, with its rows moved as those of the file were. */
function movedCopy(asOpened: Workbook, moved: readonly MovedSheet[]): Workbook {
  const copy = copyToMove(asOpened);
  const sheets = new Map(copy.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { name, shifts } of moved) {
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`the file has no sheet ${name}`);
    for (const shift of shifts) sheet.shiftRows(shift);
  }
  // Each formula once, however many sheets moved.
  moveWhatPoints(copy, (formula, own) => movedText(formula, own, moved));
  return copy;
}

function tablesGone(asOpened: Workbook, now: Sheet): string[] {
  const left = new Set(now.tables.map(({ name }) => name));
  const were = asOpened.sheets.find(({ id }) => id === now.id)?.tables ?? [];
  return were.flatMap(({ name }) => (left.has(name) ? [] : name.toLowerCase()));
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

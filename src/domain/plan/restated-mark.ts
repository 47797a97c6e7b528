/** Restated figures get their mark; it goes with its figure, and never to another one in its place. */
import { a1 } from "../place";
import { isMarked, mark, unmark } from "../restated-format";
import { placeKey } from "./place-key";
import type { CellEdit, CellWrite, RowEdit } from "./plan";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../workbook";

/** What is written of a restated figure, with its mark. */
function marked(write: CellWrite, present: string): CellWrite {
  if ("clear" in write) return write;
  const own = "numberFormat" in write ? write.numberFormat : undefined;
  if ("text" in write) return { ...write, numberFormat: mark("@") };
  return { ...write, numberFormat: mark(own ?? (present === "@" ? "General" : present)) };
}

/**
 * The edits with the mark on each restated figure, and none where another figure takes a marked one's place: in a row that
 * was inserted below it and took on its format, or in a column of the scorecard whose month moved on.
 * @param workbook with the rows inserted
 * @param shifted the sheet whose columns stand for other months now, if the report moves on
 */
export function markRestated(
  workbook: WorkbookSnapshot,
  edits: readonly CellEdit[],
  rows: readonly RowEdit[],
  shifted: string | undefined,
): readonly CellEdit[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const inserted = newRows(rows);
  const isElsewhere = ({ sheet, row }: Pick<CellEdit, "sheet" | "row">): boolean =>
    sheet === shifted || inserted.get(sheet)?.has(row) === true;
  const all = edits.map((edit): CellEdit => {
    const sheet = sheets.get(edit.sheet);
    const present = sheet ? cellAt(sheet, edit.row, edit.column).numberFormat : "General";
    if (edit.kind === "restated") return { ...edit, write: marked(edit.write, present) };
    const { write } = edit;
    if (!isMarked(present) || !isElsewhere(edit) || "text" in write) return edit;
    if (!("clear" in write) && write.numberFormat !== undefined) return edit;
    return { ...edit, write: { ...write, numberFormat: unmark(present) } };
  });
  const written = new Set(all.map(placeKey));
  const empty = [...inserted].flatMap(([name, its]) => {
    const sheet = sheets.get(name);
    return sheet ? [...its].flatMap((row) => emptyCells(sheet, row)) : [];
  });
  return [...all, ...empty.filter((edit) => !written.has(placeKey(edit)))];
}

/** The rows that were inserted, by sheet, as they are counted in the end. */
function newRows(rows: readonly RowEdit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { sheet, area } of rows) {
    // The later insertions of a sheet are above the earlier ones, and move them down.
    const moved = [...(found.get(sheet) ?? [])].map((row) => (row >= area.row ? row + area.rows : row));
    const own = Array.from({ length: area.rows }, (_, below) => area.row + below);
    found.set(sheet, new Set([...moved, ...own]));
  }
  return found;
}

/** Cells of a new row that took on a marked format, and get no figure yet. */
function emptyCells(sheet: SheetSnapshot, row: number): readonly CellEdit[] {
  return Array.from({ length: sheet.area.columns }, (_, index) => sheet.area.column + index).flatMap(
    (column): CellEdit[] => {
      const { numberFormat } = cellAt(sheet, row, column);
      if (!isMarked(numberFormat)) return [];
      return [
        {
          target: "cell",
          sheet: sheet.name,
          row,
          column,
          cell: a1(row, column),
          kind: "format",
          before: "",
          after: "",
          because: "The figure above is marked as restated (r); what goes in here is not.",
          ticked: true,
          write: { clear: true, numberFormat: unmark(numberFormat) },
          was: "",
        },
      ];
    },
  );
}

/** Conditional formats that end at the row above an inserted one, whoever made them, cover the new row too. */
import { areaAddress } from "../place";
import { moveArea, moveRow } from "../undo/shift-references";
import type { Area, SheetSnapshot, WorkbookSnapshot } from "../workbook";
import { insertedRows } from "./grown";
import type { RowEdit, SpanEdit } from "./plan";

/** The edits that the inserted rows ask for, at most one for each. */
export function extendFormats(workbook: WorkbookSnapshot, rows: readonly RowEdit[]): readonly SpanEdit[] {
  const inserted = insertedRows(rows);
  return workbook.sheets.flatMap((sheet) => {
    const blocks = inserted(sheet.name);
    return blocks.flatMap((block, index) => {
      const now = moveRow(block.row, blocks.slice(index + 1));
      return extendTo(sheet, now, (area) => moveArea(area, blocks));
    });
  });
}

/** @param row the new row, as after the insertions */
function extendTo(
  { name, formats = [], merges }: SheetSnapshot,
  row: number,
  moved: (area: Area) => Area,
): readonly SpanEdit[] {
  const endsAbove = (area: Area): boolean => area.row + area.rows === row;
  const was = formats.filter(({ areas }) => areas.some((area) => endsAbove(moved(area))));
  // Formats are copied with the merge that a cell is part of; what is merged has its own row already.
  const merged = merges.map(moved).filter((area) => area.row < row && area.row + area.rows >= row);
  const ends = was.flatMap(({ areas }) => areas.map(moved).filter(endsAbove));
  const areas = widest(ends.flatMap((area) => withoutMerged({ ...area, row, rows: 1 }, merged)));
  if (areas.length === 0) return [];
  const addresses = (each: readonly Area[]): string => each.map(areaAddress).join(", ");
  return [
    {
      target: "span",
      sheet: name,
      kind: "format",
      cell: addresses(areas),
      before: addresses(distinct(ends)),
      after: addresses(distinct(ends.map((area) => ({ ...area, rows: area.rows + 1 })))),
      because: "Conditional formats that ended just above the new row cover it too.",
      ticked: true,
      areas,
      was,
    },
  ];
}

/** The columns of an area of one row that no merge holds. */
function withoutMerged(area: Area, merges: readonly Area[]): readonly Area[] {
  const merge = merges.find(
    ({ column, columns }) => column < area.column + area.columns && column + columns > area.column,
  );
  if (!merge) return [area];
  const end = merge.column + merge.columns;
  return [
    { ...area, columns: merge.column - area.column },
    { ...area, column: end, columns: area.column + area.columns - end },
  ]
    .filter(({ columns }) => columns > 0)
    .flatMap((rest) => withoutMerged(rest, merges));
}

/** Areas of one row, without those that lie in another. */
function widest(areas: readonly Area[]): readonly Area[] {
  const inside = (one: Area, other: Area): boolean =>
    one.column >= other.column && one.column + one.columns <= other.column + other.columns;
  return distinct(areas).filter(
    (area, _, all) => !all.some((other) => other !== area && inside(area, other)),
  );
}

function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [areaAddress(area), area])).values()];
}

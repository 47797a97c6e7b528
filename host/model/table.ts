/** Tables (Insert, Table): where they stand, and what moving rows makes of them. */
import type { Area } from "../../src/domain/workbook";
import { shiftArea, shiftRow, type RowShift } from "./shift";

export interface TablePlace {
  readonly name: string;
  readonly area: Area;
  /** A row of heads that name the columns; a table may show none. */
  readonly heads: boolean;
  /** A last row of totals. */
  readonly totals: boolean;
}

/** A table's new place; undefined where all of it was deleted. Its totals may go alone. */
export function shiftTable(table: TablePlace, shift: RowShift): TablePlace | undefined {
  const area = shiftArea(table.area, shift);
  const last = table.area.row + table.area.rows - 1;
  return area && { ...table, area, totals: table.totals && shiftRow(last, shift) !== undefined };
}

/** Why a table does not bear that rows move, in words; undefined where it does. */
export function tableRefusal(table: TablePlace, shift: RowShift): string | undefined {
  const moved = shiftTable(table, shift);
  if (!moved) return undefined;
  if (table.heads && shiftRow(table.area.row, shift) === undefined)
    return "its heads, which name its columns";
  return moved.area.rows > Number(moved.heads) + Number(moved.totals) ? undefined : "its last row of figures";
}

/** What methods of a range change. */
import type { Area } from "../../src/domain/workbook";
import { deleteRows, insertRows } from "../model/insert-rows";
import { shiftRefusal } from "../model/refuse-shift";
import type { Sheet } from "../model/sheet";
import type { RowShift } from "../model/shift";
import { PLAIN } from "../model/style";
import { wrong } from "../richapi/arguments";
import { HostError, notImplemented } from "../richapi/errors";
import type { HostObject } from "../richapi/host-object";
import { eachOf, changedStyle, writeContent } from "./cell-content";
import { intersection, isWholeRows, sameArea } from "./geometry";
import { rangeAt } from "./place-of";
import type { RangePlace } from "./session";

/** Microsoft documents that getMergedAreasOrNullObject fails above this count. */
const MOST_MERGED_AREAS = 512;

/** Writes number formats: null leaves a cell's format alone; what the cell holds is not read anew. */
export function setNumberFormat(place: RangePlace, grid: unknown): void {
  const { session, sheet, area } = place;
  session.change(sheet);
  for (const { row, column, value } of eachOf(area, grid, "numberFormat")) {
    if (typeof value !== "string" || value === "") throw wrong("numberFormat", value, "a number format");
    const cell = sheet.cell(row, column) ?? { value: "", formula: "", style: PLAIN };
    if (cell.style.numberFormat === value) continue;
    sheet.put(row, column, { ...cell, style: changedStyle(cell.style, { numberFormat: value }) });
  }
}

export function clearRange(
  place: RangePlace,
  applyTo: "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks",
): void {
  if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks")
    throw notImplemented(`Range.clear(${applyTo})`);
  if (applyTo !== "Formats") writeContent(place, "", "values");
  if (applyTo === "Contents") return;
  const { session, sheet, area } = place;
  session.change(sheet);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.cell(row, column);
      if (cell) sheet.put(row, column, { ...cell, style: PLAIN });
    }
  }
}

/** The merged areas that touch the range. */
export function mergedAreas({ sheet, area }: RangePlace): readonly Area[] {
  const found = sheet.merges.filter((merge) => intersection(merge, area));
  if (found.length > MOST_MERGED_AREAS) {
    throw new HostError(
      "GeneralException",
      `${found.length} merged areas; Excel gives ${MOST_MERGED_AREAS} at most`,
    );
  }
  return found;
}

/** Merges the range, or each of its rows; only the top-left content stays. */
export function mergeCells(place: RangePlace, across: boolean): void {
  const { session, sheet, area } = place;
  session.change(sheet);
  const pieces = across
    ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  for (const piece of pieces) {
    const cut = sheet.merges.filter((merge) => intersection(merge, piece));
    sheet.merges = sheet.merges.filter((merge) => !cut.includes(merge));
    if (piece.rows * piece.columns > 1) sheet.merges.push(piece);
    for (let row = piece.row; row < piece.row + piece.rows; row++) {
      for (let column = piece.column; column < piece.column + piece.columns; column++) {
        const cell = sheet.cell(row, column);
        if (!cell || (row === piece.row && column === piece.column)) continue;
        sheet.put(row, column, { ...cell, value: "", formula: "" });
      }
    }
  }
}

export function unmergeCells({ session, sheet, area }: RangePlace): void {
  session.change(sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area) && !sameArea(merge, area));
}

/** Inserts whole rows above the range; gives the place of the new rows. */
export function insertRange(place: RangePlace, shift: "Down" | "Right"): HostObject {
  if (shift === "Right" || !isWholeRows(place.area)) throw notImplemented("Range.insert of part of a row");
  const { session, sheet, area } = place;
  session.change(sheet);
  refuseShift(sheet, { row: area.row, count: area.rows });
  insertRows(session.workbook, sheet, area.row, area.rows);
  session.rowsMoved(sheet, { row: area.row, count: area.rows });
  return rangeAt(place, area);
}

/** Deletes whole rows. */
export function deleteRange(place: RangePlace, shift: "Up" | "Left"): void {
  if (shift === "Left" || !isWholeRows(place.area)) throw notImplemented("Range.delete of part of a row");
  const { session, sheet, area } = place;
  session.change(sheet);
  refuseShift(sheet, { row: area.row, count: -area.rows });
  deleteRows(session.workbook, sheet, area.row, area.rows);
  session.rowsMoved(sheet, { row: area.row, count: -area.rows });
}

function refuseShift(sheet: Sheet, shift: RowShift): void {
  const reason = shiftRefusal(sheet, shift);
  if (reason !== undefined) throw new HostError("InvalidOperation", reason);
}

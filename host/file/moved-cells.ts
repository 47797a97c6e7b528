/** Inserted and deleted rows → the rows and cells of a sheet's part, and what one formula fills. */
import { a1, areaAddress, parseAddress } from "../../src/domain/place";
import type { Area } from "../../src/domain/workbook";
import type { Sheet } from "../model/sheet";
import { shiftArea, shiftRow, type RowShift } from "../model/shift";
import { remove, setAttributes } from "./dom-edit";
import { cellElements, rowElements } from "./read-cells";
import { renumberedRow } from "./row-text";
import { sameArea } from "./save-cells";
import { attribute, child, type Element } from "./xml";

/** A formula that filled several cells and was replaced since no longer holds them together. */
export function forgetReplacedArrays(data: Element, now: Sheet, shifts: readonly RowShift[]): void {
  for (const { element: row } of rowElements(data)) {
    if (row.written?.includes("ref=") === false) continue;
    for (const { element } of cellElements(row)) {
      const formula = child(element, "f");
      const area = parseAddress(attribute(formula, "ref") ?? "");
      if (!formula || !area || !/^(?:array|dataTable)$/.test(attribute(formula, "t") ?? "")) continue;
      const moved = shifts.reduce<Area | undefined>((each, shift) => each && shiftArea(each, shift), area);
      const found = moved && now.cell(moved.row, moved.column)?.arrayArea;
      if (moved && !sameArea(found, moved)) remove(formula);
    }
    row.collapse();
  }
}

/** Moves rows with their cells; those that are deleted go. `refuseCut` is told of each row whose formulas may fill others. */
export function shiftRows(data: Element, shift: RowShift, refuseCut: (row: Element) => void): void {
  for (const { element, row } of rowElements(data)) {
    const now = shiftRow(row, shift);
    const written = element.written;
    // A formula above the shift may fill cells across it.
    const fills = written?.includes("ref=") !== false;
    if (fills) refuseCut(element);
    if (now === undefined) {
      remove(element);
      continue;
    }
    const renumbered = written === undefined || now === row ? undefined : renumberedRow(written, now + 1);
    if (renumbered !== undefined) element.rewrite(renumbered);
    else if (now !== row || fills) shiftCells(element, now, shift);
  }
}

function shiftCells(row: Element, now: number, shift: RowShift): void {
  for (const { element, column } of cellElements(row)) {
    if (now >= shift.row) setAttributes(element, { r: a1(now, column) });
    const formula = child(element, "f");
    if (!formula) continue;
    const filled = attribute(formula, "ref");
    if (filled !== undefined) setAttributes(formula, { ref: shiftedAddresses(filled, shift) });
    shiftInput(formula, "r1", "del1", shift);
    shiftInput(formula, "r2", "del2", shift);
  }
  if (now >= shift.row) setAttributes(row, { r: now + 1 });
  row.collapse();
}

/** An input cell of a what-if table; the table knows when it was deleted. */
function shiftInput(formula: Element, name: string, deleted: string, shift: RowShift): void {
  const after = shiftedAddresses(attribute(formula, name) ?? "", shift);
  if (after !== "") setAttributes(formula, { [name]: after });
  else if (attribute(formula, name) !== undefined) setAttributes(formula, { [deleted]: true });
}

/** Addresses with blanks between, at their new places. */
export function shiftedAddresses(addresses: string, shift: RowShift): string {
  if (!/\s/.test(addresses)) return shiftedAddress(addresses, shift);
  const moved = addresses.split(/\s+/).map((address) => shiftedAddress(address, shift));
  return moved.filter((address) => address !== "").join(" ");
}

function shiftedAddress(address: string, shift: RowShift): string {
  const area = parseAddress(address);
  if (!area) return address;
  const moved = shiftArea(area, shift);
  if (!moved) return "";
  const same = moved.row === area.row && moved.rows === area.rows;
  return same ? address : areaAddress(moved);
}

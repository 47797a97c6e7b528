import { isLeftOut, oneOf, text, truth, wholeNumber, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import { readGrid, shownText, valueType, writeContent } from "./cell-content";
import { copyFormats } from "./copy-formats";
import { readCellProperties, writeCellProperties } from "./cell-properties";
import { around, fullAddress, intersection, onSheet, readAddress, WHOLE_SHEET } from "./geometry";
import { rangeAt } from "./place-of";
import {
  clearRange,
  deleteRange,
  insertRange,
  mergeCells,
  mergedAreas,
  setNumberFormat,
  unmergeCells,
} from "./range-edits";
import type { RangePlace } from "./session";
import { activate } from "./worksheet";

export const RANGE = defineClass<Excel.Range, RangePlace>("Range", {
  scalars: {
    address: ({ sheet, area }) => fullAddress(sheet.name, area),
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    // Excel answers -1 where the count is over 2^31.
    cellCount: ({ area }) => (area.rows * area.columns > 2 ** 31 ? -1 : area.rows * area.columns),
    values: (place) => settled(place, ({ value }) => value),
    formulas: (place) => settled(place, ({ formula, value }) => (formula === "" ? value : formula)),
    text: (place) => settled(place, shownText(place)),
    valueTypes: (place) => settled(place, valueType) as Excel.RangeValueType[][] | null,
    // The formula engine fills the cells of array formulas and spills nothing.
    hasSpill: () => false,
    numberFormat: (place) => readGrid(place, ({ style }) => style.numberFormat),
    // In points, at 96 pixels an inch; hidden rows and columns count nothing.
    width: ({ sheet, area }) => pointsOver(area.column, area.columns, (column) => sheet.columnPixels(column)),
    height: ({ sheet, area }) => pointsOver(area.row, area.rows, (row) => sheet.rowPixels(row)),
  },
  set: {
    values: (place, value) => writeContent(place, value, "values"),
    formulas: (place, value) => writeContent(place, value, "formulas"),
    numberFormat: setNumberFormat,
  },
  nav: {
    worksheet: ({ session, sheet }) => session.make.worksheet({ session, sheet }),
    format: (place) => place.session.make.format(place),
    conditionalFormats: (place) => place.session.make.rules(place),
  },
  methods: {
    select: (place) => {
      activate(place);
      place.session.selection = place.area;
    },
    clear: (place, [applyTo]) =>
      clearRange(
        place,
        oneOf(applyTo, "applyTo", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All"),
      ),
    getCell: (place, [row, column]) =>
      move(place, wholeNumber(row, "row"), wholeNumber(column, "column"), 1, 1),
    getRow: (place, [row]) =>
      move(place, wholeNumber(row, "row", 0, place.area.rows - 1), 0, 1, place.area.columns),
    getColumn: (place, [column]) =>
      move(place, 0, wholeNumber(column, "column", 0, place.area.columns - 1), place.area.rows, 1),
    getLastCell: (place) => move(place, place.area.rows - 1, place.area.columns - 1, 1, 1),
    getLastRow: (place) => move(place, place.area.rows - 1, 0, 1, place.area.columns),
    getLastColumn: (place) => move(place, 0, place.area.columns - 1, place.area.rows, 1),
    getOffsetRange: (place, [rows, columns]) =>
      move(
        place,
        wholeNumber(rows, "rowOffset"),
        wholeNumber(columns, "columnOffset"),
        place.area.rows,
        place.area.columns,
      ),
    getResizedRange: (place, [rows, columns]) =>
      move(
        place,
        0,
        0,
        place.area.rows + wholeNumber(rows, "deltaRows"),
        place.area.columns + wholeNumber(columns, "deltaColumns"),
      ),
    getEntireRow: (place) => rangeAt(place, { ...WHOLE_SHEET, row: place.area.row, rows: place.area.rows }),
    getEntireColumn: (place) =>
      rangeAt(place, { ...WHOLE_SHEET, column: place.area.column, columns: place.area.columns }),
    getBoundingRect: (place, [other]) => rangeAt(place, around(place.area, otherArea(place, other))),
    getIntersection: (place, [other]) => {
      const common = intersection(place.area, otherArea(place, other));
      if (!common) throw new HostError("ItemNotFound", "the ranges have no cell in common");
      return rangeAt(place, common);
    },
    getIntersectionOrNullObject: (place, [other]) => {
      const common = intersection(place.area, otherArea(place, other));
      return common ? rangeAt(place, common) : null;
    },
    getUsedRangeOrNullObject: (place, [valuesOnly]) => {
      const used = place.sheet.usedArea(isLeftOut(valuesOnly) ? false : truth(valuesOnly, "valuesOnly"));
      const common = used && intersection(used, place.area);
      return common ? rangeAt(place, common) : null;
    },
    // Sizes alone: nothing that we ship asks for more.
    getColumnProperties: ({ sheet, area }, [wanted]) => {
      wantsOnly(wanted, "columnWidth");
      return indices(area.column, area.columns).map((column) => ({
        format: { columnWidth: sheet.columnPixels(column) * POINTS_A_PIXEL },
      }));
    },
    getRowProperties: ({ sheet, area }, [wanted]) => {
      wantsOnly(wanted, "rowHeight");
      return indices(area.row, area.rows).map((row) => ({
        format: { rowHeight: sheet.rowPixels(row) * POINTS_A_PIXEL },
      }));
    },
    getCellProperties: (place, [wanted]) => readCellProperties(place, wanted),
    setCellProperties: (place, [looks]) => writeCellProperties(place, looks),
    getMergedAreasOrNullObject: (place) => {
      const areas = mergedAreas(place);
      const { session, sheet } = place;
      return areas.length === 0 ? null : session.make.rangeAreas({ session, sheet, areas, referenceId: "" });
    },
    copyFrom: copyFormats,
    insert: (place, [shift]) => insertRange(place, oneOf(shift, "shift", ["Down", "Right"])),
    delete: (place, [shift]) => deleteRange(place, oneOf(shift, "shift", ["Up", "Left"])),
    merge: (place, [across]) => mergeCells(place, isLeftOut(across) ? false : truth(across, "across")),
    unmerge: unmergeCells,
  },
  internal: {
    _KeepReference: (place) => {
      if (place.referenceId === "") place.referenceId = place.session.keep(RANGE.bind(place));
    },
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows === area.rows && columns === area.columns) return;
      throw wrong(
        "values",
        `${String(rows)} x ${String(columns)}`,
        `an array of ${area.rows} x ${area.columns}`,
      );
    },
  },
  identity: ({ referenceId }) => ({ _ReferenceId: referenceId }),
});

function settled<V>(place: RangePlace, of: Parameters<typeof readGrid<V>>[1]): V[][] | null {
  place.session.settle();
  return readGrid(place, of);
}

function move(place: RangePlace, down: number, right: number, rows: number, columns: number): HostObject {
  const { row, column } = place.area;
  return rangeAt(place, onSheet({ row: row + down, column: column + right, rows, columns }));
}

const POINTS_A_PIXEL = 0.75;

function indices(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

function wantsOnly(wanted: unknown, size: "columnWidth" | "rowHeight"): void {
  const expected = { format: { [size]: true } };
  if (JSON.stringify(wanted) !== JSON.stringify(expected))
    throw wrong("properties", wanted, JSON.stringify(expected));
}

/** Another range, as a Range or an address, on the same sheet. */
function otherArea(place: RangePlace, other: unknown): RangePlace["area"] {
  if (typeof other === "string") return readAddress(text(other, "anotherRange"));
  const { sheet, area } = RANGE.unbind(other, "anotherRange");
  if (sheet !== place.sheet) throw new HostError("InvalidArgument", "anotherRange is on another sheet");
  return area;
}

export const RANGE_COLLECTION = defineClass<Excel.RangeCollection, readonly RangePlace[]>("RangeCollection", {
  scalars: {},
  methods: {
    getCount: (places) => places.length,
    getItemAt: (places, [index]) => {
      const place = places[wholeNumber(index, "index", 0)];
      if (!place) throw new HostError("ItemNotFound", `no range ${String(index)}`);
      return RANGE.bind(place);
    },
  },
  collection: { items: (places) => places.map((place) => RANGE.bind(place)) },
});

/** Sizes on screen of so many rows or columns, in points. */
function pointsOver(start: number, count: number, pixels: (index: number) => number): number {
  let sum = 0;
  for (let index = start; index < start + Math.min(count, 20_000); index += 1) sum += pixels(index);
  return (sum * 72) / 96;
}

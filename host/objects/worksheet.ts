import { isLeftOut, oneOf, text, truth, wholeNumber } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import { deleteSheet, refuseStructure } from "./delete-sheet";
import { EVENT } from "./events";
import { fullAddress, onSheet, readAddress, WHOLE_SHEET } from "./geometry";
import { rangeAt } from "./place-of";
import { colour } from "./range-style";
import type { SheetPlace } from "./session";
import { sheetName } from "./worksheet-collection";

export const WORKSHEET = defineClass<Excel.Worksheet, SheetPlace>("Worksheet", {
  scalars: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => sheet.tabColor,
    showGridlines: ({ sheet }) => sheet.showGridlines,
    standardHeight: ({ sheet }) => sheet.defaultRowHeight,
  },
  set: {
    position: ({ session: { workbook }, sheet }, value) => {
      refuseStructure(workbook);
      const active = workbook.sheets[workbook.activeSheet];
      const others = workbook.sheets.filter((other) => other !== sheet);
      others.splice(wholeNumber(value, "position", 0, others.length), 0, sheet);
      workbook.sheets.splice(0, others.length, ...others);
      if (active) workbook.activeSheet = workbook.sheets.indexOf(active);
    },
    name: ({ session, sheet }, value) => {
      const others = session.workbook.sheets.filter((other) => other !== sheet);
      sheet.name = sheetName(others, value);
    },
    visibility: (place, value) => {
      place.sheet.visibility = oneOf(value, "visibility", ["Visible", "Hidden", "VeryHidden"]);
    },
    tabColor: ({ sheet }, value) => {
      sheet.tabColor = value === "" ? "" : colour(value, "tabColor");
    },
    showGridlines: ({ sheet }, value) => {
      sheet.showGridlines = truth(value, "showGridlines");
    },
  },
  nav: {
    protection: ({ session, sheet }) => session.make.protection({ session, sheet }),
    freezePanes: ({ session, sheet }) => session.make.freezePanes({ session, sheet }),
    charts: ({ session, sheet }) => session.make.charts({ session, sheet }),
    pageLayout: ({ session, sheet }) => session.make.pageLayout({ session, sheet }),
    names: ({ session, sheet }) => session.make.names({ session, sheet }),
    tables: ({ session, sheet }) => session.make.tables({ session, sheet }),
  },
  methods: {
    activate: (place) => activate(place),
    delete: deleteSheet,
    getRange: (place, [address]) =>
      rangeAt(place, isLeftOut(address) ? WHOLE_SHEET : readAddress(text(address, "address"))),
    getCell: (place, [row, column]) =>
      rangeAt(
        place,
        onSheet({
          row: wholeNumber(row, "row"),
          column: wholeNumber(column, "column"),
          rows: 1,
          columns: 1,
        }),
      ),
    getRangeByIndexes: (place, [row, column, rows, columns]) =>
      rangeAt(
        place,
        onSheet({
          row: wholeNumber(row, "startRow"),
          column: wholeNumber(column, "startColumn"),
          rows: wholeNumber(rows, "rowCount"),
          columns: wholeNumber(columns, "columnCount"),
        }),
      ),
    // An empty sheet has A1 as its used range; only the OrNullObject form says that it is empty.
    getUsedRange: (place, [valuesOnly]) =>
      usedRange(place, valuesOnly) ?? rangeAt(place, { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (place, [valuesOnly]) => usedRange(place, valuesOnly),
  },
  internal: {
    _RegisterDataChangedEvent: ({ session, sheet }) => session.events.register(EVENT.dataChanged, sheet.id),
    _UnregisterDataChangedEvent: ({ session, sheet }) =>
      session.events.unregister(EVENT.dataChanged, sheet.id),
    _RegisterSelectionChangedEvent: ({ session, sheet }) =>
      session.events.register(EVENT.selectionChanged, sheet.id),
    _UnregisterSelectionChangedEvent: ({ session, sheet }) =>
      session.events.unregister(EVENT.selectionChanged, sheet.id),
  },
  identity: ({ sheet }) => ({ _Id: sheet.id }),
});

function usedRange(place: SheetPlace, valuesOnly: unknown): HostObject | null {
  const area = place.sheet.usedArea(isLeftOut(valuesOnly) ? false : truth(valuesOnly, "valuesOnly"));
  return area ? rangeAt(place, area) : null;
}

/** Shows a sheet; a hidden one cannot be shown. */
export function activate({ session, sheet }: SheetPlace): void {
  if (sheet.visibility !== "Visible") {
    throw new HostError("InvalidOperation", `${fullAddress(sheet.name, WHOLE_SHEET)} is hidden`);
  }
  const index = session.workbook.sheets.indexOf(sheet);
  if (session.workbook.activeSheet === index) return;
  session.workbook.activeSheet = index;
  session.events.activated(sheet);
  session.selection = { row: 0, column: 0, rows: 1, columns: 1 };
}

/** How a sheet prints: orientation, scaling, print area, titles, headers and footers. */
import { finiteNumber, isLeftOut, oneOf, text, wholeNumber, wrong } from "../richapi/arguments";
import { HostError } from "../richapi/errors";
import { defineClass, type HostObject } from "../richapi/host-object";
import { joinParts, splitParts, type HeaderFooterParts } from "../model/header-footer";
import type { PrintSetup } from "../model/print-setup";
import { isWholeRows, readAddress, SHEET_COLUMNS, SHEET_ROWS } from "./geometry";
import { rangeAt } from "./place-of";
import { RANGE } from "./range";
import type { RangePlace, SheetPlace } from "./session";

const PAGE_LAYOUT = defineClass<Excel.PageLayout, SheetPlace>("PageLayout", {
  scalars: {
    orientation: ({ sheet }) => (sheet.print.landscape === true ? "Landscape" : "Portrait"),
    zoom: ({ sheet }) => zoomOf(sheet.print),
  },
  set: {
    orientation: (place, value) => {
      const isLandscape = oneOf(value, "orientation", ["Portrait", "Landscape"]) === "Landscape";
      printOf(place).landscape = isLandscape;
    },
    zoom: (place, value) => setZoom(printOf(place), value),
  },
  nav: { headersFooters: (place) => HEADER_FOOTER_GROUP.bind(place) },
  methods: {
    getPrintArea: (place) => found(printArea(place), place, "print area"),
    getPrintAreaOrNullObject: printArea,
    getPrintTitleRows: (place) => found(titleRows(place), place, "print title rows"),
    getPrintTitleRowsOrNullObject: titleRows,
    getPrintTitleColumns: (place) => found(titleColumns(place), place, "print title columns"),
    getPrintTitleColumnsOrNullObject: titleColumns,
    setPrintArea: (place, [area]) => {
      const print = printOf(place);
      print.area = cells(area, "printArea");
      delete print.areas;
    },
    setPrintTitleRows: (place, [rows]) => {
      const area = cells(rows, "printTitleRows");
      if (!isWholeRows(area)) throw wrong("printTitleRows", rows, "whole rows");
      printOf(place).titleRows = { first: area.row, last: area.row + area.rows - 1 };
    },
  },
});

/** The set-up of a sheet that is about to change. */
function printOf({ session, sheet }: SheetPlace): PrintSetup {
  session.change(sheet);
  return sheet.print;
}

/** Excel answers with what counts: a scale, or pages to fit, of which those are left out that are as many as needed. */
function zoomOf({ scale, fitToWidth, fitToHeight }: PrintSetup): Excel.PageLayoutZoomOptions {
  if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
  const pages = (count = 0): number | undefined => (count === 0 ? undefined : count);
  const across = pages(fitToWidth);
  const down = pages(fitToHeight);
  return {
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
}

const ZOOM = ["horizontalFitToPages", "verticalFitToPages", "scale"] as const;

function setZoom(print: PrintSetup, value: unknown): void {
  if (typeof value !== "object" || value === null) throw wrong("zoom", value, "an object");
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) oneOf(name, "zoom", ZOOM);
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = given;
  const fits = !isLeftOut(across) || !isLeftOut(down);
  if (fits === !isLeftOut(scale)) throw wrong("zoom", value, "either a scale or pages to fit");
  const pages = (count: unknown, name: string): number =>
    isLeftOut(count) ? 0 : wholeNumber(count, name, 1, 32_767);
  if (fits) {
    print.fitToWidth = pages(across, "horizontalFitToPages");
    print.fitToHeight = pages(down, "verticalFitToPages");
    delete print.scale;
  } else {
    print.scale = finiteNumber(scale, "scale", 10, 400);
    delete print.fitToWidth;
    delete print.fitToHeight;
  }
}

function printArea({ session, sheet }: SheetPlace): HostObject | null {
  const { area, areas } = sheet.print;
  const all = area ? [area] : areas;
  return all ? session.make.rangeAreas({ session, sheet, areas: all, referenceId: "" }) : null;
}

function titleRows(place: SheetPlace): HostObject | null {
  const rows = place.sheet.print.titleRows;
  if (!rows) return null;
  const { first, last } = rows;
  return rangeAt(place, { row: first, column: 0, rows: last - first + 1, columns: SHEET_COLUMNS });
}

function titleColumns(place: SheetPlace): HostObject | null {
  const columns = place.sheet.print.titleColumns;
  if (!columns) return null;
  const { first, last } = columns;
  return rangeAt(place, { row: 0, column: first, rows: SHEET_ROWS, columns: last - first + 1 });
}

function found(object: HostObject | null, { sheet }: SheetPlace, what: string): HostObject {
  if (object) return object;
  throw new HostError("ItemNotFound", `${sheet.name} has no ${what}`);
}

/** Cells given as a range or as an address. */
function cells(value: unknown, name: string): RangePlace["area"] {
  return typeof value === "string" ? readAddress(value) : RANGE.unbind(value, name).area;
}

const HEADER_FOOTER_GROUP = defineClass<Excel.HeaderFooterGroup, SheetPlace>("HeaderFooterGroup", {
  scalars: {
    state: ({ sheet: { print } }) => {
      if (print.evenPagesDiffer === true)
        return print.firstPageDiffers === true ? "FirstOddAndEven" : "OddAndEven";
      return print.firstPageDiffers === true ? "FirstAndDefault" : "Default";
    },
  },
  nav: { defaultForAllPages: (place) => HEADER_FOOTER.bind(place) },
});

type Kind = "header" | "footer";

/** How one part of a header or footer is read. */
function get(kind: Kind, part: keyof HeaderFooterParts): (place: SheetPlace) => string {
  return ({ sheet }) => splitParts(sheet.print[kind] ?? "")[part];
}

/** How one is assigned; the other parts stay. */
function put(kind: Kind, part: keyof HeaderFooterParts): (place: SheetPlace, value: unknown) => void {
  return (place, value) => {
    const print = printOf(place);
    print[kind] = joinParts({ ...splitParts(print[kind] ?? ""), [part]: text(value, kind) });
  };
}

const HEADER_FOOTER = defineClass<Excel.HeaderFooter, SheetPlace>("HeaderFooter", {
  scalars: {
    leftHeader: get("header", "left"),
    centerHeader: get("header", "center"),
    rightHeader: get("header", "right"),
    leftFooter: get("footer", "left"),
    centerFooter: get("footer", "center"),
    rightFooter: get("footer", "right"),
  },
  set: {
    leftHeader: put("header", "left"),
    centerHeader: put("header", "center"),
    rightHeader: put("header", "right"),
    leftFooter: put("footer", "left"),
    centerFooter: put("footer", "center"),
    rightFooter: put("footer", "right"),
  },
});

export const PAGE_PARTS = [PAGE_LAYOUT, HEADER_FOOTER_GROUP, HEADER_FOOTER] as const;

/** The page layout of a sheet. */
export const pageLayoutOf = PAGE_LAYOUT.bind;

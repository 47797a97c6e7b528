import { finiteNumber, oneOf, text, truth, wholeNumber, wrong } from "../richapi/arguments";
import { defineClass, type HostObject } from "../richapi/host-object";
import type { Style } from "../model/style";
import { changeStyle, colour, sharedStyle } from "./range-style";
import type { RangePlace } from "./session";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export const RANGE_FORMAT = defineClass<Excel.RangeFormat, RangePlace>("RangeFormat", {
  scalars: {
    horizontalAlignment: (place) => sharedStyle(place, ({ horizontal }) => horizontal),
    verticalAlignment: (place) => sharedStyle(place, ({ vertical }) => vertical),
    // The client types it as a boolean and answers null where cells differ.
    wrapText: (place) => sharedStyle(place, ({ wrap }) => wrap),
    textOrientation: (place) => sharedStyle(place, ({ rotation }) => rotation),
    indentLevel: (place) => sharedStyle(place, ({ indent }) => indent),
    rowHeight: ({ sheet, area }) =>
      same(range(area.row, area.rows, 5000), (row) => sheet.rowHeights.get(row) ?? sheet.defaultRowHeight),
    columnWidth: ({ sheet, area }) =>
      same(range(area.column, area.columns, 5000), (column) =>
        pointsOf(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth),
      ),
  },
  set: {
    horizontalAlignment: (place, value) =>
      changeStyle(place, { horizontal: oneOf(value, "horizontalAlignment", HORIZONTAL) }),
    verticalAlignment: (place, value) =>
      changeStyle(place, { vertical: oneOf(value, "verticalAlignment", VERTICAL) }),
    wrapText: (place, value) => changeStyle(place, { wrap: truth(value, "wrapText") }),
    textOrientation: (place, value) => {
      const rotation = wholeNumber(value, "textOrientation");
      if (rotation !== 180 && Math.abs(rotation) > 90) {
        throw wrong("textOrientation", value, "-90 to 90, or 180 for stacked letters");
      }
      changeStyle(place, { rotation });
    },
    indentLevel: (place, value) => changeStyle(place, { indent: wholeNumber(value, "indentLevel", 0, 250) }),
    rowHeight: ({ session, sheet, area }, value) => {
      session.change(sheet);
      const height = finiteNumber(value, "rowHeight", 0, 409);
      for (const row of range(area.row, area.rows, 5000)) sheet.rowHeights.set(row, height);
    },
    columnWidth: ({ session, sheet, area }, value) => {
      session.change(sheet);
      const width = charactersOf(finiteNumber(value, "columnWidth", 0, 1342));
      for (const column of range(area.column, area.columns, 16_384)) sheet.columnWidths.set(column, width);
    },
  },
  nav: {
    fill: (place) => RANGE_FILL.bind(place),
    font: (place) => RANGE_FONT.bind(place),
  },
  methods: {
    // The default height is what the page and the file fall back to; the host measures no text.
    autofitRows: ({ session, sheet, area }) => {
      session.change(sheet);
      for (const row of range(area.row, area.rows, 5000)) sheet.rowHeights.delete(row);
    },
  },
});

export const RANGE_FILL = defineClass<Excel.RangeFill, RangePlace>("RangeFill", {
  // Excel calls the missing fill white.
  scalars: { color: (place) => sharedStyle(place, ({ fill }) => (fill === "" ? "#FFFFFF" : fill)) },
  set: { color: (place, value) => changeStyle(place, { fill: colour(value, "color") }) },
  methods: { clear: (place) => changeStyle(place, { fill: "" }) },
});

export const RANGE_FONT = defineClass<Excel.RangeFont, RangePlace>("RangeFont", {
  scalars: {
    name: (place) => sharedStyle(place, ({ fontName }) => fontName),
    size: (place) => sharedStyle(place, ({ fontSize }) => fontSize),
    color: (place) => sharedStyle(place, ({ fontColor }) => fontColor),
    bold: (place) => sharedStyle(place, ({ bold }) => bold),
    italic: (place) => sharedStyle(place, ({ italic }) => italic),
    underline: (place) => sharedStyle(place, ({ underline }) => (underline ? "Single" : "None")),
    strikethrough: (place) => sharedStyle(place, ({ strikethrough }) => strikethrough),
  },
  set: {
    name: (place, value) => changeStyle(place, { fontName: text(value, "name") }),
    size: (place, value) => changeStyle(place, { fontSize: finiteNumber(value, "size", 1, 409) }),
    color: (place, value) => changeStyle(place, { fontColor: colour(value, "color") }),
    bold: (place, value) => changeStyle(place, { bold: truth(value, "bold") }),
    italic: (place, value) => changeStyle(place, { italic: truth(value, "italic") }),
    strikethrough: (place, value) => changeStyle(place, { strikethrough: truth(value, "strikethrough") }),
    underline: (place, value) => {
      const kind = oneOf(value, "underline", ["None", "Single"]);
      changeStyle(place, { underline: kind === "Single" } satisfies Partial<Style>);
    },
  },
});

/** The formats of a range. */
export function formatOf(place: RangePlace): HostObject {
  return RANGE_FORMAT.bind(place);
}

/** So many indices from a start, cut off where a whole sheet was meant. */
function range(start: number, count: number, most: number): readonly number[] {
  return Array.from({ length: Math.min(count, most) }, (_, i) => start + i);
}

function same(indices: readonly number[], of: (index: number) => number): number | null {
  const [first = 0, ...rest] = indices;
  const value = of(first);
  return rest.every((index) => of(index) === value) ? value : null;
}

/** Excel's column width in characters of the standard font (7 pixels each, 5 of padding) as points, and back. */
function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function charactersOf(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
}

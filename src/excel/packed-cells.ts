/** Cells of a way back as they travel and are kept: most of it is cells, and every name and quotation mark would be written thrice. */
import type { FormerCell, FormerContent, WayBack } from "../domain/undo/way-back";
import type { CellContent } from "../domain/workbook";

/** A constant as it is, a text alone in a list, a formula followed by 1; absent in a row that the refresh inserted. */
type PackedContent = CellContent | readonly [string] | readonly [string, 1];

/**
 * Row, column, what was written, the number format's place in the list of formats, what was there. Of a cell that is not
 * counted it is below 0: -1 is the first place.
 */
type PackedCell = readonly [number, number, CellContent, number, PackedContent?];

type PackedSheet = Omit<WayBack["sheets"][number], "cells"> & { readonly cells: readonly PackedCell[] };

/** A way back in fewer characters. */
export interface PackedWayBack extends Omit<WayBack, "sheets"> {
  readonly formats: readonly string[];
  readonly sheets: readonly PackedSheet[];
}

export function pack(wayBack: WayBack): PackedWayBack {
  const places = new Map<string, number>();
  const placeOf = (format: string): number => {
    const known = places.get(format) ?? places.size;
    places.set(format, known);
    return known;
  };
  const sheets = wayBack.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ row, column, wrote, numberFormat, was, uncounted }): PackedCell => {
      const place = placeOf(numberFormat);
      const format = uncounted ? -1 - place : place;
      return was ? [row, column, wrote, format, packContent(was)] : [row, column, wrote, format];
    }),
  }));
  return { ...wayBack, formats: [...places.keys()], sheets };
}

export function unpack({ formats, ...packed }: PackedWayBack): WayBack {
  return {
    ...packed,
    sheets: packed.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(([row, column, wrote, format, was]): FormerCell => {
        const uncounted = format < 0;
        const numberFormat = formats[uncounted ? -1 - format : format] ?? "General";
        return {
          row,
          column,
          wrote,
          numberFormat,
          ...(was === undefined ? {} : { was: unpackContent(was) }),
          ...(uncounted ? { uncounted } : {}),
        };
      }),
    })),
  };
}

function packContent(content: FormerContent): PackedContent {
  if ("text" in content) return [content.text];
  return "formula" in content ? [content.formula, 1] : content.constant;
}

function unpackContent(packed: PackedContent): FormerContent {
  if (typeof packed !== "object") return { constant: packed };
  const [content, isFormula] = packed;
  return isFormula === 1 ? { formula: content } : { text: content };
}

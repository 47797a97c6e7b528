/** How a sheet prints, and what moving rows makes of it. */
import type { Area } from "../../src/domain/workbook";
import { shiftArea, shiftAreas, shiftSpan, type RowShift } from "./shift";

/** Absent members are the file's or the application's defaults. */
export interface PrintSetup {
  landscape?: boolean;
  /** 9 is A4, 8 is A3. */
  paperSize?: number;
  /** In per cent of the sheet's size; does not count where pages are to fit. */
  scale?: number;
  /** Pages across; 0 is as many as needed. */
  fitToWidth?: number;
  /** Pages down; 0 is as many as needed. */
  fitToHeight?: number;
  /** Rows repeated on each page, 0-based, both included. */
  titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on each page. */
  titleColumns?: { readonly first: number; readonly last: number };
  area?: Area;
  /** The pieces of a print area that has several; none where it is a formula of another kind. Only kept, never written. */
  areas?: readonly Area[];
  /** In the file's own codes: "&LPage &P of &N". */
  header?: string;
  footer?: string;
  /** The first page has a header and footer of its own; the even pages have. */
  firstPageDiffers?: boolean;
  evenPagesDiffer?: boolean;
}

/** Moves what names rows. */
export function shiftPrint(print: PrintSetup, shift: RowShift): void {
  const { area, areas, titleRows } = print;
  const moved = area && shiftArea(area, shift);
  const titles = titleRows && shiftSpan(titleRows.first, titleRows.last, shift);
  delete print.area;
  delete print.titleRows;
  if (moved) print.area = moved;
  if (areas) print.areas = shiftAreas(areas, shift);
  if (titles) print.titleRows = titles;
}

/** Conditional formats of the row above a new one: checked, and copied into it. */
import { areaAddress } from "../domain/place";
import type { SpanEdit } from "../domain/plan/plan";
import type { Area, FormatSnapshot } from "../domain/workbook";
import type { StaleCell } from "./check-plan";
import { AREAS, areaOf, rangeOf } from "./ranges";

/** Asks which cells the formats cover; gives those that cover others now, or are gone. */
export function askForSpan(
  sheet: Excel.Worksheet,
  { sheet: name, cell, was }: SpanEdit,
): () => readonly StaleCell[] {
  const asked = was.map((format) => ({ format, covered: askForFormat(sheet, format) }));
  return () =>
    asked.flatMap(({ format, covered }) => {
      const [expected, found] = [addresses(format.areas), covered()];
      return found === expected ? [] : [{ sheet: name, cell, expected, found }];
    });
}

function askForFormat(sheet: Excel.Worksheet, { id }: FormatSnapshot): () => string {
  const format = sheet.getRange().untrack().conditionalFormats.getItemOrNullObject(id);
  format.load("id");
  const ranges = format.getRanges().untrack();
  ranges.load(AREAS);
  return () => (format.isNullObject ? "" : addresses(ranges.areas.items.map(areaOf)));
}

/** Copies the formats of the cells above, which the new row has from Excel, with the conditional ones, which it may not have. */
export function copyFormats(sheet: Excel.Worksheet, { areas }: SpanEdit): void {
  for (const area of areas) {
    rangeOf(sheet, area).copyFrom(rangeOf(sheet, { ...area, row: area.row - 1 }), "Formats");
  }
}

function addresses(areas: readonly Area[]): string {
  return areas.map(areaAddress).sort().join();
}

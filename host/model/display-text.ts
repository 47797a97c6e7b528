/** What a cell shows. */
import type { CellContent } from "../../src/domain/workbook";
import { format, formatColor, isDateFormat, isValidFormat } from "./numfmt";

const OPTIONS = {
  locale: "en-GB",
  // A date before 1900 shows as ######, as in Excel, not as a number.
  dateErrorNumber: false,
  dateSpanLarge: false,
};

/** Excel's own dates count the 29th of February 1900; files that count from 1904 are so many days behind. */
const DAYS_TO_1904 = 1462;

const shown = new Map<string, Map<CellContent, string>>();
const MOST_REMEMBERED = 20_000;

/**
 * A cell's content as a person sees it, whatever the column's width.
 *
 * @param numberFormat as in the file: "0.0%", "mmm-yy", "General", "@"
 * @example displayText(0.7654, "0.0%") // "76.5%"
 */
export function displayText(value: CellContent, numberFormat: string, date1904 = false): string {
  if (value === "") return "";
  if (numberFormat === "General" && typeof value === "string") return value;
  const serial = date1904 && typeof value === "number" && isDate(numberFormat) ? value + DAYS_TO_1904 : value;
  const known = shown.get(numberFormat) ?? new Map<CellContent, string>();
  shown.set(numberFormat, known);
  let text = known.get(serial);
  if (text === undefined) {
    const pattern = isValid(numberFormat) ? numberFormat : "General";
    text = format(pattern, serial, OPTIONS);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(serial, text);
  }
  return text;
}

/** The colour that a number format itself gives what it shows ("[Red]-0"), as a style sheet says it; "" for none. */
export function displayColour(value: CellContent, numberFormat: string): string {
  if (!/\[[a-z]+ ?\d*\]/i.test(numberFormat) || !isValid(numberFormat)) return "";
  const colour = formatColor(numberFormat, value) ?? "";
  // Excel's green is the brightest that a screen has.
  return colour === "green" ? "#00ff00" : String(colour);
}

const validity = new Map<string, boolean>();

function isValid(numberFormat: string): boolean {
  let valid = validity.get(numberFormat);
  if (valid === undefined) {
    valid = numberFormat === "General" || isValidFormat(numberFormat);
    validity.set(numberFormat, valid);
  }
  return valid;
}

/** Whether a number format shows a date or a time. */
export function isDate(numberFormat: string): boolean {
  return numberFormat !== "General" && isValid(numberFormat) && isDateFormat(numberFormat);
}

/**
 * What Excel makes of a string that is typed into a cell, or written to a range's values or formulas: the host must
 * convert as Excel does, or the traps of writing text would never show in a test.
 */
import type { CellContent } from "../../src/domain/workbook";
import { tidyFormula } from "../formulas/references";
import { formulaProblem } from "../formulas/syntax";
import { builtInFormat } from "./built-in-formats";
import { dateFromSerial, isPercentFormat, parseValue } from "./numfmt";
import { serialOfDay } from "./serial";

export type TypedInput =
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: CellContent;
      /** The format that the cell takes on, where it had none of its own. */
      readonly numberFormat?: string;
      /** It was typed with a leading apostrophe, which is not part of the value. */
      readonly quotePrefix?: true;
    }
  /** Excel stops with a message and writes nothing. */
  | { readonly kind: "refused"; readonly reason: string };

export interface InputSettings {
  /** The year of a day typed without one; the present year if not given. */
  readonly year?: number;
  readonly date1904?: boolean;
  /** A person types in the grid: "76" in a cell of percentages is 76 %. Not so for written values. */
  readonly byHand?: boolean;
}

/** Excel cuts nothing off: it refuses. */
const LONGEST_TEXT = 32_767;

/**
 * Converts what is typed or written; British settings, except that a month before a number is a day ("Apr-19" is
 * 19 April), which is what written strings become whatever the country.
 *
 * @param numberFormat the cell's own format; with "@" everything stays text, formulas too
 */
export function convertInput(
  input: CellContent,
  numberFormat: string,
  settings: InputSettings = {},
): TypedInput {
  if (typeof input !== "string" || input === "") return { kind: "value", value: input };
  if (input.length > LONGEST_TEXT) {
    return {
      kind: "refused",
      reason: `the text has ${input.length} characters; a cell holds ${LONGEST_TEXT}`,
    };
  }
  if (numberFormat === "@") return { kind: "value", value: input };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1), quotePrefix: true };
  const constant = readConstant(input.trim(), numberFormat, settings);
  return constant ?? readFormula(input) ?? { kind: "value", value: input };
}

function readFormula(input: string): TypedInput | undefined {
  // A lone sign is text.
  if (!/^[=+\-@]./s.test(input)) return undefined;
  const formula = /^[=@]/.test(input) ? `=${input.slice(1)}` : `=${input}`;
  const problem = formulaProblem(formula);
  if (problem === undefined) return { kind: "formula", formula: tidyFormula(formula) };
  return {
    kind: "refused",
    reason: `"${input}" begins like a formula but is none (${problem}); text needs the format @ or a leading apostrophe`,
  };
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

function readConstant(text: string, numberFormat: string, settings: InputSettings): TypedInput | undefined {
  if (ERROR.test(text)) return { kind: "value", value: text.toUpperCase() };
  const date = readMonthAndDay(text, settings) ?? readYearAndMonth(text, settings);
  if (date) return date;
  const parsed = parseValue(text, { locale: "en-GB" });
  if (!parsed) return undefined;
  if (typeof parsed.value === "boolean") return { kind: "value", value: parsed.value };
  const { value, formatId = 0 } = parsed;
  if (formatId === DAY_MONTH) {
    const [, month, day] = dateFromSerial(value);
    return dayOf(presentYear(settings), month, day, settings);
  }
  if (settings.byHand === true && formatId === 0 && isPercentFormat(numberFormat)) {
    return { kind: "value", value: Math.abs(value) < 1 ? value : value / 100 };
  }
  const shift = settings.date1904 === true && DATES.has(formatId) ? DAYS_TO_1904 : 0;
  const format = builtInFormat(formatId);
  return {
    kind: "value",
    value: value - shift,
    ...(format === "General" ? {} : { numberFormat: format }),
  };
}

const DAYS_TO_1904 = 1462;
const DAY_MONTH = 16;
const DATES = new Set([14, 15, 16, 17, 22]);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function monthNumber(word: string): number {
  const name = word.toLowerCase();
  const full = FULL_MONTHS.indexOf(name);
  return (full >= 0 ? full : MONTHS.indexOf(name === "sept" ? "sep" : name)) + 1;
}

/** "Apr-19" is the 19th of April; "Apr-32" is no day and left to be April 1932. */
function readMonthAndDay(text: string, settings: InputSettings): TypedInput | undefined {
  const match = /^(\p{L}{3,9})[-/ ](\d{1,2})$/u.exec(text);
  const [, word = "", day = ""] = match ?? [];
  const month = monthNumber(word);
  return month > 0 ? dayOf(presentYear(settings), month, Number(day), settings) : undefined;
}

/** "2011/12" is December 2011; "2018/19" has no such month and stays text. */
function readYearAndMonth(text: string, settings: InputSettings): TypedInput | undefined {
  const match = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  const [, year = "", month = ""] = match ?? [];
  const serial = match ? serialOfDay(Number(year), Number(month), 1, settings.date1904) : undefined;
  return serial === undefined ? undefined : { kind: "value", value: serial, numberFormat: "mmm-yy" };
}

function dayOf(year: number, month: number, day: number, settings: InputSettings): TypedInput | undefined {
  const serial = serialOfDay(year, month, day, settings.date1904);
  return serial === undefined ? undefined : { kind: "value", value: serial, numberFormat: "dd-mmm" };
}

function presentYear(settings: InputSettings): number {
  return settings.year ?? new Date().getFullYear();
}

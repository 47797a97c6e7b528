/** Months, financial years and the periods of a report's rows and columns. */

/** A calendar month, "2019-03". Sorts as text. */
export type Month = string & { readonly __month: true };

/** A financial year April to March, "2018/19". Sorts as text. */
export type FinancialYear = string & { readonly __year: true };

export type Period =
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "ytd"; readonly year: FinancialYear }
  | { readonly kind: "year"; readonly year: FinancialYear }
  | {
      readonly kind: "benchmark";
      readonly benchmark: "neighbours" | "best-neighbour" | "national" | "top-quartile" | "regional";
    };

const NAMES = "January February March April May June July August September October November December".split(
  " ",
);

/** Three letters of a month's name, or all of them: "Jan(?:uary)?"; and "Sept". */
const NAME = NAMES.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join("|")
  .replace("(?:te", "t?(?:e");
/** "Mar-19", "March 2019", "31st Mar '19", "Mar19"; or "03-2019", "31/03/2019". */
const PRINTED = `(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+)?(${NAME})\\.?[\\s\\-–/,]*['’]?(\\d{4}|\\d{2})(?!\\d)|(?:\\d{1,2}[-/])?(0?[1-9]|1[0-2])[-/](\\d{4})(?!\\d)`;

/** One of these, or "2019-03". */
const WHOLE = new RegExp(`^(?:${PRINTED}|(\\d{4})-(0?[1-9]|1[0-2]))$`, "i");
/** Marked as pure: what does not look for months in longer texts leaves it out of its bundle. */
const WITHIN = /*#__PURE__*/ new RegExp(`(?<![\\w/-])(?:${PRINTED})(?![-/]\\d)`, "gi");
/** A date that is not about the figures: when the paper was made, or when a source was released. */
const MADE_BEFORE = /(?:created|issued|printed|published|updated|released)(?:\s+on)?\W*$/i;
const MADE_AFTER = /^\s*(?:release|publication|issue)\b/i;
const UP_TO = /^\s*(?:to|until|-|–)\s*$/i;

function monthKey(year: number, number: number): Month {
  return `${year}-${String(number).padStart(2, "0")}` as Month;
}

/** "19" is 2019, "98" is 1998. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

/** The number (1 to 12) of a month's name alone, "MAR" or "Sept"; undefined for other text. */
export function parseMonthName(text: string): number | undefined {
  return new RegExp(`^(?:${NAME})\\.?$`, "i").test(text.trim()) ? monthNumber(text.trim()) : undefined;
}

function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return NAMES.findIndex((each) => each.toLowerCase().startsWith(start)) + 1;
}

/** Of a match of WHOLE or WITHIN; undefined for no match, or a year before 1900. */
function toMonth(match: readonly (string | undefined)[] | null): Month | undefined {
  const [, name, nameYear = "", number, numberYear, firstYear, secondNumber] = match ?? [];
  const year = name === undefined ? Number(numberYear ?? firstYear) : fullYear(nameYear);
  if (!(year >= 1900)) return undefined;
  return monthKey(year, name === undefined ? Number(number ?? secondNumber) : monthNumber(name));
}

/**
 * A month as people write it, and nothing else in the text: Mar-19, Mar 19, March 2019, Sept 22, 03-2019, 2019-03,
 * 31/03/2019. "2018/19" is no month (2010/11 is read as a year only by `parseFinancialYear`).
 */
export function parseMonth(text: string): Month | undefined {
  return toMonth(WHOLE.exec(text.trim()));
}

/**
 * The month that a longer text names ("As at Month End: March 2019"). Of a span the last month ("Apr-18 to Mar-19");
 * dates of making and releasing are passed over ("August 2015 release (July 2015 data)" is July).
 */
export function findMonth(text: string): Month | undefined {
  let found: Month | undefined;
  let end = 0;
  for (const match of text.matchAll(WITHIN)) {
    const [whole] = match;
    const month = toMonth(match);
    const before = text.slice(end, match.index);
    const after = text.slice(match.index + whole.length);
    if (month === undefined || MADE_BEFORE.test(before) || MADE_AFTER.test(after)) continue;
    if (found !== undefined && !UP_TO.test(before)) break;
    found = month;
    end = match.index + whole.length;
  }
  return found;
}

const DAY = 86_400_000;

/**
 * The month of an Excel date (1900 system); undefined where the number is no date of 1950 to 2100: what stands under a
 * month's head and is smaller is a count.
 */
export function monthOfSerial(serial: number): Month | undefined {
  if (!(serial >= 18_264 && serial < 73_416)) return undefined;
  const date = new Date((Math.floor(serial) - 25_569) * DAY);
  return monthKey(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** The Excel date (1900 system) of the first day of a month from March 1900 on. */
export function serialOfMonth(of: Month): number {
  return Date.UTC(yearOf(of), numberOf(of) - 1, 1) / DAY + 25_569;
}

const YEAR_WITHIN = /(?<![\d/.-])(?:FY\s*)?(\d{4}|\d{2})\s*[/\-–]\s*(\d{4}|\d{2})(?![\d/]|-\d)/gi;

function readYear(match: readonly (string | undefined)[]): FinancialYear | undefined {
  const [, first = "", second = ""] = match;
  if (second.length > first.length) return undefined;
  const start = fullYear(first);
  const follows = (start + 1) % 10 ** second.length === Number(second);
  return follows && start >= 1900 ? yearStarting(start) : undefined;
}

function yearStarting(start: number): FinancialYear {
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}` as FinancialYear;
}

/** A financial year, and nothing else in the text: 2018/19, 2018 / 19, 2014/ 15, 2018-19, 18/19, 2018/2019. */
export function parseFinancialYear(text: string): FinancialYear | undefined {
  const [match] = text.matchAll(YEAR_WITHIN);
  return match?.[0] === text.trim() ? readYear(match) : undefined;
}

/** The first financial year that a longer text names: "YTD 2018/19", "Year End 2016/17". */
export function findFinancialYear(text: string): FinancialYear | undefined {
  for (const match of text.matchAll(YEAR_WITHIN)) {
    const year = readYear(match);
    // Two and two digits with a dash ("14-15 days") are a range more often than a year.
    if (year !== undefined && (match[1]?.length === 4 || match[0].includes("/"))) return year;
  }
  return undefined;
}

/** A month written in the code or in a fixture; throws on what is no month. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(`"${text}" is no month; expected one such as "2019-03"`);
  return parsed;
}

/** A financial year written in the code or in a fixture; throws on what is none. */
export function financialYear(text: string): FinancialYear {
  const parsed = parseFinancialYear(text);
  if (parsed === undefined) throw new Error(`"${text}" is no financial year; expected one such as "2018/19"`);
  return parsed;
}

function yearOf(of: Month): number {
  return Number(of.slice(0, 4));
}

function numberOf(of: Month): number {
  return Number(of.slice(5));
}

/** The financial year that a month belongs to: 2019-03 is in 2018/19. */
export function financialYearOf(of: Month): FinancialYear {
  return yearStarting(numberOf(of) < 4 ? yearOf(of) - 1 : yearOf(of));
}

/** April of a financial year. */
export function firstMonth(year: FinancialYear): Month {
  return `${year.slice(0, 4)}-04` as Month;
}

/** March of a financial year. */
export function lastMonth(year: FinancialYear): Month {
  return addMonths(firstMonth(year), 11);
}

/** "2018/19" is "2017/18". */
export function previousYear(year: FinancialYear): FinancialYear {
  return yearStarting(Number(year.slice(0, 4)) - 1);
}

/** The month so many months later (earlier where negative). */
export function addMonths(of: Month, count: number): Month {
  const months = yearOf(of) * 12 + numberOf(of) - 1 + count;
  return monthKey(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
}

/** How many months from the first to the second: 0 for the same, 1 from 2018-12 to 2019-01, negative backwards. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + numberOf(to) - numberOf(from);
}

/** The months of a financial year, April first, up to and with `until` where it is given. */
export function monthsOf(year: FinancialYear, until?: Month): readonly Month[] {
  const first = firstMonth(year);
  const all = Array.from({ length: 12 }, (_, index) => addMonths(first, index));
  return until === undefined ? all : all.filter((each) => each <= until);
}

/** April of the month's financial year up to the month itself. */
export function monthsToDate(until: Month): readonly Month[] {
  const before = (numberOf(until) + 8) % 12;
  return Array.from({ length: before + 1 }, (_, index) => addMonths(until, index - before));
}

/** The month so numbered (3 for March) of a financial year: for months that stand under a year's head. */
export function monthInYear(year: FinancialYear, number: number): Month {
  return addMonths(firstMonth(year), (number + 8) % 12);
}

/** "Mar-19". */
export function printMonth(of: Month): string {
  return `${(NAMES[numberOf(of) - 1] ?? "").slice(0, 3)}-${of.slice(2, 4)}`;
}

/** "March 2019". */
export function printMonthLong(of: Month): string {
  return `${NAMES[numberOf(of) - 1] ?? ""} ${of.slice(0, 4)}`;
}

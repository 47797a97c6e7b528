/** Months as sentences name them. */
import { addMonths, parseMonthName, type Month } from "../../period";

export const MONTH_NAMES =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

/** A month by its name; without a year the last one up to the report month. */
export function monthOf(name: string, year: string | undefined, reportMonth: Month): Month | undefined {
  const number = parseMonthName(name);
  if (number === undefined) return undefined;
  for (let back = 0; back < (year === undefined ? 12 : 120); back += 1) {
    const month = addMonths(reportMonth, -back);
    if (Number(month.slice(5)) !== number) continue;
    if (year === undefined || month.slice(2, 4) === year.replace("'", "").slice(-2)) return month;
  }
  return undefined;
}

const SINCE = new RegExp(
  `\\b(?:(?:since|from|than|as)(?: in| at)?(?: the (?:end of|rolling 12 months to|year to date to))?|on|compared (?:with|to)(?: the end of)?|against)\\s+(?:\\S+\\s+in\\s+)?(${MONTH_NAMES})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`,
);
const ON_LAST_MONTH =
  /\b(?:on|since|from|than|as|compared (?:with|to)|against)(?: in)? (?:last|the (?:previous|last)) month(?:'s)?\b|\bon the month\b|\bmonth on month\b/i;
const ON_LAST_YEAR =
  /\b(?:on|since|from|than|as|compared (?:with|to)|against)(?: in)? (?:last|the (?:previous|last)) year(?:'s)?\b|\byear on year\b|\ba year (?:ago|earlier)\b/i;

/** What a sentence compares with: a month, last year, or nothing that it names. */
export function baseOf(sentence: string, reportMonth: Month): Month | "year" | undefined {
  if (ON_LAST_MONTH.test(sentence)) return addMonths(reportMonth, -1);
  if (ON_LAST_YEAR.test(sentence)) return "year";
  const since = SINCE.exec(sentence);
  return since ? monthOf(since[1] ?? "", since[2], reportMonth) : undefined;
}

const ANY_MONTH = new RegExp(`\\b(${MONTH_NAMES})\\b[\\s-]*(\\d{4}|'?\\d{2}\\b)?`, "g");
const OTHER_PERIOD =
  /\b(?:year|ytd|rolling|12 months|quarter|average|target|neighbours?|national|since|from|than|against|compared|previous|last|before|after)\b|\d{4}\/\d\d/i;

/** The one month that a sentence is about, where it speaks of no other period and compares with nothing. */
export function onlyMonth(sentence: string, reportMonth: Month): Month | undefined {
  const named = [...sentence.matchAll(ANY_MONTH)];
  const [first] = named;
  if (!first || named.length > 1 || OTHER_PERIOD.test(sentence)) return undefined;
  const month = monthOf(first[1] ?? "", first[2], reportMonth);
  // "Up 2.1 points on February's 23.8%" is about the report month.
  return month === baseOf(sentence, reportMonth) ? undefined : month;
}

const TO_DATE = /\b(?:ytd|year to date)\b/i;
const BESIDES =
  /\b(?:rolling|12 months|quarter|target|neighbours?|national|since|from|than|against|compared|previous|last|before)\b|\d{4}\/\d\d/i;

/** Whether a sentence is about the year to date and speaks of no other period, and compares with nothing. */
export function isOfYearToDate(sentence: string): boolean {
  return TO_DATE.test(sentence) && !BESIDES.test(sentence) && sentence.search(ANY_MONTH) < 0;
}

/** Which year is meant: periods named without one ("Mar", "YTD", "Last year") get it from the page around them. */
import {
  addMonths,
  financialYearOf,
  monthInYear,
  previousYear,
  type FinancialYear,
  type Month,
  type Period,
} from "../../period";
import type { PeriodWords } from "../words/period-words";

/** What is known around a period's head. */
export interface YearAround {
  /** The year's head over or beside the month. */
  readonly year?: FinancialYear | undefined;
  /** The last month of the page, or the report month: what is "to date", and what "last year" is before. */
  readonly last?: Month | undefined;
}

/** The period that words name on their page, or undefined where its year cannot be told. */
export function placePeriod(words: PeriodWords, around: YearAround): Period | undefined {
  const current = around.last === undefined ? undefined : financialYearOf(around.last);
  switch (words.kind) {
    case "month":
      return { kind: "month", month: words.month };
    case "month-name": {
      const month = placeMonth(words.number, around);
      return month && { kind: "month", month };
    }
    case "ytd": {
      const year = words.year ?? around.year ?? current;
      return year && { kind: "ytd", year };
    }
    case "year":
      return { kind: "year", year: words.year };
    case "last-year":
      return current && { kind: "year", year: previousYear(current) };
    case "benchmark":
      return { kind: "benchmark", benchmark: words.benchmark };
  }
}

/** "Mar" under 2018/19 is March 2019; with no year's head, the last such month up to the page's last month. */
function placeMonth(number: number, { year, last }: YearAround): Month | undefined {
  if (year !== undefined) return monthInYear(year, number);
  if (last === undefined) return undefined;
  const back = (Number(last.slice(5)) - number + 12) % 12;
  return addMonths(last, -back);
}

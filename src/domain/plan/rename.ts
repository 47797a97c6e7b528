/** Months and years in titles and heads, moved on in the style found. */
import { parseFinancialYear, printMonthLong, type FinancialYear, type Month } from "../period";

/** "As at Month End: February 2019" becomes "... March 2019": the month's name and year in the style found. */
export function renameMonth(text: string, from: Month, to: Month): string {
  const [longName = "", year = ""] = printMonthLong(from).split(" ");
  const [newName = "", newYear = ""] = printMonthLong(to).split(" ");
  const pattern = new RegExp(
    `\\b(${longName}|${longName.slice(0, 3)}|Sept)\\b([^A-Za-z0-9]{0,3})(${year}|${year.slice(2)})\\b`,
    "gi",
  );
  return text.replace(pattern, (_, name: string, gap: string, digits: string) => {
    const styled = name.length > 4 || name.length === longName.length ? newName : newName.slice(0, 3);
    const cased = name === name.toUpperCase() ? styled.toUpperCase() : styled;
    return `${cased}${gap}${digits.length === 4 ? newYear : newYear.slice(2)}`;
  });
}

/** "YTD 2018/19" becomes "YTD 2019/20", "2018 / 19" becomes "2019 / 20": the year in the style found. */
export function renameYear(text: string, from: FinancialYear, to: FinancialYear): string {
  return text.replace(
    /(\d{4}|\d{2})(\s*[/–-]\s*)(\d{4}|\d{2})/g,
    (found, first: string, gap: string, second: string) => {
      if (parseFinancialYear(found) !== from) return found;
      const start = to.slice(0, 4);
      const end = String(Number(start) + 1);
      return `${start.slice(4 - first.length)}${gap}${end.slice(4 - second.length)}`;
    },
  );
}

/** Month names in titles and heads, moved on in the style found. */
import { printMonthLong, type Month } from "../period";

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

import { financialYearOf, printMonth } from "../period";
import { defineRule } from "./define-rule";
import { findingAt, sayPlace } from "./reading/say";

export const ytdNotCurrent = defineRule({
  id: "ytd-not-current",
  severity: "error",
  description:
    "A year to date belongs to the report month; one that can be neither computed nor loaded is emptied.",
  *check({ understanding: { book }, staleYtd = [] }) {
    const month = printMonth(book.month);
    const expected = `the year to date as at ${month}`;
    for (const { place, indicator, text } of staleYtd) {
      yield findingAt(place, {
        indicator,
        period: `YTD ${financialYearOf(book.month)}`,
        found: text,
        expected,
        message: `${indicator} year to date ${sayPlace(place)} is ${text}, as at the month before; expected ${expected}, from the extract. The refresh empties it.`,
      });
    }
  },
});

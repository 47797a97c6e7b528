/** What an extract holds, in a sentence. */
import { printMonthLong } from "../../domain/period";
import { lastMonthOf, parseExtractPeriod, type ExtractRow } from "../../domain/plan/extract";
import { counted, whole } from "../words/words";

/** "106 figures: 99 of March 2019, 7 of other periods." */
export function describeExtract(rows: readonly ExtractRow[]): string {
  const figures = counted(rows.length, "figure");
  const month = lastMonthOf(rows);
  if (month === undefined) return `${figures}, none of them of a month.`;
  const ofMonth = rows.filter(({ period }) => {
    const parsed = parseExtractPeriod(period);
    return parsed?.kind === "month" && parsed.month === month;
  }).length;
  if (ofMonth === rows.length) return `${figures} of ${printMonthLong(month)}.`;
  return `${figures}: ${whole(ofMonth)} of ${printMonthLong(month)}, ${whole(rows.length - ofMonth)} of other periods.`;
}

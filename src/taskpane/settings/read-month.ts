/** The month that a report is to move on to, as typed: which it is, or what is wrong. */
import { addMonths, parseMonth, printMonth, type Month } from "../../domain/period";
import { found } from "./read-population-form";

export type ReadMonth =
  { readonly kind: "month"; readonly month: Month } | { readonly kind: "problem"; readonly problem: string };

/** A report moves on by one month at a time, never back. */
export function readMonth(text: string, now: Month): ReadMonth {
  const next = addMonths(now, 1);
  const month = parseMonth(text.trim());
  if (month === undefined) {
    return { kind: "problem", problem: `Type a month such as ${printMonth(next)}${found(text)}.` };
  }
  if (month === next) return { kind: "month", month };
  const why =
    month === now ? "the report is there already" : "the report moves on a month at a time, never back";
  return { kind: "problem", problem: `Found ${printMonth(month)}, expected ${printMonth(next)}: ${why}.` };
}

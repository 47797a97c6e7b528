/** From the report's printed texts to what stands in a cell: a number with its format, or text. */
import type { Unit } from "../report/layout";

export interface Content {
  readonly value: number | string;
  /** "@" for text. */
  readonly format: string;
}

/** A number typed as it is printed: 79.9% is 0.799 exactly, not 0.7989999. */
function typed(text: string): number {
  return text.endsWith("%") ? Number((Number(text.slice(0, -1)) / 100).toPrecision(12)) : Number(text);
}

function formatOf(text: string, unit: Unit): string {
  if (text.endsWith("%")) return "0.0%";
  const decimals = text.split(".")[1]?.length ?? 0;
  if (unit === "count") return decimals === 0 ? "0" : "0.0";
  // 320 beside 347.1, 212.61 beside 110.7: the report mixes decimals in rates and averages.
  return unit === "rate" && decimals === 1 ? "0.0" : "General";
}

/** What a cell holds for a printed text; undefined for an empty one. */
export function contentOf(text: string, unit: Unit): Content | undefined {
  if (text === "") return undefined;
  if (/^\d+(\.\d+)?%?$/.test(text)) return { value: typed(text), format: formatOf(text, unit) };
  return { value: text, format: "@" };
}

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Mar-19". */
export function monthLabel(month: string): string {
  return `${NAMES[Number(month.slice(5)) - 1] ?? ""}-${month.slice(2, 4)}`;
}

/** "March 2019". */
export function monthWords(month: string): string {
  const long = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
  return `${long.format(Date.UTC(2019, Number(month.slice(5)) - 1, 1))} ${month.slice(0, 4)}`;
}

/** The first of a month as Excel counts days. */
export function monthSerial(month: string): number {
  const days = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1) / 86_400_000;
  return days + 25_569;
}

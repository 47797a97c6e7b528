/** What one column's head means: a role of its own, or a period. */
import { isQuarter, readPeriodWords, type PeriodWords } from "../words/period-words";
import { HEADS, type HeadRole } from "../words/scorecard-words";
import { lookUp } from "../words/word-table";
import type { HeadParts } from "./head-parts";

export type HeadMeaning =
  | { readonly kind: "role"; readonly role: HeadRole; readonly rank: number }
  | { readonly kind: "period"; readonly words: PeriodWords };

/**
 * The meaning of a head whose words may be split over rows: "GOOD" / "PERF IS", "DOT" over "Month", "2018/19" over "Dec".
 * The longest reading that makes sense wins, then the lower words alone; a word carried from the left comes last.
 */
export function readHeadMeaning({ parts, carried }: HeadParts): HeadMeaning | undefined {
  return readParts(parts) ?? (carried.length > parts.length ? readParts(carried) : undefined);
}

function readParts(parts: readonly string[]): HeadMeaning | undefined {
  const lowest = parts.at(-1);
  if (lowest === undefined || isQuarter(lowest)) return undefined;
  const month = readPeriodWords(lowest);
  if (month?.kind === "month") return { kind: "period", words: month };
  for (let from = 0; from < parts.length; from += 1) {
    const meaning = readText(parts.slice(from).join(" "));
    if (meaning) return meaning;
  }
  // "Target 2018/19": the year only says which target. "DATA NOTE" over "(see guide)": the lower words explain.
  const [first = ""] = parts;
  return readRole(lowest.replace(YEARS, " ")) ?? (/^[([*]/.test(lowest) ? readRole(first) : undefined);
}

const YEARS = /\b(?:\d{4}|\d{2})\s*[/–-]\s*(?:\d{4}|\d{2})\b|\b(?:19|20)\d\d\b/g;

function readText(text: string): HeadMeaning | undefined {
  const role = readRole(text);
  if (role) return role;
  const words = readPeriodWords(text);
  return words && { kind: "period", words };
}

function readRole(text: string): HeadMeaning | undefined {
  const match = lookUp(HEADS, text);
  return match && { kind: "role", role: match.kind, rank: match.rank };
}

/** How a sentence speaks of a measure: a phrase in the singular, whatever its name. */
import type { MeasureSense } from "../book/understand";

/** Said by each sentence itself, or nothing that a reader needs. */
const BOILERPLATE =
  /\s*\((?:council plan indicator|ytd\.? ave|episodes|legal status|households|report termly[^)]*)\)|\s*[-–]?\s*\b(?:rolling (?:year|12[\s-]*(?:months?|mths?))|in (?:the )?(?:current )?month)\b(?:\s+performance)?\.?/gi;

/** What a name begins with, and how a sentence says it. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:av|ave|average)\.?\s+(?:no\.?|number)\s*(?:of\s+)?/i, "the average number of "],
  [/^(?:no\.?|number)\s+(?:of\s+)?/i, "the number of "],
  [/^(?:%\s*|percentage\s+)(?:of\s+)?/i, "the percentage of "],
  [/^rate\s+of\s+/i, "the rate of "],
  [/^maximum\s+/i, "the maximum "],
];

/**
 * "the number of contacts", "the percentage of LAC with a PEP"; a name that begins otherwise stands in quotation marks:
 * "“Placement stability”". The scorecard's name comes first: a page's is often cut short.
 */
export function subjectOf({ measure, row }: MeasureSense): string {
  const official = row === undefined || row.name.includes("[") ? "" : tidy(row.name);
  const name = official === "" ? tidy(measure.name) : official;
  const group = measure.group === "" ? "" : `${tidy(measure.group)}: `;
  for (const [opening, said] of group === "" ? OPENINGS : []) {
    const rest = name.replace(opening, "");
    // "No. of reviews in time" over a percentage would be called a number.
    const fits = !said.includes("number") || measure.unit !== "percentage";
    if (fits && rest !== name && rest !== "" && /^[\p{L}\d]/u.test(rest)) return said + lowerFirst(rest);
  }
  return `“${group}${name.replace(/^%\s*/, "")}”`;
}

function tidy(name: string): string {
  return name
    .replace(BOILERPLATE, "")
    .replace(/\(\s*\)/g, "")
    .replace(/[[\]“”]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*[-–.]\s*$/, "")
    .trim();
}

/** "Contacts with a decision" is "contacts with a decision"; "S47", "CSE" and "Looked After Children" stay. */
function lowerFirst(text: string): string {
  const [first = "", second = ""] = text.split(" ");
  const isPlain = /^\p{Lu}\p{Ll}+$/u.test(first) && !/^\p{Lu}/u.test(second);
  return isPlain ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

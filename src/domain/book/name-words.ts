/**
 * Names of indicators compared as people compare them: "LAC cases reviewed" and "% of Looked After Children
 * reviewed" speak of one thing. Used to join scorecard rows to section figures, never alone.
 */

/** What the field's abbreviations stand for; the next council's is one more line. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  icpc: "initial child protection conference",
  icpcs: "initial child protection conference",
  cpp: "child protection plan",
  cp: "child protection",
  cin: "child need",
  lac: "looked after child",
  pep: "personal education plan",
  peps: "personal education plan",
  sgo: "special guardianship order",
  sgos: "special guardianship order",
  "sgo's": "special guardianship order",
  s47s: "s47",
  "s47's": "s47",
  "section 47": "s47",
  pop: "population",
  "10k": "10,000",
  children: "child",
  "children's": "child",
  yrs: "years",
};

/** All of them in one pass; the longest first, as "sgo's" before "sgo". */
const ABBREVIATION = new RegExp(
  `\\b(?:${Object.keys(ABBREVIATIONS)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b|\\bde-(?=reg)`,
  "g",
);

/** Words that name a unit, a basis or nothing at all: what is left is what the indicator is about. */
const EMPTY_WORDS = new Set(
  (
    "number no percentage percent rate average av ave avg count total per 10,000 10000 population aged under over 18 0-17 " +
    "rolling 12 month months mth mths current year ytd performance in of the a an and or to at by for from on onto with within " +
    "who which were was are is be have has had due that up date council plan indicator inc including"
  ).split(" "),
);

/** Boilerplate in brackets that says nothing about what is counted. */
const BOILERPLATE =
  /\((?:council plan indicator|children|c&yp|episodes|legal status|households|ytd\.? ave)\)/g;

/** The words that carry a name's meaning, singular and in lower case. Keeps the words when nothing else is left. */
export function meaningWords(name: string): ReadonlySet<string> {
  const words = name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(BOILERPLATE, " ")
    .replace(ABBREVIATION, (short) => (short === "de-" ? "de" : (ABBREVIATIONS[short] ?? short)))
    .replace(/[^a-z0-9'’,&+-]+/g, " ")
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[',-]+|[',-]+$/g, "").replace(/'s$/, ""))
    .filter((word) => word !== "");
  const kept = words.filter((word) => !EMPTY_WORDS.has(word)).map(stem);
  return new Set(kept.length > 0 ? kept : words.map(stem));
}

/** Word endings that do not change what is counted. */
function stem(word: string): string {
  return word
    .replace(/ies$/, "y")
    .replace(/(?:ments?|ings?|ed|es|s)$/, (ending) => (word.length - ending.length >= 4 ? "" : ending));
}

/** How alike two names are, 0 to 1: shared words over all words, and over the words of the shorter name. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const union = a.size + b.size - shared;
  return (shared / union + shared / Math.min(a.size, b.size)) / 2;
}

/** What a name says of its basis: "rolling 12 months", "in month", "ytd ave", "termly". */
export type BasisWord = "rolling" | "in-month" | "ytd-average" | "termly";

/** The basis that a name declares in words, or undefined. */
export function basisWord(name: string): BasisWord | undefined {
  const text = name.toLowerCase();
  if (/\brolling\b|\br12m\b|\blast 12 months\b.*\brolling\b/.test(text)) return "rolling";
  if (/\bytd\.? ?ave/.test(text)) return "ytd-average";
  // "Long term" placements are counted every month.
  if (/\btermly\b|\b(?:school|each|per|end of) term\b|\bterm[- ]end\b/.test(text)) return "termly";
  if (/\bin (?:the )?(?:current )?month\b/.test(text)) return "in-month";
  return undefined;
}

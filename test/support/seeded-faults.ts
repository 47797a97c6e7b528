/**
 * Faults to plant in the corrected March 2019 report: one cell or a few, and where a rule must find each.
 * Long, as every rule has its faults here, side by side.
 */
import type { ExtractRow } from "../../src/domain/plan/extract";
import { parseExtract } from "../../src/extract/parse-extract";
import type { CellChange } from "./corrected-report";

export interface Seed {
  readonly rule: string;
  /** What went wrong, as a person would tell it. */
  readonly fault: string;
  readonly changes: readonly CellChange[];
  /** Where the rule must find it: "01 Contacts!C9". */
  readonly found: string;
  readonly severity: "error" | "warning" | "info";
  /** Errors of other rules, or at other cells, that the fault itself makes true: "percent-of 01 Contacts!E9". */
  readonly consequences?: readonly string[];
  /** The refresh moves to this month; else it stays. */
  readonly month?: string;
  /** Lines of an extract that comes with the fault, below its head. */
  readonly extract?: string;
}

const SUMMARY = "Performance Summary";
const CONTACTS = "01 Contacts";
const SOURCES = "02 Contacts by Source";
const REFERRALS = "03 Referrals";
const ASSESSMENTS = "04 New Assessments";
const OUTCOMES = "05 Assessment Outcomes";
const ENQUIRIES = "08 S47 Completed";
const NEED = "09 Children in Need";
const CONFERENCES = "10 ICPC";
const PLANS = "11 Child Protection";
const REPEATS = "12 CP Time Periods";
const VISITS = "13 CP Reviews & Visits";
const CARE = "14 Looked After Children";
const HEALTH = "16 LAC Health";
const EDUCATION = "17 LAC PEPs";
const PLACEMENTS = "19 LAC Placements";
const FOSTERING = "20 Fostering";
const ADOPTIONS = "21 Adoptions";
const SETTINGS = "Report settings";

/** The lines of extracts as rows. */
export function extractRows(lines: readonly string[]): readonly ExtractRow[] {
  const head = "sheet,indicator,measure,period,value,numerator,denominator";
  const read = parseExtract([head, ...lines, ""].join("\n"));
  if (read.kind !== "rows") throw new Error(read.problems.join("\n"));
  return read.rows;
}

export const SEEDS: readonly Seed[] = [
  // Structure and months
  {
    rule: "indicator-number",
    fault: "A number typed twice on the scorecard.",
    changes: [{ sheet: SUMMARY, cell: "B83", to: "9.2" }],
    found: `${SUMMARY}!B83`,
    severity: "error",
  },
  {
    rule: "indicator-number",
    fault: "Admissions headed with the number of those who ceased.",
    changes: [{ sheet: CARE, cell: "E7", to: "6.4" }],
    found: `${CARE}!E7`,
    severity: "error",
  },
  {
    rule: "month-sequence",
    fault: "July stands twice, August not at all.",
    changes: [{ sheet: CONTACTS, cell: "B15", to: "Jul-18" }],
    found: `${CONTACTS}!B15`,
    severity: "error",
  },
  {
    rule: "month-sequence",
    fault: "A scorecard month headed with the month before.",
    changes: [{ sheet: SUMMARY, cell: "H9", to: "Jan-19" }],
    found: `${SUMMARY}!H9`,
    severity: "error",
  },
  {
    rule: "month-sequence",
    fault: "The title is last month's.",
    changes: [{ sheet: SUMMARY, cell: "A2", to: "As at Month End: February 2019" }],
    found: `${SUMMARY}!A2`,
    severity: "error",
  },
  {
    rule: "month-sequence",
    fault: "The summer term of the year before.",
    changes: [{ sheet: EDUCATION, cell: "E11", to: "97.4%\nSummer Term 2017" }],
    found: `${EDUCATION}!E11`,
    severity: "error",
  },
  {
    rule: "number-cell",
    fault: "A count typed as text.",
    changes: [{ sheet: PLANS, cell: "C21", to: "545" }],
    found: `${PLANS}!C21`,
    severity: "error",
  },
  {
    rule: "number-cell",
    fault: "A letter S for a five.",
    changes: [{ sheet: FOSTERING, cell: "E15", to: "1S2" }],
    found: `${FOSTERING}!E15`,
    severity: "error",
  },
  {
    rule: "count",
    fault: "Half a child.",
    changes: [{ sheet: REFERRALS, cell: "G15", to: 56.5 }],
    found: `${REFERRALS}!G15`,
    severity: "error",
  },
  {
    rule: "count",
    fault: "A minus before a count.",
    changes: [{ sheet: FOSTERING, cell: "C14", to: -443 }],
    found: `${FOSTERING}!C14`,
    severity: "error",
  },
  {
    rule: "percentage-range",
    fault: "Points typed among fractions.",
    changes: [{ sheet: HEALTH, cell: "C15", to: 91.7 }],
    found: `${HEALTH}!C15`,
    severity: "error",
  },
  {
    rule: "percentage-range",
    fault: "More than all plans up to date.",
    changes: [{ sheet: VISITS, cell: "E15", to: 1.397 }],
    found: `${VISITS}!E15`,
    severity: "error",
  },
  {
    rule: "missing",
    fault: "A month left blank.",
    changes: [{ sheet: FOSTERING, cell: "C13", to: "" }],
    found: `${FOSTERING}!C13`,
    severity: "warning",
  },
  {
    rule: "termly",
    fault: "The autumn term's figure left out.",
    changes: [{ sheet: EDUCATION, cell: "E16", to: "Autumn Term 2018" }],
    found: `${EDUCATION}!E16`,
    severity: "warning",
  },
  {
    rule: "unusual",
    fault: "Open assessments shoot up without a word.",
    changes: [{ sheet: "06 Updated Assessments", cell: "F22", to: 30 }],
    found: "06 Updated Assessments!F22",
    severity: "info",
  },
  // Targets
  {
    rule: "tolerance-text",
    fault: "A tolerance that nobody can read.",
    changes: [{ sheet: SUMMARY, cell: "Q11", to: "92-ish" }],
    found: `${SUMMARY}!Q11`,
    severity: "error",
  },
  {
    rule: "targets-agreed",
    fault: "Targets that were agreed for the year before.",
    changes: [
      { sheet: SETTINGS, cell: "A6", to: "Targets agreed for" },
      { sheet: SETTINGS, cell: "B6", to: "2017/18" },
    ],
    found: `${SETTINGS}!B6`,
    severity: "warning",
  },
  {
    rule: "tolerance-bands",
    fault: "Red and green changed places.",
    changes: [
      { sheet: SUMMARY, cell: "P15", to: "86%+" },
      { sheet: SUMMARY, cell: "Q15", to: "86%<" },
      { sheet: SUMMARY, cell: "R15", to: "<83%" },
    ],
    found: `${SUMMARY}!P15`,
    severity: "error",
  },
  {
    rule: "tolerance-bands",
    fault: "Nothing between 92 and 93 %.",
    changes: [{ sheet: SUMMARY, cell: "Q11", to: "93%>" }],
    found: `${SUMMARY}!P11`,
    severity: "warning",
  },
  {
    rule: "tolerance-polarity",
    fault: "A target for a figure that is for information.",
    changes: [{ sheet: SUMMARY, cell: "R10", to: "1400" }],
    found: `${SUMMARY}!R10`,
    severity: "warning",
  },
  // Shares
  {
    rule: "numerator",
    fault: "More in time than there were.",
    changes: [{ sheet: CONTACTS, cell: "D15", to: "1416 of 1376" }],
    found: `${CONTACTS}!D15`,
    severity: "error",
  },
  {
    rule: "numerator",
    fault: "A percentage typed for a count, as printed.",
    changes: [{ sheet: SOURCES, cell: "S26", to: 0.8 }],
    found: `${SOURCES}!S26`,
    severity: "error",
  },
  {
    rule: "numerator",
    fault: "Digits of one outcome changed places, more than there were.",
    changes: [{ sheet: OUTCOMES, cell: "C15", to: 911 }],
    found: `${OUTCOMES}!C15`,
    severity: "error",
  },
  {
    rule: "percent-of",
    fault: "Digits of a percentage changed places.",
    changes: [{ sheet: CONTACTS, cell: "E16", to: 0.871 }],
    found: `${CONTACTS}!E16`,
    severity: "error",
  },
  {
    rule: "feasible",
    fault: "A percentage of 264 referrals that no count gives.",
    changes: [{ sheet: REFERRALS, cell: "H14", to: 0.938 }],
    found: `${REFERRALS}!H14`,
    severity: "warning",
  },
  {
    rule: "denominator-stock",
    fault: "A denominator of another group.",
    changes: [
      { sheet: PLACEMENTS, cell: "I15", to: "340 of 564" },
      { sheet: PLACEMENTS, cell: "J15", to: 340 / 564 },
    ],
    found: `${PLACEMENTS}!I15`,
    severity: "warning",
  },
  {
    rule: "stale",
    fault: "October's figures left standing in November.",
    changes: [
      { sheet: VISITS, cell: "F18", to: "530 of 577" },
      { sheet: VISITS, cell: "G18", to: 530 / 577 },
    ],
    found: `${VISITS}!F18`,
    severity: "warning",
  },
  // Relations
  {
    rule: "denominator-stock",
    fault: "A count that four outcomes are of and it is not.",
    changes: [{ sheet: ASSESSMENTS, cell: "D9", to: 552 }],
    found: `${ASSESSMENTS}!D9`,
    severity: "warning",
  },
  {
    rule: "sum-of-totals",
    fault: "Digits of a total changed places.",
    changes: [
      { sheet: NEED, cell: "D26", to: 2092 },
      { sheet: SUMMARY, cell: "U37", to: 2092 },
    ],
    found: `${NEED}!D26`,
    severity: "error",
  },
  {
    rule: "ratio-of-indicators",
    fault: "Digits of a share changed places.",
    changes: [{ sheet: FOSTERING, cell: "D15", to: 0.617 }],
    found: `${FOSTERING}!D15`,
    severity: "error",
  },
  {
    rule: "ratio-of-indicators",
    fault: "A share that stands on the scorecard alone.",
    changes: [{ sheet: SUMMARY, cell: "H63", to: 0.303 }],
    found: `${SUMMARY}!H63`,
    severity: "error",
  },
  {
    rule: "parts-of-source",
    fault: "Digits of one source's contacts changed places.",
    changes: [
      { sheet: SOURCES, cell: "C26", to: 6805 },
      { sheet: SOURCES, cell: "E26", to: 1193 / 6805 },
    ],
    found: `${CONTACTS}!C26`,
    severity: "error",
  },
  {
    rule: "outcome-parts",
    fault: "Ten assessments without an outcome.",
    changes: [
      { sheet: OUTCOMES, cell: "G27", to: 1727 },
      { sheet: OUTCOMES, cell: "J27", to: 1727 / 4999 },
      { sheet: SUMMARY, cell: "V25", to: 1727 / 4999 },
    ],
    found: `${OUTCOMES}!E27`,
    severity: "error",
  },
  {
    rule: "outcome-parts",
    fault: "Digits of one outcome changed places.",
    changes: [{ sheet: OUTCOMES, cell: "K16", to: 75 }],
    found: `${OUTCOMES}!K16`,
    severity: "error",
  },
  {
    rule: "outcome-parts",
    fault: "Digits of the total above four outcomes changed places.",
    changes: [
      { sheet: ENQUIRIES, cell: "C27", to: 2423 },
      { sheet: SUMMARY, cell: "V31", to: 2423 },
    ],
    found: `${ENQUIRIES}!C27`,
    severity: "error",
  },
  {
    rule: "stock-and-flow",
    fault: "Digits of a stock changed places.",
    changes: [{ sheet: FOSTERING, cell: "E15", to: 125 }],
    found: `${FOSTERING}!E15`,
    severity: "warning",
  },
  {
    rule: "rate-stock-and-flow",
    fault: "Digits of a rolling rate changed places.",
    changes: [
      { sheet: PLANS, cell: "E22", to: 181.9 },
      { sheet: SUMMARY, cell: "I46", to: 181.9 },
      { sheet: SUMMARY, cell: "L46", to: "↓" },
      { sheet: SUMMARY, cell: "M46", to: "↓" },
    ],
    found: `${PLANS}!C22`,
    severity: "warning",
  },
  {
    rule: "part-of-whole",
    fault: "More repeat plans within two years than ever.",
    changes: [
      { sheet: REPEATS, cell: "C25", to: 0.147 },
      { sheet: SUMMARY, cell: "T48", to: 0.147 },
    ],
    found: `${REPEATS}!C25`,
    severity: "error",
  },
  {
    rule: "relation-text",
    fault: "A declared relation names an indicator that is not there.",
    changes: [
      { sheet: SETTINGS, cell: "A13", to: "Relation" },
      { sheet: SETTINGS, cell: "B13", to: "Meaning" },
      { sheet: SETTINGS, cell: "A14", to: "4.2 = 4.1 + 4.9" },
      { sheet: SETTINGS, cell: "A15", to: "" },
    ],
    found: `${SETTINGS}!A14`,
    severity: "warning",
  },
  // Over time
  {
    rule: "ytd-sum",
    fault: "A year to date without its last month.",
    changes: [
      { sheet: ADOPTIONS, cell: "C23", to: 29 },
      { sheet: SUMMARY, cell: "J86", to: 29 },
    ],
    found: `${ADOPTIONS}!C23`,
    severity: "error",
    consequences: [`ytd-ratio ${ADOPTIONS}!E23`, `ratio-of-indicators ${SUMMARY}!J63`],
  },
  {
    rule: "ytd-ratio",
    fault: "The mean of the months for the year.",
    changes: [
      { sheet: HEALTH, cell: "F23", to: 0.537 },
      { sheet: SUMMARY, cell: "J66", to: 0.537 },
    ],
    found: `${HEALTH}!F23`,
    severity: "error",
  },
  {
    rule: "rolling-step",
    fault: "Digits of a rolling count changed places, the rate made from it.",
    changes: [
      { sheet: REFERRALS, cell: "D19", to: 4130 },
      { sheet: REFERRALS, cell: "E19", to: (4130 * 10000) / 56947 },
      { sheet: SUMMARY, cell: "F14", to: (4130 * 10000) / 56947 },
    ],
    found: `${REFERRALS}!D19`,
    severity: "error",
  },
  {
    rule: "rolling-step",
    fault: "Digits of one month changed places: four rolling figures add it up.",
    changes: [{ sheet: REFERRALS, cell: "C12", to: 448 }],
    found: `${REFERRALS}!D19`,
    severity: "error",
    consequences: [`ytd-sum ${REFERRALS}!C23`],
  },
  {
    rule: "rolling-at-year-end",
    fault: "Digits of a closed rolling year changed places.",
    changes: [
      { sheet: CONFERENCES, cell: "C25", to: 579 },
      { sheet: SUMMARY, cell: "T41", to: 579 },
    ],
    found: `${CONFERENCES}!C25`,
    severity: "warning",
  },
  {
    rule: "basis",
    fault: "A data note taken from the row below.",
    changes: [{ sheet: SUMMARY, cell: "K13", to: "Rolling Year" }],
    found: `${SUMMARY}!K13`,
    severity: "warning",
  },
  {
    rule: "average-stands-still",
    fault: "Digits of an average changed places in a month without adoptions.",
    changes: [{ sheet: ADOPTIONS, cell: "F16", to: 359.3 }],
    found: `${ADOPTIONS}!F16`,
    severity: "warning",
  },
  {
    rule: "snapshot-year",
    fault: "Digits of a closed year changed places.",
    changes: [
      { sheet: PLACEMENTS, cell: "G27", to: 0.801 },
      { sheet: SUMMARY, cell: "V78", to: 0.801 },
    ],
    found: `${PLACEMENTS}!G27`,
    severity: "warning",
  },
  // Rates, scorecard, colours
  {
    rule: "restated",
    fault: "An extract with another figure for a month that was issued long ago.",
    changes: [],
    extract: ",1.1,No. Contacts,2018-06,1200,,",
    found: `${CONTACTS}!C13`,
    severity: "warning",
  },
  {
    rule: "rate",
    fault: "Digits of a rate changed places.",
    changes: [{ sheet: CARE, cell: "C17", to: 141.1 }],
    found: `${CARE}!C17`,
    severity: "error",
  },
  {
    rule: "population",
    fault: "A rate of a closed year on another population.",
    changes: [
      { sheet: PLANS, cell: "D26", to: 65.1 },
      { sheet: SUMMARY, cell: "U45", to: 65.1 },
    ],
    found: `${PLANS}!D26`,
    severity: "warning",
  },
  {
    rule: "scorecard-equals-section",
    fault: "Digits changed places on the scorecard.",
    changes: [{ sheet: SUMMARY, cell: "F71", to: 249 }],
    found: `${SUMMARY}!F71`,
    severity: "error",
  },
  {
    rule: "scorecard-equals-section",
    fault: "A benchmark of last year on the scorecard.",
    changes: [{ sheet: SUMMARY, cell: "Y49", to: 0.192 }],
    found: `${SUMMARY}!Y49`,
    severity: "error",
  },
  {
    rule: "scorecard-equals-section",
    fault: "Digits of the month changed places on the scorecard; its arrows were right.",
    changes: [{ sheet: SUMMARY, cell: "I76", to: 0.266 }],
    found: `${SUMMARY}!I76`,
    severity: "error",
  },
  {
    rule: "rag-and-dot",
    fault: "An arrow the wrong way.",
    changes: [{ sheet: SUMMARY, cell: "L11", to: "↑" }],
    found: `${SUMMARY}!L11`,
    severity: "error",
  },
  {
    rule: "rag-and-dot",
    fault: "A red figure called green.",
    changes: [{ sheet: SUMMARY, cell: "N11", to: "Green" }],
    found: `${SUMMARY}!N11`,
    severity: "error",
  },
  {
    rule: "benchmark-order",
    fault: "Best neighbour and top quartile changed places with the averages.",
    changes: [
      { sheet: SUMMARY, cell: "X50", to: 0.031 },
      { sheet: REPEATS, cell: "E29", to: 0.031 },
    ],
    found: `${SUMMARY}!X50`,
    severity: "warning",
  },
  // Craft and words
  {
    rule: "formula-pattern",
    fault: "A formula that divides by the row above.",
    changes: Array.from({ length: 15 }, (_, index) => {
      const row = 8 + index;
      return { sheet: CONFERENCES, cell: `G${row}`, formula: row === 15 ? "=F15/E14" : `=F${row}/E${row}` };
    }),
    found: `${CONFERENCES}!G15`,
    severity: "warning",
  },
  {
    rule: "formula-pattern",
    fault: "A reference that was deleted.",
    changes: [{ sheet: FOSTERING, cell: "C14", to: "#REF!", formula: "=#REF!" }],
    found: `${FOSTERING}!C14`,
    severity: "error",
  },
  {
    rule: "commentary-facts",
    fault: "Digits changed places in a paragraph.",
    changes: [
      { sheet: NEED, cell: "C4", to: "Number of open CIN cases: 1338 in March 2019, down from 1394." },
    ],
    found: `${NEED}!C4`,
    severity: "warning",
  },
  {
    rule: "commentary-stale",
    fault: "A prompt left in.",
    changes: [{ sheet: CONTACTS, cell: "C4", to: "No. contacts: 1528 in March 2019. [Cause.]" }],
    found: `${CONTACTS}!C4`,
    severity: "warning",
  },
  {
    rule: "commentary-stale",
    fault: "Last month's paragraph.",
    changes: [
      { sheet: CONTACTS, cell: "C4", to: "Volumes fell in February 2019. Timeliness is under review." },
    ],
    found: `${CONTACTS}!C4`,
    severity: "warning",
  },
  {
    rule: "small-number",
    fault: "A count that may point to a person.",
    changes: [{ sheet: ASSESSMENTS, cell: "F17", to: 3 }],
    found: `${ASSESSMENTS}!F17`,
    severity: "info",
  },
  {
    rule: "ytd-not-current",
    fault: "A year to date that nothing on the page gives, after the month has moved.",
    changes: [{ sheet: REPEATS, cell: "E23", to: 0.012, format: "0.0%" }],
    month: "2019-04",
    // A row further down: the closed year joins the annual trend above it.
    found: `${REPEATS}!E24`,
    severity: "error",
  },
  {
    rule: "vocabulary",
    fault: "A polarity misspelt.",
    changes: [{ sheet: SUMMARY, cell: "D22", to: "Lwo" }],
    found: `${SUMMARY}!D22`,
    severity: "error",
  },
  {
    rule: "vocabulary",
    fault: "A unit misspelt.",
    changes: [{ sheet: SUMMARY, cell: "E71", to: "Cuont" }],
    found: `${SUMMARY}!E71`,
    severity: "error",
  },
];

/** What figures are counted in, by the words of a unit cell or of a measure's own name. */
import type { Unit } from "../book";
import { lookUp, plainWords, wordTable } from "./word-table";

const UNITS = wordTable<Unit>({
  count: "Count | Number | No. | # | Num | 000s | Total | Numbers | Count (children)".split(" | "),
  percentage: "Percentage | % | Percent | Per cent | Pct | Proportion".split(" | "),
  rate: "Rate per 10,000 | Rate | Per 10,000 | Rate per 10k | Per 10k | Rate per 10,000 population".split(
    " | ",
  ),
  average: [
    ..."Average | Average count | Average (count) | Average (days) | Average days | YTD Average | Av. | Ave".split(
      " | ",
    ),
    ..."Days | Hours | Hrs | Weeks | Mean | Avg | Average number".split(" | "),
  ],
});

/** The unit that a cell of the unit column names ("Count", "Rate per 10,000"); undefined for an unknown word. */
export function parseUnit(text: string): Unit | undefined {
  return lookUp(UNITS, text)?.kind;
}

/** Which unit a measure's name declares, and whether the figures themselves may still overrule it. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly certain: boolean;
}

/** Words in a name, the most telling first: "% of ... per 10,000" does not occur, "Number of ... per 10,000" does. */
const NAME_SIGNS: readonly (NamedUnit & { readonly sign: RegExp })[] = [
  { unit: "rate", certain: true, sign: /\bper 10 ?000\b|\bper 10 ?k\b|\b10 ?k pop\b|\b10 ?000 pop/ },
  { unit: "percentage", certain: true, sign: /%|\bpercentage\b|\bper ?cent\b|\bproportion\b|\bpct\b/ },
  { unit: "average", certain: true, sign: /\bav\b|\bave\b|\bavg\b|\baverage\b|\bmean\b/ },
  { unit: "count", certain: false, sign: /^(?:total )?(?:no|number|nos|count)\b|\bnumber of\b|\bno of\b/ },
  { unit: "rate", certain: false, sign: /\brate\b/ },
];

/** The unit that a measure's name declares, or undefined where it says nothing. */
export function unitOfName(name: string): NamedUnit | undefined {
  const words = plainWords(name);
  const found = NAME_SIGNS.find(({ sign }) => sign.test(words));
  if (!found) return undefined;
  // "No. and % of contacts" says both: the figures decide.
  const both = found.unit === "percentage" && /^(?:no|number) (?:and|&) %/.test(words);
  return { unit: found.unit, certain: found.certain && !both };
}

/** A head that only says what stands below it, under a name that spans several columns ("No." and "%"). */
export type SubHead = "number" | "of" | "denominator" | "percentage" | "share";

const SUB_HEADS = wordTable<SubHead>({
  number: "No. | Number | N | # | Num | Numerator | Count | Value".split(" | "),
  of: ["of", "out of"],
  denominator: "D | Denominator | Cohort | Total | Out of total".split(" | "),
  percentage: "% | Percentage | Per cent | Pct | Percent".split(" | "),
  share: ["n of d", "no of", "n/d"],
});

/** What a sub-head says of its column; undefined where it is a name of its own. */
export function parseSubHead(text: string): SubHead | undefined {
  return lookUp(SUB_HEADS, text)?.kind;
}

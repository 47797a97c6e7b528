/** From what the heads say to the columns of a scorecard: what is missing, and which of two readings is meant. */
import type { HeadRole } from "../words/scorecard-words";
import { CORE_HEADS, HEADS, type CoreHead } from "../words/scorecard-words";
import type { Columns, HeadColumns } from "./head-columns";

/** The core heads that a band lacks. */
export function missingHeads({ roles }: HeadColumns): readonly CoreHead[] {
  return (Object.keys(CORE_HEADS) as CoreHead[]).filter((role) => !roles.has(role));
}

/** "no column for 'Good perf is' on 'Summary'; looked for: GOOD PERF IS, POLARITY, ...". */
export function sayMissing(role: CoreHead, sheet: string): string {
  const words = HEADS.words[role].filter((word) => !word.endsWith("*")).slice(0, 8);
  return `no column for '${CORE_HEADS[role]}' on '${sheet}'; looked for: ${words.join(", ")}`;
}

/** The columns of a complete band; undefined where a core head is missing. */
export function chooseColumns(heads: HeadColumns): Columns | undefined {
  const first = (role: HeadRole) => heads.roles.get(role)?.[0];
  const number = first("number");
  const indicator = first("indicator");
  const goodIs = first("goodIs");
  if (number === undefined || indicator === undefined || goodIs === undefined) return undefined;
  const dots = chooseTwo(heads, "dotMonth", "dotYear", "dot");
  const rags = chooseTwo(heads, "ragMonth", "ragYear", "rag");
  return {
    number,
    indicator,
    goodIs,
    months: [...heads.months].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    years: [...heads.years].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    benchmarks: heads.benchmarks,
    ...given("unit", first("unit")),
    ...given("basis", first("basis")),
    ...given("ytd", heads.ytd),
    ...given("dotMonth", dots.month),
    ...given("dotYear", dots.year),
    ...given("ragMonth", rags.month),
    ...given("ragYear", rags.year),
    ...given("red", first("red")),
    ...given("amber", first("amber")),
    ...given("green", first("green")),
  };
}

function key({ period }: Columns["months"][number]): string {
  return period.kind === "month" ? period.month : period.kind === "year" ? period.year : "";
}

/** A head that only says "RAG" is the month's, or the one that is still wanting; of two, the left one is the month's. */
function chooseTwo(heads: HeadColumns, forMonth: HeadRole, forYear: HeadRole, either: HeadRole) {
  const spare = [...(heads.roles.get(either) ?? [])].sort((a, b) => a - b);
  const month = heads.roles.get(forMonth)?.[0] ?? spare.shift();
  const year = heads.roles.get(forYear)?.[0] ?? spare.shift();
  return { month, year };
}

function given<Key extends string, Value>(name: Key, value: Value | undefined): { [key in Key]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Key]: Value });
}

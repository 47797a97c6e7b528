/** How the heads of a scorecard are written (vocabulary of public reports); the reader understands nothing else by name. */
import { wordTable } from "./word-table";

/** What a column of the scorecard is for, as far as its head says; months, years and benchmarks are periods (period-words.ts). */
export type HeadRole =
  | "number"
  | "indicator"
  | "goodIs"
  | "unit"
  | "basis"
  /** Unit or basis: the cells below decide. */
  | "dataNote"
  | "dotMonth"
  | "dotYear"
  /** A direction that does not say of what. */
  | "dot"
  | "ragMonth"
  | "ragYear"
  /** A colour that does not say of what. */
  | "rag"
  | "red"
  | "amber"
  | "green"
  | "group"
  /** Known, and of no use to a refresh: left alone. */
  | "other";

export const HEADS = wordTable<HeadRole>({
  number: [
    ..."NO. | No | # | Ref | Measure ID | PI code | Indicator no | Indicator number | Indicator ref".split(
      " | ",
    ),
    ..."PI no | PI ref | KPI no | KPI ref | Measure no | Measure ref | Ref no | Reference | ID | Code | Number".split(
      " | ",
    ),
  ],
  indicator: [
    ..."INDICATOR | Indicator name | Performance indicator | Performance measure | Indicators | Indicators *".split(
      " | ",
    ),
    ..."Measure | Measure name | Metric | PI | KPI | Output | Goal | Indicator description | Measure description".split(
      " | ",
    ),
  ],
  goodIs: [
    ..."GOOD PERF IS | POLARITY | Good performance is | Good is | Improvement direction | Goal direction | Aim".split(
      " | ",
    ),
    ..."Good perf | Good performance | Desired direction | What is good | Good to be".split(" | "),
  ],
  unit: "Unit | Unit of measurement | Unit of measure | Units | Measured in | Data type".split(" | "),
  basis: "Basis | Period type | Reporting basis | Reporting period | Period basis".split(" | "),
  dataNote: ["DATA NOTE", "DATA NOTE *", "Data notes"],
  dotMonth: [
    ..."DOT (Month on Month) | DOT (Mth on Mth) | DOT (month) | DOT in month | DOT monthly | Monthly DOT".split(
      " | ",
    ),
    ..."Direction (month) | Direction of travel (month) | Direction of travel (month on month)".split(" | "),
    ..."Direction of travel (in month) | Short trend | Month on month".split(" | "),
  ],
  dotYear: [
    ..."DOT (Yr on Yr) | DOT (Year on Year) | DOT (year) | DOT annual | Annual DOT | DOT yearly".split(" | "),
    ..."Direction (year) | Direction of travel (year) | Direction of travel (year on year)".split(" | "),
    ..."Direction of travel (yr on yr) | Long trend | Year on year".split(" | "),
  ],
  dot: "DOT | Direction of travel | Direction | Trend | Travel".split(" | "),
  ragMonth: [
    ..."RAG (in month) | RAG (month) | RAG monthly | In month RAG | Month RAG | Monthly RAG | RAG current month".split(
      " | ",
    ),
    ..."RAG rating (in month) | RAG status (in month)".split(" | "),
  ],
  ragYear: [
    ..."RAG (Year End) | RAG (YTD) | RAG (year) | RAG annual | Year end RAG | YTD RAG | RAG year to date".split(
      " | ",
    ),
    ..."RAG rating (year end) | RAG status (year end) | RAG rating (YTD)".split(" | "),
  ],
  rag: "RAG | RAG rating | RAG status | BRAG | PI status | Status | Result | Rating".split(" | "),
  red: "Red | Red threshold | Target red | Red tolerance | Red if".split(" | "),
  amber: "Amber | Amber threshold | Target amber | Amber tolerance | Amber if | Yellow".split(" | "),
  green: [
    ..."Target Green | Green | Green threshold | Green tolerance | Green if | Target | Monthly target".split(
      " | ",
    ),
    ..."Year end target | Annual target | Yearly target | Target and Tolerances | Targets and tolerances".split(
      " | ",
    ),
    ..."Yearly RAG threshold | RAG threshold | RAG thresholds | Tolerance | Tolerances | Ambition".split(
      " | ",
    ),
  ],
  group:
    "Theme | Section | Service | Service area | Priority | Category | Outcome | Area | Directorate".split(
      " | ",
    ),
  // A rolling total is no year to date: filling it with one would be wrong.
  other:
    "Floor standard | R12M | Rolling 12 | Rolling 12 months | Comments | Commentary | Owner | Lead".split(
      " | ",
    ),
});

/** The three heads that make a sheet a scorecard, as they are named to a person. */
export const CORE_HEADS = { number: "No.", indicator: "Indicator", goodIs: "Good perf is" } as const;

export type CoreHead = keyof typeof CORE_HEADS;

/** Heads that stand over others and say little themselves; they mark a row as one of heads. */
export const PARENT_HEADS = wordTable({
  parent: [
    ..."Target and Tolerances | Targets | Tolerances | YR ON YR TREND | Year on year trend | Annual trend".split(
      " | ",
    ),
    ..."LATEST BENCHMARKING | Benchmarking | Benchmarks | Benchmark | Previous years | In month performance".split(
      " | ",
    ),
    ..."Monthly | DOT | RAG | Direction of travel | Performance | Actual | Good | Data".split(" | "),
  ],
});

/** Words of a legend: a row above the heads that holds them is a key and no head. */
export const LEGEND = wordTable({
  legend: "Red | Amber | Green | Blue | Grey | R | A | G | B | Key | Legend | ↑ | → | ↓".split(" | "),
});

import type { Finding } from "../../../src/domain/finding";
import { planRefresh } from "../../../src/domain/refresh";
import { correctedReport } from "../../support/corrected-report";

const outcome = planRefresh(correctedReport());
if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
const { findings, plan } = outcome;

/** What the report cannot correct out of itself: rule, cells, and why it is left. */
const LEFT: readonly (readonly [rule: string, cells: readonly string[], why: string])[] = [
  ["termly", ["17 LAC PEPs!E20"], "The spring term's figure is nowhere in the report."],
  [
    "tolerance-bands",
    ["Performance Summary!P94", "Performance Summary!P96"],
    "Which colour too few cases are is the council's decision.",
  ],
  [
    "tolerance-polarity",
    [
      "Performance Summary!R38",
      "Performance Summary!R45",
      "Performance Summary!R56",
      "Performance Summary!R91",
    ],
    "Where amber and red begin is the council's decision.",
  ],
  ["stale", ["15 LAC Reviews Plans Visits!F17"], "Which of the two months was carried over nothing tells."],
  [
    "stock-and-flow",
    ["14 Looked After Children!D12", "14 Looked After Children!D26", "14 Looked After Children!D27"],
    "End dates are being checked, as the page's data note says; the entries that are late are not shown.",
  ],
  [
    "population",
    ["14 Looked After Children!C25"],
    "No population of 2014/15 is stated, and no two rates agree.",
  ],
  [
    "commentary-stale",
    [
      "04 New Assessments!C4",
      "07 S47 Started!C4",
      "10 ICPC!C4",
      "12 CP Time Periods!C4",
      "14 Looked After Children!C4",
      "16 LAC Health!C4",
      "18 Care Leavers!C4",
      "19 LAC Placements!C4",
      "21 Adoptions!C4",
      "22 Caseloads!C4",
    ],
    "Why a figure is red no figure tells.",
  ],
];

const at = ({ sheet, cell }: Pick<Finding, "sheet" | "cell">): string => `${sheet}!${cell}`;

describe("the March 2019 report with its contradictions corrected", () => {
  it("has no error", () => {
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it("has no warning but those that only the council can settle", () => {
    const warnings = findings.filter(({ severity }) => severity === "warning");
    const left = LEFT.flatMap(([rule, cells]) => cells.map((cell) => `${rule} ${cell}`));
    expect(warnings.map((finding) => `${finding.rule} ${at(finding)}`).sort()).toEqual(left.sort());
  });

  it("shows every figure that a refresh computes", () => {
    expect(plan.edits.filter(({ kind }) => kind === "differs").map(({ cell }) => cell)).toEqual([]);
  });
});

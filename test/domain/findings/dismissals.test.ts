import type { Finding } from "../../../src/domain/finding";
import { planDismissal, planRestoral } from "../../../src/domain/findings/dismiss";
import { figureOf, readDismissals, sortOut, type Dismissal } from "../../../src/domain/findings/dismissals";
import { month } from "../../../src/domain/period";
import type { Plan } from "../../../src/domain/plan/plan";
import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";
import { withEdits } from "../../support/with-edits";

const MARCH = month("2019-03");
const AT = new Date(2019, 3, 23, 9, 30);

const FINDING: Finding = {
  rule: "sum-of-totals",
  severity: "error",
  sheet: "09",
  cell: "D24",
  indicator: "4.2",
  period: "2014/15",
  found: "1947",
  expected: "1949",
  message: "4.2 shows 1947.",
};

function dismissalOf(finding: Finding, row = 9): Dismissal {
  const { sheet, cell, indicator, period, rule } = finding;
  return {
    row,
    at: "",
    sheet,
    cell,
    indicator,
    period,
    rule,
    figure: figureOf(finding),
    reason: "So it was.",
  };
}

describe("a dismissed finding", () => {
  it("stays away while its figure is the same, also where its row or column has moved", () => {
    for (const cell of ["D24", "D25", "E24", "F99"]) {
      const moved = { ...FINDING, cell };
      expect(sortOut([moved], [dismissalOf(FINDING)])).toEqual({
        open: [],
        dismissed: [{ finding: moved, dismissal: dismissalOf(FINDING) }],
      });
    }
  });

  it.each([
    ["what was found", { found: "1948" }],
    ["what was expected", { expected: "1950" }],
    ["its period", { period: "2015/16" }],
    ["its rule", { rule: "ytd-sum" }],
    ["its sheet", { sheet: "10" }],
    ["its indicator", { indicator: "4.3" }],
  ])("comes back when %s is another", (_, change) => {
    const changed = { ...FINDING, ...change };
    expect(sortOut([changed], [dismissalOf(FINDING)])).toEqual({ open: [changed], dismissed: [] });
  });

  it("is one: of two alike the one at its cell goes, else the one in its column", () => {
    const twin = { ...FINDING, cell: "F24" };
    expect(sortOut([twin, FINDING], [dismissalOf(FINDING)]).open).toEqual([twin]);
    const lower = { ...FINDING, cell: "D30" };
    expect(sortOut([twin, lower], [dismissalOf(FINDING)]).open).toEqual([twin]);
    expect(sortOut([twin, FINDING], [dismissalOf(FINDING, 9), dismissalOf(twin, 10)]).open).toEqual([]);
  });
});

function refresh(workbook: WorkbookSnapshot): Refresh {
  const outcome = planRefresh(workbook);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("dismissing in the printed report", () => {
  const report = printedReport();
  const before = refresh(report);
  const chosen = before.findings.filter(({ rule }) => rule === "sum-of-totals");
  const dismiss = (workbook: WorkbookSnapshot, findings: readonly Finding[]): Plan =>
    planDismissal(workbook, MARCH, findings, { reason: "  As published. ", at: AT });
  const kept = withEdits(report, dismiss(report, chosen).edits);
  const after = refresh(kept);

  it("takes these findings away, no others, and keeps them with their reason", () => {
    expect(chosen).toHaveLength(2);
    expect(after.findings).toEqual(before.findings.filter((each) => !chosen.includes(each)));
    expect(after.dismissed.map(({ finding }) => finding)).toEqual(chosen);
    expect(after.dismissed[0]?.dismissal.reason).toBe("As published.");
  });

  it("changes nothing else of the refresh", () => {
    expect(after.plan).toEqual(before.plan);
  });

  it("adds to the dismissals that are there", () => {
    const [more] = after.findings;
    const again = withEdits(kept, dismiss(kept, more ? [more] : []).edits);
    expect(readDismissals(again).map(({ rule }) => rule)).toEqual([
      "sum-of-totals",
      "sum-of-totals",
      more?.rule,
    ]);
  });

  it("is taken back one by one, the others stay", () => {
    const [first, second] = readDismissals(kept);
    if (!first || !second) throw new Error("Nothing was dismissed");
    const restored = withEdits(kept, planRestoral(kept, MARCH, first).edits);
    expect(readDismissals(restored)).toEqual([{ ...second, row: first.row }]);
    const [last] = readDismissals(restored);
    const all = last && withEdits(restored, planRestoral(restored, MARCH, last).edits);
    expect(all && readDismissals(all)).toEqual([]);
    expect(all && refresh(all).findings).toEqual(before.findings);
  });
});

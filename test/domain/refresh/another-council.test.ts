import type { Finding } from "../../../src/domain/finding";
import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import { inAnotherCouncilsHand } from "../../support/another-council";
import { printedReport } from "../../support/printed-report";

function ready(outcome: ReturnType<typeof planRefresh>): Refresh {
  if (outcome.kind !== "ready") throw new Error(`Not ready: ${JSON.stringify(outcome)}`);
  return outcome;
}

const printed = ready(planRefresh(printedReport()));
const moved = ready(planRefresh(inAnotherCouncilsHand(printedReport())));

describe("the printed report in another council's layout", () => {
  it("plans as many edits of each kind", () => {
    const byKind = ({ plan }: Refresh): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const { kind } of plan.edits) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    };
    expect(byKind(moved)).toEqual(byKind(printed));
  });

  it("raises the same findings", () => {
    const facts = ({ findings }: Refresh): string[] =>
      findings
        .map(({ rule, severity, indicator, period, found, expected }: Finding) =>
          [rule, severity, indicator, period, found, expected].join(" | "),
        )
        .sort();
    expect(facts(moved)).toEqual(facts(printed));
  });
});

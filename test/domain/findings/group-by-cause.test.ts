import fc from "fast-check";
import type { Finding } from "../../../src/domain/finding";
import { groupByCause } from "../../../src/domain/findings/group-by-cause";
import { planRefresh } from "../../../src/domain/refresh";
import { printedReport } from "../../support/printed-report";

function finding(changes: Partial<Finding>): Finding {
  return {
    rule: "rate",
    severity: "warning",
    sheet: "01",
    cell: "C9",
    indicator: "1.1",
    period: "Mar-19",
    found: "1",
    expected: "2",
    message: "For the test.",
    ...changes,
  };
}

const cellsOf = (findings: readonly Finding[]): readonly string[][] =>
  groupByCause(findings).map(({ lead, others }) =>
    [lead, ...others].map(({ sheet, cell }) => `${sheet} ${cell}`),
  );

describe("findings with one cause", () => {
  it("are those at one cell, whatever their rules, the worst first", () => {
    const doubt = finding({ rule: "unusual", severity: "info" });
    const wrong = finding({ rule: "percent-of", severity: "error" });
    expect(groupByCause([doubt, wrong])).toEqual([{ lead: wrong, others: [doubt] }]);
  });

  it("are those of one rule about one indicator of a sheet", () => {
    expect(
      cellsOf([
        finding({ cell: "C9" }),
        finding({ cell: "D9", indicator: "1.2" }),
        finding({ cell: "C12" }),
        finding({ cell: "C13", rule: "count" }),
        finding({ cell: "C12", sheet: "02" }),
      ]),
    ).toEqual([["01 C9", "01 C12"], ["01 D9"], ["01 C13"], ["02 C12"]]);
  });

  it("are those of one column where there is no indicator", () => {
    expect(
      cellsOf([
        finding({ cell: "C9", indicator: "" }),
        finding({ cell: "C10", indicator: "" }),
        finding({ cell: "AC10", indicator: "" }),
      ]),
    ).toEqual([["01 C9", "01 C10"], ["01 AC10"]]);
  });

  it("are those that their rule gives one cause, on whichever sheet, but not those of another rule", () => {
    const cause = "renamed";
    expect(
      cellsOf([
        finding({ cell: "C9", cause }),
        finding({ cell: "D9", sheet: "02", indicator: "1.2", cause }),
        finding({ cell: "E9", rule: "count", indicator: "1.3", cause }),
      ]),
    ).toEqual([["01 C9", "02 D9"], ["01 E9"]]);
  });

  it("are each in one group, and none is lost", () => {
    const some = fc.array(
      fc
        .record({
          rule: fc.constantFrom("a", "b"),
          sheet: fc.constantFrom("01", "02"),
          cell: fc.constantFrom("A1", "A2", "B1"),
          indicator: fc.constantFrom("", "1.1"),
          severity: fc.constantFrom("error", "warning", "info"),
        } as const)
        .map(finding),
    );
    fc.assert(
      fc.property(some, (findings) => {
        const grouped = groupByCause(findings).flatMap(({ lead, others }) => [lead, ...others]);
        expect(new Set(grouped)).toEqual(new Set(findings));
        expect(grouped).toHaveLength(findings.length);
      }),
    );
  });
});

describe("the printed report's findings", () => {
  const outcome = planRefresh(printedReport());
  const groups = outcome.kind === "ready" ? groupByCause(outcome.findings) : [];

  it("say once that the caseloads page counts one behind the scorecard", () => {
    const group = groups.find(({ lead }) => lead.sheet === "22 Caseloads" && lead.cell === "D6");
    expect(group?.others.map(({ cell }) => cell)).toEqual(["E6", "F6", "H6", "I6", "J6", "K6"]);
  });

  it("say once that the stock of looked after children does not follow from its flows", () => {
    const group = groups.find(({ lead }) => lead.rule === "stock-and-flow" && lead.indicator === "6.1");
    expect(group?.lead.severity).toBe("warning");
    expect(group?.others).toHaveLength(10);
  });
});

import type { Finding } from "../../../src/domain/finding";
import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import { cellThere, inAnotherCouncilsHand } from "../../support/another-council";
import { correctedReport, withCells } from "../../support/corrected-report";
import { printedReport } from "../../support/printed-report";
import { extractRows, SEEDS } from "../../support/seeded-faults";

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
    expect(facts(moved)).toEqual(facts(printed));
  });
});

describe("the corrected report in another council's layout", () => {
  const corrected = correctedReport();
  const there = ready(planRefresh(inAnotherCouncilsHand(corrected)));

  it("has no error there either, and the same findings", () => {
    expect(there.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(facts(there)).toEqual(facts(ready(planRefresh(corrected))));
  });

  it("shows one fault of every rule planted at once, each at its cell and with the same facts", () => {
    const faulty = withCells(
      corrected,
      TOGETHER.flatMap(({ changes }) => changes),
    );
    const extract = extractRows(TOGETHER.flatMap((seed) => seed.extract ?? []));
    const [here, other] = [faulty, inAnotherCouncilsHand(faulty)].map((report) =>
      ready(planRefresh(report, { extract, keepMonth: true })),
    );
    expect(facts(other!, AS_WRITTEN)).toEqual(facts(here!, AS_WRITTEN));

    const found = new Set(other!.findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`));
    const wanted = TOGETHER.map(({ rule, found: place }) => {
      const [sheet = "", cell = ""] = place.split("!");
      return `${rule} ${cellThere(sheet, cell)}`;
    });
    expect(wanted.filter((each) => !found.has(each))).toEqual([]);
  });
});

/** One fault a rule, none of them hides another. A fault of the month's move is planted where the month moves. */
const TOGETHER = SEEDS.filter(
  ({ rule, month }, index) => month === undefined && SEEDS.findIndex((seed) => seed.rule === rule) === index,
);

/** Rules whose findings quote a head or a formula as this workbook writes it. */
const AS_WRITTEN = new Set(["month-sequence", "formula-pattern"]);

function facts({ findings }: Refresh, asWritten: ReadonlySet<string> = new Set()): string[] {
  return findings
    .map(({ rule, severity, indicator, period, found, expected }: Finding) =>
      [rule, severity, indicator, period, ...(asWritten.has(rule) ? [] : [found, expected])].join(" | "),
    )
    .sort();
}

import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import { printedReport } from "../../support/printed-report";
import { computableCells, knownDifferences, printedReportWithout, ragByHand } from "../../support/real-report";

function ready(outcome: ReturnType<typeof planRefresh>): Refresh {
  if (outcome.kind !== "ready") throw new Error(`Not ready: ${JSON.stringify(outcome)}`);
  return outcome;
}

const key = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => `${sheet}!${cell}`;

describe("a refresh of the printed March 2019 report", () => {
  const cells = computableCells();
  const known = new Map(knownDifferences().map((each) => [key(each), each.shown]));
  const refresh = ready(planRefresh(printedReportWithout(cells)));
  const planned = new Map(refresh.plan.edits.map((edit) => [key(edit), edit.after]));

  it.each([...new Set(cells.map(({ kind }) => kind))])(
    "fills every computable cell of kind %s as printed, but for the known differences",
    (kind) => {
      const wrong = cells
        .filter((each) => each.kind === kind)
        .flatMap((each) => {
          const got = planned.get(key(each));
          const expected = known.get(key(each)) ?? each.printed;
          return got === expected ? [] : [`${key(each)}: expected ${expected}, got ${got ?? "nothing"}`];
        });
      expect(wrong).toEqual([]);
    },
  );

  it("judges every RAG cell as worked by hand", () => {
    const wrong = ragByHand().flatMap(({ month_cell, rag_month, year_cell, rag_year }) =>
      [
        [month_cell, rag_month],
        [year_cell, rag_year],
      ].flatMap(([cell, expected]) => {
        const got = planned.get(`Performance Summary!${cell ?? ""}`) ?? "";
        return got === expected ? [] : [`${cell ?? ""}: expected ${expected ?? ""}, got ${got}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the printed March 2019 report as it stands", () => {
  const refresh = ready(planRefresh(printedReport()));

  it("names each figure that contradicts its own inputs, and none of the others", () => {
    const differs = refresh.plan.edits.filter(({ kind }) => kind === "differs");
    expect(differs.map(key).sort()).toEqual(knownDifferences().map(key).sort());
    expect(differs.every(({ ticked }) => !ticked)).toBe(true);
  });
});

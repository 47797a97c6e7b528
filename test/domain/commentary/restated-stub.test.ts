/** A past figure that this month's report restates is told in the draft: while it is planned, and the same once it is written down. */
import { logRefresh } from "../../../src/domain/log/log-refresh";
import { month } from "../../../src/domain/period";
import type { ExtractRow } from "../../../src/domain/plan/extract";
import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";
import { withEdits } from "../../support/with-edits";

const none = { measure: "", value: "", numerator: "", denominator: "" };
const EXTRACT: readonly ExtractRow[] = [
  { ...none, line: 2, sheet: "01 Contacts", indicator: "1.1", period: "2019-02", value: "1345" },
  {
    ...none,
    line: 3,
    sheet: "01 Contacts",
    indicator: "1.2",
    period: "2019-02",
    numerator: "1121",
    denominator: "1345",
  },
  // n alone; d, in a cell of its own, stays.
  {
    ...none,
    line: 4,
    sheet: "05 Assessment Outcomes",
    indicator: "2.5",
    period: "2019-01",
    numerator: "150",
    denominator: "389",
  },
  // Before the re-run window: waits for a tick, and is not told.
  { ...none, line: 5, sheet: "14 Looked After Children", indicator: "6.1", period: "2018-10", value: "650" },
];

function refreshed(workbook: WorkbookSnapshot, extract: readonly ExtractRow[]): Refresh {
  const outcome = planRefresh(workbook, { month: month("2019-03"), extract });
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const first = refreshed(printedReport(), EXTRACT);
const { plan, commentary } = first;
const textOn = (all: Refresh["commentary"], sheet: string) =>
  all.find((each) => each.sheet === sheet)?.text ?? "";

test("the figure before and after, each with its month, in three or four sentences still", () => {
  expect(textOn(commentary, "01 Contacts")).toContain(
    "Restated for this report: the number of contacts in February 2019 from 1,341 to 1,345; " +
      "the percentage of contacts with decision within 1 working day in February 2019 from 1,119 of 1,341 to 1,121 of 1,345.",
  );
  expect(textOn(commentary, "05 Assessment Outcomes")).toContain(
    "Restated for this report: the percentage of completed assessments ending in - On-going Involvement in January 2019 from 149 of 389 to 150 of 389.",
  );
  for (const { sentences } of commentary) {
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(4);
  }
});

test("its evidence is the restated cells", () => {
  const told = commentary.find(({ sheet }) => sheet === "01 Contacts")?.sentences.at(-1);
  expect(told?.cells.map(({ cell }) => cell)).toEqual(["C21", "D21"]);
});

test("nothing is told of a restatement that waits for a tick", () => {
  expect(first.restatements.some(({ sheet }) => sheet === "14 Looked After Children")).toBe(true);
  expect(textOn(commentary, "14 Looked After Children")).not.toContain("Restated");
});

describe("once the refresh is written down", () => {
  const at = new Date(2019, 3, 23, 9, 30);
  const logged = logRefresh(first, plan, at).log ?? [];
  const after = withEdits(printedReport(), [...plan.edits.filter(({ ticked }) => ticked), ...logged]);

  test("the draft says the same, so that an unedited one is not planned again", () => {
    const again = refreshed(after, []).commentary;
    for (const sheet of ["01 Contacts", "05 Assessment Outcomes"]) {
      const [sentence] = /Restated for this report: [^[]*/.exec(textOn(commentary, sheet)) ?? [];
      expect(sentence).toBeDefined();
      expect(textOn(again, sheet)).toContain(sentence);
    }
  });

  test("restated twice for one report, it is told from what was issued to what is shown", () => {
    const further = { ...none, line: 2, sheet: "01 Contacts", indicator: "1.1", period: "2019-02" };
    const again = refreshed(after, [{ ...further, value: "1350" }]).commentary;
    expect(textOn(again, "01 Contacts")).toContain("in February 2019 from 1,341 to 1,350");
  });

  test("the next month's report does not tell it again", () => {
    const april = planRefresh(after, {
      month: month("2019-04"),
      extract: [
        { ...none, line: 2, sheet: "01 Contacts", indicator: "1.1", period: "2019-04", value: "1400" },
      ],
    });
    if (april.kind !== "ready") throw new Error(JSON.stringify(april));
    expect(textOn(april.commentary, "01 Contacts")).toContain("1,400");
    expect(textOn(april.commentary, "01 Contacts")).not.toContain("Restated");
  });
});

/** Which charts a page gets, what their titles say, what they show: in plain data, without a workbook around. */
import { openCells } from "../../../../src/domain/book/open-cells";
import { readBook } from "../../../../src/domain/book/read-book";
import { understand } from "../../../../src/domain/book/understand";
import { areaAddress } from "../../../../src/domain/place";
import { brief, shortNames } from "../../../../src/domain/plan/charts/chart-title";
import { planCharts } from "../../../../src/domain/plan/charts/plan-charts";
import { openLedger } from "../../../../src/domain/plan/ledger";
import type { ChartSnapshot } from "../../../../src/domain/workbook";
import { monthLabels, page, scorecard, type Head, type ScorecardRow } from "../../../support/rule-tester";
import { workbook, type CellInput } from "../../../support/sheet-builder";

/** A chart as a test tells it: what its title says, and what its series show of which column. */
interface Told {
  readonly name: string;
  readonly title: string;
  readonly series: readonly string[];
}

/** The charts that a page with these months gets; the last two are February and March 2019. */
function chartsOf(
  heads: readonly Head[],
  months: readonly (readonly CellInput[])[],
  {
    rows = [],
    others = {},
    charts,
    groups = [],
  }: {
    readonly rows?: readonly ScorecardRow[];
    readonly others?: Readonly<Record<string, readonly CellInput[]>>;
    readonly charts?: readonly ChartSnapshot[];
    readonly groups?: readonly string[];
  } = {},
): readonly Told[] {
  const labels = monthLabels(2019 * 12 + 3 - months.length, months.length);
  const periods = Object.fromEntries(labels.map((label, index) => [label, months[index] ?? []]));
  const built = page("01 Page", heads, { ...periods, ...others }, groups);
  const summary = scorecard(...(rows.length > 0 ? rows : [{ number: "9.9", name: "Something else" }]));
  const report = workbook(summary, { ...built, charts: charts ?? [] });
  const outcome = readBook(report);
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("\n"));
  const cells = openCells(report);
  const understanding = understand(outcome.book, cells);
  return planCharts(understanding, openLedger(cells), outcome.book.month).flatMap((edit) => {
    if (!("make" in edit.change)) return [];
    const { title, series } = edit.change.make;
    const behind = edit.cells.find(({ row, column }) => row === title.row && column === title.column);
    return [
      {
        name: edit.name,
        title: behind?.after ?? "",
        series: series.map(({ look, values }) => `${look.name} ${areaAddress(values)}`),
      },
    ];
  });
}

const repeat = (cells: readonly CellInput[], count: number): (readonly CellInput[])[] =>
  Array.from({ length: count }, () => cells);

const RE_REFERRALS = "% Re-referrals - had a referral in last 12 months";

describe("the title", () => {
  const share = (before: string, now: string, row?: Partial<ScorecardRow>): string => {
    const rows = row ? [{ number: "1.7", name: RE_REFERRALS, unit: "Percentage", ...row }] : [];
    const months = [...repeat(["20.0%"], 4), [before], [now]];
    const given = rows.map((each) => ({ ...each, months: ["20.0%", "20.0%", before, now] }));
    const [chart] = chartsOf([["1.7", RE_REFERRALS]], months, { rows: given });
    return chart?.title.replace(/^.*?: /, "") ?? "";
  };

  test.each([
    ["22.7%", "24.0%", undefined, "24.0% in March 2019, up from 22.7% in February"],
    ["22.7%", "22.7%", undefined, "22.7% in March 2019, unchanged from 22.7% in February"],
    ["22.7%", "24.0%", { goodIs: "Low" }, "24.0% in March 2019, worse than 22.7% in February"],
    ["22.7%", "24.0%", { goodIs: "High" }, "24.0% in March 2019, better than 22.7% in February"],
    [
      "22.7%",
      "24.0%",
      { goodIs: "Low", tolerance: ["26%+", "26%<", "23%<"] as const },
      "24.0% in March 2019, worse than 22.7% in February; misses the target of 23%",
    ],
    [
      "22.7%",
      "22.9%",
      { goodIs: "Low", tolerance: ["26%+", "26%<", "23%<"] as const },
      "22.9% in March 2019, worse than 22.7% in February; meets the target of 23%",
    ],
    ["22.7%", "-", undefined, "no figure for March 2019"],
  ])("of %s and then %s, with %j, says %s", (before, now, row, title) => {
    expect(share(before, now, row)).toBe(title);
  });

  test("cuts a long name in its middle: what tells measures apart often stands at the end", () => {
    const inMonth = `${RE_REFERRALS} of those looked at - in month`;
    const rolling = `${RE_REFERRALS} of those looked at - rolling 12 months`;
    expect(brief(inMonth)).toBe("% Re-referrals - had a referral in… looked at - in month");
    expect(brief(rolling)).toMatch(/^% Re-referrals.*… .*rolling 12 months$/);
    for (const name of [inMonth, rolling, "x".repeat(90), `${"long ".repeat(20)}end`])
      expect(brief(name).length).toBeLessThanOrEqual(66);
    expect(brief("Number of contacts")).toBe("Number of contacts");
  });

  test("of several names tells once what they have in common", () => {
    expect(shortNames(["No. of Admissions to care", "No. of Discharges from care"])).toEqual({
      shared: "",
      own: ["No. of Admissions to care", "No. of Discharges from care"],
    });
    expect(shortNames(["Police contacts in month", "Health contacts in month"])).toEqual({
      shared: "Contacts in month",
      own: ["Police", "Health"],
    });
    expect(shortNames(["Number of Assessments started", "Number of Assessments completed"])).toEqual({
      shared: "Number of Assessments",
      own: ["started", "completed"],
    });
  });
});

describe("the subjects of a page", () => {
  test("flows that stand side by side are one chart; a stock is one of its own", () => {
    const heads: readonly Head[] = [
      ["2.1", "Number of Assessments started"],
      ["2.4", "Number of Assessments completed in month"],
      ["2.3", "Open assessments already past 45 working days"],
    ];
    const rows: readonly ScorecardRow[] = heads.map(([number, name]) => ({
      number,
      name,
      note: number === "2.3" ? "As at mth end" : "Financial Year",
      months: number === "2.1" ? [110, 120, 64, 43] : number === "2.4" ? [90, 95, 73, 99] : [7, 4, 0, 2],
    }));
    const months = [
      [100, 90, 9],
      [105, 80, 8],
      [108, 91, 8],
      [110, 90, 7],
      [120, 95, 4],
      [64, 73, 0],
      [43, 99, 2],
    ];
    expect(chartsOf(heads, months, { rows })).toEqual([
      {
        name: "Performance chart 2.1",
        title: "Number of Assessments: started 43, completed in month 99 in March 2019",
        series: ["started B3:B9", "completed in month C3:C9"],
      },
      {
        name: "Performance chart 2.3",
        title:
          "Open assessments already past 45 working days: 2 at the end of March 2019, up from 0 in February",
        series: ["2.3 D3:D9"],
      },
    ]);
  });

  test("one percentage a group is one chart of the year so far", () => {
    const heads: readonly Head[] = [
      ["", "% prog to referral"],
      ["", "Total"],
      ["", "% prog to referral"],
      ["", "Total"],
      ["", "% prog to referral"],
      ["", "Total"],
    ];
    const months = repeat(["18.0%", 501, "36.3%", 40, "26.1%", 7], 6);
    const others = { "YTD 2018/19": ["18.1%", 5858, "36.3%", 2201, "26.1%", 700] };
    const groups = ["(1) POLICE", "", "(2) Education services", "", "(3) Health", ""];
    const [chart, ...rest] = chartsOf(heads, months, { others, groups });
    expect(rest).toEqual([]);
    expect(chart?.title).toBe(
      "% prog to referral, 2018/19 to March 2019: highest for Education services (36.3%), lowest for POLICE (18.1%)",
    );
    expect(chart?.series).toEqual(["POLICE B9", "Education services D9", "Health F9"]);
  });

  test("a percentage is shown down to the last year or benchmark that has a figure", () => {
    const heads: readonly Head[] = [["1.8", "% Re-referrals"]];
    const months = repeat(["20.0%"], 6);
    const empty = { "YTD 2018/19": [""], "2016/17": [""], "2017/18": [""], "SN AVE": [""] };
    expect(chartsOf(heads, months, { others: empty })[0]?.series).toEqual(["1.8 B3:B8"]);
    const years = { ...empty, "2016/17": ["27.5%"] };
    expect(chartsOf(heads, months, { others: years })[0]?.series).toEqual(["1.8 B3:B10"]);
    const benchmarks = { ...empty, "SN AVE": ["20.7%"] };
    expect(chartsOf(heads, months, { others: benchmarks })[0]?.series).toEqual([
      "1.8 B3:B12",
      expect.stringMatching(/^SN average [A-Z]+3:[A-Z]+12$/),
    ]);
  });

  test("three figures make no chart, nor does text among figures count for one", () => {
    expect(
      chartsOf([["1.8", "% Re-referrals"]], [[""], [""], ["-"], ["20.0%"], ["20.0%"], ["21.0%"]]),
    ).toEqual([]);
    expect(chartsOf([["1.8", "% Re-referrals"]], repeat(["20.0% (3)"], 6))).toEqual([]);
  });

  test("what a person's chart shows already gets no second one", () => {
    const theirs: ChartSnapshot = {
      name: "Chart 1",
      title: "",
      left: 600,
      top: 40,
      width: 300,
      height: 200,
      series: [{ name: "", values: { row: 2, column: 1, rows: 6, columns: 1 } }],
    };
    const heads: readonly Head[] = [
      ["1.7", "% in month"],
      ["1.8", "Rate of something"],
    ];
    const made = chartsOf(heads, repeat(["20.0%", 5.5], 6), { charts: [theirs] });
    expect(made.map(({ name }) => name)).toEqual(["Performance chart 1.8"]);
  });
});

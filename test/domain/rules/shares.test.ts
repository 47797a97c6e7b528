import { found, monthLabels, page, scorecard } from "../../support/rule-tester";
import type { CellInput } from "../../support/sheet-builder";

const months = monthLabels();
const summary = scorecard({ number: "1.1", name: "Number of contacts", months: [] });

/** 15 months, each from its index. */
function rows(make: (i: number) => readonly CellInput[]): Readonly<Record<string, readonly CellInput[]>> {
  return Object.fromEntries(months.map((month, i) => [month, make(i)]));
}

const percent = (n: number, d: number): string => `${(Math.round((n / d) * 1000) / 10).toFixed(1)}%`;

describe("numerator", () => {
  const visits = (numerator: string) =>
    page(
      "15 Visits",
      [
        ["6.16", "% LAC visits up to date"],
        ["", ""],
      ],
      {
        "Feb-19": ["630 of 650", "96.9%"],
        "Mar-19": [numerator, "95.0%"],
      },
    );

  it("accepts whole numbers up to the denominator", () => {
    expect(found("numerator", summary, visits("650 of 650"))).toEqual([]);
  });

  it("reports a numerator above its denominator", () => {
    expect(found("numerator", summary, visits("651 of 650"))).toEqual([
      "error '15 Visits'!B4 Mar-19: 651, expected a whole number from 0 to 650",
    ]);
  });
});

describe("numerator on a page of sources", () => {
  const source = (numerator: CellInput) => [
    page(
      "01 Contacts",
      [["1.3", "Number of contacts going onto referral"]],
      rows((i) => [28 + i]),
    ),
    page(
      "02 Sources",
      [
        ["", "Total Contacts"],
        ["", "No. prog to referral"],
        ["", "% prog. to referral"],
        ["", "Total Contacts"],
        ["", "No. prog to referral"],
        ["", "% prog. to referral"],
      ],
      rows((i) => {
        const health = i === 14 ? numerator : 8;
        return [100 + 3 * i, 20 + i, percent(20 + i, 100 + 3 * i), 30, health, "26.7%"];
      }),
      ["(1) POLICE", "", "", "(2) HEALTH", "", ""],
    ),
  ];

  it("expects what the other sources leave of the total", () => {
    expect(found("numerator", summary, ...source(8))).toEqual([]);
    expect(found("numerator", summary, ...source(0.8))).toEqual([
      "error '02 Sources'!F17 Mar-19: 0.8, expected 8",
    ]);
  });
});

describe("feasible", () => {
  const ceased = (odd: readonly [string, string]) =>
    page(
      "14 LAC",
      [
        ["6.4", "No. of children who have ceased to be LAC (Episodes)"],
        ["6.5", "% of children ceased to be LAC due to permanence"],
        ["6.7", "% of children ceased to be LAC due to an SGO"],
      ],
      rows((i) => (i === 1 ? [15, ...odd] : [12 + i, percent(4, 12 + i), percent(1 + (i % 3), 12 + i)])),
    );

  it("accepts percentages that a whole number over the base gives", () => {
    expect(found("feasible", summary, ceased(["26.7%", "6.7%"]))).toEqual([]);
  });

  it("reports those that none gives, once for a base and month", () => {
    expect(found("feasible", summary, ceased(["28.6%", "7.1%"]))).toEqual([
      "warning '14 LAC'!C4 Feb-18: 28.6%, expected 26.7% (4 of 15) or 33.3% (5 of 15)",
    ]);
  });
});

describe("denominator-stock", () => {
  const placements = (february: string, base = 600) => [
    page(
      "14 LAC",
      [["6.1", "Number of LAC"]],
      rows((i) => [600 + 3 * i]),
    ),
    page(
      "19 Placements",
      [
        ["8.5", "LAC in a commissioned placement"],
        ["", ""],
      ],
      rows((i) => (i === 13 ? [february, "50.0%"] : [`${300 + i} of ${base + 3 * i}`, ""])),
    ),
  ];

  it("accepts denominators that are the stock of their month", () => {
    expect(found("denominator-stock", summary, ...placements("320 of 639"))).toEqual([]);
  });

  it("reports one that is not, a small difference as information", () => {
    expect(found("denominator-stock", summary, ...placements("320 of 640"))).toEqual([
      "info '19 Placements'!B16 Feb-19: of 640, expected of 639",
    ]);
    expect(found("denominator-stock", summary, ...placements("320 of 693"))).toEqual([
      "warning '19 Placements'!B16 Feb-19: of 693, expected of 639",
    ]);
  });

  it("lets a column that only stays close stay close", () => {
    expect(found("denominator-stock", summary, ...placements("320 of 634", 597))).toEqual([]);
    expect(found("denominator-stock", summary, ...placements("320 of 620", 597))).toEqual([
      "warning '19 Placements'!B16 Feb-19: of 620, expected of 639",
    ]);
  });
});

describe("stale", () => {
  const visits = (now: string, sibling: string) =>
    page(
      "13 CP Visits",
      [
        ["5.13", "Cases reviewed in time"],
        ["", ""],
        ["5.15", "Visits in time"],
        ["", ""],
      ],
      {
        "Feb-19": ["100 of 160", "62.5%", "150 of 160", "93.8%"],
        "Mar-19": [now, "62.5%", sibling, "93.8%"],
      },
    );

  it("accepts a month that moved, and large or small repeats that say nothing", () => {
    expect(found("stale", summary, visits("101 of 160", "151 of 160"))).toEqual([]);
    expect(found("stale", summary, visits("100 of 161", "150 of 162"))).toEqual([]);
  });

  it("reports a numerator and denominator carried over", () => {
    expect(found("stale", summary, visits("100 of 160", "150 of 162"))).toEqual([
      "warning '13 CP Visits'!B4 Mar-19: 100 of 160, expected figures of Mar-19",
    ]);
  });

  it("takes it for chance where another percentage of the same denominator moved", () => {
    expect(found("stale", summary, visits("100 of 160", "151 of 160"))).toEqual([]);
  });
});

describe("parts-of-source", () => {
  const contacts = (total: number, referred: CellInput = 8) => [
    page(
      "01 Contacts",
      [
        ["1.1", "Number of contacts"],
        ["1.3", "Number of contacts going onto referral"],
      ],
      rows((i) => [i === 14 ? total : 130 + 3 * i, 28 + i]),
    ),
    page(
      "02 Sources",
      [
        ["", "Total Contacts"],
        ["", "No. prog to referral"],
        ["", "Total Contacts"],
        ["", "No. prog to referral"],
      ],
      rows((i) => [100 + 3 * i, 20 + i, 30, i === 14 ? referred : 8]),
      ["(1) POLICE", "", "(2) HEALTH", ""],
    ),
  ];

  it("accepts sources that add up to the total found for them by its figures", () => {
    expect(found("parts-of-source", summary, ...contacts(172))).toEqual([]);
  });

  it("reports the month in which they do not, in counts and in numerators", () => {
    expect(found("parts-of-source", summary, ...contacts(180, 10))).toEqual([
      "error '01 Contacts'!B17 Mar-19: 180, expected 172",
      "error '01 Contacts'!C17 Mar-19: 42, expected 44",
    ]);
  });

  it("leaves a source that is no count to the rule about it", () => {
    expect(found("parts-of-source", summary, ...contacts(172, 0.8))).toEqual([]);
  });
});

describe("outcome-parts", () => {
  const outcomes = (last: readonly CellInput[], old: readonly CellInput[]) =>
    page(
      "08 Outcomes",
      [
        ["3.4", "Completed"],
        ["3.5", "Substantiated"],
        ["", ""],
        ["3.6", "Not substantiated"],
        ["", ""],
        ["3.7", "Not recorded"],
        ["", ""],
      ],
      {
        ...rows((i) =>
          i === 14
            ? last
            : [100 + i, 60 + i, percent(60 + i, 100 + i), 30, percent(30, 100 + i), 10, percent(10, 100 + i)],
        ),
        "2016/17": old,
      },
    );
  const sound = [114, 74, "64.9%", 30, "26.3%", 10, "8.8%"];
  const oldSound = [500, "", "60.0%", "", "30.1%", "", "10.0%"];

  it("accepts outcomes that add up, percentages within their rounding", () => {
    expect(found("outcome-parts", summary, outcomes(sound, oldSound))).toEqual([]);
  });

  it("reports numerators that do not add up to their denominator, once", () => {
    expect(
      found("outcome-parts", summary, outcomes([114, 74, "64.9%", 20, "17.5%", 10, "8.8%"], oldSound)),
    ).toEqual(["error '08 Outcomes'!B17 Mar-19: 114, expected 104"]);
  });

  it("reports percentages that do not make 100 where no numerators are shown", () => {
    expect(
      found("outcome-parts", summary, outcomes(sound, [500, "", "60.0%", "", "30.0%", "", "1.0%"])),
    ).toEqual(["error '08 Outcomes'!D18 2016/17: 91.0%, expected 100.0%"]);
  });
});

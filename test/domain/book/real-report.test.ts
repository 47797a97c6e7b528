import { readBook } from "../../../src/domain/book/read-book";
import type { Book, Measure, Section } from "../../../src/domain/book/book";
import { printedReport } from "../../support/printed-report";

function read(): Book {
  const outcome = readBook(printedReport());
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("; "));
  return outcome.book;
}

const book = read();

function section(sheet: string): Section {
  const found = book.sections.find((each) => each.sheet === sheet);
  if (!found) throw new Error(`no section "${sheet}"`);
  return found;
}

/** "5.5 percentage F n D of E": number, unit, column and parts, as short as can be compared. */
function shape({ number, unit, column, share, numerator, denominator }: Measure): string {
  const parts = [
    share === undefined ? "" : ` share ${letter(share)}`,
    numerator === undefined ? "" : ` n ${letter(numerator)}`,
    denominator === undefined ? "" : ` d ${letter(denominator)}`,
  ];
  return `${number} ${unit} ${letter(column)}${parts.join("")}`.trim();
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

describe("the scorecard of the printed report", () => {
  const { scorecard } = book;

  it("is the summary with its 90 indicators", () => {
    expect(scorecard.sheet).toBe("Performance Summary");
    expect(scorecard.rows).toHaveLength(90);
    expect([scorecard.headRow, scorecard.headEnd]).toEqual([7, 8]);
    expect(book.month).toBe("2019-03");
    expect(book.findings).toEqual([]);
  });

  it("has every column found by its head", () => {
    expect(scorecard.columns).toEqual({
      number: 1,
      indicator: 2,
      goodIs: 3,
      unit: 4,
      months: ["2018-12", "2019-01", "2019-02", "2019-03"].map((month, index) => ({
        column: 5 + index,
        period: { kind: "month", month },
      })),
      ytd: { column: 9, period: { kind: "ytd", year: "2018/19" } },
      basis: 10,
      dotMonth: 11,
      dotYear: 12,
      ragMonth: 13,
      ragYear: 14,
      red: 15,
      amber: 16,
      green: 17,
      years: ["2014/15", "2015/16", "2016/17", "2017/18"].map((year, index) => ({
        column: 18 + index,
        period: { kind: "year", year },
      })),
      benchmarks: ["neighbours", "best-neighbour", "national", "top-quartile"].map((benchmark, index) => ({
        column: 22 + index,
        benchmark,
      })),
    });
  });

  it("names the cells of the report month and of the months' year", () => {
    expect(scorecard.title).toEqual({ sheet: "Performance Summary", row: 1, column: 0 });
    expect(scorecard.yearHeads).toEqual([{ sheet: "Performance Summary", row: 7, column: 5 }]);
  });

  it("keeps 1.10 apart from 1.1", () => {
    const numbers = scorecard.rows.map(({ number }) => number);
    expect(numbers.slice(0, 10)).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "1.5",
      "1.6",
      "1.7",
      "1.8",
      "1.9",
      "1.10",
    ]);
    expect(numbers.filter((number) => number === "5.1")).toHaveLength(1);
  });

  it("reads polarity, unit, data note and block of every row", () => {
    expect(
      scorecard.rows.every(
        ({ polarity, unit, basisText, group }) =>
          polarity !== undefined && unit !== undefined && basisText !== "" && group !== "",
      ),
    ).toBe(true);
    const count = (of: (row: (typeof scorecard.rows)[number]) => string | undefined) => {
      const counts: Record<string, number> = {};
      for (const row of scorecard.rows) counts[of(row) ?? "none"] = (counts[of(row) ?? "none"] ?? 0) + 1;
      return counts;
    };
    expect(count(({ unit }) => unit)).toEqual({ count: 26, percentage: 46, rate: 8, average: 10 });
    expect(count(({ polarity }) => polarity)).toEqual({
      info: 24,
      high: 38,
      low: 21,
      "within-low": 1,
      within: 6,
    });
    expect(count(({ basisText }) => basisText)).toEqual({
      "Financial Year": 38,
      "Rolling Year": 10,
      "As at mth end": 40,
      "as at mth end": 1,
      "As at term end": 1,
    });
    expect(new Set(scorecard.rows.map(({ group }) => group)).size).toBe(11);
    expect(scorecard.rows[41]).toEqual({
      row: 50,
      number: "5.12",
      name: "% of CP plans lasting 2 years or more - ceased within period",
      group: "CHILD PROTECTION",
      polarity: "low",
      unit: "percentage",
      basisText: "Financial Year",
    });
  });
});

describe("the sections of the printed report", () => {
  it("are the 22 pages in their order, and nothing else", () => {
    expect(book.sections.map(({ sheet }) => sheet.slice(0, 2))).toEqual(
      Array.from({ length: 22 }, (_, index) => String(index + 1).padStart(2, "0")),
    );
  });

  it.each([
    ["01 Contacts", ["1.1 count C", "1.2 percentage E share D", "1.3 percentage G share F"]],
    [
      "03 Referrals",
      [
        "1.4 count C",
        "1.5 count D",
        "1.5 rate E",
        "1.10 count F",
        "1.9 count G",
        "1.6 percentage H",
        "1.7 percentage I",
        "1.8 percentage J",
      ],
    ],
    ["04 New Assessments", ["2.1 count C", "2.4 count D", "2.2 percentage E", "2.3 count F"]],
    [
      "05 Assessment Outcomes",
      [
        "2.5 percentage F n C d E",
        "2.6 percentage J n G d I",
        "2.7 percentage N n K d M",
        "2.8 percentage R n O d Q",
      ],
    ],
    ["06 Updated Assessments", ["2.1 count C", "2.4 count D", "2.2 percentage E", "2.3 count F"]],
    ["07 S47 Started", ["3.1 count C", "3.2 count D", "3.3 rate E"]],
    [
      "08 S47 Completed",
      [
        "3.4 count C",
        "3.5 percentage E n D",
        "3.6 percentage G n F",
        "3.7 percentage I n H",
        "3.8 percentage K n J",
      ],
    ],
    ["09 Children in Need", ["4.1 count C", "4.2 count D", "4.3 rate E", "4.4 percentage F"]],
    ["10 ICPC", ["5.2 count C", "5.3 rate D", "5.4 count E", "count F", "5.5 percentage G"]],
    ["11 Child Protection", ["5.1 count C", "5.6 rate D", "5.7 rate E", "5.8 rate F"]],
    [
      "12 CP Time Periods",
      ["5.9 percentage C", "5.10 percentage D", "5.11 percentage E", "5.12 percentage F"],
    ],
    [
      "13 CP Reviews & Visits",
      ["5.13 percentage D share C", "5.14 percentage E", "5.15 percentage G share F"],
    ],
    [
      "14 Looked After Children",
      [
        "6.2 rate C",
        "6.1 count D",
        "6.3 count E",
        "6.4 count F",
        "6.5 percentage G",
        "6.6 count H",
        "6.7 percentage I",
      ],
    ],
    [
      "15 LAC Reviews Plans Visits",
      ["6.8 percentage D share C", "6.14 percentage E", "6.16 percentage G share F"],
    ],
    ["16 LAC Health", ["6.10 percentage C", "6.11 percentage D", "6.12 percentage F share E"]],
    ["17 LAC PEPs", ["6.13 percentage D share C", "6.14 percentage E"]],
    [
      "18 Care Leavers",
      ["7.1 count C", "7.2 percentage D", "7.3 percentage E", "7.4 percentage F", "7.5 percentage G"],
    ],
    [
      "19 LAC Placements",
      [
        "8.1 percentage D share C",
        "8.2 percentage F share E",
        "8.3 percentage G",
        "8.4 percentage H",
        "8.5 percentage J share I",
      ],
    ],
    ["20 Fostering", ["9.1 count C", "9.2 percentage D", "9.3 count E", "9.4 count F", "9.5 count G"]],
    [
      "21 Adoptions",
      ["10.1 count C", "10.2 count D", "10.3 percentage E", "10.4 average F", "10.5 average G"],
    ],
    [
      "22 Caseloads",
      [
        "11.1 percentage C",
        "11.2 count D",
        "11.3 count E",
        "11.4 average F",
        "11.4 average G",
        "11.5 average H",
        "11.6 average I",
        "11.7 average J",
        "11.8 average K",
      ],
    ],
  ])("%s: number, unit and columns of every measure", (sheet, expected) => {
    expect(section(sheet).measures.map(shape)).toEqual(expected);
  });

  it("02: seven sources without numbers, three measures in each group", () => {
    const { measures } = section("02 Contacts by Source");
    expect(measures).toHaveLength(21);
    expect(measures.slice(0, 4)).toEqual([
      { number: "", name: "Total Contacts", group: "(1) POLICE", unit: "count", column: 2 },
      { number: "", name: "No. prog to referral", group: "(1) POLICE", unit: "count", column: 3 },
      { number: "", name: "% prog. to referral", group: "(1) POLICE", unit: "percentage", column: 4 },
      {
        number: "",
        name: "Total Contacts",
        group: "(2) Education services Inc. Schools",
        unit: "count",
        column: 5,
      },
    ]);
    expect(measures.at(-1)?.group).toBe("(7) Others (children centre services, CAFCASS etc.)");
  });

  it("have 15 months, the year to date, four closed years, and benchmarks where the page has them", () => {
    const withBenchmarks = ["03", "04", "07", "09", "10", "11", "12", "13", "14", "16", "18", "19", "21"];
    for (const { sheet, rows, labelColumn } of book.sections) {
      expect(labelColumn).toBe(1);
      const first = sheet.startsWith("14") ? 8 : 7;
      const periods = rows.map(({ row, period }) => ({ at: row - first, ...period }));
      expect(periods.slice(0, 15).map((period) => period.kind === "month" && period.month)).toEqual([
        ...Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, "0")}`),
        "2019-01",
        "2019-02",
        "2019-03",
      ]);
      expect(periods.slice(15)).toEqual([
        { at: 15, kind: "ytd", year: "2018/19" },
        ...["2014/15", "2015/16", "2016/17", "2017/18"].map((year, index) => ({
          at: 16 + index,
          kind: "year",
          year,
        })),
        ...(withBenchmarks.includes(sheet.slice(0, 2))
          ? ["neighbours", "best-neighbour", "national", "top-quartile"].map((benchmark, index) => ({
              at: 20 + index,
              kind: "benchmark",
              benchmark,
            }))
          : []),
      ]);
    }
  });

  it("have their title bar's title and the analysis box at the right of its label", () => {
    expect(section("08 S47 Completed").title).toBe("SECTION 47 INVESTIGATIONS - COMPLETED");
    for (const { sheet, analysis } of book.sections) expect(analysis).toEqual({ sheet, row: 3, column: 2 });
  });

  it("find the heads below one box more on page 14", () => {
    const heads = ({ headRow, headEnd }: Section) => [headRow, headEnd];
    expect(heads(section("14 Looked After Children"))).toEqual([6, 7]);
    expect(heads(section("15 LAC Reviews Plans Visits"))).toEqual([5, 6]);
  });

  it("read 9.2 as displayed, not as the double it is stored as", () => {
    expect(section("20 Fostering").measures[1]?.number).toBe("9.2");
  });
});

describe("the settings of the printed report", () => {
  it("give the report month and both populations", () => {
    expect(book.settings).toEqual({
      sheet: "Report settings",
      month: "2019-03",
      populations: [
        {
          place: { sheet: "Report settings", row: 8, column: 2 },
          from: "2017-04",
          to: "2018-05",
          population: 56592,
          source: "Mid-year estimate used until May 2018",
          indicators: [],
        },
        {
          place: { sheet: "Report settings", row: 9, column: 2 },
          from: "2018-06",
          to: undefined,
          population: 56947,
          source: "Mid-year estimate used from June 2018",
          indicators: [],
        },
      ],
      conventions: new Map(),
      links: [],
      bases: new Map(),
    });
  });
});

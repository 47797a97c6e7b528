import type { Book } from "../../../src/domain/book/book";
import { readBook } from "../../../src/domain/book/read-book";
import { month } from "../../../src/domain/period";
import {
  monthCell,
  sheet,
  textCell,
  workbook,
  type CellInput,
  type SheetOptions,
} from "../../support/sheet-builder";

function read(rows: readonly (readonly CellInput[])[], options: SheetOptions = {}, told?: string): Book {
  const outcome = readBook(
    workbook(sheet("Summary", rows, options)),
    told === undefined ? {} : { month: month(told) },
  );
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("; "));
  return outcome.book;
}

describe("heads of a scorecard", () => {
  it("may be split over rows, each column in its own way", () => {
    const { scorecard } = read([
      ["", "Performance", "GOOD", "2018 / 19", "", "", "DOT", "", "RAG", ""],
      ["NO.", "INDICATOR", "PERF", "Feb-19", "Mar-19", "YTD", "Month", "Year", "In month", "Year End"],
      ["", "", "IS", "", "", "", "", "", "", ""],
      ["1.1", "Contacts", "Info", 10, 20, 200, "", "", "", ""],
    ]);
    expect(scorecard.rows).toHaveLength(1);
    expect(scorecard.columns).toMatchObject({ goodIs: 2, dotMonth: 6, dotYear: 7, ragMonth: 8, ragYear: 9 });
    expect(scorecard.columns.months.map(({ column }) => column)).toEqual([3, 4]);
    expect(scorecard.columns.ytd).toEqual({ column: 5, period: { kind: "ytd", year: "2018/19" } });
  });

  it("may be merged over two rows, with colours below their targets", () => {
    const { scorecard } = read(
      [
        [
          "NO.",
          "INDICATOR",
          "GOOD PERF IS",
          "2018/19",
          "",
          "Target and Tolerances",
          "",
          "",
          "YR ON YR TREND",
          "",
        ],
        ["", "", "", "Feb-19", "Mar-19", "Red", "Amber", "Target Green", "2016/17", "2017/18"],
        ["1.1", "Contacts", "High", 10, 20, "<5", "5>", "9+", 5, 6],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:H1", "I1:J1"] },
    );
    expect([scorecard.headRow, scorecard.headEnd]).toEqual([0, 1]);
    expect(scorecard.columns).toMatchObject({ red: 5, amber: 6, green: 7 });
    expect(scorecard.columns.years.map(({ period }) => period)).toEqual([
      { kind: "year", year: "2016/17" },
      { kind: "year", year: "2017/18" },
    ]);
    expect(scorecard.yearHeads).toEqual([{ sheet: "Summary", row: 0, column: 3 }]);
  });

  it("give months without a year the year that stands over them", () => {
    const { scorecard } = read(
      [
        ["NO.", "INDICATOR", "GOOD PERF IS", "2018/19", "", "2019/20", ""],
        ["", "", "", "FEB", "Mar", "Apr", "May"],
        ["1.1", "Contacts", "High", 10, 20, 30, ""],
      ],
      { merges: ["D1:E1", "F1:G1"] },
    );
    expect(scorecard.columns.months.map(({ period }) => period.kind === "month" && period.month)).toEqual([
      "2019-02",
      "2019-03",
      "2019-04",
      "2019-05",
    ]);
  });

  it("give months without any year the year of the report month", () => {
    const { scorecard, month: reportMonth } = read([
      ["As at month end: January 2019"],
      [""],
      ["Ref", "Measure", "Polarity", "Nov", "Dec", "Jan"],
      ["1.1", "Contacts", "High", 10, 20, 30],
    ]);
    expect(reportMonth).toBe("2019-01");
    expect(scorecard.columns.months.map(({ period }) => period.kind === "month" && period.month)).toEqual([
      "2018-11",
      "2018-12",
      "2019-01",
    ]);
  });

  it("give no month the first of two years that stand over it, nor the year to date", () => {
    const { scorecard } = read(
      [
        ["As at month end: April 2019"],
        [""],
        ["NO.", "INDICATOR", "GOOD PERF IS", "2018/19 – 2019/20", "", "", ""],
        ["", "", "", "Feb", "Mar", "Apr", "YTD"],
        ["1.1", "Contacts", "High", 10, 20, 30, 30],
      ],
      { merges: ["D3:G3"] },
    );
    const { months, ytd } = scorecard.columns;
    expect(months.map(({ period }) => period.kind === "month" && period.month)).toEqual([
      "2019-02",
      "2019-03",
      "2019-04",
    ]);
    expect(ytd?.period).toEqual({ kind: "ytd", year: "2019/20" });
    expect(scorecard.yearHeads).toEqual([{ sheet: "Summary", row: 2, column: 3 }]);
  });

  it("leave quarters among the months alone", () => {
    const { scorecard } = read([
      ["#", "Metric", "Aim", "Jan-19", "Feb-19", "Mar-19", "Q4", "YTD 2018/19"],
      ["1.1", "Contacts", "High", 10, 20, 30, 60, 200],
    ]);
    expect(scorecard.columns.months.map(({ column }) => column)).toEqual([3, 4, 5]);
    expect(scorecard.columns.ytd?.column).toBe(7);
  });

  it("take real dates in several formats for months, and order them by time", () => {
    const { scorecard } = read([
      [
        "No",
        "PI",
        "Good is",
        monthCell(2019, 3, "mmmm yyyy"),
        monthCell(2019, 2, "dd/mm/yyyy"),
        monthCell(2019, 1),
      ],
      ["1.1", "Contacts", "High", 30, 20, 10],
    ]);
    expect(scorecard.columns.months.map(({ column }) => column)).toEqual([5, 4, 3]);
  });

  it("tell the two DATA NOTE columns apart by their content, whichever comes first", () => {
    const { scorecard } = read([
      ["NO.", "INDICATOR", "GOOD PERF IS", "DATA NOTE", "Mar-19", "DATA NOTE"],
      ["1.1", "Contacts", "High", "Financial Year", 10, "Count"],
      ["1.2", "Rate of contacts", "Low", "Rolling Year", 10, "Rate per 10,000"],
    ]);
    expect(scorecard.columns).toMatchObject({ unit: 5, basis: 3 });
    expect(scorecard.rows.map(({ unit, basisText }) => [unit, basisText])).toEqual([
      ["count", "Financial Year"],
      ["rate", "Rolling Year"],
    ]);
  });

  it("tell empty DATA NOTE columns apart by their heads", () => {
    const { scorecard } = read([
      ["NO.", "INDICATOR", "GOOD PERF IS", "DATA NOTE (Monthly)", "Mar-19", "DATA NOTE"],
      ["1.1", "Contacts", "High", "", 10, ""],
    ]);
    expect(scorecard.columns).toMatchObject({ unit: 3, basis: 5 });
  });

  it("take one RAG and one DOT for the month's, two for the month's and the year's", () => {
    const one = read([
      ["No", "Indicator", "Good is", "Mar-19", "DOT", "RAG"],
      ["1.1", "Contacts", "High", 10, "↑", "Green"],
    ]).scorecard.columns;
    expect(one).toMatchObject({ dotMonth: 4, ragMonth: 5 });
    expect(one.dotYear ?? one.ragYear).toBeUndefined();
    const two = read([
      ["No", "Indicator", "Good is", "Mar-19", "Status", "YTD 2018/19", "Status"],
      ["1.1", "Contacts", "High", 10, "R", 100, "G"],
    ]).scorecard.columns;
    expect(two).toMatchObject({ ragMonth: 4, ragYear: 6 });
  });

  it("do not take a column of figures called Result for a RAG", () => {
    const { columns } = read([
      ["No", "Indicator", "Good is", "Mar-19", "Result", "RAG"],
      ["1.1", "Contacts", "High", 10, 1234, "Green"],
    ]).scorecard;
    expect(columns.ragMonth).toBe(5);
  });

  it("take the current year's column for the year to date where none is called so", () => {
    const { columns } = read([
      ["No", "Indicator", "Good is", "2016/17", "2017/18", "2018/19", "Feb-19", "Mar-19"],
      ["1.1", "Contacts", "High", 1, 2, 3, 4, 5],
    ]).scorecard;
    expect(columns.ytd).toEqual({ column: 5, period: { kind: "ytd", year: "2018/19" } });
    expect(columns.years.map(({ column }) => column)).toEqual([3, 4]);
  });

  it("do not begin at a legend of colours and arrows above them", () => {
    const { scorecard } = read([
      ["Performance Summary"],
      ["", "Red", "Amber", "Green", "↑", "→", "↓"],
      ["NO.", "INDICATOR", "GOOD PERF IS", "Feb-19", "Mar-19", "RAG", "DOT"],
      ["1.1", "Contacts", "High", 10, 20, "Red", "↑"],
    ]);
    expect(scorecard.headRow).toBe(2);
    expect(scorecard.columns.red).toBeUndefined();
    expect(scorecard.columns.months).toHaveLength(2);
  });
});

describe("rows of a scorecard", () => {
  const heads = ["", "NO.", "INDICATOR", "GOOD PERF IS", "Unit", "Mar-19"];

  it("skip titles, blanks, notes and repeated heads, and take titles as groups", () => {
    const { scorecard } = read([
      heads,
      ["", "CHILDREN IN NEED"],
      ["", "1.1", "Contacts", "High", "Count", 10],
      [""],
      heads,
      ["", "CHILD PROTECTION"],
      ["", "2.1", "Plans", "Low", "Count", 20],
      ["", "Notes: figures are provisional"],
      ["", "1.", "Figures exclude one team."],
    ]);
    expect(scorecard.rows.map(({ number, group }) => [number, group])).toEqual([
      ["1.1", "CHILDREN IN NEED"],
      ["2.1", "CHILD PROTECTION"],
    ]);
  });

  it("take the group from 'INDICATORS - <section>' heads", () => {
    const { scorecard } = read([
      ["", "No", "INDICATORS - Adoption", "Polarity", "Unit", "Mar-19"],
      ["", "1.1", "Adoptions", "High", "Count", 10],
      ["", "No", "INDICATORS - Fostering", "Polarity", "Unit", "Mar-19"],
      ["", "2.1", "Carers", "High", "Count", 20],
    ]);
    expect(scorecard.rows.map(({ group }) => group).at(-1)).toBe("Fostering");
  });

  it("carry a block's label down, merged or not", () => {
    const rows = [
      heads,
      ["CIN", "1.1", "Contacts", "High", "Count", 10],
      ["", "1.2", "Plans", "High", "Count", 10],
      ["CP", "2.1", "Reviews", "Low", "Count", 20],
    ];
    const groups = (options: SheetOptions) => read(rows, options).scorecard.rows.map(({ group }) => group);
    expect(groups({})).toEqual(["CIN", "CIN", "CP"]);
    expect(groups({ merges: ["A2:A3"] })).toEqual(["CIN", "CIN", "CP"]);
  });

  it("read numbers as displayed, and from the value where a narrow column shows hashes", () => {
    const { scorecard } = read([
      heads,
      ["", textCell("1.10"), "Contacts", "High", "Count", 10],
      ["", 9.199999999999999, "Carers", "High", "Count", 10],
      ["", { value: 2.1, text: "###" }, "Starts", "High", "Count", 10],
      ["", { value: 5.1, format: "0.00", text: "5.10" }, "Plans", "High", "Count", 10],
    ]);
    expect(scorecard.rows.map(({ number }) => number)).toEqual(["1.10", "9.2", "2.1", "5.10"]);
  });

  it("keep a row whose polarity or unit is an unknown word, with neither", () => {
    const { scorecard } = read([heads, ["", "1.1", "Contacts", "Hihg", "Furlongs", 10]]);
    expect(scorecard.rows[0]).toMatchObject({ polarity: undefined, unit: undefined });
  });
});

describe("the report month", () => {
  const table = (title: string): readonly (readonly CellInput[])[] => [
    ["Performance Summary 2018/19"],
    [title],
    [""],
    ["No", "Indicator", "Good is", "Feb-19", "Mar-19"],
    ["1.1", "Contacts", "High", 10, ""],
  ];

  it("is the title's", () => {
    expect(read(table("As at Month End: March 2019")).month).toBe("2019-03");
  });

  it("is the data's month, not the release's or the day of printing", () => {
    expect(read(table("August 2019 release (July 2019 data)")).month).toBe("2019-07");
    expect(read(table("Printed April 2019")).month).toBe("2019-02");
  });

  it("is the last month with figures where nothing names it", () => {
    const book = read(table("For the scrutiny board"));
    expect(book.month).toBe("2019-02");
    expect(book.scorecard.title).toBeUndefined();
  });

  it("is the month that was told before all others", () => {
    expect(read(table("As at Month End: March 2019"), {}, "2019-04").month).toBe("2019-04");
  });
});

describe("which sheet is the scorecard", () => {
  const heads = ["No", "Indicator", "Good is"];

  it("is the one with months, not a glossary with the same heads", () => {
    const outcome = readBook(
      workbook(
        sheet("Glossary", [
          [...heads, "Unit"],
          ["1.1", "Contacts", "High", "Count"],
          ["1.2", "Visits", "High", "Count"],
        ]),
        sheet("Summary", [
          [...heads, "Mar-19"],
          ["1.1", "Contacts", "High", 10],
        ]),
      ),
    );
    expect(outcome.kind === "report" && outcome.book.scorecard.sheet).toBe("Summary");
  });

  it("is never a hidden sheet", () => {
    const rows = [
      [...heads, "Mar-19"],
      ["1.1", "Contacts", "High", 10],
    ];
    const outcome = readBook(
      workbook(
        sheet("Old", [...rows, ["1.2", "Visits", "High", 5]], { visible: false }),
        sheet("Summary", rows),
      ),
    );
    expect(outcome.kind === "report" && outcome.book.scorecard.sheet).toBe("Summary");
  });

  it("may be the only sheet: a report without sections", () => {
    expect(
      read([
        [...heads, "Mar-19"],
        ["1.1", "Contacts", "High", 10],
      ]).sections,
    ).toEqual([]);
  });
});

import type { Book, Section } from "../../../src/domain/book/book";
import { readBook } from "../../../src/domain/book/read-book";
import type { SheetSnapshot } from "../../../src/domain/workbook";
import {
  monthCell,
  percentCell,
  rateCell,
  sheet,
  textCell,
  workbook,
  type CellInput,
  type SheetOptions,
} from "../../support/sheet-builder";

const summary = sheet("Summary", [
  ["As at month end: March 2019"],
  [""],
  ["No", "Indicator", "Good is", "Mar-19"],
  ["1.1", "Contacts", "High", 10],
]);

function readAll(...pages: readonly SheetSnapshot[]): Book {
  const outcome = readBook(workbook(summary, ...pages));
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("; "));
  return outcome.book;
}

function read(rows: readonly (readonly CellInput[])[], options: SheetOptions = {}): Section {
  const [section, ...others] = readAll(sheet("Page", rows, options)).sections;
  if (!section || others.length > 0) throw new Error(`${others.length + (section ? 1 : 0)} sections`);
  return section;
}

const periods = (section: Section) =>
  section.rows.map(({ period }) =>
    period.kind === "month"
      ? period.month
      : period.kind === "benchmark"
        ? period.benchmark
        : `${period.kind} ${period.year}`,
  );

describe("measures of a section", () => {
  it("take number and percentage under one head as one figure, whatever the head says of it", () => {
    const { measures } = read(
      [
        ["", textCell("3.4"), textCell("3.5"), ""],
        ["Month", "Completed", "No. substantiated", ""],
        ["Feb-19", 200, 141, percentCell(0.705)],
        ["Mar-19", 211, 141, percentCell(0.668)],
      ],
      { merges: ["C1:D1", "C2:D2"] },
    );
    expect(measures).toEqual([
      { number: "3.4", name: "Completed", group: "", unit: "count", column: 1 },
      { number: "3.5", name: "No. substantiated", group: "", unit: "percentage", column: 3, numerator: 2 },
    ]);
  });

  it("take sub-heads that only say No. and % as parts of the name above them", () => {
    const { measures } = read(
      [
        ["", "Reviews in time", ""],
        ["Month", "No.", "%"],
        ["Feb-19", 20, ""],
        ["Mar-19", 21, ""],
      ],
      { merges: ["B1:C1"] },
    );
    expect(measures).toEqual([
      { number: "", name: "Reviews in time", group: "", unit: "percentage", column: 2, numerator: 1 },
    ]);
  });

  it("take an 'n of d' cell with no percentage beside it for the percentage itself", () => {
    const { measures } = read([
      ["Month", "Reviews in time", "Admissions"],
      ["Feb-19", "9 of 18", 3],
      ["Mar-19", "14 of 14", 4],
    ]);
    expect(measures.map(({ unit, column, share }) => [unit, column, share])).toEqual([
      ["percentage", 1, 1],
      ["count", 2, undefined],
    ]);
  });

  it("take two different names under one number for two measures of that number", () => {
    const { measures } = read(
      [
        ["", textCell("1.5"), ""],
        ["Month", "No. of Referrals (rolling 12 months)", "Rate of referrals (10k pop)"],
        ["Feb-19", 4205, rateCell(738.4)],
        ["Mar-19", 4169, rateCell(732.1)],
      ],
      { merges: ["B1:C1"] },
    );
    expect(measures.map(({ number, unit }) => [number, unit])).toEqual([
      ["1.5", "count"],
      ["1.5", "rate"],
    ]);
  });

  it("take a word over several names for their group, merged or not", () => {
    const rows = [
      ["", "(1) POLICE", "", "", "(2) SCHOOLS", "", ""],
      ["Month", "Total", "No. to referral", "% to referral", "Total", "No. to referral", "% to referral"],
      ["Feb-19", 483, 57, percentCell(0.118), 199, 73, percentCell(0.367)],
      ["Mar-19", 501, 90, percentCell(0.18), 310, 123, percentCell(0.397)],
    ];
    const expected = ["(1) POLICE", "(1) POLICE", "(1) POLICE", "(2) SCHOOLS", "(2) SCHOOLS", "(2) SCHOOLS"];
    expect(read(rows).measures.map(({ group }) => group)).toEqual(expected);
    const merged = read(rows, { merges: ["B1:D1", "E1:G1"] });
    expect(merged.measures.map(({ group }) => group)).toEqual(expected);
    expect(merged.measures.map(({ unit }) => unit)).toEqual([
      "count",
      "count",
      "percentage",
      "count",
      "count",
      "percentage",
    ]);
  });

  it("join a name that stands on two lines", () => {
    const { measures } = read([
      ["", "% Contacts with decision", ""],
      ["Month", "within 1 working day", "Admissions"],
      ["Feb-19", percentCell(0.83), 3],
      ["Mar-19", percentCell(0.76), 4],
    ]);
    expect(measures.map(({ name, group }) => [name, group])).toEqual([
      ["% Contacts with decision within 1 working day", ""],
      ["Admissions", ""],
    ]);
  });

  it("read a number that stands before the name in its cell", () => {
    const { measures } = read([
      ["Month", "1.10 Number of referrals", "1.2 - % in time"],
      ["Feb-19", 12, percentCell(0.5)],
      ["Mar-19", 14, percentCell(0.6)],
    ]);
    expect(measures.map(({ number, name }) => [number, name])).toEqual([
      ["1.10", "Number of referrals"],
      ["1.2", "% in time"],
    ]);
  });

  it.each<[string, readonly CellInput[], string]>([
    ["Looked after children", [643, 645], "count"],
    ["Looked after children", [percentCell(0.5), percentCell(0.6)], "percentage"],
    ["Cases per worker", [12.6, 15], "average"],
    ["Maximum caseload", [32, 31], "count"],
    ["Rate of children per 10K pop", [112, 113], "rate"],
    ["Number of children per 10,000 population", [112.1, 113.2], "rate"],
    ["Re-referral rate", [percentCell(0.2), percentCell(0.21)], "percentage"],
    ["Re-referral rate", ["", ""], "rate"],
    ["Agency staff", ["17.3% (56)", "16.4% (52)"], "percentage"],
    ["Av. no. days to match", [325, 311], "average"],
    ["Proportion seen alone", [76, 78], "percentage"],
    ["No. of conversions", [153, 0.8], "count"],
    ["Number seen", ["Team has disbanded", 12], "count"],
    [
      "Staying put",
      [
        { value: "", format: "0.0%" },
        { value: "", format: "0.0%" },
      ],
      "percentage",
    ],
  ])("%s with %j is a %s", (name, [first, second], unit) => {
    const { measures } = read([
      ["", textCell("4.1")],
      ["Month", name],
      ["Feb-19", first ?? ""],
      ["Mar-19", second ?? ""],
    ]);
    expect(measures.map((measure) => measure.unit)).toEqual([unit]);
  });

  it("leave comments and an empty spare column alone", () => {
    const { measures } = read([
      ["Month", "Admissions", "", "Comments"],
      ["Feb-19", 3, "", "Two siblings"],
      ["Mar-19", 4, "", ""],
    ]);
    expect(measures.map(({ name }) => name)).toEqual(["Admissions"]);
  });

  it("survive notices and merged terms among their figures", () => {
    const { measures, rows } = read(
      [
        ["", textCell("6.14"), textCell("11.8")],
        ["Month", "% with up to date plan (Termly)", "Av. cases in Team"],
        ["Jan-19", "95.0%\nSpring Term 2019", 15.8],
        ["Feb-19", "", "Team has disbanded"],
        ["Mar-19", "", ""],
      ],
      { merges: ["B3:B5", "C4:C5"] },
    );
    expect(measures.map(({ unit }) => unit)).toEqual(["percentage", "average"]);
    expect(rows).toHaveLength(3);
  });
});

describe("rows of a section", () => {
  it("tell the year to date from closed years by their blocks, merged or not", () => {
    const rows = [
      ["", "", "Admissions"],
      ["IN MONTH PERFORMANCE", "Feb-19", 3],
      ["", "Mar-19", 4],
      ["YTD", "2018/19", 40],
      ["ANNUAL TREND", "2016/17", 30],
      ["", "2017 / 18", 35],
      ["LATEST BENCHMARKING", "SN AVE", 1],
      ["", "NAT TOP QTILE", 2],
    ];
    const expected = [
      "2019-02",
      "2019-03",
      "ytd 2018/19",
      "year 2016/17",
      "year 2017/18",
      "neighbours",
      "top-quartile",
    ];
    expect(periods(read(rows))).toEqual(expected);
    expect(periods(read(rows, { merges: ["A2:A3", "A5:A6", "A7:A8"] }))).toEqual(expected);
  });

  it("tell them apart without any block: the current year first, then closed years", () => {
    const section = read([
      ["", "Admissions"],
      ["Feb-19", 3],
      ["Mar-19", 4],
      ["2018/19", 40],
      ["2017/18", 35],
      ["England 2017/18", 50],
    ]);
    expect(periods(section)).toEqual(["2019-02", "2019-03", "ytd 2018/19", "year 2017/18", "national"]);
  });

  it("keep the year to date while the next year's first row is still empty", () => {
    const section = read([
      ["", "Admissions"],
      ["Feb-19", 3],
      ["Mar-19", 4],
      ["Apr-19", ""],
      ["2018/19", 40],
      ["2017/18", 35],
    ]);
    expect(periods(section).slice(2)).toEqual(["2019-04", "ytd 2018/19", "year 2017/18"]);
  });

  it("give a year to date without a year that of the last month", () => {
    expect(
      periods(
        read([
          ["", "Admissions"],
          ["Feb-19", 3],
          ["Mar-19", 4],
          ["YTD", 40],
        ]),
      ),
    ).toEqual(["2019-02", "2019-03", "ytd 2018/19"]);
  });

  it("may have years above the months", () => {
    const section = read([
      ["", "Admissions"],
      ["2017/18", 35],
      ["Feb-19", 3],
      ["Mar-19", 4],
    ]);
    expect(periods(section)).toEqual(["year 2017/18", "2019-02", "2019-03"]);
    expect(section.headEnd).toBe(0);
  });

  it("take real dates at either end of the month", () => {
    const section = read([
      ["", "Admissions"],
      [monthCell(2019, 1), 2],
      [{ value: 43524, format: "dd/mm/yyyy", text: "28/02/2019" }, 3],
      [{ value: 43555, format: "dd/mm/yyyy", text: "31/03/2019" }, 4],
    ]);
    expect(periods(section)).toEqual(["2019-01", "2019-02", "2019-03"]);
  });

  it("count months without years back from the report month, or by the year beside them", () => {
    const bare = read([
      ["", "Admissions"],
      ["Dec", 1],
      ["Jan", 2],
      ["Feb", 3],
      ["MAR", 4],
    ]);
    expect(periods(bare)).toEqual(["2018-12", "2019-01", "2019-02", "2019-03"]);
    const beside = read([
      ["", "", "Admissions"],
      ["2017/18", "Mar", 1],
      ["2018/19", "Apr", 2],
      ["", "May", 3],
    ]);
    expect(periods(beside)).toEqual(["2018-03", "2018-04", "2018-05"]);
  });

  it("keep a month that is typed twice or out of turn, for the rules to find", () => {
    const typed = ["Aug-18", "Sep-18", "Oct-18", "Nov-18", "Dec-18", "Jan-19", "Jan-19", "Mar-19", "Feb-19"];
    const section = read([["", "Admissions"], ...typed.map((label, index) => [label, index])]);
    expect(periods(section).slice(4)).toEqual(["2018-12", "2019-01", "2019-01", "2019-03", "2019-02"]);
  });
});

describe("pages of a section", () => {
  const table = [
    ["", textCell("6.3")],
    ["Month", "Admissions"],
    ["Feb-19", 3],
    ["Mar-19", 4],
  ];

  it("put the analysis at the right of its label, merged or not, else below it", () => {
    const right = read([["ADMISSIONS", ""], ["Analysis", "All is well."], [""], ...table]);
    expect(right.analysis).toEqual({ sheet: "Page", row: 1, column: 1 });
    const merged = read([["ADMISSIONS"], ["PERFORMANCE ANALYSIS:", "", "", ""], [""], ...table], {
      merges: ["A2:B2", "C2:F2"],
    });
    expect(merged.analysis).toEqual({ sheet: "Page", row: 1, column: 2 });
    const below = read([["COMMENTARY", "", ""], ["All is well.", "", ""], [""], ...table], {
      merges: ["A1:C1", "A2:C2"],
    });
    expect(below.analysis).toEqual({ sheet: "Page", row: 1, column: 0 });
  });

  it("have no analysis where no box is labelled so", () => {
    expect(read(table).analysis).toBeUndefined();
  });

  it("do not take a box or title right above the table for heads", () => {
    const section = read([["ADMISSIONS", ""], ["DATA NOTE", "End dates are being checked."], ...table], {
      merges: ["A1:B1"],
    });
    expect(section.title).toBe("ADMISSIONS");
    expect(section.headRow).toBe(2);
    expect(section.measures).toEqual([
      { number: "6.3", name: "Admissions", group: "", unit: "count", column: 1 },
    ]);
  });

  it("may hold two tables below each other, each with its own heads", () => {
    const book = readAll(
      sheet("Page", [
        ["STARTS"],
        ...table,
        [""],
        ["ENDS"],
        ["", textCell("6.4")],
        ["Month", "Discharges"],
        ["Feb-19", 1],
        ["Mar-19", 2],
      ]),
    );
    expect(book.sections.map(({ title, headRow, measures }) => [title, headRow, measures[0]?.name])).toEqual([
      ["STARTS", 1, "Admissions"],
      ["ENDS", 7, "Discharges"],
    ]);
  });

  it("stop at a second column of months: the figures of a chart", () => {
    const { measures } = read([
      ["", "Admissions", "", "", "Chart"],
      ["Feb-19", 3, "", "Feb-19", 3],
      ["Mar-19", 4, "", "Mar-19", 4],
    ]);
    expect(measures.map(({ name }) => name)).toEqual(["Admissions"]);
  });

  it("are not a log of dates, a list of notes, a hidden sheet or the refresh log", () => {
    const log = [
      ["When", "What", "How many"],
      [{ value: 43497.5, format: "dd/mm/yyyy hh:mm", text: "01/02/2019 12:00" }, "Refresh", 3],
      [{ value: 43528, format: "dd/mm/yyyy", text: "04/03/2019" }, "Refresh", 4],
    ];
    const book = readAll(
      sheet("Diary", log),
      sheet("Notes", [["Feb-19 and Mar-19 were late"], ["See the guide"]]),
      sheet("Old page", table, { visible: false }),
      sheet("Refresh log", table),
    );
    expect(book.sections).toEqual([]);
  });
});

import { found, foundIn, monthLabels, page, scorecard } from "../../support/rule-tester";
import { percentCell, sheet, textCell, workbook } from "../../support/sheet-builder";

const twoMonths = (feb: readonly (string | number)[], mar: readonly (string | number)[]) => ({
  "Jan-19": feb,
  "Feb-19": feb,
  "Mar-19": mar,
});

const contacts = { number: "1.1", name: "Number of contacts", months: [5, 6, 6, 8] } as const;

describe("indicator numbers", () => {
  const referrals = { number: "1.2", name: "Number of referrals", months: [15, 16, 16, 18] } as const;
  const both = page(
    "P",
    [
      ["1.1", "No. Contacts"],
      ["1.2", "No. Referrals"],
    ],
    twoMonths([6, 16], [8, 18]),
  );

  it("may stand above the measures that the scorecard gives them to", () => {
    expect(found("indicator-number", scorecard(contacts, referrals), both)).toEqual([]);
  });

  it("stand once on the scorecard", () => {
    const twice = { ...referrals, number: "1.1" };
    expect(found("indicator-number", scorecard(contacts, twice))).toEqual([
      "error 'Summary'!A5 : 1.1, expected a number of its own",
    ]);
  });

  it("are errors above a measure that the scorecard calls otherwise", () => {
    const swapped = page(
      "P",
      [
        ["1.1", "No. Contacts"],
        ["1.3", "No. Referrals"],
      ],
      twoMonths([6, 16], [8, 18]),
    );
    expect(found("indicator-number", scorecard(contacts, referrals), swapped)).toEqual([
      "error 'P'!C1 : 1.3, expected 1.2",
    ]);
  });

  it("are errors above a figure of another unit, and warned of where the scorecard has no such number", () => {
    const other = page(
      "P",
      [
        ["1.1", "No. Contacts"],
        ["1.2", "Rate of re-admissions per 10,000"],
        ["9.9", "Dental checks"],
      ],
      twoMonths([6, 3.5, 40], [8, 3.6, 41]),
    );
    expect(found("indicator-number", scorecard(contacts, referrals), other)).toEqual([
      "error 'P'!C1 : 1.2, expected another number, or none",
      "warning 'P'!D1 : 9.9, expected a number of the scorecard",
    ]);
  });

  it("are one warning a page where another page's figures are the scorecard's", () => {
    const again = page(
      "Q",
      [
        ["1.1", "No. Contacts"],
        ["1.2", "No. Referrals"],
      ],
      twoMonths([60, 160], [80, 180]),
    );
    expect(found("indicator-number", scorecard(contacts, referrals), both, again)).toEqual([
      "warning 'Q'!B1 : 1.1 and 1.2, expected numbers of their own, or none",
    ]);
  });
});

describe("months", () => {
  const rows = (labels: readonly string[]) => Object.fromEntries(labels.map((label, i) => [label, [i + 20]]));

  it("follow each other up to the report month; an empty row for the next one may wait below", () => {
    const ready = page("P", [["1.1", "No. Contacts"]], { ...rows(monthLabels()), "Apr-19": [""] });
    expect(found("month-sequence", scorecard(contacts), ready)).toEqual([]);
  });

  it("are errors where one is left out or misspelt, at the cell to correct", () => {
    const gap = page("P", [["1.1", "No. Contacts"]], rows(["Dec-18", "Feb-19", "Mar-19"]));
    expect(found("month-sequence", scorecard(contacts), gap)).toEqual([
      "error 'P'!A4 Jan-19: Feb-19, expected Jan-19",
    ]);
    const misspelt = page(
      "P",
      [["1.1", "No. Contacts"]],
      rows(["Nov-18", "Dec-18", "Jna-19", "Feb-19", "Mar-19"]),
    );
    expect(found("month-sequence", scorecard(contacts), misspelt)).toContain(
      "error 'P'!A5 : Jna-19, expected a month such as Mar-19",
    );
  });

  it("are errors where one stands twice", () => {
    const labels = ["Dec-18", "Jan-19", "Jan-19", "Feb-19", "Mar-19"];
    const twice = sheet("P", [
      ["", textCell("1.1")],
      ["Month", "No. Contacts"],
      ...labels.map((label, i) => [textCell(label), i + 20]),
    ]);
    expect(found("month-sequence", scorecard(contacts), twice)).toEqual([
      "error 'P'!A5 Jan-19: Jan-19, expected each month once",
    ]);
  });

  it("are errors where a page stops early, or holds figures after the report month", () => {
    const short = page("P", [["1.1", "No. Contacts"]], rows(["Dec-18", "Jan-19", "Feb-19"]));
    expect(found("month-sequence", scorecard(contacts), short)).toEqual([
      "error 'P'!A5 Mar-19: Feb-19, expected months up to Mar-19, the report month",
    ]);
    const long = page("P", [["1.1", "No. Contacts"]], rows(["Feb-19", "Mar-19", "Apr-19"]));
    expect(found("month-sequence", scorecard(contacts), long)).toEqual([
      "error 'P'!A5 Apr-19: Apr-19, expected no figures after Mar-19, the report month",
    ]);
  });

  it("may stand newest first on the scorecard, with empty heads for the months to come; none is left out", () => {
    const heads = (...months: readonly string[]) =>
      sheet("Summary", [
        ["As at month end: March 2019"],
        [""],
        ["No", "Indicator", "Good is", ...months.map(textCell)],
        [
          textCell("1.1"),
          "Number of contacts",
          "Info",
          ...months.map((name) => (name === "Apr-19" ? "" : 20)),
        ],
      ]);
    expect(found("month-sequence", heads("Apr-19", "Mar-19", "Feb-19", "Jan-19"))).toEqual([]);
    expect(found("month-sequence", heads("Dec-18", "Feb-19", "Mar-19"))).toEqual([
      "error 'Summary'!E3 Jan-19: Feb-19, expected Jan-19",
    ]);
    expect(found("month-sequence", heads("Jan-19", "Feb-19", "Feb-19", "Mar-19"))).toEqual([
      "error 'Summary'!F3 Feb-19: Feb-19, expected each month once",
    ]);
  });

  it("are errors where title and settings disagree", () => {
    const settings = sheet("Report settings", [
      ["Report settings"],
      ["Report month", textCell("February 2019")],
    ]);
    expect(found("month-sequence", scorecard(contacts), settings)).toEqual([
      "error 'Report settings'!B2 : February 2019, expected March 2019",
    ]);
  });

  it("fit the terms that are named over them", () => {
    const terms = (name: string) =>
      page("P", [["1.1", "% of plans up to date (termly)"]], {
        "Sep-18": [`97.5%\n${name}`],
        "Oct-18": [""],
        "Nov-18": [""],
        "Dec-18": ["98%"],
        "Jan-19": [""],
        "Feb-19": [""],
        "Mar-19": ["98.2%"],
      });
    expect(found("month-sequence", scorecard(contacts), terms("Autumn Term 2018"))).toEqual([]);
    expect(found("month-sequence", scorecard(contacts), terms("Autumn Term 2019"))).toEqual([
      "error 'P'!B3 Sep-18: Autumn Term 2019, expected Autumn Term 2018",
    ]);
  });
});

describe("cells of figures", () => {
  const column = (...cells: readonly (string | number)[]) =>
    page(
      "P",
      [["1.1", "No. Contacts"]],
      Object.fromEntries(
        monthLabels(2018 * 12 + 15 - cells.length, cells.length).map((label, i) => [label, [cells[i] ?? ""]]),
      ),
    );
  const check = (rule: string, ...cells: readonly (string | number)[]) =>
    found(rule, scorecard(contacts), column(...cells));

  it("hold numbers, marks for no figure, or a status in words", () => {
    expect(check("number-cell", 20, "21 (p)", "-", "n/a", "Team has disbanded", 24)).toEqual([]);
  });

  it("are errors where a number is typed as text, or is none for a slip", () => {
    expect(check("number-cell", 20, 21, 22, "1,528", "3O", 25)).toEqual([
      "error 'P'!B6 Jan-19: 1,528, expected the number 1528",
      "error 'P'!B7 Feb-19: 3O, expected a number, or \"-\" where there is none",
    ]);
  });

  it("are warned of once a line where figures carry the year they are of", () => {
    const aged = page("P", [["", "% placed"]], {
      "Jan-19": ["10%"],
      "Feb-19": ["11%"],
      "Mar-19": ["12%"],
      "SN AVE": ["12.3% (2017)"],
      "NAT AVE": ["12.0% (2017)"],
    });
    expect(found("number-cell", scorecard(contacts), aged)).toEqual([
      "warning 'P'!B6 neighbours: 2017, expected the number alone, the year in a note",
    ]);
  });

  it("hold whole counts, never negative", () => {
    expect(check("count", 20, 21, 22, 0, 24)).toEqual([]);
    expect(check("count", 20, 21, 22, 23, 24, -5, 25.5)).toEqual([
      "error 'P'!B8 Feb-19: -5, expected a whole number, 0 or more",
      "error 'P'!B9 Mar-19: 25.5, expected a whole number, 0 or more",
    ]);
  });

  it("say with a mark that a month has no figure; the first months of a page and empty rows say nothing", () => {
    expect(check("missing", "", "", 20, 21, "-", 23)).toEqual([]);
    // By the quarter.
    expect(check("missing", 20, "", "", 23, "", "", 26, "", "", 29)).toEqual([]);
    const lost = page(
      "P",
      [
        ["1.1", "No. Contacts"],
        ["1.2", "Plans"],
      ],
      {
        "Nov-18": [20, 30],
        "Dec-18": ["", ""],
        "Jan-19": ["", 31],
        "Feb-19": [22, 32],
        "Mar-19": [23, ""],
      },
    );
    expect(found("missing", scorecard(contacts), lost)).toEqual([
      "warning 'P'!B5 Jan-19: blank, expected a figure, or \"-\" where there is none",
      "warning 'P'!C7 Mar-19: blank, expected a figure, or \"-\" where there is none",
    ]);
  });

  it("are one warning a page where nothing stands for the report month, and none after a status", () => {
    expect(check("missing", 20, 21, 22, 23, "")).toEqual([
      "warning 'P'!B7 Mar-19: blank, expected the figures of Mar-19",
    ]);
    const ended = page(
      "P",
      [
        ["1.1", "No. Contacts"],
        ["1.2", "Plans"],
      ],
      {
        "Jan-19": [20, 30],
        "Feb-19": [21, "Team has disbanded"],
        "Mar-19": [22, ""],
      },
    );
    expect(found("missing", scorecard(contacts), ended)).toEqual([]);
  });
});

describe("percentages", () => {
  const rates = (...values: readonly (number | string)[]) =>
    page(
      "P",
      [["1.1", "% of plans up to date"]],
      Object.fromEntries(
        monthLabels(2018 * 12 + 15 - values.length, values.length).map((label, i) => [
          label,
          [values[i] ?? ""],
        ]),
      ),
    );
  const check = (...values: readonly (number | string)[]) =>
    found("percentage-range", scorecard(contacts), rates(...values));

  it("lie between 0 and 100 %, as fractions or as points", () => {
    expect(check("0%", "76%", "100%", "84.5%")).toEqual([]);
    expect(check(76.5, 77.1, 100, 84.5, 0)).toEqual([]);
  });

  it("are errors beyond, and where points and fractions are mixed", () => {
    expect(check("76%", "84%", "85%", "101.5%")).toEqual([
      "error 'P'!B6 Mar-19: 101.5%, expected 0 to 100 %",
    ]);
    const mixed = sheet("P", [
      ["", textCell("1.1")],
      ["Month", "% of plans up to date"],
      ...["Dec-18", "Jan-19", "Feb-19"].map((label) => [textCell(label), percentCell(0.8)]),
      [textCell("Mar-19"), 76],
    ]);
    expect(found("percentage-range", scorecard(contacts), mixed)).toEqual([
      "error 'P'!B6 Mar-19: 76, expected 76.0%",
    ]);
    expect(check(76.5, 77.1, 0.765, 84.5)).toEqual(["error 'P'!B5 Feb-19: 0.8, expected 76.5"]);
  });
});

describe("termly measures", () => {
  const terms = (...cells: readonly string[]) =>
    page(
      "P",
      [["1.1", "% of plans up to date (termly)"]],
      Object.fromEntries(monthLabels(2018 * 12 + 6, 9).map((label, i) => [label, [cells[i] ?? ""]])),
    );

  it("are filled where their term ends, at any of its months", () => {
    expect(found("termly", scorecard(contacts), terms("90%", "", "", "", "", "91%", "92%", "", ""))).toEqual(
      [],
    );
  });

  it("are warned of where a term ended without a figure", () => {
    expect(
      found("termly", scorecard(contacts), terms("90%", "", "", "", "", "91%", "Spring Term 2019")),
    ).toEqual([
      "warning 'P'!B9 Mar-19: Spring Term 2019, expected the figure of the term that ends in Mar-19",
    ]);
  });
});

describe("unusual figures", () => {
  const column = (...values: readonly number[]) =>
    page("P", [["1.1", "No. Contacts"]], {
      ...Object.fromEntries(monthLabels().map((label, i) => [label, [values[i] ?? ""]])),
      "YTD 2018/19": [""],
    });
  const check = (...values: readonly number[]) =>
    foundIn(
      "unusual",
      workbook(scorecard({ ...contacts, months: [], note: "Financial Year" }), column(...values)),
    );

  it("are none within the usual limits and close to last year", () => {
    expect(check(100, 104, 98, 101, 99, 103, 100, 97, 102, 100, 99, 104, 98, 101, 100)).toEqual([]);
  });

  it("want a note outside the limits, and where a count moved much on the year", () => {
    expect(check(100, 104, 98, 101, 99, 103, 100, 97, 102, 100, 99, 104, 98, 101, 120)).toEqual([
      expect.stringMatching(/^info 'P'!B17 Mar-19: 120, expected \d+ to \d+, or a data note$/),
    ]);
    expect(check(100, 160, 60, 150, 70, 140, 80, 150, 60, 120, 160, 60, 150, 80, 110)).toEqual([
      "info 'P'!B17 Mar-19: 110, expected within 20 % of 60, or a data note",
    ]);
  });

  it("are not looked for among fewer than ten events", () => {
    expect(check(4, 8, 3, 7, 5, 8, 3, 7, 4, 8, 3, 7, 5, 8, 6)).toEqual([]);
  });
});

import type { Book } from "../../../src/domain/book/book";
import { readBook } from "../../../src/domain/book/read-book";
import { month } from "../../../src/domain/period";
import { monthCell, sheet, textCell, workbook, type CellInput } from "../../support/sheet-builder";

const rows = [
  ["As at month end: March 2019"],
  [""],
  ["No", "Indicator", "Good is", "Mar-19"],
  ["1.1", "Contacts", "High", 10],
];

function read(settings: readonly (readonly CellInput[])[], name = "Report settings", told?: string): Book {
  const outcome = readBook(
    workbook(sheet("Summary", rows), sheet(name, settings)),
    told === undefined ? {} : { month: month(told) },
  );
  if (outcome.kind !== "report") throw new Error(outcome.problems.join("; "));
  return outcome.book;
}

const populations = [
  ["Population aged 0-17 used for rates per 10,000"],
  ["From", "To", "Population", "Source"],
  [monthCell(2017, 4), monthCell(2018, 5), 56592, "2016 estimate"],
  [monthCell(2018, 6), monthCell(2018, 6), "56,592", "2016 estimate, still used for 1.5 and 3.3"],
  [monthCell(2018, 6), "", 56947, "2017 estimate"],
  ["to be agreed", "", "", ""],
];

describe("the settings sheet", () => {
  it("gives populations with their months, and the indicators that still use an older base", () => {
    const { settings } = read(populations);
    expect(
      settings.populations.map(({ from, to, population, indicators }) => [from, to, population, indicators]),
    ).toEqual([
      ["2017-04", "2018-05", 56592, []],
      ["2018-06", "2018-06", 56592, ["1.5", "3.3"]],
      ["2018-06", undefined, 56947, []],
    ]);
    expect(settings.populations[1]?.place).toEqual({ sheet: "Report settings", row: 3, column: 2 });
  });

  it("takes no year or month in a source for an indicator", () => {
    const { settings } = read([
      ["From", "To", "Population", "Source"],
      [monthCell(2018, 6), "", 56947, "Mid-year estimate 2017, used from June 2018 for 2018/19"],
    ]);
    expect(settings.populations[0]?.indicators).toEqual([]);
  });

  it("is found by its tables, whatever it is called", () => {
    expect(read(populations, "Set-up").settings.sheet).toBe("Set-up");
  });

  it("gives conventions, links, bases and relations, and leaves unknown rows alone", () => {
    const { settings } = read([
      ["Report settings"],
      ["Report month", monthCell(2019, 3, "mmmm yyyy")],
      ["Our own note", "keep"],
      [""],
      ["Conventions"],
      ["Name", "Value", "Meaning"],
      ["Re-run months", 2, "months that change by themselves"],
      [""],
      ["Links"],
      ["Scorecard row", "Sheet", "Column", "Figure"],
      [textCell("1.4"), "01 Contacts", "G", "percentage"],
      ["6.9", "", "", ""],
      [""],
      ["Basis"],
      ["Indicator or measure", "Basis"],
      [textCell("5.4"), "Financial Year"],
      ["CSE Cohort", "As at mth end"],
      ["6.1", "who knows"],
      [""],
      ["Relations"],
      ["Relation", "Meaning"],
      ["4.2 = 4.1 + 5.1", "CIN includes children on a plan"],
    ]);
    expect(settings).toEqual({
      sheet: "Report settings",
      month: "2019-03",
      populations: [],
      conventions: new Map([["re-run months", "2"]]),
      links: [{ indicator: "1.4", sheet: "01 Contacts", column: "G", figure: "percentage" }],
      bases: new Map([
        ["5.4", "financial-year"],
        ["cse cohort", "month-end"],
      ]),
      relations: [{ place: { sheet: "Report settings", row: 21, column: 0 }, text: "4.2 = 4.1 + 5.1" }],
    });
  });

  it("may be missing", () => {
    const { settings } = read([["Notes"], ["Figures are provisional"]], "Notes");
    expect(settings).toMatchObject({ sheet: undefined, month: undefined, populations: [], links: [] });
  });
});

describe("the report month on the settings sheet", () => {
  const february = [["Report month", monthCell(2019, 2, "mmmm yyyy")]];

  it("that disagrees with the title is an error at its cell, and the title counts", () => {
    const book = read(february);
    expect(book.month).toBe("2019-03");
    expect(book.findings).toEqual([
      {
        rule: "month-sequence",
        severity: "error",
        sheet: "Report settings",
        cell: "B1",
        indicator: "",
        period: "",
        found: "February 2019",
        expected: "March 2019",
        message:
          "The report month on 'Report settings' (B1) is February 2019, the title of 'Summary' (A1) says March 2019; the title counts.",
      },
    ]);
  });

  it("is no finding where both agree, or the settings are ahead at the month that was told", () => {
    expect(read([["Report month", "March 2019"]]).findings).toEqual([]);
    expect(read(february, undefined, "2019-02").findings).toEqual([]);
    expect(read(february, undefined, "2019-04").findings[0]?.message).toMatch(
      /; April 2019 was asked for\.$/,
    );
  });

  it("is the report month where no title names one", () => {
    const outcome = readBook(workbook(sheet("Summary", rows.slice(2)), sheet("Report settings", february)));
    expect(outcome.kind === "report" && outcome.book.month).toBe("2019-02");
  });
});

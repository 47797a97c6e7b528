import { found, foundIn, monthLabels, page, scorecard } from "../../support/rule-tester";
import { planRefresh } from "../../../src/domain/refresh";
import { month } from "../../../src/domain/period";
import { percentCell, sheet, textCell, workbook, type CellInput } from "../../support/sheet-builder";

const contacts = scorecard({ number: "1.1", name: "Number of contacts", months: [50, 60, 60, 80] });

/** A page from A1: counts in B and C, whatever the test says in D. Rows 3 to 8 are Oct-18 to Mar-19, row 9 the YTD. */
function formulas(cells: readonly CellInput[], ytd: CellInput = "") {
  return sheet("P", [
    ["", textCell("1.1"), textCell("1.2"), textCell("1.3")],
    ["Month", "No. Contacts", "No. Referrals", "Dental index"],
    ...monthLabels(2018 * 12 + 9, 6).map((label, i) => [textCell(label), 50 + i, 20 + i, cells[i] ?? ""]),
    [textCell("YTD 2018/19"), ytd],
  ]);
}

const made = (row: number, formula = `=B${row}-C${row}`): CellInput => ({ value: 30, formula });

describe("formulas", () => {
  it("are sound where all are alike, and nothing is said of columns without any", () => {
    expect(found("formula-pattern", contacts, formulas([3, 4, 5, 6, 7, 8].map((row) => made(row))))).toEqual(
      [],
    );
    expect(found("formula-pattern", contacts, formulas([30, 30, 31, 30, 30, 30]))).toEqual([]);
  });

  it("may change from one month on, and with the population of the month", () => {
    const changed = [made(3), made(4), made(5), ...[6, 7, 8].map((row) => made(row, `=B${row}-C${row}-1`))];
    expect(found("formula-pattern", contacts, formulas(changed))).toEqual([]);
    const populations = [3, 4, 5, 6, 7, 8].map((row) => made(row, `=B${row}*10000/$Z$${row === 5 ? 1 : 2}`));
    expect(found("formula-pattern", contacts, formulas(populations))).toEqual([]);
  });

  it("are warned of where one is unlike its neighbours, the last one too", () => {
    const odd = [made(3), made(4), made(5, "=B5-C4"), made(6), made(7), made(8, "=B8+C8")];
    expect(found("formula-pattern", contacts, formulas(odd))).toEqual([
      "warning 'P'!D5 Dec-18: =B5-C4, expected a formula as in D4 (=B4-C4)",
      "warning 'P'!D8 Mar-19: =B8+C8, expected a formula as in D7 (=B7-C7)",
    ]);
  });

  it("are warned of where a number is typed among them", () => {
    const typed = [made(3), made(4), 29, made(6), made(7), made(8)];
    expect(found("formula-pattern", contacts, formulas(typed))).toEqual([
      "warning 'P'!D5 Dec-18: 29 typed, expected a formula as in D4 (=B4-C4)",
    ]);
  });

  it("are warned of where a year to date leaves out the last month", () => {
    expect(found("formula-pattern", contacts, formulas([], made(9, "=SUM(B3:B8)")))).toEqual([]);
    expect(found("formula-pattern", contacts, formulas([], made(9, "=SUM(B3:B7)")))).toEqual([
      "warning 'P'!B9 YTD 2018/19: B3:B7, expected a range down to B8 (Mar-19)",
    ]);
  });

  it("are errors with an error value, once a column, and warned of with a link to another workbook", () => {
    const broken = ["#REF!", "#REF!", { value: 3, formula: "='C:\\old\\[Feb.xlsx]P'!D5" }];
    expect(found("formula-pattern", contacts, formulas(broken))).toEqual([
      "error 'P'!D3 : #REF!, expected a figure, or \"-\" where there is none",
      "warning 'P'!D5 : a link to Feb.xlsx, expected figures of this workbook",
    ]);
  });

  it("of the add-in that wait for it are no errors", () => {
    const waiting = [
      { value: "#NAME?", formula: "=PERF.YTD(B3:B8,A3:A8,A8)" },
      { value: "#BUSY!", formula: "=B4" },
    ];
    expect(found("formula-pattern", contacts, formulas(waiting))).toEqual([]);
  });
});

/** A page with an analysis box: contacts 60 then 80, decisions in time 83.4% (n of d) then 76.0%. */
function analysed(text: string, target: readonly string[] = ["<92%", "92%>", "95%+"]) {
  const summary = sheet("Summary", [
    ["As at month end: March 2019"],
    [""],
    ["No", "Indicator", "Good is", "Unit", "Feb-19", "Mar-19", "RAG", "Red", "Amber", "Green"],
    [textCell("1.1"), "Number of contacts", "Info", "Count", 1341, 1528, "", "", "", "n/a"],
    [
      ...[
        textCell("1.2"),
        "% contacts with decision in time",
        "High",
        "Percentage",
        percentCell(0.834),
        percentCell(0.76),
      ],
      ...["", ...target],
    ],
  ]);
  const months = monthLabels(2018 * 12 + 12, 3);
  const shares = ["1190 of 1523", "1119 of 1341", "1161 of 1528"];
  const counts = [1523, 1341, 1528];
  const share = [0.781, 0.834, 0.76];
  return workbook(
    summary,
    sheet(
      "P",
      [
        ["CONTACTS"],
        ["ANALYSIS", text],
        [""],
        ["", textCell("1.1"), textCell("1.2"), ""],
        ["Month", "No. contacts", "% contacts with decision in time", ""],
        ...months.map((label, i) => [
          textCell(label),
          counts[i] ?? "",
          shares[i] ?? "",
          percentCell(share[i] ?? 0),
        ]),
      ],
      { merges: ["B2:D2", "C5:D5"] },
    ),
  );
}

describe("facts in paragraphs", () => {
  const check = (text: string) => foundIn("commentary-facts", analysed(text));

  it.each([
    "No. contacts: 1528 in March 2019, up from 1341 in February 2019. [Cause.]",
    "% contacts with decision in time: 76.0% (1161 of 1528) in March 2019, down from 83.4% in February 2019.",
    "Contacts with a decision in time were 76% in the month.",
    "Contacts rose on last month to 1,528.",
    "Decisions in time on contacts fell by 7.4 percentage points.",
  ])("are sound where the page shows them: %s", (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    "Contacts with a decision in time are below the target of 92% and 14% worse than neighbours.",
    "In 2018 about 30% of visits were late; 45 working days is the limit.",
    "Timeliness was 91.2% for one team.",
    "Contacts did not rise on last month for 3 teams.",
    "Following the audit of 40 cases, section 47 work in 2019 improved.",
  ])("are passed over where it is not clear what they are of: %s", (text) => {
    expect(check(text)).toEqual([]);
  });

  it("are warned of where the page shows no such figure", () => {
    expect(check("Contacts with a decision in time were 67.0%.")).toEqual([
      "warning 'P'!B2 Mar-19: 67.0%, expected a figure of the page, such as 76.0% of Mar-19",
    ]);
    expect(check("Contacts with a decision in time: 1116 of 1528 were met.")).toEqual([
      "warning 'P'!B2 Mar-19: 1116 of 1528, expected a figure of the page, such as 1161 of 1528 of Mar-19",
    ]);
  });

  it("are warned of where the month that they name shows another", () => {
    expect(check("Contacts with a decision in time were 83.4% in March 2019.")).toEqual([
      "warning 'P'!B2 Mar-19: 83.4%, expected 76.0% (Mar-19)",
    ]);
    expect(check("Contacts: 1,528 in February 2019.")).toEqual([
      "warning 'P'!B2 Feb-19: 1,528, expected 1341 (Feb-19)",
    ]);
  });

  it("are warned of where a measure went the other way", () => {
    expect(check("The number of contacts fell since February.")).toEqual([
      "warning 'P'!B2 Mar-19: fell, expected up: 1341 in Feb-19, 1528 in Mar-19",
    ]);
    expect(check("Contacts with a decision in time improved on last month.")).toEqual([
      "warning 'P'!B2 Mar-19: improved, expected down: 83.4% in Feb-19, 76.0% in Mar-19",
    ]);
  });
});

describe("stale paragraphs", () => {
  const check = (text: string) => foundIn("commentary-stale", analysed(text));

  it("are none with a cause or an action and this month", () => {
    expect(check("Decisions slowed in March because of vacancies. Up on 83.4% in February 2019.")).toEqual(
      [],
    );
    expect(check("Decisions slowed. Managers will review every case weekly.")).toEqual([]);
  });

  it("are none for want of a cause where nothing is red", () => {
    const green = analysed("All is calm.", ["<60%", "60%>", "70%+"]);
    expect(foundIn("commentary-stale", green)).toEqual([]);
  });

  it("are warned of: a prompt, an earlier month, a red without cause or action", () => {
    const words = "the cause, the action, its owner and its date in words";
    expect(check("Contacts rose. [Cause.] [Action, owner and date.]")).toEqual([
      `warning 'P'!B2 Mar-19: [Cause.], expected ${words}`,
    ]);
    expect(check("Contacts rose in February 2019 because of the school term.")).toEqual([
      "warning 'P'!B2 Mar-19: February 2019, expected March 2019",
    ]);
    expect(check("Contacts rose.")).toEqual([
      "warning 'P'!B2 Mar-19: neither cause nor action, expected a cause or an action",
    ]);
  });
});

describe("small numbers", () => {
  it("are listed once a sheet, and 0 and 5 are none", () => {
    const small = page("P", [["1.1", "No. Contacts"]], { "Jan-19": [4], "Feb-19": [0], "Mar-19": [1] });
    const large = page("Q", [["1.1", "No. Contacts"]], { "Jan-19": [5], "Feb-19": [0], "Mar-19": [12] });
    expect(found("small-number", contacts, small, large)).toEqual([
      "info 'P'!B3 Jan-19: 2 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
    ]);
  });
});

describe("a year to date that is not current", () => {
  const report = workbook(
    sheet("Summary", [
      ["As at month end: February 2019"],
      [""],
      ["No", "Indicator", "Good is", "Unit", "Jan-19", "Feb-19", "YTD 2018/19"],
      [textCell("1.1"), "Number of contacts", "Info", "Count", 50, 60, 600],
    ]),
  );

  it("is an error once the month moves and nothing gives it", () => {
    const outcome = planRefresh(report, { month: month("2019-03") });
    if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
    expect(outcome.findings.filter(({ rule }) => rule === "ytd-not-current")).toEqual([
      expect.objectContaining({ severity: "error", cell: "G4", found: "600", period: "YTD 2018/19" }),
    ]);
  });

  it("is none while the month stays", () => {
    expect(foundIn("ytd-not-current", report)).toEqual([]);
  });
});

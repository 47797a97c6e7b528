import type { ExtractRow } from "../../../src/domain/plan/extract";
import { planRefresh, type Refresh } from "../../../src/domain/refresh";
import { month } from "../../../src/domain/period";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { printedReport } from "../../support/printed-report";

/** A line of an extract: "sheet | indicator | measure | period | value | numerator | denominator". */
function line(text: string, number = 2): ExtractRow {
  const [
    sheet = "",
    indicator = "",
    measure = "",
    period = "",
    value = "",
    numerator = "",
    denominator = "",
  ] = text.split("|").map((field) => field.trim());
  return { line: number, sheet, indicator, measure, period, value, numerator, denominator };
}

function load(
  lines: readonly string[],
  options: { workbook?: WorkbookSnapshot; acceptDifferences?: boolean } = {},
) {
  const { workbook = printedReport(), ...rest } = options;
  return planRefresh(workbook, {
    month: month("2019-03"),
    extract: lines.map((text, index) => line(text, index + 2)),
    ...rest,
  });
}

function loaded(...args: Parameters<typeof load>): Refresh {
  const outcome = load(...args);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function problems(...lines: readonly string[]): readonly string[] {
  const outcome = load(lines);
  return outcome.kind === "refused" ? outcome.reasons : [];
}

/** The edits of one cell: kind, what it becomes, whether it is ticked. */
function editsOf({ plan }: Refresh, sheet: string, cell: string) {
  return plan.edits
    .filter((edit) => edit.sheet === sheet && edit.cell === cell)
    .map(({ kind, after, ticked }) => ({ kind, after, ticked }));
}

describe("a bad line is told by its number, what was found and what is expected", () => {
  it.each<readonly [string, string, RegExp]>([
    [
      "an unknown number",
      "| 99.9 | | 2019-03 | 1",
      /^Line 2: no column for "99\.9"; no indicator has that number/,
    ],
    [
      "a number typed wrongly",
      "| 11.12 | | 2019-03 | 1",
      /^Line 2: no column for "11\.12"; the nearest is 11\.\d/,
    ],
    [
      "a measure typed wrongly",
      "01 Contacts | 1.1 | Nmber contcts | 2019-03 | 1",
      /^Line 2: no column for "1\.1 Nmber contcts" on '01 Contacts'; the nearest is 1\.1 "No\. Contacts"/,
    ],
    [
      "a sheet typed wrongly",
      "01 Contcts | 1.1 | | 2019-03 | 1",
      /no section '01 Contcts'; the nearest is '01 Contacts'/,
    ],
    ["nothing named", "01 Contacts | | | 2019-03 | 1", /neither an indicator nor a measure is named/],
    [
      "a number that two pages use",
      "| 2.1 | | 2019-03 | 413",
      /"2\.1" fits 2 columns: .*on '04 New Assessments' \(column C\), .*on '06 Updated Assessments' \(column C\)/,
    ],
    [
      "a month that is not in the table",
      "01 Contacts | 1.1 | | 2011-03 | 1",
      /no row for Mar-11 on '01 Contacts'; its months are \w{3}-\d\d to Mar-19/,
    ],
    [
      "a year that is not in the table",
      "01 Contacts | 1.1 | | 2001/02 | 1",
      /no row for 2001\/02 .* its years 2014\/15/,
    ],
    [
      "no month at all",
      "01 Contacts | 1.1 | | March | 1",
      /the period is "March"; expected a month \(2019-03\)/,
    ],
    [
      "n above d",
      "01 Contacts | 1.2 | | 2019-03 | | 1600 | 1528",
      /1600 of 1528: the numerator is above the denominator/,
    ],
    ["n without d", "01 Contacts | 1.2 | | 2019-03 | | 1161 |", /a numerator, 1161, without a denominator/],
    ["d without n", "01 Contacts | 1.2 | | 2019-03 | | | 1528", /a denominator, 1528, without a numerator/],
    [
      "half a person",
      "01 Contacts | 1.2 | | 2019-03 | | 11.5 | 1528",
      /the numerator is "11\.5"; expected a whole number, 0 or more/,
    ],
    ["a negative n", "01 Contacts | 1.2 | | 2019-03 | | -1 | 1528", /the numerator is "-1"/],
    ["a percent sign in d", "01 Contacts | 1.2 | | 2019-03 | | 1 | 90%", /the denominator is "90%"/],
    [
      "n and d for a count",
      "01 Contacts | 1.1 | | 2019-03 | | 1 | 2",
      /found 1 of 2; the column holds counts/,
    ],
    [
      "a negative count",
      "01 Contacts | 1.1 | | 2019-03 | -4",
      /the value is "-4" in a column of counts; expected a whole number/,
    ],
    [
      "a fraction of a count",
      "01 Contacts | 1.1 | | 2019-03 | 15.28",
      /the value is "15\.28" in a column of counts/,
    ],
    [
      "a percent sign on a count",
      "01 Contacts | 1.1 | | 2019-03 | 76.0%",
      /the value is "76\.0%" in a column of counts/,
    ],
    [
      "a decimal comma",
      "03 Referrals | 1.6 | | 2019-03 | 98,3",
      /the value is "98,3"; expected a number such as/,
    ],
    [
      "a percentage over 100",
      "03 Referrals | 1.6 | | 2019-03 | 103%",
      /"103%" in a column of percentages; expected 0% to 100%/,
    ],
    [
      "a bare percentage over 100",
      "03 Referrals | 1.6 | | 2019-03 | 103",
      /"103" in a column of percentages/,
    ],
    [
      "a percentage that may be two things",
      "03 Referrals | 1.6 | | 2019-03 | 1.2",
      /may mean 1\.2% or 120\.0%; expected it with its %/,
    ],
    ["an error of Excel", "01 Contacts | 1.1 | | 2019-03 | #N/A", /Excel's error #N\/A/],
    [
      "a percentage that is not its n of d",
      "01 Contacts | 1.2 | | 2019-03 | 70% | 1161 | 1528",
      /the value is "70%", but 1161 of 1528 is 76\.0%/,
    ],
    ["no figure at all", "01 Contacts | 1.1 | | 2019-03 |", /there is no value and no numerator/],
    [
      "a dash over a figure",
      "01 Contacts | 1.1 | | 2019-03 | -",
      /the value is "-", but '01 Contacts' C\d+ holds 1528; an extract takes no figure away/,
    ],
    [
      "an unknown row of the scorecard",
      "Performance Summary | 6.99 | | 2019-03 | 1",
      /no indicator "6\.99" on 'Performance Summary'/,
    ],
  ])("%s", (_, text, message) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  it("each of them, beside the lines that are right, and nothing is planned", () => {
    const found = problems(
      "01 Contacts | 1.1 | | 2019-03 | 1528",
      "01 Contacts | 1.1 | | 2019-02 | x1",
      "| 99.9 | | 2019-03 | 1",
      "01 Contacts | 1.1 | No. Contacts | 2019-03 | 1529",
    );
    expect(found).toEqual([
      expect.stringMatching(/^Line 4: /),
      expect.stringMatching(/^Line 5: .* for 2019-03 stands in line 2 already/),
    ]);
  });

  it("a month after the report month", () => {
    const outcome = planRefresh(printedReport(), {
      month: month("2019-03"),
      extract: [line("01 Contacts | 1.1 | | 2019-04 | 1")],
    });
    expect(outcome).toMatchObject({
      reasons: ["Line 2: the period is 2019-04, after the report month; expected March 2019 or before."],
    });
  });

  it("a bare 0.9 where other lines write 98.3 for 98.3%", () => {
    expect(
      problems("03 Referrals | 1.6 | | 2019-03 | 98.3", "12 CP Time Periods | 5.11 | | 2019-03 | 0.9"),
    ).toEqual([
      expect.stringMatching(/^Line 3: .*line 2 writes 98\.3 for 98\.3%, so this may mean 0\.9% or 90\.0%/),
    ]);
  });

  it("no more than a hundred times", () => {
    const found = problems(...Array.from({ length: 5000 }, () => "| 99.9 | | 2019-03 | 1"));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe("And 4900 more lines with problems.");
  });
});

describe("a figure is read as people write it", () => {
  it.each([
    ["97.0%", "97.0%"],
    ["97.0", "97.0%"],
    ["0.97", "97.0%"],
    [" 97 % ", "97.0%"],
  ])("%s in a column of percentages is %s", (written, shown) => {
    const refresh = loaded([
      `03 Referrals | 1.6 | % Referrals going on to Assessment | 2019-03 | ${written}`,
    ]);
    const edit = refresh.plan.edits.find(({ kind }) => kind === "figure");
    expect(edit?.after).toBe(shown);
  });

  it("says where a percent sign was missing", () => {
    const { plan } = loaded(["03 Referrals | 1.6 | | 2019-03 | 97.0"]);
    expect(plan.edits.find(({ kind }) => kind === "figure")?.because).toBe(
      'From line 2 of the extract. "97.0" without a % is read as 97.0%.',
    );
  });

  it("with its thousands separated", () => {
    const { plan } = loaded(["01 Contacts | 1.1 | | 2019-03 | 1,600"]);
    expect(plan.edits.find(({ kind }) => kind === "figure")?.after).toBe("1600");
  });

  it("as n of d where both stand in the value", () => {
    const { plan } = loaded(["01 Contacts | 1.2 | | 2019-03 | 1200 of 1528"]);
    expect(plan.edits.find(({ kind }) => kind === "figure")).toMatchObject({ after: "1200 of 1528" });
  });

  it.each(["=1+1", "+cmd", "-x", "@SUM(A1)"])("%s is text and never a formula", (written) => {
    const { plan } = loaded([`01 Contacts | 1.1 | | 2019-03 | ${written}`]);
    expect(plan.edits.find(({ kind }) => kind === "figure")).toMatchObject({ write: { text: written } });
  });
});

describe("a past month that was re-run", () => {
  const RECENT = "01 Contacts | 1.1 | | 2019-01 | 1600";
  const OLDER = "01 Contacts | 1.1 | | 2018-12 | 1600";

  it("goes in by itself up to two months before the report month, and is listed with its size", () => {
    const refresh = loaded([RECENT]);
    expect(refresh.restatements).toEqual([
      {
        sheet: "01 Contacts",
        cell: "C20",
        indicator: "1.1",
        period: "Jan-19",
        before: "1523",
        after: "1600",
        size: "+77",
        confirmed: true,
        line: 2,
      },
    ]);
    expect(editsOf(refresh, "01 Contacts", "C20")).toEqual([
      { kind: "restated", after: "1600", ticked: true },
    ]);
  });

  it("tells what else it changes: what would stand there without it, and with it", () => {
    const { restatementEffects } = loaded([RECENT]);
    expect(
      restatementEffects.map(({ kind, edit, before, after }) => [
        kind,
        edit.sheet,
        before,
        after,
        edit.ticked,
      ]),
    ).toContainEqual(["ytd", "01 Contacts", "16694", "16771", false]);
    expect(loaded([OLDER]).restatementEffects).toEqual([]);
  });

  it("before that is listed and waits for a tick, and nothing follows from it", () => {
    const refresh = loaded([OLDER]);
    expect(refresh.restatements).toMatchObject([{ period: "Dec-18", confirmed: false }]);
    expect(editsOf(refresh, "01 Contacts", "C19")).toEqual([
      { kind: "restated", after: "1600", ticked: false },
    ]);
    const without = loaded([]);
    expect(refresh.plan.edits.filter(({ kind }) => kind !== "restated")).toEqual(without.plan.edits);
  });

  it("before that goes in where differences are accepted", () => {
    const refresh = loaded([OLDER], { acceptDifferences: true });
    expect(editsOf(refresh, "01 Contacts", "C19")).toEqual([
      { kind: "restated", after: "1600", ticked: true },
    ]);
  });

  it.each([
    ["3", true],
    ["1", false],
    ["", false],
    ["soon", false],
  ])("follows the convention for the re-run window: %s months", (months, ticked) => {
    const refresh = loaded([OLDER], { workbook: withConvention("Re-run window (months)", months) });
    expect(editsOf(refresh, "01 Contacts", "C19")).toMatchObject([{ ticked }]);
  });

  it("may be a closed year, which waits too", () => {
    const refresh = loaded(["01 Contacts | 1.1 | | 2017/18 | 15000"]);
    expect(refresh.restatements).toMatchObject([{ period: "2017/18", confirmed: false }]);
  });

  it("changes nothing where it says what stands there", () => {
    const refresh = loaded([
      "01 Contacts | 1.1 | | 2018-12 | 1149",
      "01 Contacts | 1.2 | | 2019-01 | | 1190 | 1523",
    ]);
    expect(refresh.restatements).toEqual([]);
    expect(refresh.plan.edits).toEqual(loaded([]).plan.edits);
  });

  it("tells the size of a percentage in percentage points, of n of d by both", () => {
    const refresh = loaded([
      "03 Referrals | 1.7 | | 2019-02 | 20.0%",
      "01 Contacts | 1.2 | | 2019-01 | | 1200 | 1524",
    ]);
    expect(refresh.restatements.map(({ size }) => size)).toEqual([
      expect.stringMatching(/^[+-]\d+\.\d percentage points$/),
      "n +10, d +1",
    ]);
  });
});

/** The printed report with one convention on its settings sheet. */
function withConvention(name: string, value: string): WorkbookSnapshot {
  const report = printedReport();
  return {
    ...report,
    sheets: report.sheets.map((sheet) => {
      if (sheet.name !== "Report settings") return sheet;
      const width = sheet.area.columns;
      const rows = [
        ["", "", "", ""],
        ["Convention", "Value", "Meaning", ""],
        [name, value, "For the test", ""],
      ].map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
      const grown = <Cell>(grid: readonly (readonly Cell[])[]) => [
        ...grid,
        ...(rows as unknown as readonly Cell[][]),
      ];
      return {
        ...sheet,
        area: { ...sheet.area, rows: sheet.area.rows + rows.length },
        values: grown(sheet.values),
        formulas: grown(sheet.formulas),
        text: grown(sheet.text),
        numberFormats: [...sheet.numberFormats, ...rows.map((row) => row.map(() => "General"))],
      };
    }),
  };
}

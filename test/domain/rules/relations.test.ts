import { found, monthLabels, page, scorecard, type ScorecardRow } from "../../support/rule-tester";
import { sheet } from "../../support/sheet-builder";

const row = (
  number: string,
  name: string,
  months: ScorecardRow["months"] = [],
  unit = "Count",
): ScorecardRow => ({
  number,
  name,
  unit,
  months,
});

describe("sum-of-totals", () => {
  const report = (total: readonly number[]) =>
    scorecard(
      row("4.1", "Number of open CIN cases", [1440, 1421, 1394, 1383]),
      row("4.2", "Number of CIN (inc. CPP as per DfE definition)", total),
      row("5.1", "Number of open CPP cases", [566, 545, 545, 506]),
    );

  it("accepts a total that its indicators make", () => {
    expect(found("sum-of-totals", report([2006, 1966, 1939, 1889]))).toEqual([]);
  });

  it("reports the month whose total is another", () => {
    expect(found("sum-of-totals", report([2006, 1966, 1949, 1889]))).toEqual([
      "error 'Summary'!G5 Feb-19: 1949, expected 1939",
    ]);
  });

  it("finds the indicators by name under other numbers", () => {
    const other = scorecard(
      row("12", "No. of open CIN cases", [1440, 1421, 1394, 1383]),
      row("13", "Number of CIN (inc. CPP as per DfE definition)", [2006, 1966, 1939, 1888]),
      row("20", "No. of open CPP cases", [566, 545, 545, 506]),
    );
    expect(found("sum-of-totals", other)).toEqual(["error 'Summary'!H5 Mar-19: 1888, expected 1889"]);
  });

  it("says nothing where the names fit but most figures do not: something else is counted", () => {
    expect(found("sum-of-totals", report([1440, 1421, 1394, 1889]))).toEqual([]);
  });

  it("says nothing where an indicator is absent", () => {
    expect(
      found(
        "sum-of-totals",
        scorecard(
          row("4.1", "Number of open CIN cases", [1440, 1421, 1394, 1383]),
          row("4.2", "Number of CIN (inc. CPP as per DfE definition)", [1, 2, 3, 4]),
        ),
      ),
    ).toEqual([]);
  });
});

describe("ratio-of-indicators", () => {
  const report = (shares: readonly string[]) =>
    scorecard(
      row("6.4", "Number of children who have ceased to be Looked After Children", [31, 27, 9, 16]),
      row("6.9", "% of children adopted", shares, "Percentage"),
      row("10.1", "Number of adoptions", [4, 4, 3, 0]),
    );

  it("accepts a percentage that prints as its indicators give it", () => {
    expect(found("ratio-of-indicators", report(["12.9%", "14.8%", "33.3%", "0.0%"]))).toEqual([]);
  });

  it("reports one that prints otherwise", () => {
    expect(found("ratio-of-indicators", report(["12.9%", "14.8%", "30.0%", "0.0%"]))).toEqual([
      "error 'Summary'!G5 Feb-19: 30.0%, expected 33.3%",
    ]);
  });

  it("leaves a percentage with n and d on its own page to the rule about those", () => {
    const adoptions = (third: string) =>
      page(
        "21 Adoptions",
        [
          ["10.1", "Number of adoptions"],
          ["10.2", "Number of adoptions completed within 12 months of SHOBPA"],
          ["10.3", "% adoptions completed within 12 months of SHOBPA"],
        ],
        {
          "Nov-18": [8, 2, "25.0%"],
          "Dec-18": [4, 2, "50.0%"],
          "Jan-19": [4, 3, "75.0%"],
          "Feb-19": [3, 1, third],
          "Mar-19": [10, 1, "10.0%"],
        },
      );
    const summary = scorecard(
      row("10.1", "Number of adoptions"),
      row("10.2", "Number of adoptions completed within 12 months of SHOBPA"),
      row("10.3", "% of adoptions completed within 12 months of SHOBPA", [], "Percentage"),
    );
    expect(found("ratio-of-indicators", summary, adoptions("40.0%"))).toEqual([]);
    expect(found("percent-of", summary, adoptions("33.3%"))).toEqual([]);
    expect(found("percent-of", summary, adoptions("40.0%"))).toEqual([
      "error '21 Adoptions'!D6 Feb-19: 40.0%, expected 33.3%",
    ]);
  });
});

describe("part-of-whole", () => {
  const report = (inTime: readonly number[], guardianship: readonly string[]) =>
    scorecard(
      row(
        "6.5",
        "Percentage of LAC who have ceased to be looked after due to permanence",
        ["16.1%", "51.9%", "55.6%", "31.3%"],
        "Percentage",
      ),
      row(
        "6.7",
        "Percentage of LAC who have ceased to be looked after due to a Special Guardianship Order",
        guardianship,
        "Percentage",
      ),
      row("6.9", "% of children adopted", ["12.9%", "14.8%", "33.3%", "0.0%"], "Percentage"),
      row("10.1", "Number of adoptions", [4, 4, 3, 0]),
      row("10.2", "Number of adoptions completed within 12 months of SHOBPA", inTime),
    );
  const sound = ["3.2%", "18.5%", "11.1%", "25.0%"];

  it("accepts parts up to their whole, and a tenth more that rounding explains", () => {
    expect(found("part-of-whole", report([4, 3, 1, 0], sound))).toEqual([]);
    expect(found("part-of-whole", report([4, 3, 1, 0], ["3.3%", "18.5%", "11.1%", "25.0%"]))).toEqual([]);
  });

  it("reports a part above its whole, of counts and of percentages together", () => {
    expect(found("part-of-whole", report([4, 3, 5, 0], ["3.2%", "40.0%", "11.1%", "25.0%"]))).toEqual([
      "error 'Summary'!G8 Feb-19: 5, expected at most 3",
      "error 'Summary'!F5 Jan-19: 40.0%, expected at most 51.9%",
    ]);
  });
});

describe("relations declared on Report settings", () => {
  const settings = (...relations: readonly string[]) =>
    sheet("Report settings", [
      ["Report month", "March 2019"],
      [""],
      ["Relation", "Meaning"],
      ...relations.map((text) => [text, "as agreed with the team"]),
    ]);
  const report = scorecard(
    row("20.1", "Bicycles", [10, 12, 14, 16]),
    row("20.2", "Tricycles", [1, 2, 3, 4]),
    row("20.3", "Cycles", [11, 14, 18, 20]),
    row("20.4", "% with three wheels", ["9.1%", "14.3%", "16.7%", "25.0%"], "Percentage"),
    row("20.5", "Cycles bought", [0, 3, 3, 3]),
  );

  it("are held against the figures, whatever most of them say", () => {
    expect(found("sum-of-totals", report, settings("20.3 = 20.1 + 20.2"))).toEqual([
      "error 'Summary'!G6 Feb-19: 18, expected 17",
    ]);
    expect(found("sum-of-totals", report, settings('"Cycles" = "Bicycles" - 20.2'))).toHaveLength(4);
    expect(found("ratio-of-indicators", report, settings("20.4 = 20.2 / 20.3"))).toEqual([
      "error 'Summary'!H7 Mar-19: 25.0%, expected 20.0%",
    ]);
    expect(found("part-of-whole", report, settings("20.1 ≤ 20.2"))).toHaveLength(4);
    expect(found("part-of-whole", report, settings("20.3 >= 20.1 + 20.2"))).toEqual([]);
    expect(found("stock-and-flow", report, settings("20.3 = previous 20.3 + 20.5"))).toEqual([
      // Mar-19 is 1 short of what 18 would make it: the same error, said once.
      "info 'Summary'!G6 Feb-19: 18, expected 17",
    ]);
    expect(found("stock-and-flow", report, settings("20.3 = 20.3[t-1] + 20.5"))).toHaveLength(1);
  });

  it("raise nothing of their own where they can be read", () => {
    expect(found("relation-text", report, settings("20.3 = 20.1 + 20.2", "20.1 <= 20.3"))).toEqual([]);
  });

  it("are reported where they cannot be read or name what is not there", () => {
    expect(found("relation-text", report, settings("20.3 is the sum of all", "20.3 = 20.1 + 20.9"))).toEqual([
      expect.stringMatching(
        /^warning 'Report settings'!A4 : 20\.3 is the sum of all, expected a relation such as/,
      ),
      "warning 'Report settings'!A5 : 20.3 = 20.1 + 20.9, expected an indicator of this report instead of 20.9",
    ]);
  });
});

describe("a known relation", () => {
  const settings = (...relations: readonly string[]) =>
    sheet("Report settings", [
      ["Report month", "March 2019"],
      [""],
      ["Relation", "Meaning"],
      ...relations.map((text) => [text, "as agreed with the team"]),
    ]);
  const report = scorecard(
    row("4.1", "Number of open CIN cases", [100, 101, 102, 103]),
    row("5.1", "Number of open CPP cases", [10, 11, 12, 13]),
    row("4.2", "Number of CIN (inc. CPP as per DfE definition)", [110, 112, 114, 120]),
    row("5.2", "Number of visits", [0, 0, 0, 4]),
  );
  const wrong = "error 'Summary'!H6 Mar-19: 120, expected 116";

  it("is held against the figures without being declared", () => {
    expect(found("sum-of-totals", report)).toEqual([wrong]);
  });

  it("is corrected by another one that a person declares for the same total", () => {
    expect(found("sum-of-totals", report, settings("4.2 = 4.1 + 5.1 + 5.2"))).toEqual([]);
    expect(found("relation-text", report, settings("4.2 = 4.1 + 5.1 + 5.2"))).toEqual([]);
  });

  it.each(["not 4.2 = 4.1 + 5.1", "Not: 5.1 with 4.1 and 4.2", 'not 4.2 = "Number of open CIN cases" + 5.1'])(
    "is silenced: %s",
    (text) => {
      expect(found("sum-of-totals", report, settings(text))).toEqual([]);
      expect(found("relation-text", report, settings(text))).toEqual([]);
    },
  );

  it("stands where another one is silenced, and where what is silenced is not there", () => {
    expect(found("sum-of-totals", report, settings("not 4.2 = 4.1 + 5.2"))).toEqual([wrong]);
    expect(found("sum-of-totals", report, settings("not 4.2 = 4.1 + 5.9"))).toEqual([wrong]);
    expect(found("relation-text", report, settings("not 4.2 = 4.1 + 5.9"))).toEqual([
      "warning 'Report settings'!A4 : not 4.2 = 4.1 + 5.9, expected an indicator of this report instead of 5.9",
    ]);
  });

  it("is silent where one of its indicators is absent", () => {
    const without = scorecard(
      row("4.1", "Number of open CIN cases", [100, 101, 102, 103]),
      row("4.2", "Number of CIN (inc. CPP as per DfE definition)", [110, 112, 114, 120]),
    );
    expect(found("sum-of-totals", without)).toEqual([]);
  });
});

describe("a page that repeats numbers and names for something else", () => {
  const printed = (n: number, d: number): string => `${(Math.round((n / d) * 1000) / 10).toFixed(1)}%`;
  const assessments = (name: string, base: number, march: string) =>
    page(
      name,
      [
        ["2.4", "No. of Assessments completed in Month"],
        ["2.2", "% completed within 45 working days"],
      ],
      Object.fromEntries(
        monthLabels().map((month, i) => [
          month,
          [base + i, month === "Mar-19" ? march : printed(5 + i, base + i)],
        ]),
      ),
    );
  const summary = scorecard(
    row("2.4", "Number of assessments completed in the current month", [31, 32, 33, 34]),
    row("2.2", "% of assessments completed in 45 working days of referral", [], "Percentage"),
  );

  it("is judged by its own figures", () => {
    const pages = (march: string) => [
      assessments("04 New", 20, printed(19, 34)),
      assessments("06 Updated", 27, march),
    ];
    expect(found("feasible", summary, ...pages(printed(19, 41)))).toEqual([]);
    expect(found("feasible", summary, ...pages("55.9%"))).toEqual([
      "warning '06 Updated'!C17 Mar-19: 55.9%, expected 53.7% (22 of 41) or 56.1% (23 of 41)",
    ]);
  });
});

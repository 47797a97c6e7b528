import { found, monthLabels, page, scorecard, type ScorecardRow } from "../../support/rule-tester";
import { sheet, type CellInput } from "../../support/sheet-builder";

const months = monthLabels();
const summary = scorecard({ number: "9.9", name: "Something else" });

function rows(make: (i: number) => readonly CellInput[]): Readonly<Record<string, readonly CellInput[]>> {
  return Object.fromEntries(months.map((month, i) => [month, make(i)]));
}

const percent = (n: number, d: number): string => `${(Math.round((n / d) * 1000) / 10).toFixed(1)}%`;

describe("stock-and-flow", () => {
  const looked = (stocks: readonly number[], years: readonly CellInput[] = []) =>
    scorecard(
      { number: "6.1", name: "Number of Looked After Children", months: stocks, years },
      {
        number: "6.3",
        name: "Admissions of Looked After Children",
        months: [18, 20, 28, 16],
        years: ["", 330],
      },
      {
        number: "6.4",
        name: "Number of children who have ceased to be Looked After Children",
        months: [31, 27, 9, 16],
        years: ["", 194],
      },
    );

  it("accepts a stock that its flows lead to, of months and of years", () => {
    expect(found("stock-and-flow", looked([634, 627, 646, 646], [488, 624]))).toEqual([]);
  });

  it("reports a stock that they do not lead to, up to 5 apart as information", () => {
    expect(found("stock-and-flow", looked([634, 629, 648, 656], [488, 627]))).toEqual([
      "info 'Summary'!F4 Jan-19: 629, expected 627",
      "warning 'Summary'!H4 Mar-19: 656, expected 648",
      "info 'Summary'!L4 2017/18: 627, expected 624",
    ]);
  });

  it("says one wrong stock once, not again in the month that comes back", () => {
    expect(found("stock-and-flow", looked([634, 672, 646, 646]))).toEqual([
      "warning 'Summary'!F4 Jan-19: 672, expected 627",
    ]);
  });
});

describe("rate-stock-and-flow", () => {
  const settings = sheet("Report settings", [
    ["Report month", "March 2019"],
    [""],
    ["From", "To", "Population", "Source"],
    ["Apr-17", "", 56_947, "estimate"],
  ]);
  const plans = (march: number) =>
    scorecard(
      { number: "5.1", name: "Number of open CPP cases", months: ["", "", "", march], years: ["", 648] },
      {
        number: "5.7",
        name: "Becoming subject to a CP plan per 10,000 - rolling 12 months",
        unit: "Rate per 10,000",
        months: ["", "", "", 118.9],
      },
      {
        number: "5.8",
        name: "Ceasing to be subject to a CP plan per 10,000 - rolling 12 months",
        unit: "Rate per 10,000",
        months: ["", "", "", 144.2],
      },
    );

  it("accepts a stock near to where the rates lead it", () => {
    expect(found("rate-stock-and-flow", plans(506), settings)).toEqual([]);
  });

  it("reports one far from there", () => {
    expect(found("rate-stock-and-flow", plans(560), settings)).toEqual([
      "warning 'Summary'!H4 Mar-19: 560, expected about 504",
    ]);
  });

  it("says nothing without a population", () => {
    expect(found("rate-stock-and-flow", plans(560))).toEqual([]);
  });
});

describe("ytd-sum and ytd-ratio", () => {
  // April to March are the months 3 to 14.
  const referrals = (total: number, share: string, ytd: string) =>
    page(
      "03 Referrals",
      [
        ["1.4", "No. of Referrals"],
        ["1.6", "% of referrals going onto assessment"],
        ["1.2", "% with decision in 1 day"],
        ["", ""],
      ],
      {
        ...rows((i) => [
          100 + 20 * i,
          percent(90 - i, 100 + 20 * i),
          `${50 + i} of ${80 + i}`,
          percent(50 + i, 80 + i),
        ]),
        "YTD 2018/19": [total, share, "702 of 1062", ytd],
      },
    );

  it("accept sums, and sums over sums", () => {
    expect(found("ytd-sum", summary, referrals(3240, "30.2%", "66.1%"))).toEqual([]);
    expect(found("ytd-ratio", summary, referrals(3240, "30.2%", "66.1%"))).toEqual([]);
  });

  it("report another total", () => {
    expect(found("ytd-sum", summary, referrals(3250, "30.2%", "66.1%"))).toEqual([
      "error '03 Referrals'!B18 YTD 2018/19: 3250, expected 3240",
    ]);
    expect(found("ytd-ratio", summary, referrals(3240, "30.2%", "66.2%"))).toEqual([
      "error '03 Referrals'!E18 YTD 2018/19: 66.2%, expected 66.1%",
    ]);
  });

  it("report a mean of months even where the numerators are not shown, for the base tells them", () => {
    expect(found("ytd-ratio", summary, referrals(3240, "32.8%", "66.1%"))).toEqual([
      "error '03 Referrals'!C18 YTD 2018/19: 32.8%, expected 30.2%",
    ]);
    expect(found("ytd-ratio", summary, referrals(3240, "31.0%", "66.1%"))).toEqual([
      "warning '03 Referrals'!C18 YTD 2018/19: 31.0%, expected 30.2%",
    ]);
  });
});

describe("rolling-step", () => {
  const conferences = (change: Readonly<Record<string, number>>, lost: readonly string[] = []) =>
    page(
      "10 ICPC",
      [
        ["5.2", "Number of conferences - rolling 12 months"],
        ["5.4", "Number of conferences - in month"],
      ],
      Object.fromEntries(
        months.map((month, i) => [
          month,
          [change[month] ?? rolling(i), lost.includes(month) ? "" : inMonth(i)],
        ]),
      ),
    );
  const inMonth = (i: number): number => 50 + ((i * 37) % 23);
  const rolling = (i: number): number =>
    Array.from({ length: 12 }, (_, back) => inMonth(i - back)).reduce((sum, value) => sum + value, 0);

  it("accepts rolling counts that are the last 12 months", () => {
    expect(found("rolling-step", summary, conferences({}))).toEqual([]);
    expect(found("rolling-step", summary, conferences({}, ["Jun-18"]))).toEqual([]);
  });

  it("reports one that is not their sum, more than 3 apart as an error", () => {
    const off = rolling(13);
    expect(found("rolling-step", summary, conferences({ "Feb-19": off + 3 }))).toEqual([
      `warning '10 ICPC'!B16 Feb-19: ${off + 3}, expected ${off}`,
    ]);
    expect(found("rolling-step", summary, conferences({ "Feb-19": off + 4 }))).toEqual([
      `error '10 ICPC'!B16 Feb-19: ${off + 4}, expected ${off}`,
    ]);
  });

  it("tries the step where a month in between is not shown, and says one wrong figure once", () => {
    const off = rolling(13);
    expect(found("rolling-step", summary, conferences({ "Feb-19": off + 9 }, ["Jun-18"]))).toEqual([
      `error '10 ICPC'!B16 Feb-19: ${off + 9}, expected ${off}`,
    ]);
  });
});

describe("rolling-at-year-end", () => {
  const enquiries = (march: number, year: number) =>
    page(
      "07 S47",
      [
        ["3.1", "Number of enquiries"],
        ["3.2", "Number of enquiries - rolling 12 months"],
      ],
      { "Feb-19": [199, 2211], "Mar-19": [201, march], "YTD 2018/19": [2182, "-"], "2017/18": [2267, year] },
    );

  it("accepts a rolling count that is the year's at its end", () => {
    expect(found("rolling-at-year-end", summary, enquiries(2182, 2267))).toEqual([]);
  });

  it("reports another one, in March and in a closed year", () => {
    expect(found("rolling-at-year-end", summary, enquiries(2180, 2260))).toEqual([
      "warning '07 S47'!C4 Mar-19: 2180, expected 2182",
      "warning '07 S47'!C6 2017/18: 2260, expected 2267",
    ]);
  });

  it("leaves a March whose months are all shown to the rule that adds them up", () => {
    const whole = page(
      "07 S47",
      [
        ["3.1", "Number of enquiries"],
        ["3.2", "Number of enquiries - rolling 12 months"],
      ],
      { ...rows((i) => [i === 14 ? 12 : 10, i < 11 ? "" : i === 14 ? 130 : 120]), "YTD 2018/19": [122, "-"] },
    );
    expect(found("rolling-at-year-end", summary, whole)).toEqual([]);
    expect(found("rolling-step", summary, whole)).toEqual(["error '07 S47'!C17 Mar-19: 130, expected 122"]);
  });
});

describe("average-stands-still", () => {
  const adoptions = (march: number) =>
    scorecard(
      { number: "10.1", name: "Number of adoptions", months: [4, 4, 3, 0], note: "Financial Year" },
      {
        number: "10.4",
        name: "Average number of days between a child becoming Looked After and having a adoption placement (A1)",
        unit: "YTD Average",
        months: [380.2, 365.5, 385.3, march],
        ytd: "-",
      },
    );

  it("accepts an average that stays where nothing happened", () => {
    expect(found("average-stands-still", adoptions(385.3))).toEqual([]);
  });

  it("reports one that moved", () => {
    expect(found("average-stands-still", adoptions(386.9))).toEqual([
      "warning 'Summary'!H5 Mar-19: 386.9, expected 385.3",
    ]);
  });
});

describe("snapshot-year", () => {
  const placements = (year: string, share: string, label: CellInput = "-") =>
    page(
      "19 Placements",
      [
        ["8.5", "LAC in a commissioned placement"],
        ["", ""],
      ],
      {
        "Feb-18": ["310 of 610", "50.8%"],
        "Mar-18": ["315 of 627", "50.2%"],
        "Mar-19": ["336 of 643", "52.3%"],
        "YTD 2018/19": ["", label],
        "2017/18": [year, share],
      },
    );

  it("accepts a closed year that is its March", () => {
    expect(found("snapshot-year", summary, placements("315 of 627", "50.2%"))).toEqual([]);
  });

  it("reports one that is not, once, at the counts it is made of", () => {
    expect(found("snapshot-year", summary, placements("315 of 624", "50.5%"))).toEqual([
      "warning '19 Placements'!B7 2017/18: 315 of 624, expected 315 of 627",
    ]);
  });

  it("says nothing of a flow, whose year is a sum", () => {
    expect(found("snapshot-year", summary, placements("3150 of 6270", "50.5%", "51.3%"))).toEqual([]);
  });
});

describe("basis", () => {
  const report = (...more: readonly ScorecardRow[]) => scorecard(...more);
  const months4 = [1, 2, 3, 4];

  it("accepts names, notes and years to date that agree", () => {
    expect(
      found(
        "basis",
        report(
          { number: "1", name: "Contacts - in month", months: months4, ytd: 40, note: "Financial Year" },
          {
            number: "2",
            name: "Contacts - rolling 12 months",
            months: months4,
            ytd: "-",
            note: "Rolling Year",
          },
          { number: "3", name: "Long term placements", months: months4, ytd: "-", note: "As at mth end" },
        ),
      ),
    ).toEqual([]);
  });

  it("reports a note that the name or the year to date contradicts", () => {
    expect(
      found(
        "basis",
        report(
          { number: "1", name: "Contacts - in month", months: months4, ytd: 40, note: "As at mth end" },
          {
            number: "2",
            name: "Contacts - rolling 12 months",
            months: months4,
            ytd: "-",
            note: "Financial Year",
          },
          { number: "3", name: "Contacts", months: months4, ytd: 40, note: "Rolling 12 months" },
          { number: "4", name: "Visits", months: months4, ytd: "-", note: "Financial Year" },
          {
            number: "5",
            name: "Days to placement",
            unit: "YTD Average",
            months: months4,
            ytd: "-",
            note: "Financial Year",
          },
        ),
      ),
    ).toEqual([
      "warning 'Summary'!J4 : As at mth end, expected Financial Year",
      "warning 'Summary'!J5 : Financial Year, expected Rolling 12 months",
      "warning 'Summary'!J6 : Rolling 12 months, expected Financial Year",
      "warning 'Summary'!J7 : Financial Year, expected another basis than Financial Year",
      "info 'Summary'!J8 : Financial Year, expected YTD Average",
    ]);
  });

  it("is settled by a basis declared on Report settings", () => {
    const settings = sheet("Report settings", [
      ["Report month", "March 2019"],
      [""],
      ["Indicator", "Basis"],
      ["1", "Financial year"],
    ]);
    const conflict = report({
      number: "1",
      name: "Contacts - in month",
      months: months4,
      ytd: 40,
      note: "As at mth end",
    });
    expect(found("basis", conflict, settings)).toEqual([]);
  });
});

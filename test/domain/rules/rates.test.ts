import { found, page, scorecard } from "../../support/rule-tester";
import { sheet } from "../../support/sheet-builder";

const summary = scorecard({ number: "9.9", name: "Something else" });

const settings = sheet("Report settings", [
  ["Report month", "March 2019"],
  [""],
  ["From", "To", "Population", "Source"],
  ["Apr-18", "", 56_947, "Mid-year estimate"],
]);

/** Rates of two pages: of children looked after and of plans, per 10,000. */
function pages(looked: number, plans: number, old: readonly [number, number, number]) {
  return [
    page(
      "14 LAC",
      [
        ["6.1", "Number of LAC"],
        ["6.2", "Rate of LAC per 10,000"],
      ],
      {
        "Dec-18": [634, 111.3],
        "Jan-19": [629, 110.5],
        "Feb-19": [645, 113.3],
        "Mar-19": [643, looked],
        "2016/17": [488, old[0]],
      },
    ),
    page(
      "11 CP",
      [
        ["5.1", "Number of open plans"],
        ["5.6", "Open plans per 10,000"],
        ["5.3", "Number of conferences"],
        ["5.4", "Conferences per 10,000"],
      ],
      {
        "Dec-18": [566, 99.4, 300, 52.7],
        "Jan-19": [545, 95.7, 310, 54.4],
        "Feb-19": [545, 95.7, 320, 56.2],
        "Mar-19": [506, plans, 330, 57.9],
        "2016/17": [370, old[1], 490, old[2]],
      },
    ),
  ];
}

describe("rate", () => {
  it("accepts rates of the population of their month", () => {
    expect(found("rate", summary, settings, ...pages(112.9, 88.9, [86.5, 65.6, 86.9]))).toEqual([]);
  });

  it("reports a rate that prints otherwise", () => {
    expect(found("rate", summary, settings, ...pages(113.6, 88.9, [86.5, 65.6, 86.9]))).toEqual([
      "error '14 LAC'!C6 Mar-19: 113.6, expected 112.9",
    ]);
  });
});

describe("population", () => {
  it("accepts rates that one population explains, after rounding", () => {
    expect(found("population", summary, settings, ...pages(112.9, 88.9, [86.5, 65.6, 86.9]))).toEqual([]);
  });

  it("reports the rate that needs another population than the others of its year", () => {
    expect(found("population", summary, settings, ...pages(112.9, 88.9, [87.5, 65.6, 86.9]))).toEqual([
      "warning '14 LAC'!C7 2016/17: 87.5, expected 86.5",
    ]);
  });

  it("reports once a year in which no two agree, at the rate farthest off", () => {
    expect(found("population", summary, settings, ...pages(112.9, 88.9, [83.5, 65.6, 89.9]))).toEqual([
      "warning '14 LAC'!C7 2016/17: 83.5, expected 86.5",
    ]);
  });

  it("leaves months whose population is known to the rule about rates", () => {
    expect(found("population", summary, settings, ...pages(113.6, 88.9, [86.5, 65.6, 86.9]))).toEqual([]);
  });
});

describe("scorecard-equals-section", () => {
  const report = (march: number, year: number) => [
    scorecard({
      number: "6.1",
      name: "Number of Looked After Children",
      months: [634, 629, 645, march],
      years: ["", year],
    }),
    page("14 LAC", [["6.1", "Number of Looked After Children"]], {
      "Dec-18": [634],
      "Jan-19": [629],
      "Feb-19": [645],
      "Mar-19": [643],
      "2017/18": [627],
    }),
  ];

  it("accepts the figures of the page", () => {
    expect(found("scorecard-equals-section", ...report(643, 627))).toEqual([]);
  });

  it("reports months and years that differ", () => {
    expect(found("scorecard-equals-section", ...report(634, 672))).toEqual([
      "error 'Summary'!H4 Mar-19: 634, expected 643",
      "error 'Summary'!L4 2017/18: 672, expected 627",
    ]);
  });
});

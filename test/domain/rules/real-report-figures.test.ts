/**
 * Every finding of the rules about figures on the printed report of March 2019, each with the reason why it is true.
 * None other may appear: a rule that cries wolf here would be switched off by the people it is for.
 */
import { planRefresh } from "../../../src/domain/refresh";
import { printedReport } from "../../support/printed-report";

const RULES_ABOUT_FIGURES = [
  "numerator",
  "percent-of",
  "feasible",
  "denominator-stock",
  "stale",
  "sum-of-totals",
  "ratio-of-indicators",
  "parts-of-source",
  "outcome-parts",
  "stock-and-flow",
  "rate-stock-and-flow",
  "part-of-whole",
  "relation-text",
  "ytd-sum",
  "ytd-ratio",
  "rolling-step",
  "rolling-at-year-end",
  "basis",
  "average-stands-still",
  "snapshot-year",
  "rate",
  "population",
  "scorecard-equals-section",
];

function findings(): readonly string[] {
  const outcome = planRefresh(printedReport());
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.findings
    .filter(({ rule }) => RULES_ABOUT_FIGURES.includes(rule))
    .map(
      ({ rule, severity, sheet, cell, period, found, expected }) =>
        `${rule} ${severity} ${sheet}!${cell} ${period}: ${found}, expected ${expected}`,
    );
}

describe("the printed report's contradictions between figures", () => {
  it("are these, and no others", () => {
    expect(findings()).toEqual([
      // The other six sources make 4331 of the 4411 that the scorecard shows: 80 is missing here, and 80 of 335 is 23.9%.
      "numerator error 02 Contacts by Source!S26 2016/17: 0.8, expected 80",
      // 28.6% is 4 of 14 and 7.1% (6.7) 1 of 14, but 6.4 shows 15 children. Every other month fits its 6.4.
      "feasible warning 14 Looked After Children!G10 Feb-18: 28.6%, expected 26.7% (4 of 15) or 33.3% (5 of 15)",
      // 34.6% is 9 of 26 and 15.4% (6.7) 4 of 26, but 6.4 shows 27.
      "feasible warning 14 Looked After Children!G11 Mar-18: 34.6%, expected 33.3% (9 of 27) or 37.0% (10 of 27)",
      // In all 15 months the denominator is 6.1 to the child; here 431 beside 432.
      "denominator-stock info 19 LAC Placements!I25 2015/16: of 431, expected of 432",
      // "634 of 653" in September and again in October, with 653 visits due in both.
      "stale warning 15 LAC Reviews Plans Visits!F17 Oct-18: 634 of 653, expected figures of Oct-18",
      // 1526 + 423; the relation holds in the four months and in 2016/17 and 2017/18.
      "sum-of-totals error 09 Children in Need!D24 2014/15: 1947, expected 1949",
      // 1430 + 369.
      "sum-of-totals error 09 Children in Need!D25 2015/16: 1805, expected 1799",
      // 4915 of 12165 is 40.404%.
      "ratio-of-indicators error 01 Contacts!G25 2015/16: 40.5%, expected 40.4%",
      // 770 + 386 + 151 + 19; the four percentages make 95.8%.
      "outcome-parts error 08 S47 Completed!C26 2016/17: 1384, expected 1326",
      // 627 + 16 - 18.
      "stock-and-flow warning 14 Looked After Children!D12 Apr-18: 619, expected 625",
      // 619 + 37 - 22.
      "stock-and-flow info 14 Looked After Children!D13 May-18: 637, expected 634",
      // 643 + 34 - 27.
      "stock-and-flow info 14 Looked After Children!D15 Jul-18: 652, expected 650",
      // 650 + 26 - 27.
      "stock-and-flow info 14 Looked After Children!D18 Oct-18: 653, expected 649",
      // 653 + 19 - 24.
      "stock-and-flow info 14 Looked After Children!D19 Nov-18: 647, expected 648",
      // 634 + 20 - 27.
      "stock-and-flow info 14 Looked After Children!D21 Jan-19: 629, expected 627",
      // 629 + 28 - 9.
      "stock-and-flow info 14 Looked After Children!D22 Feb-19: 645, expected 648",
      // 645 + 16 - 16.
      "stock-and-flow info 14 Looked After Children!D23 Mar-19: 643, expected 645",
      // 407 + 208 - 192 over the year.
      "stock-and-flow warning 14 Looked After Children!D26 2015/16: 432, expected 423",
      // 432 + 262 - 215.
      "stock-and-flow warning 14 Looked After Children!D27 2016/17: 488, expected 479",
      // 488 + 330 - 194.
      "stock-and-flow info 14 Looked After Children!D28 2017/18: 627, expected 624",
      // 154 + 1 - 2.
      "stock-and-flow info 20 Fostering!E11 Apr-18: 155, expected 153",
      // 155 + 0 - 3.
      "stock-and-flow info 20 Fostering!E12 May-18: 153, expected 152",
      // 151 + 3 - 2.
      "stock-and-flow info 20 Fostering!E14 Jul-18: 153, expected 152",
      // 149 + 1 - 0.
      "stock-and-flow info 20 Fostering!E19 Dec-18: 151, expected 150",
      // 156 + 32 - 22.
      "stock-and-flow info 20 Fostering!E26 2016/17: 161, expected 166",
      // 161 + 16 - 25.
      "stock-and-flow info 20 Fostering!E27 2017/18: 154, expected 152",
      // Each month's percentage leaves one whole number of referrals: together 4101 of 4169, 98.37%. The mean is 98.22%.
      "ytd-ratio error 03 Referrals!H23 YTD 2018/19: 98.2%, expected 98.4%",
      // 5.4 from January to December 2018 makes 896.
      "rolling-step warning 10 ICPC!C19 Dec-18: 897, expected 896",
      // From February 2018 to January 2019, 867.
      "rolling-step warning 10 ICPC!C20 Jan-19: 868, expected 867",
      // From April 2018 to March 2019, 785, which is also the printed year to date of 5.4.
      "rolling-step warning 10 ICPC!C22 Mar-19: 782, expected 785",
      // 1.7 is named "in current month", 1.8 beside it is the rolling one.
      "basis warning Performance Summary!K16 : As at mth end, expected Financial Year",
      // 3.3 is named "rolling 12 month performance" and has no year to date.
      "basis warning Performance Summary!K30 : Financial Year, expected Rolling Year",
      // 5.4 is named "in month" and its year to date is a sum.
      "basis warning Performance Summary!K43 : As at mth end, expected Financial Year",
      // 10.4 and 10.5: unit "YTD Average"; a reader of "Financial Year" would take the month's figure for the month's own.
      "basis info Performance Summary!K89 : Financial Year, expected YTD Average",
      "basis info Performance Summary!K90 : Financial Year, expected YTD Average",
      // No adoptions in March 2019 (10.1 is 0); in September 2018, the other month without, both averages stood still.
      "average-stands-still warning 21 Adoptions!F22 Mar-19: 386.9, expected 385.3",
      "average-stands-still warning 21 Adoptions!G22 Mar-19: 212.4, expected 212.5",
      // 97.4% is the summer term of 2018, after the year's end; spring, which ends in March, shows 95.0%.
      "snapshot-year info 17 LAC PEPs!E27 2017/18: 97.4%, expected 95.0%",
      // March 2018 on the same page is 315 of 627, and 627 children were looked after.
      "snapshot-year warning 19 LAC Placements!I27 2017/18: 315 of 624, expected 315 of 627",
      // 4680 over 56,947, which every other rate of June 2018 fits; 827.0 is the older population's.
      "rate error 03 Referrals!E13 Jun-18: 827.0, expected 821.8",
      // 5127 referrals at 909.8 need about 56,353; the year's rates 3.3, 4.3, 5.3 and 5.6 need 56,397 to 56,400.
      "population warning 03 Referrals!E26 2016/17: 909.8, expected 909.1",
      // 488 children at 86.6 need at most 56,383.
      "population warning 14 Looked After Children!C27 2016/17: 86.6, expected 86.5",
      // 407 children at 70.0 need about 58,143; 4.3 and 5.6 of the year about 56,093 and 56,626.
      "population warning 14 Looked After Children!C25 2014/15: 70.0, expected 71.9",
      // Page 22 shows 29 and 19.
      "scorecard-equals-section warning Performance Summary!T92 2015/16: 29.1, expected 29",
      "scorecard-equals-section warning Performance Summary!T93 2015/16: 19.2, expected 19",
    ]);
  });

  it("have a finding for every figure that a refresh would not replace by itself", () => {
    const outcome = planRefresh(printedReport());
    if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
    const found = new Set(outcome.findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const differs = outcome.plan.edits.filter(({ kind }) => kind === "differs");
    expect(differs.length).toBeGreaterThan(0);
    expect(differs.map(({ sheet, cell }) => `${sheet}!${cell}`).filter((each) => !found.has(each))).toEqual(
      [],
    );
  });
});

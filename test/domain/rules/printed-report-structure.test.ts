/** What the rules of structure, targets, words and formulas find in the real report, each with why it is true. */
import { join } from "node:path";
import { startAddIn } from "../../../host/door/start-add-in";
import { planRefresh } from "../../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../../src/domain/workbook";
import { readWorkbook } from "../../../src/excel/read-workbook";
import { printedReport } from "../../support/printed-report";
import { openFile, refreshOnHost } from "../../support/refresh-on-host";

const RULES = [
  ...["indicator-number", "month-sequence", "number-cell", "count", "percentage-range", "missing", "termly"],
  ...["unusual", "tolerance-text", "tolerance-bands", "tolerance-polarity", "benchmark-order"],
  ...["formula-pattern", "commentary-facts", "commentary-stale", "small-number", "ytd-not-current"],
  ...["vocabulary", "rag-and-dot"],
];

function findingsIn(report: WorkbookSnapshot): readonly string[] {
  const outcome = planRefresh(report);
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return RULES.flatMap((id) => outcome.findings.filter(({ rule }) => rule === id)).map(
    ({ severity, rule, sheet, cell, period, found, expected }) =>
      `${severity} ${rule} '${sheet}'!${cell} ${period}: ${found}, expected ${expected}`,
  );
}

describe("the printed March 2019 report", () => {
  it("shows these faults of structure, targets and words, and no others", () => {
    expect(findingsIn(printedReport())).toEqual([
      // Two rows of average caseloads share 11.5.
      "error indicator-number 'Performance Summary'!B95 : 11.5, expected a number of its own",
      // The percentage of 1.3 is the scorecard's 1.4; only its n is the scorecard's 1.3.
      "warning indicator-number '01 Contacts'!F6 : 1.3, expected 1.4",
      // A count of referrals under the number of the percentage of contacts going onto referral.
      "error indicator-number '03 Referrals'!C6 : 1.4, expected another number, or none",
      // Pages 04 and 06 both print 2.1 to 2.4; the scorecard's are of new assessments only.
      "warning indicator-number '06 Updated Assessments'!C6 : 2.1, 2.4, 2.2 and 2.3, expected numbers of their own, or none",
      // Care plans up to date are 6.15 on the scorecard; 6.14 there, and on page 17, is education plans.
      "error indicator-number '15 LAC Reviews Plans Visits'!E6 : 6.14, expected 6.15",
      // All of the caseload page but 11.1 is one number behind the scorecard.
      "error indicator-number '22 Caseloads'!D6 : 11.2, expected 11.3",
      "error indicator-number '22 Caseloads'!E6 : 11.3, expected 11.4",
      "error indicator-number '22 Caseloads'!F6 : 11.4, expected 11.5",
      "error indicator-number '22 Caseloads'!H6 : 11.5, expected 11.6",
      "error indicator-number '22 Caseloads'!I6 : 11.6, expected 11.7",
      "error indicator-number '22 Caseloads'!J6 : 11.7, expected 11.8",
      "error indicator-number '22 Caseloads'!K6 : 11.8, expected 11.9",
      // The term over September to December 2018 was the autumn of 2018.
      "error month-sequence '17 LAC PEPs'!E16 Sep-18: Autumn Term 2019, expected Autumn Term 2018",
      // Benchmarks typed as 12.3% (2017): read, but text.
      "warning number-cell '14 Looked After Children'!I29 neighbours: 2017, expected the number alone, the year in a note",
      // Spring term 2019 ended in the report month; only its name is there.
      "warning termly '17 LAC PEPs'!E20 Mar-19: Spring Term 2019, expected the figure of the term that ends in Mar-19",
      // Counts more than a fifth from last March (1528 against 1241, and so on), and three percentages outside their limits.
      "info unusual '01 Contacts'!C22 Mar-19: 1528, expected within 20 % of 1241, or a data note",
      "info unusual '02 Contacts by Source'!C22 Mar-19: 501, expected within 20 % of 351, or a data note",
      "info unusual '02 Contacts by Source'!D22 Mar-19: 90, expected within 20 % of 53, or a data note",
      "info unusual '02 Contacts by Source'!F22 Mar-19: 310, expected within 20 % of 217, or a data note",
      "info unusual '02 Contacts by Source'!G22 Mar-19: 123, expected within 20 % of 99, or a data note",
      "info unusual '02 Contacts by Source'!J22 Mar-19: 26, expected within 20 % of 58, or a data note",
      "info unusual '02 Contacts by Source'!P22 Mar-19: 30, expected within 20 % of 42, or a data note",
      "info unusual '03 Referrals'!G22 Mar-19: 63, expected within 20 % of 85, or a data note",
      "info unusual '04 New Assessments'!F22 Mar-19: 21, expected within 20 % of 53, or a data note",
      "info unusual '06 Updated Assessments'!C22 Mar-19: 43, expected within 20 % of 124, or a data note",
      "info unusual '10 ICPC'!E22 Mar-19: 53, expected within 20 % of 95, or a data note",
      "info unusual '10 ICPC'!F22 Mar-19: 41, expected within 20 % of 69, or a data note",
      "info unusual '14 Looked After Children'!E23 Mar-19: 16, expected within 20 % of 44, or a data note",
      "info unusual '14 Looked After Children'!F23 Mar-19: 16, expected within 20 % of 27, or a data note",
      "info unusual '15 LAC Reviews Plans Visits'!E22 Mar-19: 98.3%, expected 84.9% to 94.2%, or a data note",
      "info unusual '16 LAC Health'!C22 Mar-19: 83.0%, expected 83.3% to 91.5%, or a data note",
      "info unusual '22 Caseloads'!C22 Mar-19: 4.9%, expected 7.6% to 13.6%, or a data note",
      "info unusual '22 Caseloads'!E22 Mar-19: 23, expected within 20 % of 18, or a data note",
      // 2.2: amber and green both begin at 90 %.
      "warning tolerance-bands 'Performance Summary'!P21 : <90% | 90%> | 90%+, expected an amber that can occur",
      // 11.3 and 11.4: 24 and 20 are neither red nor amber.
      "warning tolerance-bands 'Performance Summary'!P92 : 25+ | 24< | 22<, expected every figure red, amber or green",
      "warning tolerance-bands 'Performance Summary'!P93 : 21+ | 20< | 18<, expected every figure red, amber or green",
      // Caseloads below their range (11.7 printed 12.7 and 13.3) have no colour.
      "warning tolerance-bands 'Performance Summary'!P94 : over 1% above range | 1% above range | 14-20, expected every figure red, amber or green",
      "warning tolerance-bands 'Performance Summary'!P96 : over 1% above range | 1% above range | 16-22, expected every figure red, amber or green",
      // 3.3 is Info, yet has a full set of tolerances.
      "warning tolerance-polarity 'Performance Summary'!P30 : more than +/-15 | +/-15 | +/-5 of 158.8, expected n/a, or another polarity than Info",
      // 4.3, 5.6, 6.2 and 11.1 have one number and no operator.
      "warning tolerance-polarity 'Performance Summary'!R38 : 375.5, expected a red and an amber test beside the target",
      "warning tolerance-polarity 'Performance Summary'!R45 : 99.6, expected a red and an amber test beside the target",
      "warning tolerance-polarity 'Performance Summary'!R56 : 99.1, expected a red and an amber test beside the target",
      // 7.3 has nothing at all where other rows say n/a.
      "warning tolerance-polarity 'Performance Summary'!R73 : blank, expected a target, or \"n/a\" as in other rows",
      "warning tolerance-polarity 'Performance Summary'!R91 : 10%, expected a red and an amber test beside the target",
      // Pages with a red figure whose neutral words give neither cause nor action.
      "warning commentary-stale '04 New Assessments'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '07 S47 Started'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '10 ICPC'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '12 CP Time Periods'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '14 Looked After Children'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '16 LAC Health'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '18 Care Leavers'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '19 LAC Placements'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '21 Adoptions'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      "warning commentary-stale '22 Caseloads'!C4 Mar-19: neither cause nor action, expected a cause or an action",
      // Each page with months of 1 to 4 children, adoptions or carers.
      "info small-number '02 Contacts by Source'!G15 Aug-18: 3 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '03 Referrals'!F15 Aug-18: 1 count of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '05 Assessment Outcomes'!O27 2017/18: 1 count of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '06 Updated Assessments'!F14 Jul-18: 7 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '08 S47 Completed'!H9 Feb-18: 5 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '14 Looked After Children'!H9 Jan-18: 8 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '20 Fostering'!F9 Feb-18: 24 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number '21 Adoptions'!C9 Feb-18: 18 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      "info small-number 'Performance Summary'!F60 Dec-18: 15 counts of 1 to 4, expected 5 or more, or 0, in a public copy",
      // Low is good, and 33 and 23 are more than 30 and 18: the print follows the number.
      "error rag-and-dot 'Performance Summary'!M92 Mar-19: ↑, expected ↓",
      "error rag-and-dot 'Performance Summary'!M93 Mar-19: ↑, expected ↓",
    ]);
  });

  it("shows none of pattern once our formulas are everywhere", async () => {
    const workbook = openFile(join(__dirname, "../../fixtures/report-2019-03/as-printed.xlsx"));
    await refreshOnHost(workbook);
    const connection = startAddIn(workbook);
    const refreshed = await readWorkbook();
    connection.dispose();
    const formulas = refreshed.sheets
      .flatMap((sheet) => sheet.formulas.flat())
      .filter((each) => String(each).startsWith("="));
    expect(formulas.length).toBeGreaterThan(1000);
    expect(findingsIn(refreshed).filter((finding) => finding.includes("formula-pattern"))).toEqual([]);
  });
});

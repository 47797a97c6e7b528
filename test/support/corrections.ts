/**
 * The contradictions of the printed March 2019 report, each with the least change of cells that removes it without making
 * another. Where several changes would do, the one that the other figures of the report speak for.
 */
import type { CellContent } from "../../src/domain/workbook";

/** One cell: its sheet, its address, what it shows, what it is to hold, and its number format where that changes. */
export type CorrectedCell = readonly [
  sheet: string,
  cell: string,
  from: string,
  to: CellContent,
  format?: string,
];

export interface Correction {
  readonly why: string;
  readonly cells: readonly CorrectedCell[];
}

const SUMMARY = "Performance Summary";
const REFERRALS = "03 Referrals";
const UPDATED = "06 Updated Assessments";
const CASELOADS = "22 Caseloads";
const SETTINGS = "Report settings";

/** Corrections of what the rules call errors. */
const ERRORS: readonly Correction[] = [
  {
    why: "11.5 is the number of two rows; the second group of LAC teams gets one of its own.",
    cells: [[SUMMARY, "B95", "11.5", "11.5b"]],
  },
  {
    why: "1.4 is a percentage on the scorecard, which has no row for the number of referrals.",
    cells: [[REFERRALS, "C6", "1.4", ""]],
  },
  {
    why: "The scorecard numbers the share of up to date plans 6.15; its 6.14 is about education plans.",
    cells: [["15 LAC Reviews Plans Visits", "E6", "6.14", "6.15"]],
  },
  {
    why: "The scorecard numbers the caseloads one higher than their page does.",
    cells: [
      [CASELOADS, "D6", "11.2", "11.3"],
      [CASELOADS, "E6", "11.3", "11.4"],
      [CASELOADS, "F6", "11.4", "11.5"],
      [CASELOADS, "H6", "11.5", "11.6"],
      [CASELOADS, "I6", "11.6", "11.7"],
      [CASELOADS, "J6", "11.7", "11.8"],
      [CASELOADS, "K6", "11.8", "11.9"],
    ],
  },
  {
    why: "Sep-18 to Dec-18 is the autumn term of 2018.",
    cells: [["17 LAC PEPs", "E16", "97.5%\nAutumn Term 2019", "97.5%\nAutumn Term 2018"]],
  },
  {
    why: "0.8 is no count; 80 is what the other sources leave of 1.3, 4411.",
    cells: [
      ["02 Contacts by Source", "S26", "1", 80],
      ["02 Contacts by Source", "T26", "0.2%", 80 / 335],
    ],
  },
  {
    why: "4.2 = 4.1 + 5.1 in 2014/15; the rate 4.3 was made of 4.2, so it is 4.1 that is 2 too many.",
    cells: [
      ["09 Children in Need", "C24", "1526", 1524],
      [SUMMARY, "S36", "1526", 1524],
    ],
  },
  {
    why: "4.2 = 4.1 + 5.1 in 2015/16; 4.2 gives the rate 4.3 on the population of the other rates, so 4.1 is 6 too few.",
    cells: [
      ["09 Children in Need", "C25", "1430", 1436],
      [SUMMARY, "T36", "1430", 1436],
    ],
  },
  {
    why: "4915 of 12165 prints as 40.4 %.",
    cells: [
      ["01 Contacts", "G25", "40.5%", 4915 / 12165],
      [SUMMARY, "T13", "40.5%", 4915 / 12165],
    ],
  },
  {
    why: "58 of 1384 enquiries have no outcome: the 19 not recorded are 77. Every other percentage is of 1384.",
    cells: [
      ["08 S47 Completed", "J26", "19", 77],
      ["08 S47 Completed", "K26", "1.4%", 77 / 1384],
      [SUMMARY, "U35", "1.4%", 77 / 1384],
    ],
  },
  {
    why: "98.2 % is the mean of the months of 1.6; they make 4101 of 4169.",
    cells: [
      [REFERRALS, "H23", "98.2%", 4101 / 4169],
      [SUMMARY, "J15", "98.2%", 4101 / 4169],
    ],
  },
  {
    why: "4680 prints as 827.0 on the population before June: 1.5 still used it in that month.",
    cells: [
      [SETTINGS, "A11", "", 43252, "mmm-yy"],
      [SETTINGS, "B11", "", 43252, "mmm-yy"],
      [SETTINGS, "C11", "", 56592, "#,##0"],
      [SETTINGS, "D11", "", "The estimate before, in this month still used for 1.5"],
    ],
  },
  {
    why: "A maximum caseload is a whole number, as its page has it.",
    cells: [
      [SUMMARY, "T92", "29.1", 29],
      [SUMMARY, "T93", "19.2", 19],
    ],
  },
  {
    why: "33 against 30 and 23 against 18 are worse where Low is good.",
    cells: [
      [SUMMARY, "M92", "↑", "↓"],
      [SUMMARY, "M93", "↑", "↓"],
    ],
  },
];

/** Corrections of what the rules call warnings, where the report itself says what is right. */
const WARNINGS: readonly Correction[] = [
  {
    why: "The column's percentage is 1.4; 1.3 is the count behind it.",
    cells: [["01 Contacts", "F6", "1.3", "1.4"]],
  },
  {
    why: "The numbers belong to the new assessments; the scorecard does not show the updated ones.",
    cells: [
      [UPDATED, "C6", "2.1", ""],
      [UPDATED, "D6", "2.4", ""],
      [UPDATED, "E6", "2.2", ""],
      [UPDATED, "F6", "2.3", ""],
    ],
  },
  {
    why: "Benchmarks as numbers, so that they can be charted.",
    cells: [
      ["14 Looked After Children", "I29", "12.3% (2017)", 0.123, "0.0%"],
      ["14 Looked After Children", "I30", "22.0% (2017)", 0.22, "0.0%"],
      ["14 Looked After Children", "I31", "12.0% (2017)", 0.12, "0.0%"],
      ["14 Looked After Children", "I32", "17.0% (2017)", 0.17, "0.0%"],
      [SUMMARY, "W61", "12.3% (2017)", 0.123, "0.0%"],
      [SUMMARY, "X61", "22.0% (2017)", 0.22, "0.0%"],
      [SUMMARY, "Y61", "12.0% (2017)", 0.12, "0.0%"],
      [SUMMARY, "Z61", "17.0% (2017)", 0.17, "0.0%"],
    ],
  },
  {
    why: "Red below 90 % and green from 90 % leave nothing amber.",
    cells: [[SUMMARY, "Q21", "90%>", ""]],
  },
  {
    why: "Amber reaches up to where red begins.",
    cells: [
      [SUMMARY, "Q92", "24<", "25<"],
      [SUMMARY, "Q93", "20<", "21<"],
    ],
  },
  {
    why: "A target to keep within is one of Within Limits, not of Info.",
    cells: [[SUMMARY, "D30", "Info", "Within Limits"]],
  },
  {
    why: "No target is n/a, as in other rows.",
    cells: [[SUMMARY, "R73", "", "n/a"]],
  },
  {
    why: "4 and 1 of the 15 that ceased in Feb-18, 9 and 4 of the 27 in Mar-18; both counts fit the number looked after.",
    cells: [
      ["14 Looked After Children", "G10", "28.6%", 4 / 15],
      ["14 Looked After Children", "I10", "7.1%", 1 / 15],
      ["14 Looked After Children", "G11", "34.6%", 9 / 27],
      ["14 Looked After Children", "I11", "15.4%", 4 / 27],
    ],
  },
  {
    why: "The rolling figures of Dec-18 and Jan-19 and the step to Feb-19 all count 87 conferences in Feb-18.",
    cells: [
      ["10 ICPC", "E9", "86", 87],
      ["10 ICPC", "G9", "76.7%", 66 / 87],
    ],
  },
  {
    why: "April to March is 785, in the months as in the year to date.",
    cells: [
      ["10 ICPC", "C22", "782", 785],
      ["10 ICPC", "D22", "137.3", (785 * 10000) / 56947],
      [SUMMARY, "I41", "782", 785],
      [SUMMARY, "I42", "137.3", (785 * 10000) / 56947],
    ],
  },
  {
    why: "A percentage of the month belongs to the financial year; its months make 890 of 4169.",
    cells: [
      [SUMMARY, "K16", "As at mth end", "Financial Year"],
      [REFERRALS, "I23", "-", 890 / 4169, "0.0%"],
      [SUMMARY, "J16", "-", 890 / 4169, "0.0%"],
    ],
  },
  {
    why: "The data note as the name has it: rolling, in month, an average since April.",
    cells: [
      [SUMMARY, "K30", "Financial Year", "Rolling Year"],
      [SUMMARY, "K43", "As at mth end", "Financial Year"],
      [SUMMARY, "K89", "Financial Year", "YTD Average"],
      [SUMMARY, "K90", "Financial Year", "YTD Average"],
    ],
  },
  {
    why: "Without an adoption in Mar-19 the averages since April stand still.",
    cells: [
      ["21 Adoptions", "F22", "386.9", 385.3],
      ["21 Adoptions", "G22", "212.4", 212.5],
      [SUMMARY, "I89", "386.9", 385.3],
      [SUMMARY, "I90", "212.4", 212.5],
      [SUMMARY, "L89", "↓", "→"],
      [SUMMARY, "L90", "↑", "→"],
    ],
  },
  {
    why: "The closed year is its March, 315 of 627.",
    cells: [
      ["19 LAC Placements", "I27", "315 of 624", "315 of 627"],
      ["19 LAC Placements", "J27", "50.5%", 315 / 627],
      [SUMMARY, "V80", "50.5%", 315 / 627],
    ],
  },
  {
    why: "The other rates of 2016/17 were made with a population of 56397 to 56400.",
    cells: [
      [REFERRALS, "E26", "909.8", (5127 * 10000) / 56398],
      [SUMMARY, "U14", "909.8", (5127 * 10000) / 56398],
      ["14 Looked After Children", "C27", "86.6", (488 * 10000) / 56398],
      [SUMMARY, "U56", "86.6", (488 * 10000) / 56398],
    ],
  },
];

export const CORRECTIONS: readonly Correction[] = [...ERRORS, ...WARNINGS];

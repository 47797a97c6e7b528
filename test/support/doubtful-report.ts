/** A small report with two pages that fit one row equally well, so that only a person can say which is meant. */
import type { Workbook } from "../../host/model/workbook";
import { serialOfMonth, month } from "../../src/domain/period";
import { hostWorkbook, type HostCell } from "./open-client";

const MONTHS = ["2019-01", "2019-02", "2019-03"] as const;

/** Sheets "Summary", "North" and "South"; row 4 of Summary, "1.1 Number of contacts", is in doubt. */
export function doubtfulReport(): Workbook {
  const page = (first: number): readonly (readonly HostCell[])[] => [
    ["CONTACTS"],
    ["", "1.1"],
    ["Month", "Number of contacts"],
    ...MONTHS.map((each, index): HostCell[] => [monthCell(each), first + index]),
  ];
  return hostWorkbook({
    Summary: [
      ["Performance Summary, as at month end: March 2019"],
      [],
      ["No.", "Indicator", "Good perf is", "Data note", ...MONTHS.map(monthCell)],
      ["1.1", "Number of contacts", "Info", "Count", "", "", ""],
    ],
    North: page(100),
    South: page(200),
  });
}

function monthCell(of: (typeof MONTHS)[number]): HostCell {
  return { content: serialOfMonth(month(of)), style: { numberFormat: "mmm-yy" } };
}

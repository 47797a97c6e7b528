import { join } from "node:path";
import { parseExtract } from "../../src/extract/parse-extract";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { Edit } from "../../src/domain/plan/plan";
import type { Refresh } from "../../src/domain/refresh";
import { PLAIN } from "../../host/model/style";
import type { Workbook } from "../../host/model/workbook";
import { openFile, refreshOnHost, shownIn } from "../support/refresh-on-host";
import { placeOf } from "../support/real-report";

const MARCH = join(__dirname, "../../sample/workbooks/march-2019-as-printed.xlsx");

/** April's figures are invented: the real report ends with March. */
const INVENTED_APRIL = `sheet,indicator,measure,period,value,numerator,denominator
01 Contacts,1.1,No. Contacts,2019-04,1400,,
01 Contacts,1.2,,2019-04,,1200,1400
01 Contacts,1.3,,2019-04,,400,1400
03 Referrals,1.4,,2019-04,390,,
03 Referrals,1.6,,2019-04,99.0%,,
03 Referrals,1.6,,2019/20-YTD,99.0%,,
05 Assessment Outcomes,2.5,,2019-04,,160,400
14 Looked After Children,6.1,,2019-04,640,,
14 Looked After Children,6.3,,2019-04,20,,
Performance Summary,6.9,,2019-04,10.0%,,
`;

function formulaIn(workbook: Workbook, sheet: string, address: string): string {
  const { row, column } = placeOf(sheet, address);
  return workbook.sheet(sheet)?.cell(row, column)?.formula ?? "";
}

/** What is found of targets that are to be agreed. */
function foundIn({ findings }: Refresh): readonly unknown[] {
  return findings
    .filter(({ rule }) => rule === "targets-agreed")
    .map(({ severity, sheet, cell, period }) => [severity, sheet, cell, period]);
}

describe("April starts a financial year", () => {
  const workbook = openFile(MARCH);
  const isAsked = ({ kind, ticked }: Edit): boolean => kind === "text" && !ticked;
  let asked: readonly Edit[] = [];
  let offered: readonly unknown[] = [];
  let found: readonly unknown[] = [];
  const shown = (sheet: string, ...addresses: readonly string[]): readonly string[] =>
    addresses.map((address) => shownIn(workbook, sheet, address));

  beforeAll(async () => {
    workbook.names.push({ name: "Years", formula: "='01 Contacts'!$C$24:$C$27" });
    const board = workbook.addSheet("Board");
    for (const [row, range] of ["C11:C22", "C8:C22", "C9:C20"].entries()) {
      board.put(row, 0, { value: 0, formula: `=SUM('01 Contacts'!${range})`, style: PLAIN });
    }
    const extract = parseExtract(INVENTED_APRIL);
    if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
    const { refresh } = await refreshOnHost(workbook, { extract: extract.rows });
    offered = refresh.plan.edits
      .filter(({ sheet }) => sheet === "Board")
      .map(({ cell, before, after, ticked }) => [cell, before, after, ticked]);
    asked = refresh.plan.edits.filter(isAsked);
    found = foundIn(refresh);
  });

  it("moves titles and heads on", () => {
    expect(shown("Performance Summary", "A2", "F8", "F9", "I9", "J9", "S9", "V9")).toEqual([
      "As at Month End: April 2019",
      "2018 / 19 – 2019 / 20",
      "Jan-19",
      "Apr-19",
      "YTD 2019/20",
      "2015/16",
      "2018/19",
    ]);
    expect(shown("Report settings", "B3", "B4")).toEqual(["April 2019", "2019/20"]);
  });

  it("asks for the targets again, at each refresh until a person says that they are agreed", async () => {
    expect(asked).toMatchObject([
      { sheet: "Report settings", kind: "text", before: "", after: "2019/20", ticked: false },
    ]);
    const [{ cell } = { cell: "" }] = asked;
    const label = cell.replace("B", "A");
    expect(shown("Report settings", label, cell)).toEqual(["Targets agreed for", ""]);
    const copy = openWorkbook(saveWorkbook(workbook), "april.xlsx");
    const again = await refreshOnHost(copy);
    expect(again.refresh.plan.edits.filter(isAsked)).toMatchObject([{ cell, ticked: false }]);
    const { row, column } = placeOf("Report settings", cell);
    const sheet = copy.sheet("Report settings")!;
    const style = { ...sheet.styleAt(row, column), numberFormat: "@" };
    sheet.put(row, column, { value: "2019/20", formula: "", style });
    expect(foundIn(again.refresh)).toEqual([["warning", "Report settings", cell, "2019/20"]]);
    const agreed = await refreshOnHost(copy);
    expect(foundIn(agreed.refresh)).toEqual([]);
    expect(agreed.refresh.plan.edits.filter(isAsked)).toEqual([]);
  });

  it("says so as a finding too, also where nothing notes the year", async () => {
    expect(found).toEqual([["warning", "Report settings", asked[0]?.cell, "2019/20"]]);
    const bare = openFile(MARCH);
    bare.removeSheet(bare.sheet("Report settings")!);
    const extract = parseExtract(INVENTED_APRIL);
    const { refresh } = await refreshOnHost(bare, extract.kind === "rows" ? { extract: extract.rows } : {});
    expect(refresh.plan.edits.filter(isAsked)).toEqual([]);
    expect(foundIn(refresh)).toEqual([["warning", "Performance Summary", "R9", "2019/20"]]);
  });

  it("gives the month a row, starts the year to date again and puts the closed year under the annual trend", () => {
    const { merges } = workbook.sheet("01 Contacts")!;
    expect(shown("01 Contacts", "B23", "C23", "D23", "E23")).toEqual([
      "Apr-19",
      "1400",
      "1200 of 1400",
      "85.7%",
    ]);
    expect(shown("01 Contacts", "B24", "C24", "D24", "E24")).toEqual([
      "2019/20",
      "1400",
      "1200 of 1400",
      "85.7%",
    ]);
    expect(shown("01 Contacts", "B28", "C28")).toEqual(["2017/18", "15670"]);
    expect(shown("01 Contacts", "B29", "C29", "D29", "E29")).toEqual([
      "2018/19",
      "16694",
      "13521 of 16694",
      "81.0%",
    ]);
    expect(merges).toContainEqual({ row: 7, column: 0, rows: 16, columns: 1 });
    expect(merges).toContainEqual({ row: 24, column: 0, rows: 5, columns: 1 });
  });

  it("extends what ended at the last closed year; a person's total of that year is right as it is", () => {
    expect(workbook.names.find(({ name }) => name === "Years")?.formula).toBe("='01 Contacts'!$C$25:$C$29");
    // April to March is left, and what ended before March; all months so far are offered with April.
    expect(offered).toEqual([["A2", "=SUM('01 Contacts'!C8:C22)", "=SUM('01 Contacts'!C8:C23)", false]]);
  });

  it("closes a stock at its March", () => {
    expect(shown("14 Looked After Children", "B30", "D30", "C30")).toEqual(["2018/19", "643", "112.9"]);
    expect(formulaIn(workbook, "14 Looked After Children", "C30")).toMatch(/^=D30\*10000\//);
  });

  it("moves the scorecard's months and years with their figures", () => {
    expect(shown("Performance Summary", "F10", "I10", "J10", "S10", "U10", "V10")).toEqual([
      "1523",
      "1400",
      "1400",
      "12165",
      "15670",
      "16694",
    ]);
    // 1.7 has no year to date, so its year stays "-" as the years before.
    expect(shown("Performance Summary", "U16", "V16")).toEqual(["-", "-"]);
    // 6.9 stands on no page: its months move, its year closes at its year to date.
    expect(shown("Performance Summary", "F63", "H63", "I63", "V63")).toEqual([
      "14.8%",
      "0.0%",
      "10.0%",
      "12.6%",
    ]);
  });

  it("compares a count with the same months of last year, which the page holds", () => {
    expect(formulaIn(workbook, "Performance Summary", "M10")).toBe(
      "=PERF.DOT(J10,SUM('01 Contacts'!C11:C11),$D10,0)",
    );
    expect(shown("Performance Summary", "M10")).toEqual(["↑"]);
  });

  it("empties a year to date that belongs to the closed year and that nobody brought, and judges nothing from it", () => {
    expect(shown("04 New Assessments", "C24", "E24")).toEqual(["", ""]);
    expect(shown("Performance Summary", "J21", "O21")).toEqual(["", ""]);
    // Nor is a percentage worked out from the closed year's n and d (2.6 has no April).
    expect(shown("05 Assessment Outcomes", "G24", "I24", "J24")).toEqual(["", "", ""]);
    expect(shown("Performance Summary", "J25", "M25")).toEqual(["", ""]);
  });

  it("leaves nothing to do the second time, also once saved and opened again", async () => {
    const again = openWorkbook(saveWorkbook(workbook), "april.xlsx");
    const { refresh } = await refreshOnHost(again);
    expect(refresh.month).toBe("2019-04");
    expect(refresh.plan.edits.filter(({ ticked }) => ticked)).toEqual([]);
  });
});

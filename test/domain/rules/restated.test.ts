import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../../host/model/workbook";
import { startAddIn } from "../../../host/door/start-add-in";
import type { ExtractRow } from "../../../src/domain/plan/extract";
import { planRefresh, type RefreshOptions } from "../../../src/domain/refresh";
import { readWorkbook } from "../../../src/excel/read-workbook";
import { parseExtract } from "../../../src/extract/parse-extract";
import { LOG_TABLES } from "../../../src/domain/log/log-layout";
import { openFile, refreshOnHost } from "../../support/refresh-on-host";
import { placeOf } from "../../support/real-report";
import { found, page, scorecard } from "../../support/rule-tester";
import { sheet, textCell } from "../../support/sheet-builder";

const SAMPLE = join(__dirname, "../../../sample");
const HEAD = "sheet,indicator,measure,period,value,numerator,denominator\n";

function rowsOf(csv: string): readonly ExtractRow[] {
  const extract = parseExtract(csv);
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  return extract.rows;
}

async function restatedOn(workbook: Workbook, options: RefreshOptions = {}): Promise<readonly string[]> {
  const connection = startAddIn(workbook);
  const outcome = planRefresh(await readWorkbook(), options);
  connection.dispose();
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  return outcome.findings
    .filter(({ rule }) => rule === "restated")
    .map((each) => `${each.sheet}!${each.cell} ${each.period}: ${each.found}, expected ${each.expected}`);
}

describe("restated, in a report with a log", () => {
  const log = (...lines: readonly (readonly (string | number)[])[]) =>
    sheet("Refresh log", [
      [...LOG_TABLES.refreshes.heads],
      [43_500, "March 2019", 1],
      [""],
      [...LOG_TABLES.restatements.heads],
      ...lines.map((line) => line.map((each) => (typeof each === "string" ? textCell(each) : each))),
    ]);
  const report = (january: number) => [
    scorecard({ number: "1.1", name: "Contacts", months: [80, january, 100, 110] }),
    page("01 Contacts", [["1.1", "Contacts"]], {
      "Dec-18": [80],
      "Jan-19": [january],
      "Feb-19": [100],
      "Mar-19": [110],
    }),
  ];
  // The row has moved since it was written down.
  const line = [43_500, "01 Contacts", "B3", "1.1", "Jan-19", "88", "90", "+2"];

  it("is silent where the figure is the one issued", () => {
    expect(found("restated", ...report(90), log(line))).toEqual([]);
  });

  it("finds the figure that was typed over, where its month stands now", () => {
    expect(found("restated", ...report(91), log(line))).toEqual([
      "warning '01 Contacts'!B4 Jan-19: 91, expected 90",
    ]);
  });

  it("goes by the newest line, whatever their order", () => {
    const newer = [43_530, "01 Contacts", "B4", "1.1", "Jan-19", "90", "91", "+1"];
    expect(found("restated", ...report(91), log(newer, line))).toEqual([]);
    expect(found("restated", ...report(90), log(newer, line))).toHaveLength(1);
  });

  it("is silent without a log, and about an indicator or period that is no longer shown", () => {
    expect(found("restated", ...report(91))).toEqual([]);
    const gone = [43_500, "01 Contacts", "B3", "9.9", "Jan-19", "88", "90", "+2"];
    const old = [43_500, "01 Contacts", "B3", "1.1", "Jan-17", "88", "90", "+2"];
    expect(found("restated", ...report(91), log(gone, old))).toEqual([]);
  });
});

describe("restated, on the real report", () => {
  const march = rowsOf(readFileSync(join(SAMPLE, "extracts/2019-03.csv"), "utf8"));

  it("finds the extract's change from before the re-run window; accepted, it is noted", async () => {
    const workbook = openFile(join(SAMPLE, "workbooks/march-2019-as-printed.xlsx"));
    const extract = rowsOf(`${HEAD}01 Contacts,1.1,,2018-04,1,,\n`);
    const options = { month: "2019-03" as never, extract };
    const said = await restatedOn(workbook, options);
    expect(said).toEqual([expect.stringMatching(/^01 Contacts!C\d+ Apr-18: 1, expected \d+$/)]);
    await refreshOnHost(workbook, { ...options, acceptDifferences: true });
    expect(await restatedOn(workbook, options)).toEqual([]);
  });

  it("is silent before and after a month's ordinary refresh, and finds what is then typed over", async () => {
    const workbook = openFile(join(SAMPLE, "workbooks/february-2019.xlsx"));
    expect(await restatedOn(workbook)).toEqual([]);
    // The sample restates nothing: January's re-run is invented.
    const rerun = rowsOf(`${HEAD}01 Contacts,1.1,,2019-01,1500,,\n`).map((each) => ({ ...each, line: 9999 }));
    const { refresh } = await refreshOnHost(workbook, { extract: [...march, ...rerun] });
    expect(refresh.findings.filter(({ rule }) => rule === "restated")).toEqual([]);
    expect(await restatedOn(workbook)).toEqual([]);
    const first = refresh.restatements[0];
    if (!first) throw new Error("the re-run restates no figure");
    const { row, column } = placeOf(first.sheet, first.cell);
    const itsPage = workbook.sheet(first.sheet)!;
    itsPage.put(row, column, { ...itsPage.cell(row, column)!, value: 7, formula: "" });
    expect(await restatedOn(workbook)).toHaveLength(1);
  });
});

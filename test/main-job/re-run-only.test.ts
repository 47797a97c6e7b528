/** An extract of re-run figures alone: in the pane the report's month stays, elsewhere it would be set back. */
import { join } from "node:path";
import { startAddIn } from "../../host/door/start-add-in";
import { planRefresh, type RefreshOptions, type RefreshOutcome } from "../../src/domain/refresh";
import type { WorkbookSnapshot } from "../../src/domain/workbook";
import { month } from "../../src/domain/period";
import { readWorkbook } from "../../src/excel/read-workbook";
import { parseExtract } from "../../src/extract/parse-extract";
import { openFile } from "../support/refresh-on-host";

const HEAD = "sheet,indicator,measure,period,value,numerator,denominator";
/** Invented: January's contacts, run again. */
const JANUARY = "01 Contacts,1.1,,2019-01,1500,,";

let february: WorkbookSnapshot;

beforeAll(async () => {
  const file = join(__dirname, "../../sample/workbooks/february-2019.xlsx");
  const connection = startAddIn(openFile(file));
  february = await readWorkbook();
  connection.dispose();
});

function planned(lines: readonly string[], options: RefreshOptions = {}): RefreshOutcome {
  const extract = parseExtract([HEAD, ...lines, ""].join("\n"));
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  return planRefresh(february, { ...options, extract: extract.rows });
}

it("that ends before the report month leaves the month where it is, and restates", () => {
  const outcome = planned([JANUARY], { keepMonth: true });
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  expect(outcome.month).toBe("2019-02");
  expect(outcome.restatements).toMatchObject([{ sheet: "01 Contacts", period: "Jan-19", after: "1500" }]);
  expect(outcome.plan.edits.filter(({ kind }) => kind === "header" || kind === "row")).toEqual([]);
});

it("would set the month back where nobody says that it stays", () => {
  expect(planned([JANUARY])).toMatchObject({
    kind: "refused",
    reasons: ["The report is as at February 2019; it cannot be set back to January 2019."],
  });
});

it("moves the month all the same where it has a later one", () => {
  const outcome = planned([JANUARY, "01 Contacts,1.1,,2019-03,1528,,"], { keepMonth: true });
  expect(outcome).toMatchObject({ kind: "ready", month: "2019-03" });
});

it("gives way to a month that is told", () => {
  const outcome = planned([JANUARY], { keepMonth: true, month: month("2019-03") });
  expect(outcome).toMatchObject({ kind: "ready", month: "2019-03" });
});

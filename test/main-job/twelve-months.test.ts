/** Twelve month-ends in a row, April to March, each on what the one before left; then April again, which closes the year. */
import { join } from "node:path";
import { startAddIn } from "../../host/door/start-add-in";
import { openCells } from "../../src/domain/book/open-cells";
import { readBook } from "../../src/domain/book/read-book";
import { rowsByPeriod } from "../../src/domain/book/section-figure";
import { addMonths, month, type Month } from "../../src/domain/period";
import { readWorkbook } from "../../src/excel/read-workbook";
import { parseExtract } from "../../src/extract/parse-extract";
import { openFile, refreshOnHost } from "../support/refresh-on-host";

const FIRST = month("2019-04");
const MONTHS = Array.from({ length: 12 }, (_, index) => addMonths(FIRST, index));

/** Invented: other figures each month, in whole numbers. */
const contacts = (of: Month): number => 1000 + 37 * (Number(of.slice(5)) + 1);
const conferences = (of: Month): number => 40 + 3 * Number(of.slice(5));
const total = (of: (month: Month) => number): number => MONTHS.reduce((sum, each) => sum + of(each), 0);

function extractOf(of: Month): string {
  return `sheet,indicator,measure,period,value,numerator,denominator
01 Contacts,1.1,,${of},${contacts(of)},,
10 ICPC,5.4,,${of},${conferences(of)},,
`;
}

const workbook = openFile(join(__dirname, "../../sample/workbooks/march-2019-as-printed.xlsx"));

async function close(of: Month): Promise<void> {
  const extract = parseExtract(extractOf(of));
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  const { refresh, roundTrips } = await refreshOnHost(workbook, { extract: extract.rows });
  expect([refresh.month, roundTrips <= 8]).toEqual([of, true]);
}

/** The figure of an indicator in a section's row: a month, "ytd 2019/20" or "year 2019/20". */
async function figure(indicator: string, period: string): Promise<number | undefined> {
  const connection = startAddIn(workbook);
  const snapshot = await readWorkbook();
  connection.dispose();
  const read = readBook(snapshot);
  if (read.kind !== "report") throw new Error(read.problems.join("\n"));
  const cells = openCells(snapshot);
  for (const section of read.book.sections) {
    const measure = section.measures.find(({ number }) => number === indicator);
    const row = rowsByPeriod(section).get(period);
    if (!measure || row === undefined) continue;
    const found = cells.figure({ sheet: section.sheet, row, column: measure.column });
    if (found.kind === "number") return found.value;
  }
  return undefined;
}

test("in March the year to date is the rolling twelve months, and in April the closed year", async () => {
  for (const each of MONTHS) await close(each);
  expect(await figure("1.1", "ytd 2019/20")).toBe(total(contacts));
  expect(await figure("5.4", "ytd 2019/20")).toBe(total(conferences));
  expect(await figure("5.2", "2020-03")).toBe(total(conferences));

  await close(month("2020-04"));
  expect(await figure("1.1", "year 2019/20")).toBe(total(contacts));
  expect(await figure("5.4", "year 2019/20")).toBe(total(conferences));
  expect(await figure("5.2", "year 2019/20")).toBe(total(conferences));
  expect(await figure("1.1", "ytd 2020/21")).toBe(contacts(month("2020-04")));
  const { refresh } = await refreshOnHost(workbook);
  expect(refresh.plan.edits.filter(({ ticked }) => ticked)).toEqual([]);
});

/** A past month that was re-run: marked in its own cell, written down, taken back by undo; the next month carries no mark. */
import { join } from "node:path";
import { startAddIn } from "../../host/door/start-add-in";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import type { Workbook } from "../../host/model/workbook";
import { undoRefresh } from "../../src/excel/undo";
import { parseExtract } from "../../src/extract/parse-extract";
import type { ExtractRow } from "../../src/domain/plan/extract";
import { openFile, refreshOnHost, shownIn } from "../support/refresh-on-host";
import { placeOf } from "../support/real-report";
import { differences, stateOf } from "../support/workbook-state";

const MARCH = join(__dirname, "../../sample/workbooks/march-2019-as-printed.xlsx");
const HEAD = "sheet,indicator,measure,period,value,numerator,denominator\n";
/** Invented: the last two months and the month itself, so that their row is the one below which April goes. */
const RERUN = `${HEAD}01 Contacts,1.1,,2019-02,1500,,
01 Contacts,1.2,,2019-02,,1200,1500
03 Referrals,1.7,,2019-02,20.0%,,
`;
const APRIL = `${HEAD}01 Contacts,1.1,,2019-04,1400,,
01 Contacts,1.1,,2019-03,1530,,
01 Contacts,1.2,,2019-03,,1150,1530
`;

function rowsOf(csv: string): readonly ExtractRow[] {
  const extract = parseExtract(csv);
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  return extract.rows;
}

function cellOf(workbook: Workbook, sheet: string, address: string) {
  const { row, column } = placeOf(sheet, address);
  return workbook.sheet(sheet)?.cell(row, column);
}

const month = { month: "2019-03" as never };

describe("February re-run in March", () => {
  const workbook = openFile(MARCH);
  let before: ReturnType<typeof stateOf>;
  let restated: readonly { readonly sheet: string; readonly cell: string }[] = [];
  const shown = (...addresses: readonly string[]): readonly string[] =>
    addresses.map((address) => shownIn(workbook, "01 Contacts", address));

  beforeAll(async () => {
    before = stateOf(workbook);
    const { refresh } = await refreshOnHost(workbook, { ...month, extract: rowsOf(RERUN) });
    restated = refresh.restatements;
  });

  test("is marked in count, share and percentage, and holds what it says", () => {
    expect(shown("C21", "D21")).toEqual(["1500 r", "1200 of 1500 r"]);
    expect(cellOf(workbook, "01 Contacts", "C21")?.value).toBe(1500);
    expect(cellOf(workbook, "01 Contacts", "D21")?.value).toBe("1200 of 1500");
    expect(restated.map(({ sheet, cell }) => shownIn(workbook, sheet, cell))).toEqual([
      "1500 r",
      "1200 of 1500 r",
      "20.0% r",
    ]);
  });

  test("is on the log with before, after and size", () => {
    const log = [...workbook.sheet("Refresh log")!.cells()].map(({ cell }) => cell.value);
    expect(log).toEqual(expect.arrayContaining(["1500", "1200 of 1500", "Feb-19", "1.1"]));
  });

  test("is not restated again by the same extract, also after saving", async () => {
    const reopened = openWorkbook(saveWorkbook(workbook), "march.xlsx");
    const { refresh } = await refreshOnHost(reopened, { ...month, extract: rowsOf(RERUN) });
    expect(refresh.restatements).toEqual([]);
    expect(refresh.plan.edits.filter(({ ticked }) => ticked)).toEqual([]);
  });

  test("is as before once undone, its formats too", async () => {
    const connection = startAddIn(workbook);
    expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
    connection.dispose();
    expect(differences(before, stateOf(workbook))).toEqual([]);
  });
});

test("the new month's row, inserted below a restated one, carries no mark, and undo takes all of it back", async () => {
  const workbook = openFile(MARCH);
  await refreshOnHost(workbook, month);
  const before = stateOf(workbook);
  // A first run of April restates March; as March is the row above, April's row takes on its formats.
  await refreshOnHost(workbook, { extract: rowsOf(APRIL) });
  const shown = (address: string): string => shownIn(workbook, "01 Contacts", address);
  expect(["C22", "D22", "C23"].map(shown)).toEqual(["1530 r", "1150 of 1530 r", "1400"]);
  const connection = startAddIn(workbook);
  expect(await undoRefresh()).toMatchObject({ kind: "undone", left: [] });
  connection.dispose();
  expect(differences(before, stateOf(workbook))).toEqual([]);
});

test("a month after a marked one starts without a mark in every cell of its row", async () => {
  const workbook = openFile(MARCH);
  const february = `${HEAD}01 Contacts,1.1,,2019-02,1500,,\n01 Contacts,1.2,,2019-02,,1200,1500\n`;
  await refreshOnHost(workbook, { ...month, extract: rowsOf(february) });
  // By hand: the last month of the page is a restated one.
  const { style } = cellOf(workbook, "01 Contacts", "C21")!;
  for (const address of ["C22", "E22", "F22"]) {
    const { row, column } = placeOf("01 Contacts", address);
    const cell = workbook.sheet("01 Contacts")!.cell(row, column)!;
    workbook.sheet("01 Contacts")!.put(row, column, { ...cell, style: { ...style } });
  }
  await refreshOnHost(workbook, { extract: rowsOf(`${HEAD}01 Contacts,1.1,,2019-04,1400,,\n`) });
  const formats = ["C23", "E23", "F23"].map(
    (address) => cellOf(workbook, "01 Contacts", address)?.style.numberFormat,
  );
  expect(formats.filter((format) => format?.includes('" r"') === true)).toEqual([]);
});

import { parseExtract } from "../../src/extract/parse-extract";
import { readSheetExtract } from "../../src/extract/read-sheet-extract";
import { readSheet } from "../../src/excel/read-sheet";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readBook } from "../../src/domain/book/read-book";
import { planRefresh } from "../../src/domain/refresh";
import { startAddIn } from "../../host/door/start-add-in";
import { PLAIN } from "../../host/model/style";
import { openFile } from "../support/refresh-on-host";
import { closeClients, hostWorkbook, openClient, type HostCell } from "../support/open-client";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HEADS = ["sheet", "indicator", "measure", "period", "value", "numerator", "denominator"];
const asText = (content: string): HostCell => ({ content, style: { numberFormat: "@" } });

afterEach(closeClients);

async function read(rows: readonly (readonly HostCell[])[]) {
  openClient(hostWorkbook({ Figures: rows }));
  const sheet = await readSheet("Figures");
  return sheet ? readSheetExtract(sheet) : undefined;
}

test("rows below the heads are lines, numbered as the sheet's rows; a title may stand above", async () => {
  const extract = await read([
    ["Extract of 23 April"],
    [null],
    ["Period", "Sheet", "Indicator", "Measure", "Value", "Numerator", "Denominator", "Remark"],
    [{ content: 43525, style: { numberFormat: "mmm-yy" } }, "01", asText("1.10"), null, 0.7654, 1161, 1528],
    [null],
    [asText("2018/19-YTD"), "01", asText("1.2"), null, { content: 0.81044, style: { numberFormat: "0.0%" } }],
  ]);
  const line = { sheet: "01", measure: "", numerator: "", denominator: "" };
  expect(extract).toEqual({
    kind: "rows",
    unused: [],
    rows: [
      {
        ...line,
        line: 4,
        indicator: "1.10",
        period: "2019-03",
        value: "0.7654",
        numerator: "1161",
        denominator: "1528",
      },
      { ...line, line: 6, indicator: "1.2", period: "2018/19-YTD", value: "81.044%" },
    ],
  });
});

test.each<readonly [string, readonly (readonly HostCell[])[], RegExp]>([
  [
    "no heads",
    [
      ["sheet", "indicator"],
      ["01", 1.1],
    ],
    /No row of 'Figures' has the heads of an extract/,
  ],
  ["no figures", [HEADS], /heads of an extract but no figures/],
  [
    "an error for a figure",
    [HEADS, ["01", "1.1", null, "2019-03", "#REF!"]],
    /^Line 2: the value is the error #REF!/,
  ],
])("%s is told", async (_, rows, message) => {
  expect(await read(rows)).toEqual({ kind: "problems", problems: [expect.stringMatching(message)] });
});

test("a sheet that is gone or empty is no extract", async () => {
  openClient(hostWorkbook({ Figures: [] }));
  expect(await readSheet("Figures")).toBeUndefined();
  expect(await readSheet("Gone")).toBeUndefined();
});

test("March's extract on a sheet of February's workbook plans what the file plans, and is no section itself", async () => {
  const root = join(__dirname, "../..");
  const written = readFileSync(join(root, "sample/extracts/2019-03.csv"), "utf8");
  const file = parseExtract(written);
  if (file.kind !== "rows") throw new Error(file.problems.join("\n"));
  const workbook = openFile(join(root, "sample/workbooks/february-2019.xlsx"));
  const sheet = workbook.addSheet("Extract");
  const style = { ...PLAIN, numberFormat: "@" };
  for (const [column, value] of HEADS.entries()) sheet.put(0, column, { value, formula: "", style });
  for (const [index, row] of file.rows.entries()) {
    HEADS.forEach((head, column) =>
      sheet.put(index + 1, column, { value: String(row[head as keyof typeof row]), formula: "", style }),
    );
  }
  const connection = startAddIn(workbook);
  const snapshot = await readWorkbook();
  connection.dispose();
  const book = readBook(snapshot);
  expect(book.kind === "report" && book.book.sections.map((each) => each.sheet)).not.toContain("Extract");
  const ofSheet = readSheetExtract(snapshot.sheets.find(({ name }) => name === "Extract")!);
  if (ofSheet.kind !== "rows") throw new Error(ofSheet.problems.join("\n"));
  const strip = (rows: typeof file.rows) => rows.map((row) => ({ ...row, line: 0 }));
  expect(strip(ofSheet.rows)).toEqual(strip(file.rows));
  const planned = planRefresh(snapshot, { extract: ofSheet.rows });
  expect(planned).toMatchObject({ kind: "ready", month: "2019-03" });
});

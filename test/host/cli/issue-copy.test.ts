/** The issue copy from the command line: the same values and colours, and nothing of the add-in's left in any part. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { runRefresh } from "../../../host/cli/run-refresh";
import { openWorkbook } from "../../../host/file/open";
import type { Workbook } from "../../../host/model/workbook";

const PRINTED = join(__dirname, "../../fixtures/report-2019-03/as-printed.xlsx");
const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (name: string): Workbook =>
  openWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);

test("the issue copy shows what the refreshed report shows, as values, without anything of ours", async () => {
  const refreshed = await runRefresh([PRINTED, "--out", join(folder, "refreshed.xlsx")]);
  expect(refreshed).toMatchObject({ code: 0, err: "" });
  const { code, out } = await runRefresh([PRINTED, "--issue-copy", "--out", join(folder, "issue.xlsx")]);
  expect(code).toBe(0);
  expect(out).toMatch(/counts of 1 to 4/);
  expect(out).toMatch(/Written: .*issue\.xlsx/);

  const [report, copy] = [opened("refreshed.xlsx"), opened("issue.xlsx")];
  const own = ["Report settings", "Refresh log"];
  expect(copy.sheets.map(({ name }) => name)).toEqual(
    report.sheets.map(({ name }) => name).filter((name) => !own.includes(name)),
  );
  let compared = 0;
  for (const sheet of copy.sheets) {
    const before = report.sheet(sheet.name)!;
    for (const { row, column, cell } of before.cells()) {
      if (String(cell.value).startsWith("Performance chart ")) continue;
      const now = sheet.cell(row, column);
      expect([sheet.name, row, column, now?.value ?? ""]).toEqual([sheet.name, row, column, cell.value]);
      expect(now?.formula ?? "").toBe("");
      compared += 1;
    }
    expect(sheet.conditionalFormats).toEqual(before.conditionalFormats);
    expect(sheet.charts).toEqual(before.charts);
    expect(sheet.print).toEqual(before.print);
  }
  expect(compared).toBeGreaterThan(5000);

  const files = unzipSync(new Uint8Array(readFileSync(join(folder, "issue.xlsx"))));
  for (const [part, bytes] of Object.entries(files)) {
    const text = strFromU8(bytes);
    expect([
      part,
      /PERF[._]|_xldudf|urn:performance-workbook|Report settings|Refresh log/.exec(text),
    ]).toEqual([part, null]);
    if (/^xl\/worksheets\/[^/]*\.xml$/.test(part)) expect([part, /<f[ >/]/.exec(text)]).toEqual([part, null]);
  }
  expect(Object.keys(files).filter((part) => part.startsWith("customXml/"))).toEqual([]);
  expect(strFromU8(files["docProps/core.xml"]!)).not.toMatch(/<(dc:creator|cp:lastModifiedBy)>[^<]/);
});

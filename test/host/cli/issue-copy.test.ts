/** The issue copy from the command line: the same values and colours, and nothing of the add-in's left in any part. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRefresh } from "../../../host/cli/run-refresh";
import { openWorkbook } from "../../../host/file/open";
import { titleOf } from "../../../host/model/chart";
import type { Workbook } from "../../../host/model/workbook";
import { chartCells } from "../../../host/file/chart-text";
import { findLeftovers } from "../../support/issue-leftovers";

const PRINTED = join(__dirname, "../../fixtures/report-2019-03/as-printed.xlsx");
const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const opened = (name: string): Workbook => openWorkbook(bytesOf(name), name);

test("the issue copy shows what the refreshed report shows, as values, without anything of ours", async () => {
  const refreshed = await runRefresh([PRINTED, "--out", join(folder, "refreshed.xlsx")]);
  expect(refreshed).toMatchObject({ code: 0, err: "" });
  const json = join(folder, "issue.json");
  const { code, out } = await runRefresh([
    PRINTED,
    "--issue-copy",
    "--out",
    join(folder, "issue.xlsx"),
    "--json",
    json,
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(/counts of 1 to 4 may point to a person\.\n {2}'/);
  expect(out).toMatch(/Written: .*issue\.xlsx/);

  const [report, copy] = [opened("refreshed.xlsx"), opened("issue.xlsx")];
  const own = ["Report settings", "Refresh log"];
  expect(copy.sheets.map(({ name }) => name)).toEqual(
    report.sheets.map(({ name }) => name).filter((name) => !own.includes(name)),
  );
  const titles = (book: Workbook, name: string): readonly string[] =>
    book.sheet(name)!.charts.map((chart) => titleOf(chart, (at) => chartCells(book).texts(at).join("")));
  let compared = 0;
  let charts = 0;
  for (const sheet of copy.sheets) {
    const before = report.sheet(sheet.name)!;
    for (const { row, column, cell } of before.cells()) {
      const now = sheet.cell(row, column);
      expect(now?.formula ?? "").toBe("");
      // What only tells which chart its neighbours belong to, and the title that the chart now has itself.
      if (cell.style.numberFormat === ";;;" && typeof cell.value === "string") {
        expect(now?.value ?? "").toBe("");
        continue;
      }
      expect([sheet.name, row, column, now?.value ?? ""]).toEqual([sheet.name, row, column, cell.value]);
      compared += 1;
    }
    expect(sheet.conditionalFormats).toEqual(before.conditionalFormats);
    expect(sheet.charts.map((chart) => ({ ...chart, name: "", title: "" }))).toEqual(
      before.charts.map((chart) => ({ ...chart, name: "", title: "" })),
    );
    expect(titles(copy, sheet.name)).toEqual(titles(report, sheet.name));
    expect(new Set(sheet.charts.map(({ name }) => name)).size).toBe(sheet.charts.length);
    charts += sheet.charts.length;
    expect(sheet.print).toEqual(before.print);
  }
  expect(compared).toBeGreaterThan(5000);
  expect(charts).toBeGreaterThan(20);

  expect(findLeftovers(bytesOf("refreshed.xlsx")).length).toBeGreaterThan(5);
  expect(findLeftovers(bytesOf("issue.xlsx"))).toEqual([]);
  const { parts } = JSON.parse(readFileSync(json, "utf8")) as {
    parts: { changes: { part: string; because: string[] }[] };
  };
  expect(parts.changes.find(({ part }) => part === "docProps/core.xml")?.because).toEqual([
    "cleaned for issue",
  ]);
});

/** Settings of a workbook whose sheet Report settings is hidden, on the built page by keyboard alone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/file/save";
import type { Workbook } from "../../host/model/workbook";
import { waitForHome } from "../../host/page/drive";
import { doubtfulReport } from "../support/doubtful-report";
import { hostWorkbook } from "../support/open-client";
import { arrived, choose, enterPane } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const folder = mkdtempSync(join(tmpdir(), "hidden-settings-"));

function withHiddenSettings(name: string, workbook: Workbook): string {
  workbook.addSheet("Report settings").visibility = "Hidden";
  const path = join(folder, name);
  writeFileSync(path, saveWorkbook(workbook));
  return path;
}

const demos = useDemo([
  withHiddenSettings("report.xlsx", doubtfulReport()),
  withHiddenSettings("list.xlsx", hostWorkbook({ Shopping: [["Milk", 2]] })),
]);

jest.setTimeout(90_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("a report: Settings and the choice of figures say that it is hidden and what to do, and offer no second one", async () => {
  const demo = await demos.open({ workbook: "report.xlsx" });
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Settings/);
  await arrived(demo, "Settings");
  await demo.pane.getByText(/Report settings is there, but hidden.*Unhide it/).waitFor();
  expect(await demo.pane.getByRole("button", { name: /Draft/ }).count()).toBe(0);
  await choose(demo, /^See and correct$/);
  await arrived(demo, "Which figure is meant");
  await demo.pane.getByText(/Report settings is there, but hidden.*Unhide it/).waitFor();
  expect(await demo.pane.getByRole("button", { name: /Draft/ }).count()).toBe(0);
  expect(demo.errors).toEqual([]);
});

test("no report: the first run says the same", async () => {
  const demo = await demos.open({ workbook: "list.xlsx" });
  await demo.pane.getByText(/Report settings is there, but hidden.*Unhide it/).waitFor();
  expect(await demo.pane.getByRole("button", { name: /Draft/ }).count()).toBe(0);
  expect(demo.errors).toEqual([]);
});

/** A workbook that is no report, on the built page by keyboard alone: what was found, the sample, Report settings. */
import { join } from "node:path";
import { goToCell, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { choose, enterPane, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(90_000);

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
});

beforeEach(async () => {
  await demo.page.locator("#open").click();
  await demo.page.getByRole("menuitem", { name: "A new, empty workbook" }).click();
  await demo.pane
    .getByRole("heading", { name: "No performance report was found in this workbook." })
    .waitFor();
  await enterPane(demo);
});

afterEach(() => {
  expect(demo.errors).toEqual([]);
  expect(demo.requests.filter((url) => !url.startsWith(`${demos.origin()}/`))).toEqual([]);
});

test("it is told what the add-in looks for and what it found", async () => {
  const main = demo.pane.locator("main");
  await expect(main.getByRole("heading", { level: 3 }).allTextContents()).resolves.toEqual([
    "What the add-in looks for",
    "What was found instead",
    "Report settings",
  ]);
  await expect(main.textContent()).resolves.toMatch(
    /No scorecard: no sheet has heads .* 'Sheet1' \(empty\)\./,
  );
});

test("the sample report opens as a workbook of its own, and is read", async () => {
  await choose(demo, /^Open the sample report/);
  await waitForHome(demo);
  await demo.pane.getByText("As at March 2019").waitFor();
  expect(await goToCell(demo, "B11")).toBe("1.2");
});

test("a sample that does not come is told, with what to do, and comes the second time", async () => {
  await demo.page.route("**/sample-report.xlsx", (route) => route.abort());
  await choose(demo, /^Open the sample report/);
  await demo.pane
    .getByRole("alert")
    .getByText("could not be loaded. Check the connection, then try again.")
    .waitFor();
  await demo.page.unroute("**/sample-report.xlsx");
  await choose(demo, /^Open the sample report/);
  await waitForHome(demo);
});

test("Report settings are drafted, shown, and taken out again by Undo", async () => {
  await choose(demo, /^Draft Report settings/);
  const link = demo.pane.getByRole("button", { name: "Report settings", exact: true });
  await link.waitFor();
  await demo.page.getByRole("tab", { name: "Report settings" }).waitFor();
  await tabTo(demo, /^Report settings$/);
  await demo.page.keyboard.press("Enter");
  await demo.page.waitForFunction(
    () => document.querySelector("#active-cell")?.textContent === "A1 Report settings",
  );
  await enterPane(demo);
  await choose(demo, /^undo$/);
  await demo.page.getByRole("tab", { name: "Report settings" }).waitFor({ state: "detached" });
});

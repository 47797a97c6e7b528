/** The Issue copy view in a real browser, by keyboard alone: asked, made in the demo's workbook, undone; axe-core finds nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { waitForHome, type DrivenDemo } from "../../host/page/drive";
import { paneFrame } from "../../host/page/pane-states";
import { findViolations } from "./support/find-violations";
import { arrived, choose, enterPane, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../../sample/workbooks/february-2019.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(120_000);

let demo: DrivenDemo;

beforeAll(async () => {
  expect(readFileSync(REPORT).length).toBeGreaterThan(0);
  demo = await demos.open();
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Issue copy/);
  await arrived(demo, "Issue copy");
});

const sheets = (): Promise<readonly string[]> =>
  demo.page.locator('[role="tab"]').allTextContents();

test("nothing can be made before a person says that this is the copy", async () => {
  const button = demo.pane.getByRole("button", { name: "Make it the issue copy" });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  expect(await demo.pane.getByRole("heading", { name: /counts of 1 to 4 may point to a person/ }).count()).toBe(1);
  expect(await findViolations(paneFrame(demo))).toEqual([]);
});

test("a count of 1 to 4 leads to its cell", async () => {
  await choose(demo, /^20 Fostering/);
  const cell = demo.pane.locator("li").filter({ hasText: /^[A-Z]+\d+: [1-4]/ }).getByRole("button").first();
  const address = (await cell.textContent()) ?? "";
  await tabTo(demo, new RegExp(`^${address}$`));
  await demo.page.keyboard.press("Enter");
  await demo.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>("#name-box")?.value === wanted,
    address,
  );
});

test("made and undone by keyboard, the workbook loses its sheets of ours and gets them back", async () => {
  const before = await sheets();
  expect(before).toContain("Report settings");
  await enterPane(demo);
  await tabTo(demo, /is the copy that I saved to issue/);
  await demo.page.keyboard.press("Space");
  await choose(demo, /^Make it the issue copy/);
  await demo.pane.getByText(/^Made: [\d,]+ formulas are values now/).waitFor({ timeout: 60_000 });
  await demo.pane.getByRole("heading", { name: "This workbook is an issue copy" }).waitFor();
  expect(await sheets()).toEqual(before.filter((name) => name !== "Report settings"));
  expect(await findViolations(paneFrame(demo))).toEqual([]);

  await choose(demo, /^undo the issue copy/);
  await demo.pane.getByText(/^Undone: the workbook computes again/).waitFor({ timeout: 60_000 });
  expect(await sheets()).toEqual(before);
  expect(await findViolations(paneFrame(demo))).toEqual([]);
});

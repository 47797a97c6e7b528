/** The Issue copy view in a real browser, by keyboard alone: asked, made in the demo's workbook, undone; axe-core finds nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRefresh } from "../../host/cli/run-refresh";
import { waitForHome, type DrivenDemo } from "../../host/page/drive";
import { paneFrame } from "../../host/page/pane-states";
import { findViolations } from "./support/find-violations";
import { arrived, choose, enterPane, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const PRINTED = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
const REPORT = join(folder, "March - to issue.xlsx");

jest.setTimeout(120_000);

beforeAll(async () => {
  expect(await runRefresh([PRINTED, "--out", REPORT])).toMatchObject({ code: 0 });
});
const demos = useDemo([REPORT]);
afterAll(() => rmSync(folder, { recursive: true }));

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Issue copy/);
  await arrived(demo, "Issue copy");
});

const sheets = (): Promise<readonly string[]> => demo.page.locator('[role="tab"]').allTextContents();

/** The box has no words of its own: its label has. */
async function tabToCheckbox(): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await paneFrame(demo).evaluate(
      () => document.activeElement?.matches('input[type="checkbox"]') === true,
    );
    if (isThere) return;
    await demo.page.keyboard.press("Tab");
  }
  throw new Error("Tab never came to the box");
}

test("nothing can be made before a person says that this is the copy", async () => {
  const button = demo.pane.getByRole("button", { name: "Make it the issue copy" });
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  expect(
    await demo.pane.getByRole("heading", { name: /counts of 1 to 4 may point to a person/ }).count(),
  ).toBe(1);
  expect(await findViolations(paneFrame(demo))).toEqual([]);
  if (process.env["SHOTS"] !== undefined)
    await demo.page.screenshot({ path: `${process.env["SHOTS"]}/asked.png` });
});

test("a count of 1 to 4 leads to its cell", async () => {
  await choose(demo, /^20 Fostering/);
  const cell = demo.pane
    .locator("li")
    .filter({ hasText: /^[A-Z]+\d+: [1-4]/ })
    .getByRole("button")
    .first();
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
  await tabToCheckbox();
  await demo.page.keyboard.press("Space");
  await choose(demo, /^Make it the issue copy/);
  await demo.pane.getByText(/^Made: [\d,]+ formulas are values now/).waitFor({ timeout: 60_000 });
  await demo.pane.getByRole("heading", { name: "This workbook is an issue copy" }).waitFor();
  expect(await sheets()).toEqual(before.filter((name) => !["Report settings", "Refresh log"].includes(name)));
  if (process.env["SHOTS"] !== undefined)
    await demo.page.screenshot({ path: `${process.env["SHOTS"]}/made.png` });
  expect(await findViolations(paneFrame(demo))).toEqual([]);

  await choose(demo, /^Back to the month-end/);
  await arrived(demo, "Performance report");
  expect(await demo.pane.getByRole("button", { name: /^Issue copy This workbook is one/ }).count()).toBe(1);
  await choose(demo, /^Look at the issue copy/);
  await arrived(demo, "Issue copy");
  await choose(demo, /^undo the issue copy/);
  await demo.pane.getByText(/^Undone: the workbook computes again/).waitFor({ timeout: 60_000 });
  expect(await sheets()).toEqual(before);
  expect(await findViolations(paneFrame(demo))).toEqual([]);
});

/** Cancelling on the built page, by keyboard alone, with an Excel that takes its time. */
import { join } from "node:path";
import { goToCell, slowDown, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { arrived, choose, enterPane, focused, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(90_000);

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
  await enterPane(demo);
});

afterAll(() => {
  expect(demo.errors).toEqual([]);
});

test("a reading is given up, and what stood before stands", async () => {
  await slowDown(demo, 2_000);
  await choose(demo, /^Read again$/);
  await demo.pane.getByRole("progressbar", { name: "Reading the workbook" }).waitFor();
  await choose(demo, /^Cancel$/);
  await demo.pane.getByRole("progressbar").waitFor({ state: "detached" });
  // The link that was pressed is gone: the button beside it has the focus.
  expect(await focused(demo)).toMatch(/^Preview the refresh/);
  await slowDown(demo, 0);
});

test("a refresh is given up while it is checked: the preview stands, and the workbook is as it was", async () => {
  await enterPane(demo);
  await choose(demo, /^Preview the refresh/);
  await arrived(demo, "What will change");
  await slowDown(demo, 3_000);
  await choose(demo, /^Skip to Apply/);
  await demo.page.keyboard.press("Enter");
  await demo.pane.getByText("Checking that nothing has changed since").first().waitFor();
  // What is over at once shows no progress: the button comes a moment later.
  await demo.pane.getByRole("button", { name: "Cancel" }).waitFor();
  await tabTo(demo, /^Cancel$/);
  await demo.page.keyboard.press("Enter");
  await demo.pane.getByRole("progressbar").waitFor({ state: "detached" });
  expect(await focused(demo)).toMatch(/^Apply /);
  // Long enough for the answer that comes too late.
  await demo.page.waitForTimeout(4_000);
  await slowDown(demo, 0);
  await demo.pane.locator("h1", { hasText: "What will change" }).waitFor();
  expect(await goToCell(demo, "N11")).toBe("empty");
});

test("once writing has begun it is told how far it came, and there is nothing to cancel", async () => {
  await enterPane(demo);
  await slowDown(demo, 1_500);
  await choose(demo, /^Skip to Apply/);
  await demo.page.keyboard.press("Enter");
  await demo.pane.getByText(/^Writing .+ and \d+ more sheets: 0 of [\d,]+$/).waitFor();
  // A reader hears what is being done, not every count.
  expect(await demo.pane.getByRole("status").textContent()).toBe("Writing the changes");
  expect(await demo.pane.getByRole("button", { name: "Cancel" }).count()).toBe(0);
  await slowDown(demo, 0);
  await arrived(demo, "Refreshed");
  expect(await goToCell(demo, "N11")).toBe("Red");
});

/** Scripts that do not come: each view says so and what to do, and comes when it is tried again. By keyboard alone. */
import { join } from "node:path";
import { waitForHome, type DrivenDemo } from "../../host/page/drive";
import { arrived, choose, enterPane, tabTo } from "./support/keyboard";
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

/** Lets no script of this name come, for as long as `during` takes. */
async function without(script: string, during: () => Promise<void>): Promise<void> {
  await demo.page.route(script, (route) => route.abort());
  await during();
  await demo.page.unroute(script);
}

async function back(): Promise<void> {
  await tabTo(demo, /^Back$/, "Shift+Tab");
  await demo.page.keyboard.press("Enter");
  await arrived(demo, "Performance report");
}

test("a view whose script does not come says so, and comes with Try again", async () => {
  const notLoaded = demo.pane.getByRole("heading", { name: "This view could not be loaded." });
  await without("**/views.*.js", async () => {
    await choose(demo, /^Help/);
    await notLoaded.waitFor();
    await demo.pane.getByText("Check the connection, then try again.").waitFor();
  });
  await choose(demo, /^Try again$/);
  await demo.pane.getByRole("heading", { name: "What the refresh does" }).waitFor();
  await back();
  // The views are there now; what this one works with is not.
  await without("**/tools.*.js", async () => {
    await choose(demo, /^Explain a cell/);
    await notLoaded.waitFor();
  });
  await choose(demo, /^Try again$/);
  await demo.pane.getByText("Select another cell in the sheet to have it explained.").waitFor();
  await back();
});

test("a dismissal whose script does not come says that nothing was written, and why", async () => {
  const other = await demos.open();
  await waitForHome(other);
  await enterPane(other);
  await choose(other, /^Check/);
  await arrived(other, "Check");
  await other.page.route("**/tools.*.js", (route) => route.abort());
  await choose(other, /^Dismiss$/);
  await other.page.keyboard.type("Agreed with the team");
  await other.page.keyboard.press("Control+Enter");
  await other.pane.getByRole("heading", { name: "That did not work. Nothing was written." }).waitFor();
  await other.pane.getByText("A part of the add-in could not be loaded. Check the connection.").waitFor();
  await other.page.unroute("**/tools.*.js");
  await choose(other, /^Read the workbook again/);
  await arrived(other, "Check");
  expect(other.errors).toEqual([]);
});

test("the first preview stands without the script that writes; a refresh says that nothing was written, and goes through once it has come", async () => {
  const other = await demos.open();
  await other.page.route("**/writer.*.js", (route) => route.abort());
  await other.page.reload();
  await waitForHome(other);
  await enterPane(other);
  await choose(other, /^Preview the refresh$/);
  await choose(other, /^Skip to Apply$/);
  await other.page.keyboard.press("Enter");
  await other.pane.getByRole("heading", { name: "That did not work. Nothing was written." }).waitFor();
  await other.pane.getByText("A part of the add-in could not be loaded. Check the connection.").waitFor();
  await other.page.getByText("As opened").waitFor();
  await other.page.unroute("**/writer.*.js");
  await choose(other, /^Read the workbook again/);
  await arrived(other, "What will change");
  await choose(other, /^Skip to Apply$/);
  await other.page.keyboard.press("Enter");
  await arrived(other, "Refreshed");
  expect(other.errors).toEqual([]);
});

/** The add-in's page as it comes into view, and where one of its scripts does not come. */
import { join } from "node:path";
import { cellText, goToCell, waitForHome } from "../../host/page/drive";
import { measureOpening } from "../../host/page/measure-opening";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(60_000);

test("the pane comes into view without anything that jumps", async () => {
  const demo = await demos.open();
  await waitForHome(demo);
  const { firstContent, layoutShift } = await measureOpening(demo);
  expect(firstContent).toBeGreaterThan(0);
  expect(layoutShift).toBe(0);
});

test("the title stands before the pane's script has come, and stays where it is", async () => {
  const { page, pane } = await demos.open();
  let letThrough: () => void = () => undefined;
  await page.route(/\/pane\.[0-9a-f]+\.js$/, async (route) => {
    await new Promise<void>((done) => (letThrough = done));
    await route.continue();
  });
  await page.reload();
  const title = pane.getByRole("heading", { level: 1, name: "Performance report" });
  await title.waitFor();
  const before = await title.evaluate(placeOfText);
  letThrough();
  await pane.getByRole("button", { name: /^Figures/ }).waitFor();
  expect(await title.evaluate(placeOfText)).toEqual(before);
});

/** Where a heading's words are drawn, and how. */
function placeOfText(heading: Element): unknown {
  const words = document.createRange();
  words.selectNodeContents(heading);
  const { x, y, width, height } = words.getBoundingClientRect();
  const { fontSize, fontWeight, color } = getComputedStyle(heading);
  return { x, y, width, height, fontSize, fontWeight, color };
}

test("without Office's library the page says so, and nothing else", async () => {
  const { page } = await demos.open();
  await page.route("**/office.js", (route) => route.abort());
  await page.goto(`${demos.origin()}/add-in/taskpane.html`);
  expect(await page.locator("body").innerText()).toMatch(
    /^Microsoft's Office library could not be loaded\..+$/,
  );
});

test("without the pane's script the page says so, and functions calculate", async () => {
  const demo = await demos.open();
  const { page, pane } = demo;
  await waitForHome(demo);
  await page.route(/\/pane\.[0-9a-f]+\.js$/, (route) => route.abort());
  await page.reload();
  await pane.getByText("The pane could not be loaded.").waitFor();
  await page.locator(".grid").waitFor();
  await goToCell(demo, "AB10");
  await page.keyboard.type("=PERF.RATE10K(1528,56947)");
  await page.keyboard.press("Enter");
  await goToCell(demo, "AB10");
  expect(Number(await cellText(page))).toBeCloseTo(268.3196, 3);
});

/** Home where the pane is low, or shown at 200 %: everything in reach, and room for what scrolls. */
import { join } from "node:path";
import { waitForHome, type DrivenDemo } from "../../host/page/drive";
import { paneFrame, setLook } from "../../host/page/pane-states";
import { enterPane, focused } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);
const TOOLS = ["Explain a cell", "Colours", "Settings", "Help"];

jest.setTimeout(90_000);

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
});

afterAll(() => {
  expect(demo.errors).toEqual([]);
});

async function showAt(width: number, height: number): Promise<void> {
  await setLook(demo, "light", width);
  await demo.page.locator("#pane-frame").evaluate((frame: HTMLIFrameElement, pixels) => {
    frame.style.flex = "none";
    frame.style.height = `${pixels}px`;
  }, height);
}

/** Whether the middle of what has the focus is what a click there would meet. */
function isUncovered(): Promise<boolean> {
  return paneFrame(demo).evaluate(() => {
    const element = document.activeElement;
    if (element === null) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return met !== null && (element.contains(met) || met.contains(element));
  });
}

test.each([
  [320, 653],
  [400, 500],
])("at %i by %i the tools are in sight without scrolling", async (width, height) => {
  await showAt(width, height);
  for (const name of TOOLS) {
    const box = await paneFrame(demo).getByRole("button", { name }).boundingBox();
    const frame = await demo.page.locator("#pane-frame").boundingBox();
    if (!box || !frame) throw new Error(`${name} is not shown`);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + height);
  }
});

test("at 200 % of a narrow pane all of it scrolls as one, nothing is wider, and Tab comes to each tool uncovered", async () => {
  await showAt(160, 326);
  const pane = paneFrame(demo);
  expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(160);
  expect(await pane.locator("main").evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
  await enterPane(demo);
  const met = new Set<string>();
  for (let presses = 0; presses < 25; presses += 1) {
    const here = await focused(demo);
    expect([here, await isUncovered()]).toEqual([here, true]);
    met.add(here);
    if (here === "Help") break;
    await demo.page.keyboard.press("Tab");
  }
  expect([...met]).toEqual(expect.arrayContaining(["Preview the refresh", ...TOOLS]));
});

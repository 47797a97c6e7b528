/** Explain, Colours, Settings, the choice of a figure and dismissing, on the built page by keyboard alone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/file/save";
import { goToCell, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { paneFrame } from "../../host/page/pane-states";
import { PALETTES } from "../../src/domain/plan/palette";
import { doubtfulReport } from "../support/doubtful-report";
import { arrived, choose, enterPane, focused, showsFocus, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const folder = mkdtempSync(join(tmpdir(), "doubtful-"));
const DOUBTFUL = join(folder, "doubtful.xlsx");
writeFileSync(DOUBTFUL, saveWorkbook(doubtfulReport()));
const demos = useDemo([REPORT, DOUBTFUL]);

jest.setTimeout(90_000);

let demo: DrivenDemo;

afterAll(() => rmSync(folder, { recursive: true }));

async function back(): Promise<void> {
  await tabTo(demo, /^Back$/, "Shift+Tab");
  await demo.page.keyboard.press("Enter");
  await arrived(demo, "Performance report");
}

/** What the pane's element of a text and class shows as its fill. */
function fillOf(letter: string): Promise<string> {
  return paneFrame(demo).evaluate((text) => {
    const marks = [...document.querySelectorAll('span[aria-hidden="true"]')];
    const mark = marks.find(({ textContent }) => textContent === text);
    return mark ? getComputedStyle(mark).backgroundColor : "";
  }, letter);
}

function rgb(colour: string): string {
  const parts = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return `rgb(${parts.join(", ")})`;
}

describe("on the printed report", () => {
  beforeAll(async () => {
    demo = await demos.open({ workbook: "as-printed.xlsx" });
    await waitForHome(demo);
  });

  afterAll(() => {
    expect(demo.errors).toEqual([]);
    expect(demo.requests.filter((url) => !url.startsWith(`${demos.origin()}/`))).toEqual([]);
  });

  test("F6 leads into the pane with a focus that is seen, also after a click in it", async () => {
    await enterPane(demo);
    expect(await showsFocus(demo)).toBe(true);
    await demo.pane.locator("h1").click();
    await enterPane(demo);
    expect(await showsFocus(demo)).toBe(true);
  });

  test("Explain follows the cells that are walked with the arrows, and leads to those that it names", async () => {
    await goToCell(demo, "I11");
    await enterPane(demo);
    await choose(demo, /^Explain a cell/);
    await demo.pane.getByText("76.0% in Mar-19 is under 92.0%.").waitFor();
    await demo.page.locator(".grid").focus();
    await demo.page.keyboard.press("ArrowDown");
    await demo.pane.locator("h2", { hasText: /^1\.3 / }).waitFor();
    await demo.page.keyboard.press("ArrowUp");
    await demo.pane.getByText("76.0% in Mar-19 is under 92.0%.").waitFor();
    await enterPane(demo);
    await choose(demo, /^01 Contacts D22$/);
    await demo.page.getByRole("tab", { name: "01 Contacts", selected: true }).waitFor();
    // The pane goes on to explain the cell that it led to.
    await demo.pane.locator("header").getByText("D22").waitFor();
    // The link that was pressed is gone with the cell that it stood at: the focus is not.
    await paneFrame(demo).waitForFunction(() => document.activeElement !== document.body);
    await back();
    await demo.page.getByRole("tab", { name: "Performance Summary" }).click();
  });

  test("Settings: the colour-blind safe palette is chosen and saved; the pane's own marks follow it", async () => {
    await enterPane(demo);
    expect(await fillOf("R")).not.toBe(rgb(PALETTES["colour-blind safe"].rag.Red.fill));
    await choose(demo, /^Settings/);
    await demo.pane.getByRole("radio", { name: /Classic/ }).waitFor();
    await arrived(demo, "Settings");
    await demo.page.keyboard.press("Tab");
    await demo.page.keyboard.press("ArrowDown");
    await choose(demo, /^Save the choices$/);
    await demo.pane.getByText(/Settings changed/).waitFor();
    await back();
    expect(await fillOf("R")).toBe(rgb(PALETTES["colour-blind safe"].rag.Red.fill));
  });

  test("Colours, on the ribbon, applies in one click; the pane says what was done, and takes it back", async () => {
    await demo.page.locator('[id="Perf.Colours"]').focus();
    await demo.page.keyboard.press("Enter");
    await demo.pane.getByText(/^\d+ changes made\. Colours, key and number formats/).waitFor();
    expect(await goToCell(demo, "N4")).toBe("Red");
    await enterPane(demo);
    await choose(demo, /^undo$/);
    await arrived(demo, "Undone");
    expect(await goToCell(demo, "N4")).toBe("empty");
    await enterPane(demo);
    await choose(demo, /^Read the workbook again/);
    await demo.pane.locator("h1", { hasText: "Performance report" }).waitFor();
  });

  test("Colours, in the pane, lists what is missing and applies it", async () => {
    await enterPane(demo);
    await choose(demo, /^Colours/);
    await demo.pane.getByRole("heading", { name: "What will change" }).waitFor();
    await arrived(demo, "Colours");
    await choose(demo, /^Apply \d+ changes$/);
    await demo.pane.getByText(/^\d+ changes made\./).waitFor();
    await back();
  });

  test("a finding is dismissed with a reason; it goes, and the focus stays in the list", async () => {
    await choose(demo, /^Check/);
    await arrived(demo, "Check");
    const all = demo.pane.getByRole("button", { name: /^All/ });
    const before = (await all.textContent()) ?? "";
    await tabTo(demo, / on '.+' [A-Z]+\d+ /);
    await demo.page.keyboard.press("Delete");
    await demo.page.keyboard.type("Agreed with the service");
    await demo.page.keyboard.press("Control+Enter");
    await demo.pane.getByText("Agreed with the service").first().waitFor();
    await all.filter({ hasNotText: before }).waitFor();
    await paneFrame(demo).waitForFunction(() => document.activeElement !== document.body);
    expect(await focused(demo)).not.toBe("");
  });
});

describe("where two pages would fit a row", () => {
  beforeAll(async () => {
    demo = await demos.open({ workbook: "doubtful.xlsx" });
    await waitForHome(demo);
    await enterPane(demo);
  });

  afterAll(() => expect(demo.errors).toEqual([]));

  test("home asks, the answer is remembered in the workbook, and home asks no more", async () => {
    await demo.pane.getByText("1 row to say").waitFor();
    await choose(demo, /^Which figure is meant/);
    await arrived(demo, "Which figure is meant");
    // There is no sheet yet that could remember it.
    await choose(demo, /^Draft Report settings$/);
    await demo.page.getByRole("tab", { name: "Report settings" }).waitFor();
    await enterPane(demo);
    await tabTo(demo, /^North B: /);
    await demo.page.keyboard.press("ArrowDown");
    await choose(demo, /^Remember this for 1\.1$/);
    await demo.pane.getByText(/, as you said$/).waitFor();
    await enterPane(demo);
    await choose(demo, /^Back$/);
    await arrived(demo, "Performance report");
    expect(await demo.pane.getByText("Which figure is meant").count()).toBe(0);
    await choose(demo, /^Refresh/);
    await arrived(demo, "What will change");
    await choose(demo, /^Skip to Apply/);
    await demo.page.keyboard.press("Enter");
    await arrived(demo, "Refreshed");
    await demo.page.getByRole("tab", { name: "Summary" }).click();
    expect(await goToCell(demo, "G4")).toBe("202");
  });
});

/** The Commentary view in a real browser, by keyboard alone: a person's words held against the page, drafts put in and taken out. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import { goToCell, showSheet, slowDown, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { LOOKS, paneFrame, setLook, WIDTHS } from "../../host/page/pane-states";
import { printedReportBytes } from "../support/real-report";
import { findViolations } from "./support/find-violations";
import { arrived, choose, enterPane, showsFocus, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const OWN =
  "The number of LAC was 643 at the end of March 2019. The number of LAC rose since February. Of these, 37 of 61 came from one locality.";

const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
const REPORT = join(folder, "as-printed.xlsx");
writeFileSync(REPORT, withBoxes());
const demos = useDemo([REPORT]);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

/** The printed report with one analysis box emptied and one that a person has written. */
function withBoxes(): Uint8Array {
  const workbook = openWorkbook(printedReportBytes(), "as-printed.xlsx");
  for (const [sheet, value] of [
    ["01 Contacts", ""],
    ["14 Looked After Children", OWN],
  ] as const) {
    const page = workbook.sheet(sheet);
    const cell = page?.cell(3, 2);
    if (!page || !cell) throw new Error(`No analysis box on ${sheet}`);
    page.put(3, 2, { ...cell, value, formula: "" });
  }
  return saveWorkbook(workbook);
}

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Commentary/);
  await arrived(demo, "Commentary");
});

afterAll(() => {
  expect(demo.errors).toEqual([]);
});

const card = (title: string) => demo.pane.getByRole("region", { name: title, exact: true });

/** What the analysis box holds in the sheet; the keyboard stays in the pane afterwards. */
async function boxOf(sheet: string): Promise<string> {
  await showSheet(demo, sheet);
  const text = await goToCell(demo, "C4");
  await enterPane(demo);
  return text;
}

test("each sentence of a draft shows the cells that it comes from, and Enter selects them", async () => {
  const draft = card("CONTACTS").locator("p", { hasText: /^Red: the percentage of contacts/ });
  const cells = await draft.getByRole("button").allTextContents();
  expect(cells).toContain("D21:D22");
  await enterPane(demo);
  await tabTo(demo, /^D21:D22$/);
  expect(await showsFocus(demo)).toBe(true);
  await demo.page.keyboard.press("Enter");
  await demo.page.locator('[role="tab"][aria-selected="true"]', { hasText: "01 Contacts" }).waitFor();
  expect(await demo.page.locator("#name-box").inputValue()).toMatch(/^D21/);
});

test("the target's cells are named with their sheet, as they stand on another", async () => {
  const target = card("CONTACTS").locator("p", { hasText: "against its target" });
  expect(await target.getByRole("button").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Performance Summary [A-Z]+11:[A-Z]+11$/)]),
  );
});

test("a person's words: what is borne out has its cells, what is not is underlined and told", async () => {
  const lac = card("LOOKED AFTER CHILDREN");
  const right = lac.locator("p", { hasText: "643 at the end of March" }).first();
  expect(await right.locator("u").count()).toBe(0);
  expect(await right.getByRole("button").allTextContents()).toEqual(["D23"]);
  const [wrong, unsourced] = [
    lac.locator("u", { hasText: "rose" }),
    lac.locator("u", { hasText: "37 of 61" }),
  ];
  const lines = [wrong, unsourced].map((each) =>
    each.evaluate((u) => [getComputedStyle(u).textDecorationLine, getComputedStyle(u).textDecorationStyle]),
  );
  expect(await Promise.all(lines)).toEqual([
    ["underline", "wavy"],
    ["underline", "dotted"],
  ]);
  // Told in words as well, with what the page shows.
  await lac.getByText("“rose” is contradicted: expected down: 645 in Feb-19, 643 in Mar-19").waitFor();
  await lac.getByText("“37 of 61” is not on the page").waitFor();
});

test("a draft waits beside a person's words and has no way in", async () => {
  const lac = card("LOOKED AFTER CHILDREN");
  await lac.getByText("Your words, held against the page.").waitFor();
  expect(await lac.getByRole("button", { name: /^Insert/ }).count()).toBe(0);
  expect(await lac.getByRole("button", { name: /^Copy the draft/ }).count()).toBe(1);
});

test("the facts of a section open, each with its cells", async () => {
  await enterPane(demo);
  await tabTo(demo, /^Facts/);
  expect(await showsFocus(demo)).toBe(true);
  await demo.page.keyboard.press("Enter");
  const fact = card("CONTACTS").locator("li", { hasText: "187 more than in February 2019 (1,341)" });
  await fact.waitFor();
  expect(await fact.getByRole("button").allTextContents()).toEqual(["C21"]);
});

test("where the clipboard is closed the draft's words are selected, without cells and mark", async () => {
  // Excel on the web may forbid it to a frame; this browser would not.
  await paneFrame(demo).evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  });
  await enterPane(demo);
  await tabTo(demo, /^Copy the draft for CONTACTS$/);
  await demo.page.keyboard.press("Enter");
  await card("CONTACTS").getByText("Selected. Press Ctrl+C to copy.").waitFor();
  const words = await paneFrame(demo).evaluate(() => getSelection()?.toString() ?? "");
  expect(words).toContain("was 76.0% (1,161 of 1,528) in March 2019");
  expect(words).toContain("[Cause] [Action] [Owner] [Date]");
  expect(words).not.toMatch(/\[Draft|D21|Performance Summary/);
});

test("axe finds nothing, and nothing is wider than the pane, in any look and width", async () => {
  const found: string[] = [];
  for (const look of LOOKS) {
    for (const width of WIDTHS) {
      await setLook(demo, look, width);
      const wide = await paneFrame(demo).evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      found.push(
        ...(await findViolations(paneFrame(demo))),
        ...(wide > 0 ? [`${look} ${width}: ${wide} too wide`] : []),
      );
    }
  }
  await setLook(demo, "light", 400);
  expect(found).toEqual([]);
});

test("a pane pulled wide has the facts left of the words", async () => {
  await setLook(demo, "light", 720);
  const facts = await card("CONTACTS")
    .getByRole("button", { name: /^Facts/ })
    .boundingBox();
  const words = await card("CONTACTS").locator("p", { hasText: /^Red:/ }).boundingBox();
  expect((facts?.x ?? 0) + (facts?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
  await setLook(demo, "light", 400);
});

describe("into the box and out again", () => {
  test("a draft is put into an empty box, with the sheet that is written, and said to be there", async () => {
    expect(await boxOf("01 Contacts")).toBe("empty");
    await slowDown(demo, 1_000);
    await tabTo(demo, /^Insert the draft for CONTACTS$/);
    await demo.page.keyboard.press("Enter");
    await demo.pane.getByText(/^Writing 01 Contacts: 0 of \d+$/).waitFor();
    await demo.pane.getByRole("progressbar", { name: "Writing the changes" }).waitFor();
    await slowDown(demo, 0);
    await card("CONTACTS").getByText("The box holds this draft.").waitFor();
    expect(await boxOf("01 Contacts")).toMatch(/^Red: the percentage of contacts .*\[Draft [0-9a-z]{7}\]$/);
    expect(await boxOf("14 Looked After Children")).toBe(OWN);
  });

  test("it is withdrawn", async () => {
    await tabTo(demo, /^Withdraw the draft for CONTACTS$/);
    await demo.page.keyboard.press("Enter");
    await card("CONTACTS").getByText("The box is empty.").waitFor();
    expect(await boxOf("01 Contacts")).toBe("empty");
  });

  test("inserting is undone from the pane's home", async () => {
    await choose(demo, /^Insert 1 draft$/);
    await card("CONTACTS").getByText("The box holds this draft.").waitFor();
    await enterPane(demo);
    await choose(demo, /^Back$/);
    await arrived(demo, "Performance report");
    await choose(demo, /^undo$/);
    await arrived(demo, "Undone");
    expect(await boxOf("01 Contacts")).toBe("empty");
  });

  test("a word changed in the sheet makes the draft a person's", async () => {
    await choose(demo, /^Read the workbook again/);
    await arrived(demo, "Performance report");
    await choose(demo, /^Commentary/);
    await arrived(demo, "Commentary");
    await tabTo(demo, /^Insert the draft for CONTACTS$/);
    await demo.page.keyboard.press("Enter");
    await card("CONTACTS").getByText("The box holds this draft.").waitFor();
    await boxOf("01 Contacts");
    await demo.page.locator(".grid").focus();
    await demo.page.keyboard.press("F2");
    // Home alone leads to the beginning of the line, and the text has several.
    await demo.page.keyboard.press("Control+Home");
    await demo.page.keyboard.type("NB ");
    await demo.page.keyboard.press("Enter");
    // The ribbon's button reads the workbook again.
    await demo.page.locator('[id="Perf.Commentary"]').press("Enter");
    await card("CONTACTS").getByText("Your words, held against the page.").waitFor();
    const buttons = card("CONTACTS").getByRole("button", { name: /^(?:Insert|Withdraw)/ });
    expect(await buttons.count()).toBe(0);
    expect(await boxOf("01 Contacts")).toMatch(/^NB Red: the percentage/);
  });
});

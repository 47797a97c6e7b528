/** What Settings and Colours cannot do, and say, on the built page by keyboard alone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import { PLAIN } from "../../host/model/style";
import type { Workbook } from "../../host/model/workbook";
import { goToCell, waitForHome } from "../../host/page/drive";
import { doubtfulReport } from "../support/doubtful-report";
import { hostWorkbook } from "../support/open-client";
import { printedReportBytes } from "../support/real-report";
import { arrived, choose, enterPane, tabTo } from "./support/keyboard";
import { useDemo } from "./support/use-demo";

const folder = mkdtempSync(join(tmpdir(), "settings-"));

function save(name: string, workbook: Workbook): string {
  const path = join(folder, name);
  writeFileSync(path, saveWorkbook(workbook));
  return path;
}

function withHiddenSettings(name: string, workbook: Workbook): string {
  workbook.addSheet("Report settings").visibility = "Hidden";
  return save(name, workbook);
}

/** The printed report with a word where the key of the colours would stand. */
function withoutRoom(): string {
  const workbook = openWorkbook(printedReportBytes(), "crowded.xlsx");
  workbook.sheet("Performance Summary")?.put(5, 14, { value: "Draft", formula: "", style: PLAIN });
  return save("crowded.xlsx", workbook);
}

const demos = useDemo([
  withHiddenSettings("report.xlsx", doubtfulReport()),
  withHiddenSettings("list.xlsx", hostWorkbook({ Shopping: [["Milk", 2]] })),
  withoutRoom(),
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

test("a key of the colours that has no room is told, with where and what to do; the colours are applied without it", async () => {
  const demo = await demos.open({ workbook: "crowded.xlsx" });
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Colours/);
  await arrived(demo, "Colours");
  await demo.pane.getByText(/^No key of what the colours mean.*Insert 3 empty rows above row 8/).waitFor();
  await choose(demo, /^Show the table’s head$/);
  await demo.page.waitForFunction(() =>
    /^[A-Z]+8$/.test(document.querySelector<HTMLInputElement>("#name-box")?.value ?? ""),
  );
  await enterPane(demo);
  await choose(demo, /^Apply \d+ changes?$/);
  await demo.pane.getByText(/made\. Colours and number formats are as they should be\.$/).waitFor();
  expect(demo.errors).toEqual([]);
});

test("the report is moved on a month: nonsense is told, the move is previewed, given up, and applied", async () => {
  const demo = await demos.open({ workbook: "crowded.xlsx" });
  await waitForHome(demo);
  await enterPane(demo);
  const moveTo = async (text: string): Promise<void> => {
    await tabTo(demo, /^Move the report to$/);
    await demo.page.keyboard.press("Control+A");
    await demo.page.keyboard.type(text);
    await demo.page.keyboard.press("Enter");
  };
  const settings = async (): Promise<void> => {
    await tabTo(demo, /^Back$/, "Shift+Tab");
    await demo.page.keyboard.press("Enter");
    await arrived(demo, "Performance report");
    await choose(demo, /^Settings$/);
    await arrived(demo, "Settings");
  };
  await choose(demo, /^Settings$/);
  await arrived(demo, "Settings");
  await moveTo("soon");
  await demo.pane.getByText("Type a month such as Apr-19, not “soon”.").waitFor();
  await moveTo("Jun-19");
  await demo.pane.getByText(/^Found Jun-19, expected Apr-19/).waitFor();
  await moveTo("Apr-19");
  await arrived(demo, "What will change");
  await settings();
  await choose(demo, /^Stay at March 2019$/);
  // The link is gone: the field in its place has the focus.
  await demo.pane.locator("input:focus").waitFor();
  await moveTo("April 2019");
  await arrived(demo, "What will change");
  await choose(demo, /^Skip to Apply$/);
  await demo.page.keyboard.press("Enter");
  await arrived(demo, "Refreshed");
  await demo.pane.getByText("As at April 2019").waitFor();
  await demo.page.getByRole("tab", { name: "Report settings" }).click();
  expect(await goToCell(demo, "B3")).toBe("April 2019");
  expect(demo.errors).toEqual([]);
});

test("a population that is saved while a cell is typed in is not lost: the pane says what to do, and it is saved then", async () => {
  const demo = await demos.open({ workbook: "crowded.xlsx" });
  const { page, pane } = demo;
  await waitForHome(demo);
  await enterPane(demo);
  await choose(demo, /^Settings$/);
  await arrived(demo, "Settings");
  await tabTo(demo, /^From month$/);
  await page.keyboard.type("Apr-19");
  await tabTo(demo, /^Population aged 0-17$/);
  await page.keyboard.type("57,310");
  await goToCell(demo, "AB10");
  await page.keyboard.type("12");
  const save = pane.getByRole("button", { name: "Save the population" });
  await save.click();
  await pane
    .getByRole("alert")
    .getByText(/^A cell is being edited\. Press Enter or Esc/)
    .waitFor();
  await page.locator(".cell-editor").press("Escape");
  expect(await pane.getByLabel("Population aged 0-17").inputValue()).toBe("57,310");
  await save.dblclick();
  await pane.getByText(/Settings changed/).waitFor();
  expect(await pane.getByText(/^Apr-19 on: 57,310$/).count()).toBe(1);
  expect(await pane.getByLabel("Population aged 0-17").inputValue()).toBe("");
  expect(demo.errors).toEqual([]);
});

/** The Check view in a real browser: one card for a cause, a fix, a finding dismissed by the keyboard and shown again. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { saveWorkbook } from "../../host/file/save";
import { PLAIN } from "../../host/model/style";
import { waitForHome, goToCell, showSheet, type DrivenDemo } from "../../host/page/drive";
import { printedReportBytes } from "../support/real-report";
import { useDemo } from "./support/use-demo";

const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
const REPORT = join(folder, "as-printed.xlsx");
writeFileSync(REPORT, withTextNumbers());
const demos = useDemo([REPORT]);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(60_000);

/** The printed report with two counts typed as text. */
function withTextNumbers(): Uint8Array {
  const workbook = openWorkbook(printedReportBytes(), "as-printed.xlsx");
  const contacts = workbook.sheet("01 Contacts");
  for (const row of [9, 10]) {
    const cell = contacts?.cell(row, 2);
    const style = { ...PLAIN, ...cell?.style, numberFormat: "@" };
    contacts?.put(row, 2, { value: ` ${String(cell?.value)}`, formula: "", style });
  }
  return saveWorkbook(workbook);
}

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
  await demo.pane.getByRole("button", { name: /^Check/ }).click();
  await demo.pane.getByRole("heading", { name: "Check" }).waitFor();
});

/** How many findings the view's filter counts. */
async function countAll(): Promise<number> {
  const text = await demo.pane.getByRole("button", { name: /^All/ }).textContent();
  return Number(/[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));
}

/** Waits until the view counts so many findings: the workbook was written and read again. */
async function waitForCount(count: number): Promise<void> {
  const all = demo.pane.getByRole("button", { name: /^All/ });
  await all.filter({ hasText: new RegExp(`\\D${count}$`) }).waitFor({ timeout: 30_000 });
}

test("findings with one cause stand on one card, each with its place", async () => {
  const card = demo.pane.locator("li").filter({ hasText: "22 Caseloads D6" });
  expect(await card.count()).toBe(1);
  await card.getByRole("button", { name: "Show 6 more with this cause" }).click();
  await card.getByRole("button", { name: "K6" }).click();
  await demo.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#name-box")?.value === "K6",
  );
});

test("numbers typed as text are fixed all at once, in the format of their column", async () => {
  const before = await countAll();
  await demo.pane.getByRole("button", { name: "Fix all 2 like this" }).first().click();
  await waitForCount(before - 2);
  await showSheet(demo, "01 Contacts");
  expect(await goToCell(demo, "C10")).toMatch(/^\d+$/);
  expect(await demo.pane.getByRole("button", { name: /^Fix/ }).count()).toBe(0);
});

test("Delete asks for a reason and dismisses; the next card takes the focus; the log keeps it", async () => {
  const before = await countAll();
  const cards = demo.pane.locator("main [data-item]");
  const first = await cards.first().textContent();
  await cards.first().focus();
  await demo.page.keyboard.press("Delete");
  const reason = demo.pane.getByRole("textbox", { name: "Why may this stand?" });
  await reason.waitFor();
  await demo.page.keyboard.press("Escape");
  await reason.waitFor({ state: "detached" });
  await demo.page.keyboard.press("Delete");
  await demo.page.keyboard.type("As published in April");
  await demo.page.keyboard.press("Control+Enter");
  await waitForCount(before - 1);
  expect(await cards.first().textContent()).not.toBe(first);
  expect(await cards.first().evaluate((card) => card === document.activeElement)).toBe(true);
  await showSheet(demo, "Refresh log");
});

test("a dismissed finding is listed with its reason and shown again", async () => {
  const before = await countAll();
  await demo.pane.getByRole("button", { name: /^Dismissed/ }).click();
  await demo.pane.getByText(/As published in April/).waitFor();
  await demo.pane.getByRole("button", { name: "Show again" }).click();
  await waitForCount(before + 1);
  expect(await demo.pane.getByText(/As published in April/).count()).toBe(0);
});

test("the last of these is undone from home", async () => {
  await demo.pane.getByRole("button", { name: "Back" }).click();
  await demo.pane.getByText(/Finding shown again/).waitFor();
  await demo.pane.getByRole("button", { name: "undo", exact: true }).click();
  await demo.pane.getByRole("heading", { name: "Undone" }).waitFor({ timeout: 30_000 });
  expect(demo.errors).toEqual([]);
});

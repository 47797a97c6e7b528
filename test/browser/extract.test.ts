/** The customer's main job in the real pane: February's workbook and March's extract become March's report. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goToCell, showSheet, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { useDemo } from "./support/use-demo";

const ROOT = join(__dirname, "../..");
const FEBRUARY = join(ROOT, "sample/workbooks/february-2019.xlsx");
const EXTRACT = join(ROOT, "sample/extracts/2019-03.csv");
const demos = useDemo([FEBRUARY]);

jest.setTimeout(60_000);

const heading = ({ pane }: DrivenDemo, name: string): Promise<void> =>
  pane.getByRole("heading", { name, exact: true }).waitFor({ timeout: 30_000 });
const press = ({ pane }: DrivenDemo, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name }).first().click();

/** Chooses a file as a person does with the button. */
async function pick(demo: DrivenDemo, name: string, text: string): Promise<void> {
  const choosing = demo.page.waitForEvent("filechooser");
  await press(demo, /^Load an/);
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

/** A restated February beside March's figures, and one of an older month. */
function restated(): string {
  return `${readFileSync(EXTRACT, "utf8")}01 Contacts,1.1,No. Contacts,2019-02,1400,,\n01 Contacts,1.1,No. Contacts,2018-06,1500,,\n`;
}

describe("February with March's extract", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    await waitForHome(demo);
    await pick(demo, "march.csv", readFileSync(EXTRACT, "utf8"));
    await demo.pane.getByText("As at March 2019").waitFor({ timeout: 30_000 });
  });

  test("is shown under Figures with its name, its figures and its month", async () => {
    await press(demo, /^Figures/);
    await heading(demo, "march.csv");
    await demo.pane.getByText(/^106 figures: \d+ of March 2019, \d+ of other periods\.$/).waitFor();
  });

  test("comes to March once it is applied", async () => {
    await press(demo, /^Preview the refresh/);
    await press(demo, /^Apply /);
    await demo.pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 30_000 });
    expect(await goToCell(demo, "I10")).toBe("1528");
    expect(await goToCell(demo, "I11")).toBe("76.0%");
    expect(await goToCell(demo, "N11")).toBe("Red");
    await showSheet(demo, "01 Contacts");
    expect(await goToCell(demo, "C22")).toBe("1528");
    expect(demo.errors).toEqual([]);
  });

  test("is done with: nothing of it is kept, in the pane or in any storage", async () => {
    await press(demo, "Check the refreshed report");
    await demo.pane.getByRole("heading", { name: "Performance report" }).waitFor({ timeout: 30_000 });
    await press(demo, /^Figures/);
    await heading(demo, "Figures of the new month");
    const stored = await demo.pane
      .locator("body")
      .evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));
    expect(stored).not.toMatch(/Contacts|1528|march\.csv/);
  });
});

describe("an extract", () => {
  let demo: DrivenDemo;

  beforeEach(async () => {
    demo = await demos.open();
    await waitForHome(demo);
    await demo.pane.getByText("As at February 2019").waitFor({ timeout: 30_000 });
  });

  afterEach(() => demo.close());

  test("with re-run months lists them, and leaves the older one to the person", async () => {
    await pick(demo, "march.csv", restated());
    await demo.pane.getByText("2 restated").waitFor({ timeout: 30_000 });
    await press(demo, /^Figures/);
    await demo.pane.getByRole("button", { name: /1\.1 Feb-19 .* becomes 1400/ }).waitFor();
    await demo.pane.getByText(/before the re-run window/).waitFor();
    await press(demo, /^Preview the refresh/);
    await demo.pane.getByRole("button", { name: /^Older months restated/ }).waitFor();
    expect(await demo.pane.getByRole("checkbox", { name: /becomes 1500$/ }).isChecked()).toBe(false);
    expect(await demo.pane.getByRole("checkbox", { name: /becomes 1400$/ }).isChecked()).toBe(true);
  });

  test("that is bad says each line, leaves the report as it was, and goes away when it is closed", async () => {
    await pick(
      demo,
      "odd.csv",
      readFileSync(EXTRACT, "utf8").replace(",1.1,No. Contacts,", ",1.1,No. Contcts,"),
    );
    await heading(demo, "odd.csv was not loaded");
    await demo.pane.getByText(/^Line 2: no column for "1\.1 No\. Contcts".*the nearest is 1\.1/).waitFor();
    await press(demo, "Back");
    await demo.pane.getByText("As at February 2019").waitFor();
    await press(demo, /^Figures/);
    await press(demo, "Close these problems");
    await heading(demo, "Figures of the new month");
  });

  test("can be pasted by keyboard, and taken out again", async () => {
    await press(demo, /^Figures/);
    await press(demo, "Paste figures");
    const box = demo.pane.getByRole("textbox", { name: /^Paste the extract here/ });
    await box.fill(
      "sheet\tindicator\tmeasure\tperiod\tvalue\tnumerator\tdenominator\n01 Contacts\t1.1\t\t2019-03\t1528\t\t",
    );
    await box.press("Tab");
    await demo.page.keyboard.press("Enter");
    await heading(demo, "The pasted text");
    await demo.pane.getByText("1 figure of March 2019.").waitFor();
    await press(demo, "Remove The pasted text");
    await heading(demo, "Figures of the new month");
    await demo.pane.getByText("February 2019", { exact: true }).waitFor({ timeout: 30_000 });
  });

  test("can be dropped anywhere on the pane", async () => {
    const content = readFileSync(EXTRACT, "utf8");
    await demo.pane.locator("main").evaluate((main, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "dropped.csv", { type: "text/csv" }));
      for (const type of ["dragover", "drop"])
        main.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }, content);
    await demo.pane.getByText("As at March 2019").waitFor({ timeout: 30_000 });
  });
});

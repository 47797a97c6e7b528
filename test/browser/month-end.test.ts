/** The built pane, Microsoft's unmodified client and the host, in a real browser: the month-end as a person does it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { goToCell, showSheet, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(60_000);

/** How many pixels of the grid are a strong red, as the fill of Red is and no head or arrow of the report. */
function redPixels({ page }: DrivenDemo): Promise<number> {
  return page.locator(".grid-canvas").evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels =
      (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      if (red > 160 && green < 60 && blue < 60) count += 1;
    }
    return count;
  });
}

/** The first number in a text: "Apply 1,572 changes" is 1572. */
function numberIn(text: string | null): number {
  return Number(/[\d,]+/.exec(text ?? "")?.[0].replaceAll(",", ""));
}

/** Opens the list of planned changes; how many of them would be applied. */
async function preview({ pane }: DrivenDemo): Promise<number> {
  await pane.getByRole("button", { name: /^Refresh/ }).click();
  await pane.getByRole("heading", { name: "What will change" }).waitFor();
  return numberIn(await pane.getByRole("button", { name: /^Apply / }).textContent());
}

/** Applies them; how many the receipt says were made. */
async function apply({ pane }: DrivenDemo): Promise<number> {
  await pane.getByRole("button", { name: /^Apply / }).click();
  await pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 30_000 });
  return numberIn(await pane.getByText(/changes made$/).textContent());
}

describe("a report that was opened", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    await waitForHome(demo);
  });

  test("is read by the pane, which says its month", async () => {
    await demo.pane.getByText(/As at Mar(ch)? 2019/).waitFor();
    expect(demo.errors).toEqual([]);
  });

  test("is not changed by reading it", async () => {
    expect(await demo.page.getByText("As opened").count()).toBe(1);
  });

  test("shows the cell of a planned change in the grid", async () => {
    await preview(demo);
    await showSheet(demo, "01 Contacts");
    await demo.pane
      .getByRole("button", { name: /Performance Summary N11/ })
      .first()
      .click();
    await demo.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#name-box")?.value === "N11",
    );
    const selected = demo.page.getByRole("tab", { selected: true, name: "Performance Summary" });
    expect(await selected.count()).toBe(1);
  });
});

describe("a refresh that needs a decision", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    await waitForHome(demo);
  });

  test("is opened by the ribbon's button at that decision, and writes nothing", async () => {
    await demo.page.locator('[id="Perf.Refresh"]').click();
    await demo.pane.getByRole("heading", { name: "What will change" }).waitFor();
    await demo.page.locator('[id="Perf.Refresh"][aria-busy="false"]').waitFor();
    expect(await demo.page.getByText("As opened").count()).toBe(1);
  });

  test("is not applied by the second click of two on what led to it", async () => {
    await demo.pane.getByRole("button", { name: "Back" }).click();
    await demo.pane.getByRole("button", { name: /^Figures/ }).click();
    await demo.pane.getByRole("button", { name: /^Preview the refresh/ }).dblclick();
    await demo.pane.getByRole("heading", { name: "What will change" }).waitFor();
    await demo.page.waitForTimeout(1_500);
    expect(await demo.pane.getByRole("button", { name: /^Apply / }).isEnabled()).toBe(true);
    expect(await demo.page.getByText("As opened").count()).toBe(1);
  });

  test("waits while a cell is being typed in, and says so", async () => {
    await goToCell(demo, "AB10");
    await demo.page.keyboard.type("12");
    await demo.pane.getByRole("button", { name: /^Apply / }).click();
    await demo.pane.getByText(/A cell is being edited/).waitFor();
    await demo.page.locator(".cell-editor").press("Escape");
    await demo.pane.getByRole("button", { name: /^Apply / }).click();
    await demo.pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 30_000 });
    expect(await goToCell(demo, "AB10")).toBe("empty");
  });
});

describe("a refresh that is undone", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    await waitForHome(demo);
    await preview(demo);
    await apply(demo);
  });

  test("leaves the cells as they were, and says how many changes were taken back", async () => {
    expect(await goToCell(demo, "N11")).toBe("Red");
    await demo.pane.getByRole("button", { name: "undo", exact: true }).click();
    await demo.pane.getByRole("heading", { name: "Undone" }).waitFor({ timeout: 30_000 });
    expect(
      numberIn(
        await demo.pane
          .getByText(/changes taken back/)
          .first()
          .textContent(),
      ),
    ).toBeGreaterThan(1000);
    expect(await goToCell(demo, "N11")).toBe("empty");
  });

  test("can be made again, and undone from the ribbon", async () => {
    await demo.pane.getByRole("button", { name: "Read the workbook again" }).click();
    await waitForHome(demo);
    await preview(demo);
    await apply(demo);
    await demo.page.locator('[id="Perf.Undo"]').click();
    await demo.pane.getByRole("heading", { name: "Undone" }).waitFor({ timeout: 30_000 });
    expect(await goToCell(demo, "N11")).toBe("empty");
    await demo.page.locator('[id="Perf.Undo"][aria-busy="false"]').click();
    await demo.pane.getByRole("heading", { name: /holds no refresh that can be undone/ }).waitFor();
    expect(demo.errors).toEqual([]);
  });
});

describe("a refresh of the printed report", () => {
  let demo: DrivenDemo;
  let before = "";
  let redBefore = 0;
  let previewed = 0;
  let applied = 0;

  beforeAll(async () => {
    demo = await demos.open();
    await waitForHome(demo);
    before = await goToCell(demo, "N11");
    redBefore = await redPixels(demo);
    previewed = await preview(demo);
    applied = await apply(demo);
  });

  test("applies exactly what it previewed", () => {
    expect(previewed).toBeGreaterThan(1000);
    expect(applied).toBe(previewed);
  });

  test("fills the cells of the workbook with formulas that calculate", async () => {
    expect(before).toBe("empty");
    expect(await goToCell(demo, "N11")).toBe("Red");
    expect(await demo.page.locator("#formula-bar").inputValue()).toMatch(/^=.*PERF\.RAG\(/);
  });

  test("paints them in the colours of their words", async () => {
    await goToCell(demo, "N11");
    // A cell is about 60 by 20 pixels; a red arrow a few dozen.
    expect(await redPixels(demo)).toBeGreaterThan(redBefore + 1000);
  });

  test("asks for nothing outside this computer", () => {
    expect(demo.requests.length).toBeGreaterThan(5);
    expect(demo.requests.filter((url) => !url.startsWith(`${demos.origin()}/`))).toEqual([]);
    expect(demo.errors).toEqual([]);
  });

  test("is in the file that is downloaded, beside what was there", async () => {
    const downloading = demo.page.waitForEvent("download");
    await demo.page.locator("#download").click();
    const file = await (await downloading).path();
    const saved = openWorkbook(new Uint8Array(readFileSync(file)), "as-printed.xlsx");
    expect(saved.value("Performance Summary", 10, 13)).toBe("Red");
    expect(saved.value("Performance Summary", 10, 2)).toBe("% Contacts with decision within 1 working day");
  });

  test("leaves nothing for a second one", async () => {
    await demo.pane.getByRole("button", { name: "Check the refreshed report" }).click();
    await waitForHome(demo);
    expect(await preview(demo)).toBe(0);
  });

  test("is gone when one starts again", async () => {
    await demo.page.locator("#reset").click();
    await waitForHome(demo);
    expect(await goToCell(demo, "N11")).toBe("empty");
    expect(await demo.page.getByText("As opened").count()).toBe(1);
  });
});

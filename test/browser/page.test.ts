/** The page around the pane: ribbon, keyboard, cells that calculate with the add-in's own functions, files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellText, goToCell, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(60_000);

/** One page for the tests that leave nothing behind that another would see. */
let shared: DrivenDemo;

beforeAll(async () => {
  shared = await demos.open();
  await waitForHome(shared);
});

async function type({ page }: DrivenDemo, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describe("the ribbon", () => {
  test("has the manifest's buttons under their ids", async () => {
    const { page } = shared;
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const wanted = [...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)"/g)].map(([, id]) => id);
    const shown = await page.locator(".ribbon-button").evaluateAll((buttons) => buttons.map(({ id }) => id));
    expect(shown).toEqual(wanted);
    expect(shown.length).toBeGreaterThan(0);
  });

  test("a button runs the add-in's own function, which shows the closed pane again", async () => {
    const { page, pane } = shared;
    await page.locator("#close-pane").click();
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.locator('[id="Perf.Check"]').click();
    await page.locator("#pane").waitFor({ state: "visible" });
    await pane.getByRole("button", { name: "Back" }).waitFor();
    // The function told Excel that it completed; the button would else stay pressed.
    await page.locator('[id="Perf.Check"][aria-busy="false"]').waitFor();
    await pane.getByRole("button", { name: "Back" }).click();
    await waitForHome(shared);
  });

  test("shows every icon", async () => {
    const { page } = shared;
    const widths = await page
      .locator(".ribbon-button img")
      .evaluateAll((icons) => icons.map((icon) => (icon as HTMLImageElement).naturalWidth));
    expect(widths.every((width) => width > 0)).toBe(true);
  });
});

describe("the keyboard", () => {
  test("reaches the pane's primary button from the grid, and comes back", async () => {
    const { page } = shared;
    await page.locator(".grid").focus();
    await page.keyboard.press("F6");
    const focused = (): Promise<string> =>
      page
        .frameLocator("#pane-frame")
        .locator("body")
        .evaluate((body) => body.ownerDocument.activeElement?.textContent ?? "");
    for (let presses = 0; presses < 20 && (await focused()) !== "Preview the refresh"; presses += 1)
      await page.keyboard.press("Tab");
    expect(await focused()).toBe("Preview the refresh");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.classList.contains("grid") === true);
  });

  test("walks over the cells and says where it is", async () => {
    const demo = shared;
    await goToCell(demo, "F10");
    await demo.page.keyboard.press("ArrowRight");
    await cellText(demo.page);
    expect(await demo.page.locator("#active-cell").textContent()).toBe("G10 1523");
    await demo.page.keyboard.press("Control+PageDown");
    await cellText(demo.page);
    expect(await demo.page.getByRole("tab", { selected: true, name: "01 Contacts" }).count()).toBe(1);
    await demo.page.keyboard.press("Control+PageUp");
  });
});

describe("the mouse", () => {
  test("selects a cell, and by dragging an area that is summed up", async () => {
    const { page } = shared;
    await goToCell(shared, "A1");
    const grid = await page.locator(".grid-scroller").boundingBox();
    if (!grid) throw new Error("The grid is not on the page");
    await page.mouse.click(grid.x + 60, grid.y + 40);
    expect(await cellText(page)).toBe("Performance Summary");
    await page.mouse.move(grid.x + 600, grid.y + 260);
    await page.mouse.down();
    await page.mouse.move(grid.x + 800, grid.y + 340, { steps: 4 });
    await page.mouse.up();
    await cellText(page);
    expect(await page.locator("#active-cell").textContent()).toMatch(/^[D-H]\d+:[G-K]\d+ /);
    expect(await page.locator(".status-sums").textContent()).toMatch(/^Average: .+ Count: \d+ .+Sum: /);
  });

  test("opens a cell for editing when pressed twice", async () => {
    const { page } = shared;
    await goToCell(shared, "A1");
    const grid = await page.locator(".grid-scroller").boundingBox();
    if (!grid) throw new Error("The grid is not on the page");
    await page.mouse.dblclick(grid.x + 60, grid.y + 40);
    expect(await page.locator(".cell-editor").inputValue()).toBe("Performance Summary");
    await page.keyboard.press("Escape");
    expect(await page.locator(".cell-editor").isVisible()).toBe(false);
  });
});

describe("a cell", () => {
  test("calculates with the function that the add-in's page associated", async () => {
    const demo = shared;
    await demo.page.locator("#pane-frame").evaluate((frame) => {
      const page = (frame as HTMLIFrameElement).contentWindow as unknown as {
        CustomFunctions: { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } };
        calls: number;
      };
      const { mappings } = page.CustomFunctions._association;
      const real = mappings["RATE10K"];
      if (!real) throw new Error("RATE10K is not associated");
      page.calls = 0;
      mappings["RATE10K"] = (...args) => {
        page.calls += 1;
        return real(...args);
      };
    });
    await goToCell(demo, "AB10");
    await type(demo, "=PERF.RATE10K(1528,56947)");
    await goToCell(demo, "AB10");
    expect(Number(await cellText(demo.page))).toBeCloseTo(268.3196, 3);
    const calls = await demo.page
      .locator("#pane-frame")
      .evaluate(
        (frame) => ((frame as HTMLIFrameElement).contentWindow as unknown as { calls: number }).calls,
      );
    expect(calls).toBeGreaterThan(0);
  });

  test("shows the add-in's error for what it cannot understand", async () => {
    const demo = shared;
    await goToCell(demo, "AB12");
    await type(demo, "=PERF.RATE10K(5,0)");
    expect(await goToCell(demo, "AB12")).toBe("#DIV/0!");
  });

  test("follows its inputs", async () => {
    const demo = shared;
    await goToCell(demo, "AC10");
    await type(demo, "5");
    await type(demo, "=AC10*2");
    expect(await goToCell(demo, "AC11")).toBe("10");
    await goToCell(demo, "AC10");
    await type(demo, "7");
    expect(await goToCell(demo, "AC11")).toBe("14");
  });

  test("takes what is pasted, and gives it back on Ctrl+Z", async () => {
    const demo = shared;
    await goToCell(demo, "AE10");
    await demo.page.locator(".grid").evaluate((grid) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "1,528\t76.0%\r\nApr-19\tnew\r\n");
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    });
    expect(await goToCell(demo, "AF10")).toBe("76.00%");
    expect(await demo.page.locator("#formula-bar").inputValue()).toBe("76%");
    expect(await goToCell(demo, "AF11")).toBe("new");
    await demo.page.keyboard.press("Control+z");
    expect(await goToCell(demo, "AF11")).toBe("empty");
  });

  test("is left alone where typing is given up", async () => {
    const demo = shared;
    await goToCell(demo, "I10");
    await demo.page.keyboard.type("99");
    await demo.page.keyboard.press("Escape");
    expect(await goToCell(demo, "I10")).toBe("1528");
  });
});

describe("a file", () => {
  test("that is no workbook is refused in words, and the open one stays", async () => {
    const { page } = shared;
    await page.locator("#open-file").setInputFiles({
      name: "letter.xlsx",
      mimeType: "text/plain",
      buffer: Buffer.from("Dear Sir"),
    });
    await page.getByRole("alert").getByText("letter.xlsx").waitFor();
    expect(await page.locator("#workbook-name").textContent()).toBe("as-printed.xlsx");
  });

  test("of a person's own is opened in place of the sample", async () => {
    const { page, pane } = shared;
    await page.locator("#open-file").setInputFiles({
      name: "Ours.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(REPORT),
    });
    await page.locator("#workbook-name", { hasText: "Ours.xlsx" }).waitFor();
    await pane.getByText("Ours.xlsx").waitFor();
  });
});

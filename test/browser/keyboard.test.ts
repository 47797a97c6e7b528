/** Every way through the pane without a mouse, on the built page, and what that page asks for meanwhile. */
import { join } from "node:path";
import { goToCell, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { paneFrame } from "../../host/page/pane-states";
import { arrived, choose, enterPane, focused, showsFocus, tabTo } from "./support/keyboard";
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
  expect(demo.requests.filter((url) => !url.startsWith(`${demos.origin()}/`))).toEqual([]);
});

/** The address in the name box, once it is another than before. */
async function nextAddress(before: string): Promise<string> {
  await demo.page.waitForFunction(
    (old) => document.querySelector<HTMLInputElement>("#name-box")?.value !== old,
    before,
  );
  return demo.page.locator("#name-box").inputValue();
}

describe("by keyboard alone", () => {
  test("each step of the month-end is reached, with a focus that is seen", async () => {
    await tabTo(demo, /^Figures/);
    for (const name of [/red, show them/, /^Figures/, /^Check/, /^Refresh/, /^Commentary/, /^Preview/]) {
      await tabTo(demo, name, name.source.startsWith("red") ? "Shift+Tab" : "Tab");
      expect([name.source, await showsFocus(demo)]).toEqual([name.source, true]);
    }
    await tabTo(demo, /red, show them/, "Shift+Tab");
  });

  test("a step opens on Enter, says its title, and goes back", async () => {
    for (const [step, title] of [
      [/^Figures/, "Figures"],
      [/^Check/, "Check"],
      [/^Commentary/, "Commentary"],
      [/amber, show them/, "Red, amber, green"],
    ] as const) {
      await choose(demo, step);
      await arrived(demo, title);
      await tabTo(demo, /^Back$/, "Shift+Tab");
      await demo.page.keyboard.press("Enter");
      await arrived(demo, "Performance report");
    }
  });

  test("findings are walked with the arrows, and Enter goes to the cell", async () => {
    await choose(demo, /^Check/);
    await arrived(demo, "Check");
    await tabTo(demo, / on '.+' [A-Z]+\d+ /);
    const first = await focused(demo);
    await demo.page.keyboard.press("ArrowDown");
    const second = await focused(demo);
    expect(second).not.toBe(first);
    await demo.page.keyboard.press("ArrowUp");
    expect(await focused(demo)).toBe(first);
    await demo.page.keyboard.press("ArrowDown");
    const before = await demo.page.locator("#name-box").inputValue();
    await demo.page.keyboard.press("Enter");
    const cell = await nextAddress(before);
    expect(second).toMatch(new RegExp(`\\b${cell}\\b`));
    await demo.pane.locator("h1", { hasText: "Check" }).waitFor();
  });

  test("findings are narrowed to the errors, and to all again", async () => {
    await enterPane(demo);
    await tabTo(demo, /^\d+errors?$/);
    await demo.page.keyboard.press("Enter");
    await demo.pane.getByRole("button", { name: /errors?$/, pressed: true }).waitFor();
    expect(await demo.pane.getByRole("button", { name: /^Warning/ }).count()).toBe(0);
    await tabTo(demo, /^All/, "Shift+Tab");
    await demo.page.keyboard.press("Enter");
    await demo.pane
      .getByRole("button", { name: /^Warning/ })
      .first()
      .waitFor();
    await tabTo(demo, /^Back$/, "Shift+Tab");
    await demo.page.keyboard.press("Enter");
    await arrived(demo, "Performance report");
  });

  test("findings are searched, and grouped as chosen, also when the list is opened again", async () => {
    const { page, pane } = demo;
    await choose(demo, /^Check/);
    await arrived(demo, "Check");
    const heads = pane.getByRole("heading", { level: 2 });
    const cards = pane.locator("[data-item]");
    const all = await cards.count();
    await tabTo(demo, /^Search the findings$/);
    await page.keyboard.type("caseloads 22");
    await pane
      .getByText(/^Found/)
      .first()
      .waitFor();
    for (const text of await cards.allTextContents()) expect(text).toMatch(/caseloads/i);
    expect(await cards.count()).toBeLessThan(all);
    await page.keyboard.type(" nowhere");
    await pane.getByText("No finding fits. Clear the search, or choose All and All sheets.").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await cards.first().waitFor();

    await tabTo(demo, /^Group by$/);
    await page.keyboard.press("ArrowDown");
    await heads.filter({ hasText: "Errors" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await heads.filter({ hasText: "22 Caseloads" }).waitFor();
    const sheets = await page.getByRole("tab").allTextContents();
    const titles = (await heads.allTextContents()).map((title) => title.replace(/[\d,]+$/, ""));
    expect(titles).toEqual(sheets.filter((sheet) => titles.includes(sheet)));
    await tabTo(demo, /^Back$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await arrived(demo, "Performance report");
    await choose(demo, /^Check/);
    await arrived(demo, "Check");
    expect(await pane.getByRole("combobox", { name: "Group by" }).inputValue()).toBe("section");
    await tabTo(demo, /^Back$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await arrived(demo, "Performance report");
  });

  test("a refresh is previewed, a change is left out, the rest applied, and all of it undone", async () => {
    await choose(demo, /^Preview the refresh/);
    await arrived(demo, "What will change");
    const apply = demo.pane.getByRole("button", { name: /^Apply / });
    const before = await apply.textContent();
    // Past hundreds of changes in one step, and back to the first of them.
    await choose(demo, /^Skip to Apply/);
    expect(await focused(demo)).toMatch(/^Apply /);
    await enterPane(demo);
    await tabTo(demo, /: .+ becomes /);
    await demo.page.keyboard.press("Space");
    expect(await apply.textContent()).not.toBe(before);
    await demo.page.keyboard.press("Space");
    expect(await apply.textContent()).toBe(before);
    await tabTo(demo, /^Skip to Apply/, "Shift+Tab");
    await demo.page.keyboard.press("Enter");
    await demo.page.keyboard.press("Enter");
    await arrived(demo, "Refreshed");
    await choose(demo, /^undo$/);
    await arrived(demo, "Undone");
    await choose(demo, /^Read the workbook again/);
    await arrived(demo, "Performance report");
  });

  test("Escape leads back to the cells", async () => {
    await enterPane(demo);
    await demo.page.keyboard.press("Escape");
    await demo.page.waitForFunction(() => document.activeElement?.classList.contains("grid") === true);
    expect(await goToCell(demo, "N11")).toBe("empty");
  });

  test("the ribbon's buttons are reached and run", async () => {
    const { page, pane } = demo;
    await page.locator('[role="tab"][aria-selected="true"]').last().focus();
    await page.keyboard.press("F6");
    for (const [id, heading] of [
      ["Perf.Check", "Check"],
      ["Perf.Commentary", "Commentary"],
      ["Perf.Help", "Help"],
    ] as const) {
      for (let presses = 0; presses < 12; presses += 1) {
        if ((await page.evaluate(() => document.activeElement?.id)) === id) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await pane.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.locator(`[id="${id}"][aria-busy="false"]`).waitFor();
      // The view that opened has taken the focus.
      await page.locator(`[id="${id}"]`).focus();
    }
  });

  test("a workbook that is no report is read again", async () => {
    const { page, pane } = demo;
    await page.locator("#open").focus();
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 6; presses += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent))?.startsWith("A new") === true)
        break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    const heading = pane.getByRole("heading", { name: /No performance report was found/ });
    await heading.waitFor();
    await enterPane(demo);
    await choose(demo, /^Read the workbook again/);
    await heading.waitFor();
  });
});

describe("the built page", () => {
  test("lets nothing out, and no script in", async () => {
    const other = await demos.open();
    await waitForHome(other);
    const blocked = await paneFrame(other).evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, originalPolicy }) => {
        // Of two policies, the server's and the page's own, the page's is meant.
        if (originalPolicy.startsWith("default-src 'none'")) violations.push(effectiveDirective);
      });
      await fetch("https://example.invalid/").catch(() => undefined);
      const image = document.createElement("img");
      image.src = "https://example.invalid/image.png";
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      const frame = document.createElement("iframe");
      frame.src = "https://example.invalid/";
      document.body.append(image, script, frame);
      await new Promise((done) => setTimeout(done, 300));
      for (const each of [image, script, frame]) each.remove();
      return { violations: violations.sort(), ran: "ran" in window };
    });
    expect(blocked).toEqual({
      violations: ["connect-src", "frame-src", "img-src", "script-src-elem"],
      ran: false,
    });
  });
});

/** Does the month-end by itself and takes a picture of each step; throws at the first step that fails. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { goToCell, openDemo, showSheet, startBrowser, waitForHome, type DrivenDemo } from "./drive";
import { measureOpening } from "./measure-opening";
import type { DemoServer } from "./serve";

/** Pages of the printed report that show merged heads, several figures in a cell, charts and benchmarks. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ["01 Contacts", "contacts"],
  ["05 Assessment Outcomes", "assessment-outcomes"],
  ["14 Looked After Children", "looked-after-children"],
];

/** Writes numbered pictures (1440 x 900) into a folder, with one of the pane alone beside each that shows it. */
export async function takeScreenshots(
  server: DemoServer,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser(server, say);
  try {
    const demo = await openDemo(browser, server);
    await takeAll(demo, folder, say);
    const outside = demo.requests.filter((url) => !/^(?:https:\/\/127\.0\.0\.1:|blob:|data:)/.test(url));
    if (outside.length > 0) throw new Error(`Requests left this computer: ${outside.join(", ")}`);
    if (demo.errors.length > 0) throw new Error(`The page reported errors:\n${demo.errors.join("\n")}`);
  } finally {
    await browser.close();
  }
}

async function takeAll(demo: DrivenDemo, folder: string, say: (line: string) => void): Promise<void> {
  const { page, pane } = demo;
  let count = 0;

  /** Lets transitions end, then takes the picture. */
  const take = async (name: string, withPane = true): Promise<void> => {
    count += 1;
    const file = join(folder, `${String(count).padStart(2, "0")}-${name}`);
    await page.waitForTimeout(450);
    await page.screenshot({ path: `${file}.png` });
    if (withPane) await page.locator("#pane").screenshot({ path: `${file}-pane.png` });
    say(`${file}.png`);
  };
  const press = (name: RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();
  const back = (): Promise<void> => pane.getByRole("button", { name: "Back" }).click();

  await waitForHome(demo);
  const { firstContent, layoutShift } = await measureOpening(demo);
  say(
    `First content of the pane ${Math.round(firstContent)} ms after its frame, layout shift ${layoutShift}`,
  );
  await take("home");

  await press(/^Figures/);
  await take("figures");
  await back();

  await press(/^Check/);
  await take("findings");
  await back();

  await press(/ red, show them/i);
  await take("reds");
  await back();

  await press(/^Commentary/);
  await take("commentary");
  await back();

  await press(/^Refresh/);
  await pane.getByRole("heading", { name: "What will change" }).waitFor();
  await take("preview");

  await press(/^Apply /);
  await pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 60_000 });
  await take("receipt");

  await goToCell(demo, "P24");
  await take("scorecard-refreshed", false);

  for (const [sheet, picture] of SECTIONS) {
    await showSheet(demo, sheet);
    await take(picture, false);
  }

  await press(/^Check the refreshed report/);
  await waitForHome(demo);
  await take("home-refreshed");

  await page.locator('[id="Perf.Help"]').click();
  await pane.getByRole("heading", { level: 1 }).first().waitFor();
  await take("help");

  await page.locator("#open").click();
  await take("open-menu", false);
  await page.getByRole("menuitem", { name: "A new, empty workbook" }).click();
  await page.locator("#workbook-name", { hasText: "Book1.xlsx" }).waitFor();
  await pane.getByRole("button").first().waitFor();
  await take("no-report");
}

/** Does the month-end by itself and takes a picture of each step; throws at the first step that fails. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { goToCell, openDemo, showSheet, startBrowser, waitForHome, type DrivenDemo } from "./drive";
import type { DemoServer } from "./serve";

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

  await press(/^Preview the refresh/);
  await pane.getByRole("heading", { name: "What will change" }).waitFor();
  await take("preview");

  await press(/^Apply /);
  await pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 60_000 });
  await take("receipt");

  await goToCell(demo, "O10");
  await take("scorecard-refreshed", false);

  await showSheet(demo, "01 Contacts");
  await take("contacts", false);

  await press(/^Check the refreshed report/);
  await waitForHome(demo);
  await take("home-refreshed");

  await page.locator('[id="Perf.Help"]').click();
  await pane.getByRole("heading", { level: 1 }).first().waitFor();
  await take("help");
}

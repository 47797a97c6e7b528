/**
 * npm run pictures: every state of the pane in light, dark and high contrast at 320 and 400 pixels, into shots/states; and those
 * that the README shows, into docs/pictures. `-- DIR` names another folder than shots/states.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { buildDemo, ROOT } from "./build";
import { goToCell, openDemo, startBrowser, waitForHome, type DrivenDemo } from "./drive";
import { LOOKS, PANE_STOPS, setLook, WIDTHS, type Look } from "./pane-states";
import { demoWorkbooks, startDemo } from "./start-demo";

const say = (line: string): void => console.log(line);

/** The panes of docs/pictures/pane.png, left to right. */
const SHOWN: readonly (readonly [state: string, look: Look])[] = [
  ["home", "light"],
  ["check", "dark"],
  ["preview", "light"],
  ["explain", "dark"],
  ["receipt", "contrast"],
];

async function run(): Promise<void> {
  const states = resolve(process.argv[2] ?? "shots/states");
  const docs = join(ROOT, "docs/pictures");
  mkdirSync(states, { recursive: true });
  await buildDemo(say);
  const server = await startDemo(demoWorkbooks(undefined));
  const browser = await startBrowser(server, say);
  try {
    await takeStates(await openDemo(browser, server), states);
    const panes = SHOWN.map(([state, look]) => pictureOf(states, state, look, 320));
    await joinPictures(browser, panes, join(docs, "pane.png"));
    await takeRefreshed(await openDemo(browser, server), join(docs, "refreshed.png"));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takeStates(demo: DrivenDemo, folder: string): Promise<void> {
  for (const { name, reach } of PANE_STOPS) {
    // Chromium keeps a table's lines in the colours that it was first drawn in.
    await setLook(demo, "light", 320);
    await reach(demo);
    // What lies under the mouse would look chosen.
    await demo.page.mouse.move(0, 0);
    for (const look of LOOKS) {
      for (const width of WIDTHS) {
        await setLook(demo, look, width);
        await demo.page.locator("#pane-frame").screenshot({ path: pictureOf(folder, name, look, width) });
      }
    }
    say(`${name}: ${LOOKS.length * WIDTHS.length} pictures in ${folder}`);
  }
}

function pictureOf(folder: string, state: string, look: Look, width: number): string {
  return join(folder, `${state}-${look}-${width}.png`);
}

/** Pictures side by side in one. */
async function joinPictures(browser: Browser, files: readonly string[], made: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 800 } });
  const images = files.map((file) => `<img src="data:image/png;base64,${readFileSync(file, "base64")}">`);
  await page.setContent(
    `<style>body{margin:0;background:#fff}div{display:inline-flex;gap:16px;padding:1px}img{outline:1px solid #d1d1d1}</style>` +
      `<div>${images.join("")}</div>`,
  );
  await page.locator("div").screenshot({ path: made });
  await page.close();
  say(made);
}

/** The scorecard after a refresh, with the receipt beside it. */
async function takeRefreshed(demo: DrivenDemo, made: string): Promise<void> {
  const { page, pane } = demo;
  await waitForHome(demo);
  await pane.getByRole("button", { name: /^Refresh/ }).click();
  await pane.getByRole("button", { name: /^Apply / }).click();
  await pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 60_000 });
  await goToCell(demo, "P24");
  await page.waitForTimeout(450);
  await page.screenshot({ path: made });
  say(made);
}

run().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});

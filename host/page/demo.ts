/**
 * npm run demo: the workbook beside the real task pane, in a browser, without Excel.
 *
 *   npm run demo                          the sample report, in a window of its own
 *   npm run demo -- --workbook FILE.xlsx  a workbook of yours
 *   npm run demo -- --screenshots DIR     does the month-end by itself and writes pictures; fails if a step fails
 *   npm run demo -- --no-window           only serves; --port N for a fixed port
 */
import { parseArgs } from "node:util";
import { buildDemo } from "./build";
import { findOrInstallBrowser } from "./find-browser";
import { hasDisplay, openWindow } from "./open-window";
import { takeScreenshots } from "./screenshots";
import { demoWorkbooks, startDemo } from "./start-demo";
import type { DemoServer } from "./serve";

const say = (line: string): void => console.log(line);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      workbook: { type: "string" },
      screenshots: { type: "string" },
      port: { type: "string" },
      "no-window": { type: "boolean" },
    },
  });
  const workbooks = demoWorkbooks(values.workbook);
  await buildDemo(say);
  const server = await startDemo(workbooks, Number(values.port ?? 0));
  try {
    if (values.screenshots !== undefined) await takeScreenshots(server, values.screenshots, say);
    else await show(server, values["no-window"] === true);
  } finally {
    await server.close();
  }
}

/** Shows the demo until its window is closed, or until Ctrl+C where there is none. */
async function show(server: DemoServer, isServedOnly: boolean): Promise<void> {
  say(`The demo is at ${server.origin}/`);
  const browser = isServedOnly ? undefined : browserOrReason();
  const interrupted = new Promise<void>((done) => process.once("SIGINT", () => done()));
  if (browser === undefined || !hasDisplay()) {
    say(
      "Open this address in Chrome or Edge on this computer. The browser warns of an unknown certificate: it was made for " +
        "this run only; choose Advanced, then continue. Nothing leaves this computer. Ctrl+C ends the demo.",
    );
    await interrupted;
    return;
  }
  say("Close its window, or press Ctrl+C, to end the demo.");
  const window = openWindow(browser, `${server.origin}/`, server.publicKeyHash);
  await Promise.race([window.closed, interrupted.then(() => window.close())]);
  await window.closed;
}

/** A missing browser is said, and the demo is served all the same. */
function browserOrReason(): string | undefined {
  try {
    return findOrInstallBrowser(say);
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
    return undefined;
  }
}

run().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});

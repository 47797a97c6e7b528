/** A server and a browser for the tests of one file; both end with it, whatever happened. */
import type { Browser } from "playwright-core";
import { openDemo, startBrowser, type DrivenDemo, type DriveOptions } from "../../../host/page/drive";
import type { DemoServer } from "../../../host/page/serve";
import { startDemo } from "../../../host/page/start-demo";

export interface DemoStage {
  /** A fresh page on a workbook, in a browser context of its own; closed with the file's tests. */
  readonly open: (options?: DriveOptions) => Promise<DrivenDemo>;
  /** "https://127.0.0.1:43210" */
  readonly origin: () => string;
}

/** Starts before the tests of a file and stops after them. */
export function useDemo(workbooks: readonly string[]): DemoStage {
  let server: DemoServer | undefined;
  let browser: Browser | undefined;
  const opened: DrivenDemo[] = [];

  beforeAll(async () => {
    server = await startDemo(workbooks);
    browser = await startBrowser(server, () => undefined);
  }, 180_000);

  afterAll(async () => {
    for (const demo of opened) await demo.close();
    await browser?.close();
    await server?.close();
  });

  return {
    open: async (options = {}) => {
      if (!server || !browser) throw new Error("The demo is not running");
      const demo = await openDemo(browser, server, options);
      opened.push(demo);
      return demo;
    },
    origin: () => server?.origin ?? "",
  };
}

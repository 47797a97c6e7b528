/** Drives the demo in a headless browser, for the pictures and the browser tests. */
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import { browserFlags, findOrInstallBrowser, NO_NETWORK } from "./find-browser";
import type { DemoServer } from "./serve";

export interface DrivenDemo {
  readonly page: Page;
  /** The add-in's own page in its frame. */
  readonly pane: FrameLocator;
  /** Every address that either page asked for. */
  readonly requests: readonly string[];
  /** What went wrong in either page, with its stack, and what its policy refused. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface DriveOptions {
  /** One of the server's workbooks; its first if not given. */
  readonly workbook?: string;
  /** Pixels of the screen to one of the page. */
  readonly scale?: number;
}

/** Starts the browser, without a window. */
export function startBrowser(server: DemoServer, say: (line: string) => void): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallBrowser(say),
    args: [...browserFlags(server.publicKeyHash), NO_NETWORK],
  });
}

/** Opens the demo in a context of its own: the client keeps things in the session's storage. */
export async function openDemo(
  browser: Browser,
  server: DemoServer,
  options: DriveOptions = {},
): Promise<DrivenDemo> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) errors.push(message.text());
  });
  const query = options.workbook === undefined ? "" : `?workbook=${encodeURIComponent(options.workbook)}`;
  await page.goto(`${server.origin}/${query}`);
  return {
    page,
    pane: page.frameLocator("#pane-frame"),
    requests,
    errors,
    close: () => context.close(),
  };
}

/** Waits until the pane has read the report and shows its home. */
export async function waitForHome({ pane }: DrivenDemo): Promise<void> {
  await pane.getByRole("button", { name: /^Figures/ }).waitFor({ timeout: 30_000 });
}

type Post = (message: unknown, origin: string) => void;

/** Lets every answer of the host come so much later, as from a slow Excel; 0: at once again. For the pane that is loaded now. */
export async function slowDown({ page }: DrivenDemo, milliseconds: number): Promise<void> {
  await page.locator("#pane-frame").evaluate((frame: HTMLIFrameElement, late) => {
    const pane = frame.contentWindow as unknown as { postMessage: Post; atOnce?: Post };
    // From this page's own script: the client takes messages from nobody else.
    const atOnce = (pane.atOnce ??= pane.postMessage.bind(pane));
    pane.postMessage =
      late === 0 ? atOnce : (message, origin) => void setTimeout(() => atOnce(message, origin), late);
  }, milliseconds);
}

/** Selects a sheet by its tab. */
export async function showSheet({ page }: DrivenDemo, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** Goes to a cell by the name box; its address and its text as the page says them aloud. */
export async function goToCell({ page }: DrivenDemo, address: string): Promise<string> {
  await page.locator("#name-box").fill(address);
  await page.locator("#name-box").press("Enter");
  return cellText(page);
}

/** The active cell's text, without its address. */
export async function cellText(page: Page): Promise<string> {
  // The page tells it with its next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const text = (await page.locator("#active-cell").textContent()) ?? "";
  return text.slice(text.indexOf(" ") + 1);
}

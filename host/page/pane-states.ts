/** Every state of the pane on one walk through a month-end, each from the one before: for the pictures and the browser tests. */
import type { Frame } from "playwright-core";
import { goToCell, slowDown, waitForHome, type DrivenDemo } from "./drive";

export interface PaneStop {
  readonly name: string;
  /** Brings the pane here from the stop before. */
  readonly reach: (demo: DrivenDemo) => Promise<void>;
}

/** How the pane looks: Office's theme, or the colours that a person chose in the system for more contrast. */
export type Look = "light" | "dark" | "contrast";

export const LOOKS: readonly Look[] = ["light", "dark", "contrast"];

/** Pixels: the narrowest that Excel gives a pane beside a wide sheet, and a usual width. */
export const WIDTHS: readonly number[] = [320, 400];

const MONTH_END_SCRIPT = "**/month-end.*.js";

/** Where the reader's script is held up until the next stop lets it fail. */
const held = new WeakMap<DrivenDemo, () => Promise<void>>();

export const PANE_STOPS: readonly PaneStop[] = [
  {
    name: "reading",
    reach: async (demo) => {
      const { page, pane } = demo;
      await page.route(MONTH_END_SCRIPT, (route) => {
        held.set(demo, () => route.abort());
      });
      await page.reload();
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "failed",
    reach: async (demo) => {
      await held.get(demo)?.();
      await demo.pane.getByRole("heading", { name: "Not done" }).waitFor();
    },
  },
  {
    name: "home",
    reach: async (demo) => {
      await demo.page.unroute(MONTH_END_SCRIPT);
      await press(demo, /^Read the workbook again/);
      await waitForHome(demo);
    },
  },
  { name: "figures", reach: (demo) => press(demo, /^Figures/) },
  { name: "check", reach: (demo) => fromHome(demo, /^Check/) },
  { name: "reds", reach: (demo) => fromHome(demo, / red, show them/i) },
  { name: "commentary", reach: (demo) => fromHome(demo, /^Commentary/) },
  {
    name: "explain",
    reach: async (demo) => {
      await goToCell(demo, "I11");
      await fromHome(demo, /^Explain a cell/);
      await demo.pane
        .getByText(/Contacts with decision/)
        .first()
        .waitFor();
    },
  },
  ...["Colours", "Settings"].map((title) => ({
    name: title.toLowerCase(),
    reach: async (demo: DrivenDemo) => {
      await fromHome(demo, new RegExp(`^${title}`));
      await demo.pane.getByRole("heading", { level: 1, name: title }).waitFor();
    },
  })),
  {
    name: "which-figure",
    reach: async (demo) => {
      await press(demo, /^See and correct/);
      await demo.pane.getByRole("heading", { level: 1, name: "Which figure is meant" }).waitFor();
    },
  },
  { name: "help", reach: async ({ page }) => page.locator('[id="Perf.Help"]').click() },
  {
    name: "preview",
    reach: async (demo) => {
      await fromHome(demo, /^Refresh/);
      await demo.pane.getByRole("heading", { name: "What will change" }).waitFor();
    },
  },
  {
    name: "applying",
    reach: async (demo) => {
      await slowDown(demo, 60_000);
      await press(demo, /^Apply /);
      await demo.pane.getByRole("button", { name: "Cancel" }).waitFor();
    },
  },
  {
    name: "receipt",
    reach: async (demo) => {
      await slowDown(demo, 0);
      await press(demo, /^Cancel$/);
      await press(demo, /^Apply /);
      await demo.pane.getByRole("heading", { name: "Refreshed" }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "issue-copy",
    reach: async (demo) => {
      await press(demo, /^Check the refreshed report/);
      await waitForHome(demo);
      await press(demo, /^Issue copy/);
      await demo.pane.getByRole("heading", { name: "First save a copy" }).waitFor();
    },
  },
  { name: "issue-copy-ticked", reach: ({ pane }) => pane.getByRole("checkbox").check() },
  {
    name: "issue-copy-failed",
    reach: async (demo) => {
      await protectSheet(demo, "01 Contacts", true);
      await press(demo, /^Make it the issue copy/);
      await demo.pane
        .getByText(/^Nothing was written\. Protected: 01 Contacts\./)
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "issue-copy-done",
    reach: async (demo) => {
      await protectSheet(demo, "01 Contacts", false);
      await press(demo, /^Make it the issue copy/);
      await demo.pane
        .getByRole("heading", { name: "This workbook is an issue copy" })
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "issue-copy-undone",
    reach: async (demo) => {
      await press(demo, /^undo the issue copy/);
      await demo.pane.getByText(/^Undone: the workbook computes again/).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "undone",
    reach: async (demo) => {
      await fromHome(demo, /^undo$/);
      await demo.pane.getByRole("heading", { name: "Undone" }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "first-run",
    reach: async ({ page, pane }) => {
      await page.locator("#open").click();
      await page.getByRole("menuitem", { name: "A new, empty workbook" }).click();
      await pane.getByRole("heading", { name: /No performance report was found/ }).waitFor();
    },
  },
];

/** Shows the pane in a look at a width, as Office and the system would. */
export async function setLook(demo: DrivenDemo, look: Look, width: number): Promise<void> {
  const { page } = demo;
  await page.emulateMedia({ forcedColors: look === "contrast" ? "active" : "none" });
  await page.locator("#pane").evaluate((pane, pixels) => {
    pane.style.width = `${pixels}px`;
    // The frame's edge is the pane's own line.
  }, width + 1);
  await paneFrame(demo).evaluate((isDark) => {
    // Excel on Windows says its theme here, and the add-in asks when it comes into view. (Or gets the focus, whose ring then shows.)
    const theme = { isDarkTheme: isDark, bodyBackgroundColor: isDark ? "#292929" : "#ffffff" };
    const office = (globalThis as unknown as { Office: { context: object } }).Office;
    Object.defineProperty(office.context, "officeTheme", { value: theme, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, look === "dark");
  // Transitions of colours end.
  await page.waitForTimeout(350);
}

/** The add-in's own page. */
export function paneFrame({ page }: DrivenDemo): Frame {
  const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
  if (frame === undefined) throw new Error("The pane's frame has no page");
  return frame;
}

interface Protection {
  readonly protect: () => void;
  readonly unprotect: () => void;
}

/** What of Excel's own API the pane's page is asked for. */
interface ExcelOfPane {
  readonly run: (
    work: (context: {
      readonly workbook: {
        readonly worksheets: { readonly getItem: (name: string) => { readonly protection: Protection } };
      };
      readonly sync: () => Promise<void>;
    }) => Promise<void>,
  ) => Promise<void>;
}

/** As a person does it on Excel's tab Review, which the page has not. */
async function protectSheet(demo: DrivenDemo, name: string, on: boolean): Promise<void> {
  await paneFrame(demo).evaluate(
    ([sheet, isOn]) => {
      const { Excel: excel } = globalThis as unknown as { readonly Excel: ExcelOfPane };
      return excel.run((context) => {
        const { protection } = context.workbook.worksheets.getItem(sheet);
        if (isOn) protection.protect();
        else protection.unprotect();
        return context.sync();
      });
    },
    [name, on] as const,
  );
}

function press({ pane }: DrivenDemo, name: RegExp): Promise<void> {
  return pane.getByRole("button", { name }).first().click();
}

async function fromHome(demo: DrivenDemo, name: RegExp): Promise<void> {
  await press(demo, /^Back$/);
  await press(demo, name);
}

import { createRoot } from "react-dom/client";
import type { RibbonActions } from "../commands/associate-commands";
import { App } from "./App";
import { excelMonthEnd } from "./month-end/excel-month-end";
import { createSession } from "./month-end/session";

/** The one session of this workbook, for the pane and the ribbon. */
const session = createSession(excelMonthEnd, () => new Date());

/** Draws the pane. */
export function showPane(element: HTMLElement): void {
  createRoot(element).render(<App session={session} />);
}

/** What the ribbon's buttons do. */
export const ribbonActions: RibbonActions = {
  monthEndRefresh: session.run,
  checkReport: async () => {
    session.show({ kind: "findings" });
    await session.read();
  },
  showHelp: async () => {
    session.show({ kind: "help" });
    return Promise.resolve();
  },
};

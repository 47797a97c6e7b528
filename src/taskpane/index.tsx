import { createRoot } from "react-dom/client";
import type { RibbonActions } from "../commands/associate-commands";
import { App } from "./App";
import type { MonthEnd } from "./month-end/month-end";
import { createSession } from "./month-end/session";
import type { View } from "./month-end/view";

/** The reader, the planner and the writer: a chunk of its own, so that the pane stands before they have come. */
function loadMonthEnd() {
  return import(/* webpackChunkName: "month-end" */ "./month-end/excel-month-end");
}

const monthEnd: MonthEnd = {
  readExtract: async (content) => (await loadMonthEnd()).excelMonthEnd.readExtract(content),
  read: async (options) => (await loadMonthEnd()).excelMonthEnd.read(options),
  log: async (refresh, plan, at) => (await loadMonthEnd()).excelMonthEnd.log(refresh, plan, at),
  apply: async (plan, options) => (await loadMonthEnd()).excelMonthEnd.apply(plan, options),
  readUndo: async () => (await loadMonthEnd()).excelMonthEnd.readUndo(),
  undo: async (options) => (await loadMonthEnd()).excelMonthEnd.undo(options),
  forgetUndo: async () => (await loadMonthEnd()).excelMonthEnd.forgetUndo(),
  goTo: async (sheet, cell) => (await loadMonthEnd()).excelMonthEnd.goTo(sheet, cell),
  watchSelection: async (onSelect) => (await loadMonthEnd()).excelMonthEnd.watchSelection(onSelect),
  tools: async () => (await loadMonthEnd()).excelMonthEnd.tools(),
  issue: async () => (await loadMonthEnd()).excelMonthEnd.issue(),
};

/** The one session of this workbook, for the pane and the ribbon. */
const session = createSession(monthEnd, () => new Date());

/** Draws the pane in its place on the page. */
export function showPane(): void {
  const place = document.getElementById("pane");
  if (place) createRoot(place).render(<App session={session} />);
}

async function readAndShow(view: View): Promise<void> {
  session.show(view);
  await session.read(true);
}

/** What the ribbon's buttons do. */
export const ribbonActions: RibbonActions = {
  monthEndRefresh: session.run,
  checkReport: () => readAndShow({ kind: "findings" }),
  draftCommentary: () => readAndShow({ kind: "commentary" }),
  applyColours: session.colour,
  undoRefresh: () => session.undo(true),
  showHelp: () => {
    session.show({ kind: "help" });
    return Promise.resolve();
  },
};

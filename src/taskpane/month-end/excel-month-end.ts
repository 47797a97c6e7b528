import { planRefresh } from "../../domain/refresh";
import { CellBeingEdited } from "../../excel/excel-errors";
import { goToCell } from "../../excel/go-to-cell";
import type { OnProgress as OnExcelProgress, Phase } from "../../excel/progress";
import { readWorkbook } from "../../excel/read-workbook";
import { watchSelection } from "../../excel/watch-selection";
import type { Tools } from "./tools";
import { counted, whole } from "../words/words";
import type { MonthEnd, OnProgress } from "./month-end";

/** The month-end of the workbook that the add-in stands beside. */
export const excelMonthEnd: MonthEnd = {
  readExtract: async (content) => (await loadReader()).readContent(content),
  read: async ({ onProgress, waitForCellEdit, extract, month }) => {
    try {
      const workbook = await readWorkbook({ onProgress: inWords(onProgress), waitForCellEdit });
      onProgress({ phase: "Working out the refresh", part: undefined });
      await untilDrawn();
      return planRefresh(workbook, { extract, keepMonth: true, ...(month ? { month } : {}) });
    } catch (error) {
      if (error instanceof CellBeingEdited) return { kind: "editing" };
      throw error;
    }
  },
  log: async (refresh, plan, at) => (await loadTools()).logRefresh(refresh, plan, at),
  apply: async (plan, { onProgress, ...options }) =>
    (await loadWriter()).applyPlan(plan, { onProgress: inWords(onProgress), ...options }),
  // Asked once the first preview stands: by then, whoever clicks finds the writer loaded.
  readUndo: async () => (await loadWriter()).readUndo(),
  undo: async ({ onProgress, waitForCellEdit }) =>
    (await loadWriter()).undoRefresh({ onProgress: inWords(onProgress), waitForCellEdit }),
  forgetUndo: async () => (await loadWriter()).forgetUndo(),
  goTo: goToCell,
  watchSelection,
  tools: loadTools,
  issue: async () => (await (await loadWriter()).loadIssue()).issue,
};

/** What a month-end can do without: loaded when it is first asked for. */
async function loadTools(): Promise<Tools> {
  const { tools } = await import(/* webpackChunkName: "tools" */ "./tools");
  return tools;
}

async function loadWriter() {
  return (await import(/* webpackChunkName: "writer" */ "./writer")).writer;
}

function loadReader() {
  return import(/* webpackChunkName: "extract" */ "./extract-reader");
}

const PHASES: Readonly<Record<Phase, string>> = {
  reading: "Reading the workbook",
  checking: "Checking that nothing has changed since",
  writing: "Writing the changes",
  "putting-back": "Putting back what was there",
  calculating: "Excel is calculating",
};

function inWords(onProgress: OnProgress): OnExcelProgress {
  return (phase, done, total, sheets) =>
    onProgress({
      phase: PHASES[phase],
      ...(phase === "writing" || phase === "putting-back"
        ? { detail: `${sayWriting(phase, sheets)}: ${whole(done)} of ${whole(total)}` }
        : {}),
      part: total === 0 ? undefined : done / total,
      ...(phase === "reading" || phase === "checking" ? {} : { writes: true as const }),
    });
}

/** "Writing 01 Contacts and 21 more sheets". */
function sayWriting(phase: "writing" | "putting-back", [sheet, ...more]: readonly string[] = []): string {
  if (sheet === undefined) return PHASES[phase];
  const others = more.length === 0 ? "" : ` and ${counted(more.length, "more sheet")}`;
  return `${phase === "writing" ? "Writing" : "Putting back"} ${sheet}${others}`;
}

/** Lets the browser draw the progress before the domain keeps it busy. A timer, as a hidden pane draws no frames. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What changes the workbook and what undoes it, in a chunk of its own beside the month-end: the first preview stands without it. */
import { applyPlan } from "../../excel/apply-plan";
import { forgetUndo, readUndo, undoRefresh } from "../../excel/undo";

export const writer = {
  applyPlan,
  readUndo,
  undoRefresh,
  forgetUndo,
  /** From here, as it writes with the same hand. */
  loadIssue: () => import(/* webpackChunkName: "issue" */ "./issue"),
};

/** What of a plan a person has chosen. */
import type { Edit, Plan } from "../../domain/plan/plan";
import type { Ready } from "./state";

/** Whether a person may leave an edit out: rows and their heads belong to the roll, and the rest of the plan stands on them. */
export function isOptional(edit: Edit): boolean {
  return edit.kind !== "row" && edit.kind !== "header";
}

/** The plan with just the edits that are chosen, all of them ticked. */
export function chosenPlan({ refresh, leftOut }: Ready): Plan {
  const chosen = refresh.plan.edits.filter((_, index) => !leftOut.has(index));
  return { ...refresh.plan, edits: chosen.map((edit) => ({ ...edit, ticked: true })) };
}

/** Whether the plan holds an edit that only a person can decide: a typed figure that differs from the one worked out. */
export function needsDecision(plan: Plan): boolean {
  return plan.edits.some((edit) => !edit.ticked);
}

/** How many edits Apply would make. */
export function countChosen({ refresh, leftOut }: Ready): number {
  return refresh.plan.edits.length - leftOut.size;
}

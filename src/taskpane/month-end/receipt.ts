/** What a refresh did, once it is written. */
import type { EditKind, Plan } from "../../domain/plan/plan";
import type { Month } from "../../domain/period";
import { unplanned } from "../../domain/plan/unplanned";
import type { Refresh } from "../../domain/refresh";

export interface Receipt {
  readonly month: Month;
  readonly at: Date;
  readonly milliseconds: number;
  readonly changes: number;
  /** In the order of the kinds below, none of them 0. */
  readonly byKind: readonly { readonly kind: EditKind; readonly count: number }[];
  readonly restatements: Refresh["restatements"];
  /** Planned changes that a person left out. */
  readonly leftOut: number;
  /** What could not be planned, and why, as sentences. */
  readonly unplanned: readonly string[];
}

/** The kinds of edits in the order that people care: what a reader of the report sees first, formats last. */
export const KINDS: readonly EditKind[] = [
  "differs",
  "rag",
  "restated",
  "figure",
  "scorecard",
  "dot",
  "percent",
  "ytd",
  "rolling",
  "rate",
  "row",
  "header",
  "text",
  "chart",
  "format",
  "print",
];

/** The receipt of a plan that was applied, with so many changes made. */
export function writeReceipt(
  refresh: Refresh,
  applied: Plan,
  changes: number,
  timing: { readonly at: Date; readonly milliseconds: number },
): Receipt {
  const counts = new Map<EditKind, number>();
  for (const { kind } of applied.edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  // A row that was high enough for its text was not raised: no change.
  counts.set("format", (counts.get("format") ?? 0) + changes - applied.edits.length);
  const written = new Set(applied.edits.map((edit) => `${edit.sheet}!${edit.cell}`));
  return {
    month: refresh.month,
    ...timing,
    changes,
    byKind: KINDS.flatMap((kind) => {
      const count = counts.get(kind) ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
    restatements: refresh.restatements.filter(({ sheet, cell }) => written.has(`${sheet}!${cell}`)),
    leftOut: refresh.plan.edits.length - applied.edits.length,
    unplanned: unplanned(refresh.book),
  };
}

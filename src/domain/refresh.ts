/** The whole pure month-end in one call: what pane, ribbon and command line share. */
import type { Book, NotAReport } from "./book/book";
import type { Finding } from "./finding";
import type { Month } from "./period";
import type { Plan } from "./plan/plan";

/** A past month whose figure changed on re-run. */
export interface Restatement {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
}

/** A drafted paragraph of a section. */
export interface Stub {
  readonly section: string;
  readonly text: string;
}

/** The refresh cannot go on: a bad extract, a month set back, a sheet that cannot be rolled. Nothing is written. */
export interface Refusal {
  readonly kind: "refused";
  readonly reasons: readonly string[];
}

export interface Refresh {
  readonly kind: "ready";
  readonly month: Month;
  readonly book: Book;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly restatements: readonly Restatement[];
  readonly commentary: readonly Stub[];
}

export type RefreshOutcome = NotAReport | Refusal | Refresh;

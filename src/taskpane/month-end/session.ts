/** One month-end, shared by the pane and the ribbon: whoever clicks, there is one state and one thing at a time. */
import { chosenPlan } from "./choice";
import type { MonthEnd, WorkOptions } from "./month-end";
import { writeReceipt } from "./receipt";
import { FIRST_STATE, isBusy, nextState, type PaneEvent, type PaneState } from "./state";
import type { View } from "./view";

export interface Session {
  readonly state: () => PaneState;
  /** Calls `listener` after each change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Reads the workbook, unless something is under way. Never rejects: a failure is a state.
   * @param waitForCellEdit waits until a cell that is being typed in is left (ribbon), instead of saying so (pane)
   */
  readonly read: (waitForCellEdit?: boolean) => Promise<void>;
  /** Writes the chosen edits, if a refresh is ready. Never rejects. */
  readonly apply: (waitForCellEdit?: boolean) => Promise<void>;
  /**
   * The month-end from the ribbon: reads, and shows what would change. It does not write by itself: what is written cannot
   * yet be taken back. Never rejects.
   */
  readonly run: () => Promise<void>;
  readonly choose: (edits: readonly number[], ticked: boolean) => void;
  readonly show: (view: View) => void;
  /** Goes to a cell; where Excel cannot, the state says why. */
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
}

/** A session over a workbook; `now` is the clock. */
export function createSession(monthEnd: MonthEnd, now: () => Date): Session {
  let state = FIRST_STATE;
  const listeners = new Set<() => void>();

  function happen(event: PaneEvent): void {
    const next = nextState(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function workOptions(waitForCellEdit: boolean): WorkOptions {
    return { onProgress: (progress) => happen({ kind: "progress", progress }), waitForCellEdit };
  }

  /** What is being read now, so that the ribbon can go on from a reading that the pane began. */
  let reading = Promise.resolve();
  let isRunning = false;

  async function read(waitForCellEdit = false): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    happen({ kind: "reading" });
    reading = readNow(waitForCellEdit);
    await reading;
  }

  async function readNow(waitForCellEdit: boolean): Promise<void> {
    try {
      const outcome = await monthEnd.read(workOptions(waitForCellEdit));
      happen({ kind: "read", outcome, at: now() });
    } catch (error) {
      happen(failure(error));
    }
  }

  async function apply(waitForCellEdit = false): Promise<void> {
    const ready = state.monthEnd;
    if (ready.kind !== "ready") return;
    const plan = chosenPlan(ready);
    if (plan.edits.length === 0) return;
    const started = now();
    happen({ kind: "applying" });
    try {
      const outcome = await monthEnd.apply(plan, workOptions(waitForCellEdit));
      if (outcome.kind === "applied") {
        const at = now();
        const timing = { at, milliseconds: at.getTime() - started.getTime() };
        happen({ kind: "applied", receipt: writeReceipt(ready.refresh, plan, timing) });
      } else {
        happen({ kind: "not-applied", outcome });
      }
    } catch (error) {
      happen(failure(error));
    }
  }

  async function run(): Promise<void> {
    if (isRunning || state.monthEnd.kind === "applying") return;
    isRunning = true;
    happen({ kind: "show", view: { kind: "home" } });
    if (isBusy(state.monthEnd)) await reading;
    else await read(true);
    const { monthEnd: after } = state;
    if (after.kind === "ready" && after.refresh.plan.edits.length > 0) {
      happen({ kind: "show", view: { kind: "preview" } });
    }
    isRunning = false;
  }

  async function goTo(sheet: string, cell: string): Promise<void> {
    const outcome = await monthEnd.goTo(sheet, cell);
    if (outcome === "shown") happen({ kind: "went" });
    else happen({ kind: "lost", lost: { sheet, cell, why: outcome } });
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read,
    apply,
    run,
    choose: (edits, ticked) => happen({ kind: "choose", edits, ticked }),
    show: (view) => happen({ kind: "show", view }),
    goTo,
  };
}

function failure(error: unknown): PaneEvent {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "failed", error: message };
}

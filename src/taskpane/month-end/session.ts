/**
 * One month-end, shared by the pane and the ribbon: whoever clicks, there is one state and one thing at a time. Long, as every
 * way in must see the same state: split, two could write at once.
 */
import type { Finding } from "../../domain/finding";
import type { Dismissal } from "../../domain/findings/dismissals";
import type { Edit, Plan } from "../../domain/plan/plan";
import type { Refresh } from "../../domain/refresh";
import { addMonths, month, type Month } from "../../domain/period";
import { chosenPlan, needsDecision } from "./choice";
import type { ExtractSource, MonthEnd, WorkOptions } from "./month-end";
import { writeReceipt } from "./receipt";
import type { Tools } from "./tools";
import {
  canCancel,
  FIRST_STATE,
  isBusy,
  nextState,
  type NotApplied,
  type PaneEvent,
  type PaneState,
} from "./state";
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
  /**
   * Reads the workbook with an extract's figures. A bad extract is not used at all: the state says why. Never rejects.
   */
  readonly loadExtract: (source: ExtractSource) => Promise<void>;
  /** Reads the workbook without the extract. Never rejects. */
  readonly removeExtract: () => Promise<void>;
  /**
   * Reads the workbook as moved on to a month, to be previewed and applied like any refresh; undefined: as it stands. Never rejects.
   */
  readonly moveTo: (to: Month | undefined) => Promise<void>;
  /** Writes the chosen edits, if a refresh is ready. Never rejects. */
  readonly apply: (waitForCellEdit?: boolean) => Promise<void>;
  /** Gives up what is being read or checked: what stood before stands again, and nothing was written. Nothing once writing began. */
  readonly cancel: () => void;
  /**
   * Puts drafts into their boxes, or takes them out, and reads the workbook again. Never rejects.
   */
  readonly writeDrafts: (edits: readonly Edit[]) => Promise<void>;
  /** Puts back what stood before the last refresh, unless something is under way. Never rejects. */
  readonly undo: (waitForCellEdit?: boolean) => Promise<void>;
  /** Takes what Undo keeps out of the workbook. Never rejects. */
  readonly forgetUndo: () => Promise<void>;
  /** The whole month-end, for the ribbon: reads, and applies where nothing needs a person's decision. Never rejects. */
  readonly run: () => Promise<void>;
  /** Makes the fixes that these findings carry, and reads the workbook again. Never rejects. */
  readonly fix: (findings: readonly Finding[]) => Promise<void>;
  /** Dismisses findings with a reason, which the Refresh log keeps, and reads the workbook again. Never rejects. */
  readonly dismiss: (findings: readonly Finding[], reason: string) => Promise<void>;
  /** Shows a dismissed finding again. Never rejects. */
  readonly restore: (dismissal: Dismissal) => Promise<void>;
  readonly choose: (edits: readonly number[], ticked: boolean) => void;
  readonly show: (view: View) => void;
  /** Goes to a cell; where Excel cannot, the state says why. */
  readonly goTo: (sheet: string, cell: string) => Promise<void>;
  /** Tells of the active cell until it is stopped. */
  readonly watchSelection: MonthEnd["watchSelection"];
  /** What is worked out only when a person asks for it. */
  readonly tools: MonthEnd["tools"];
  /** Making an issue copy. */
  readonly issue: MonthEnd["issue"];
  /**
   * Does to the workbook what is no plan, and reads it again in the view that stands, unless the work says why it wrote nothing.
   * Never rejects.
   */
  readonly perform: (
    work: (options: WorkOptions & { readonly isCancelled: () => boolean }) => Promise<NotApplied | undefined>,
  ) => Promise<void>;
  /** Writes colours or settings, and reads the workbook again in the view that stands. */
  readonly change: (plan: Plan) => Promise<void>;
  /** For the ribbon: reads, and gives the report whatever it lacks of its look. Never rejects. */
  readonly colour: () => Promise<void>;
  /** Adds the sheet Report settings to a workbook that has none, report or not, and reads it again. Never rejects. */
  readonly draftSettings: () => Promise<void>;
}

/** Something that was begun. Once it is cancelled, nothing more is heard of it, and it writes nothing. */
interface Turn {
  isCancelled: boolean;
  /** The extract and the month asked for that come back then. */
  readonly extract: PaneState["extract"];
  readonly asked: Month | undefined;
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

  /** Where a person moves the report to, until it is written or refused. */
  let asked: Month | undefined;
  let turn: Turn = { isCancelled: false, extract: undefined, asked };

  function begin(kind: "reading" | "applying", extract = state.extract): Turn {
    happen({ kind });
    turn = { isCancelled: false, extract, asked };
    return turn;
  }

  function cancel(): void {
    if (!canCancel(state.monthEnd)) return;
    turn.isCancelled = true;
    asked = turn.asked;
    happen({ kind: "kept" });
    happen({ kind: "extract", extract: turn.extract });
  }

  function workOptions(waitForCellEdit: boolean, of?: Turn): WorkOptions & { isCancelled: () => boolean } {
    const isCancelled = (): boolean => of !== undefined && isGone(of);
    return {
      onProgress: (progress) => {
        if (!isCancelled()) happen({ kind: "progress", progress });
      },
      waitForCellEdit,
      isCancelled,
    };
  }

  /** What is being read now, so that the ribbon can go on from a reading that the pane began. */
  let reading = Promise.resolve();
  let isRunning = false;
  /** Whether the workbook was asked for a refresh that can be undone. Afterwards the session knows by itself. */
  let knowsWayBack = false;

  async function read(waitForCellEdit = false): Promise<void> {
    await readReport(waitForCellEdit);
    await learnWayBack();
  }

  async function readReport(waitForCellEdit: boolean, extractBefore = state.extract): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    reading = readNow(begin("reading", extractBefore), waitForCellEdit);
    await reading;
  }

  async function learnWayBack(): Promise<void> {
    if (knowsWayBack || isBusy(state.monthEnd)) return;
    knowsWayBack = true;
    try {
      happen({ kind: "way-back", note: await monthEnd.readUndo() });
    } catch {
      // The month-end does not need it. It is asked again with the next reading, and Undo itself says what is wrong.
      knowsWayBack = false;
    }
  }

  /** With an extract that was given before, or with a new one. */
  async function readNow(of: Turn, waitForCellEdit: boolean, source?: ExtractSource): Promise<void> {
    const loadedBefore = state.extract?.kind === "loaded";
    const options = workOptions(waitForCellEdit, of);
    try {
      if (source && !(await takeIn(source, of)) && (isGone(of) || keep(loadedBefore))) return;
      const given = state.extract?.kind === "loaded" ? state.extract : undefined;
      let outcome = await monthEnd.read({ ...options, extract: given?.rows ?? [], month: asked });
      if (isGone(of)) return;
      if (outcome.kind === "refused") asked = undefined;
      if (given && outcome.kind === "refused") {
        refuse(given.name, outcome.reasons);
        if (keep(loadedBefore)) return;
        outcome = await monthEnd.read({ ...options, extract: [] });
      }
      if (!isGone(of)) happen({ kind: "read", outcome, at: now() });
    } catch (error) {
      if (!isGone(of)) happen(failure(error));
    }
  }

  /** Whether the extract could be read. */
  async function takeIn({ name, content }: ExtractSource, of: Turn): Promise<boolean> {
    happen({ kind: "progress", progress: { phase: `Reading ${name}`, part: undefined } });
    const file = await monthEnd.readExtract(content);
    if (isGone(of)) return false;
    if (file.kind === "problems") {
      refuse(name, file.problems);
      return false;
    }
    const { rows, unused } = file;
    happen({ kind: "extract", extract: { kind: "loaded", name, rows, unused } });
    return true;
  }

  function refuse(name: string, problems: readonly string[]): void {
    happen({ kind: "extract", extract: { kind: "refused", name, problems } });
    happen({ kind: "show", view: { kind: "figures" } });
  }

  /** Keeps the reading that stood before, if it was one of the workbook alone; whether it did. */
  function keep(loadedBefore: boolean): boolean {
    const { monthEnd: under } = state;
    if (loadedBefore || under.kind !== "reading" || under.before.kind !== "ready") return false;
    happen({ kind: "kept" });
    return true;
  }

  async function loadExtract(source: ExtractSource): Promise<void> {
    // A file that is dropped while the pane is still reading is not lost.
    if (state.monthEnd.kind === "reading") await reading;
    if (isBusy(state.monthEnd)) return;
    reading = readNow(begin("reading"), false, source);
    await reading;
  }

  async function removeExtract(): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    const given = state.extract;
    happen({ kind: "extract", extract: undefined });
    if (given?.kind !== "loaded") return;
    await readReport(false, given);
    await learnWayBack();
  }

  async function moveTo(to: Month | undefined): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    const of = begin("reading");
    asked = to;
    reading = readNow(of, false);
    await reading;
  }

  async function apply(waitForCellEdit = false): Promise<void> {
    const ready = state.monthEnd;
    if (ready.kind !== "ready") return;
    const plan = chosenPlan(ready);
    if (plan.edits.length === 0) return;
    const started = now();
    const of = begin("applying");
    try {
      const logged = await monthEnd.log(ready.refresh, plan, started);
      if (isGone(of)) return;
      const outcome = await monthEnd.apply(logged, workOptions(waitForCellEdit, of));
      if (isGone(of) || outcome.kind === "cancelled") return;
      if (outcome.kind === "applied") {
        const at = now();
        asked = undefined;
        const timing = { at, milliseconds: at.getTime() - started.getTime() };
        happen({ kind: "applied", receipt: writeReceipt(ready.refresh, plan, outcome.edits, timing) });
      } else {
        happen({ kind: "not-applied", outcome });
      }
    } catch (error) {
      if (!isGone(of)) happen(failure(error));
    }
  }

  /** Writes a small change that is no refresh, and reads the workbook again in the view that stands. */
  async function amend(
    plan: (refresh: Refresh, tools: Tools) => Plan,
    waitForCellEdit = false,
  ): Promise<void> {
    const { monthEnd: ready } = state;
    if (ready.kind === "ready") await write((tools) => plan(ready.refresh, tools), waitForCellEdit);
  }

  async function write(plan: (tools: Tools) => Plan, waitForCellEdit = false): Promise<void> {
    const of = begin("applying");
    try {
      const amendment = plan(await monthEnd.tools());
      if (isGone(of)) return;
      if (amendment.edits.length === 0) {
        happen({ kind: "kept" });
        return;
      }
      const outcome = await monthEnd.apply(amendment, workOptions(waitForCellEdit, of));
      if (isGone(of) || outcome.kind === "cancelled") return;
      if (outcome.kind !== "applied") {
        happen({ kind: "not-applied", outcome });
        return;
      }
      const { amends } = amendment;
      happen({
        kind: "amended",
        note: { at: now(), changes: outcome.edits, ...(amends ? { amends } : {}) },
      });
    } catch (error) {
      if (!isGone(of)) happen(failure(error));
      return;
    }
    reading = readNow(turn, false);
    await reading;
  }

  async function colour(): Promise<void> {
    happen({ kind: "show", view: { kind: "colours" } });
    const read = isBusy(state.monthEnd) ? reading : readReport(true);
    const of = turn;
    await read;
    if (isGone(of)) return;
    await amend(({ standing }, tools) => ({ ...tools.planLooks(standing), amends: "colours" }), true);
  }

  /** Also where no report was found: then only the sheets' names matter, and the month is the one that ended last. */
  async function draftSettings(): Promise<void> {
    const { monthEnd: at } = state;
    if (at.kind === "ready")
      await amend(({ book, month }, tools) => tools.draftSettings(book.workbook, month));
    else if (at.kind === "blocked")
      await write((tools) => tools.draftSettings({ sheets: [] }, lastMonth(now())));
  }

  async function perform(work: Parameters<Session["perform"]>[0]): Promise<void> {
    if (state.monthEnd.kind !== "ready") return;
    const of = begin("applying");
    try {
      const refused = await work(workOptions(false, of));
      if (isGone(of)) return;
      happen(refused ? { kind: "not-applied", outcome: refused } : { kind: "amended", note: undefined });
      if (refused) return;
    } catch (error) {
      if (!isGone(of)) happen(failure(error));
      return;
    }
    knowsWayBack = false;
    reading = readNow(turn, false);
    await reading;
    await learnWayBack();
  }

  async function undo(waitForCellEdit = false): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    happen({ kind: "show", view: { kind: "home" } });
    happen({ kind: "undoing" });
    asked = undefined;
    try {
      happen({ kind: "undo-ended", outcome: await monthEnd.undo(workOptions(waitForCellEdit)) });
      // Before an amendment there may be a refresh that can still be undone.
      knowsWayBack = false;
    } catch (error) {
      happen(failure(error));
    }
  }

  async function forgetUndo(): Promise<void> {
    if (isBusy(state.monthEnd)) return;
    try {
      await monthEnd.forgetUndo();
      happen({ kind: "forgotten" });
    } catch {
      // The refresh can still be undone, as the pane goes on to say.
      happen({ kind: "lost", lost: { why: "not-forgotten" } });
    }
  }

  async function run(): Promise<void> {
    if (isRunning || state.monthEnd.kind === "applying" || state.monthEnd.kind === "undoing") return;
    isRunning = true;
    happen({ kind: "show", view: { kind: "home" } });
    const read = isBusy(state.monthEnd) ? reading : readReport(true);
    const of = turn;
    await read;
    const { monthEnd: after } = state;
    if (after.kind === "ready" && !isGone(of)) {
      if (needsDecision(after.refresh.plan)) happen({ kind: "show", view: { kind: "preview" } });
      else await apply(true);
    }
    isRunning = false;
  }

  async function goTo(sheet: string, cell: string): Promise<void> {
    const outcome = await monthEnd.goTo(sheet, cell).catch(() => "failed" as const);
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
    loadExtract,
    removeExtract,
    moveTo,
    apply,
    cancel,
    undo,
    forgetUndo,
    run,
    writeDrafts: (edits) => amend(({ month }) => ({ month, edits, amends: "draft" })),
    perform,
    change: (plan) => amend(() => plan),
    colour,
    draftSettings,
    fix: (findings) => amend(({ month }, tools) => tools.planFixes(findings, month)),
    dismiss: (findings, reason) =>
      amend(({ book, month }, tools) =>
        tools.planDismissal(book.workbook, month, findings, { reason, at: now() }),
      ),
    restore: (dismissal) =>
      amend(({ book, month }, tools) => tools.planRestoral(book.workbook, month, dismissal)),
    choose: (edits, ticked) => happen({ kind: "choose", edits, ticked }),
    show: (view) => happen({ kind: "show", view }),
    goTo,
    watchSelection: monthEnd.watchSelection,
    tools: monthEnd.tools,
    issue: monthEnd.issue,
  };
}

/** Asked anew after each wait: it may have been cancelled meanwhile. */
function isGone({ isCancelled }: Turn): boolean {
  return isCancelled;
}

/** The month that ended last before a day. */
function lastMonth(day: Date): Month {
  return addMonths(month(`${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`), -1);
}

function failure(error: unknown): PaneEvent {
  return { kind: "failed", error: reasonFor(error) };
}

/** What failed, in words: a script that does not come has none that help. */
function reasonFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === "ChunkLoadError"
    ? "A part of the add-in could not be loaded. Check the connection."
    : error.message;
}

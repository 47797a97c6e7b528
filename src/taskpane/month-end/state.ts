/** The pane's one state, and how each thing that happens changes it. Long, as what may follow on what is seen only side by side. */
import type { NotAReport } from "../../domain/book/book";
import type { ExtractRow } from "../../domain/plan/extract";
import type { Edit } from "../../domain/plan/plan";
import type { Refresh, RefreshOutcome, Refusal } from "../../domain/refresh";
import type { ApplyOutcome } from "../../excel/apply-plan";
import type { GoToOutcome } from "../../excel/go-to-cell";
import type { UndoNote, UndoOutcome } from "../../excel/undo";
import type { Editing, Progress } from "./month-end";
import type { Receipt } from "./receipt";
import type { View } from "./view";

/** A refresh that can be looked at, chosen from and applied. */
export interface Ready {
  readonly kind: "ready";
  readonly refresh: Refresh;
  /** Positions in the plan of the edits that a person leaves out. */
  readonly leftOut: ReadonlySet<number>;
  readonly readAt: Date;
  /** Something was to be written while a cell was being typed in; until another view is shown. */
  readonly editing: boolean;
}

export type Undone = UndoOutcome & { readonly kind: "undone" };

/** Why nothing was written. A person who cancelled knows it: what stood before stands again. */
export type NotApplied = Exclude<ApplyOutcome, { kind: "applied" } | { kind: "cancelled" }>;

/** Why a refresh cannot be shown, was not written, or was not undone. */
export type Blockage =
  | NotAReport
  | Refusal
  | NotApplied
  | { readonly kind: "not-undone"; readonly outcome: Exclude<UndoOutcome, Undone | Editing> };

/** There is no refresh to show, or nothing was written. */
export interface Blocked {
  readonly kind: "blocked";
  readonly blockage: Blockage;
}

/** Nothing is under way. */
export type Settled =
  | { readonly kind: "idle" }
  | Blocked
  | Ready
  | { readonly kind: "done"; readonly receipt: Receipt }
  | { readonly kind: "undone"; readonly undone: Undone }
  /** Nothing was written. */
  | { readonly kind: "failed"; readonly error: string };

interface Reading {
  readonly kind: "reading";
  readonly before: Settled;
  readonly progress?: Progress;
  /** After an amendment: what was chosen of the plan stays chosen. */
  readonly amended?: true;
}

/** Something is under way; `before` stays in view meanwhile, so that nothing jumps. */
export type Busy =
  | Reading
  | { readonly kind: "applying"; readonly before: Ready | Blocked; readonly progress?: Progress }
  | { readonly kind: "undoing"; readonly before: Settled; readonly progress?: Progress };

export type MonthEndState = Settled | Busy;

/** What a click did not bring, beside the month-end itself: a cell that Excel did not go to, what Undo keeps that stayed. */
export type Lost =
  | { readonly sheet: string; readonly cell: string; readonly why: Exclude<GoToOutcome, "shown"> | "failed" }
  | { readonly why: "not-forgotten" };

/** The extract that a person gave. It lives as long as the pane and is kept in no storage. */
export type Extract =
  | {
      readonly kind: "loaded";
      readonly name: string;
      readonly rows: readonly ExtractRow[];
      /** Heads of columns that were not used. */
      readonly unused: readonly string[];
    }
  /** Nothing of it was loaded. */
  | { readonly kind: "refused"; readonly name: string; readonly problems: readonly string[] };

export interface PaneState {
  readonly monthEnd: MonthEndState;
  readonly view: View;
  readonly lost?: Lost;
  readonly extract?: Extract;
  /** The refresh that can be undone. */
  readonly lastRefresh?: UndoNote;
}

export const FIRST_STATE: PaneState = { monthEnd: { kind: "idle" }, view: { kind: "home" } };

export type PaneEvent =
  | { readonly kind: "show"; readonly view: View }
  /** Excel went to a cell, or did not. */
  | { readonly kind: "went" }
  | { readonly kind: "lost"; readonly lost: Lost }
  | { readonly kind: "reading" }
  /** An extract was read or refused; undefined: it is taken out again. */
  | { readonly kind: "extract"; readonly extract: Extract | undefined }
  /** What stood before the reading or the applying stands again: nothing came of it. */
  | { readonly kind: "kept" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "read"; readonly outcome: RefreshOutcome | Editing; readonly at: Date }
  | { readonly kind: "choose"; readonly edits: readonly number[]; readonly ticked: boolean }
  | { readonly kind: "applying" }
  | { readonly kind: "applied"; readonly receipt: Receipt }
  /** Findings were fixed, dismissed or restored: the workbook is read again, and the preview keeps what was chosen. */
  | { readonly kind: "amended"; readonly note: UndoNote | undefined }
  | { readonly kind: "not-applied"; readonly outcome: NotApplied }
  /** What the workbook says of the refresh that can be undone. */
  | { readonly kind: "way-back"; readonly note: UndoNote | undefined }
  /** What Undo keeps was taken out of the workbook. */
  | { readonly kind: "forgotten" }
  | { readonly kind: "undoing" }
  | { readonly kind: "undo-ended"; readonly outcome: UndoOutcome }
  | { readonly kind: "failed"; readonly error: string };

/** Whether something is under way that a second click must not start again. */
export function isBusy(state: MonthEndState): state is Busy {
  return state.kind === "reading" || state.kind === "applying" || state.kind === "undoing";
}

/** Whether what is under way can still be given up, and what stood before still holds. */
export function canCancel(state: MonthEndState): boolean {
  if (state.kind === "applying") return state.progress?.writes !== true;
  return state.kind === "reading" && state.before.kind !== "idle" && state.amended !== true;
}

/** The state after an event. An event that makes no sense in a state changes nothing. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  const { monthEnd } = state;
  switch (event.kind) {
    case "show":
      return { ...found(state), monthEnd: withoutEditing(monthEnd), view: event.view };
    case "went":
      return state.lost ? found(state) : state;
    case "lost":
      return { ...state, lost: event.lost };
    case "reading":
      return isBusy(monthEnd) ? state : { ...found(state), monthEnd: nextMonthEnd(monthEnd, event) };
    case "extract":
      return withExtract(state, event.extract);
    case "way-back":
      // What was asked before a refresh or an undo began says nothing of it.
      return canKnow(monthEnd) ? withLastRefresh(state, event.note) : state;
    case "forgotten":
      return withLastRefresh(state, undefined);
    default: {
      const next = nextMonthEnd(monthEnd, event);
      return next === monthEnd ? state : afterEvent({ ...state, monthEnd: next }, event);
    }
  }
}

function withoutEditing(state: MonthEndState): MonthEndState {
  return state.kind === "ready" && state.editing ? { ...state, editing: false } : state;
}

/** What else an event brings with it. */
function afterEvent(state: PaneState, event: MonthEndEvent): PaneState {
  if (event.kind === "applied") {
    const { at, changes } = event.receipt;
    // What was loaded is in the workbook now.
    return withLastRefresh(withExtract(state, undefined), { at, changes });
  }
  if (event.kind === "amended") return withLastRefresh(state, event.note);
  return event.kind === "undo-ended" && isGone(event.outcome) ? withLastRefresh(state, undefined) : state;
}

function isGone({ kind }: UndoOutcome): boolean {
  return kind === "undone" || kind === "nothing-to-undo";
}

function canKnow({ kind }: MonthEndState): boolean {
  return kind !== "applying" && kind !== "undoing" && kind !== "done" && kind !== "undone";
}

/** The state without a cell that was not found. */
function found(state: PaneState): PaneState {
  return without(state, "lost");
}

function withExtract(state: PaneState, extract: Extract | undefined): PaneState {
  return extract ? { ...state, extract } : without(state, "extract");
}

function withLastRefresh(state: PaneState, note: UndoNote | undefined): PaneState {
  return note ? { ...state, lastRefresh: note } : without(state, "lastRefresh");
}

/** The state itself where it holds no such member. */
function without(state: PaneState, member: "lost" | "extract" | "lastRefresh"): PaneState {
  if (!(member in state)) return state;
  const { monthEnd, view, lost, extract, lastRefresh } = state;
  return {
    monthEnd,
    view,
    ...(lost && member !== "lost" ? { lost } : {}),
    ...(extract && member !== "extract" ? { extract } : {}),
    ...(lastRefresh && member !== "lastRefresh" ? { lastRefresh } : {}),
  };
}

type MonthEndEvent = Exclude<
  PaneEvent,
  | { kind: "show" }
  | { kind: "went" }
  | { kind: "lost" }
  | { kind: "extract" }
  | { kind: "way-back" }
  | { kind: "forgotten" }
>;

function nextMonthEnd(state: MonthEndState, event: MonthEndEvent): MonthEndState {
  switch (event.kind) {
    case "reading":
      return isBusy(state) ? state : { kind: "reading", before: state };
    case "progress":
      return isBusy(state) ? { ...state, progress: event.progress } : state;
    case "read":
      return state.kind === "reading" ? afterReading(state, event.outcome, event.at) : state;
    case "kept":
      return state.kind === "reading" || state.kind === "applying" ? state.before : state;
    case "choose":
      return state.kind === "ready" ? choose(state, event.edits, event.ticked) : state;
    case "applying":
      if (state.kind === "blocked") return { kind: "applying", before: state };
      return state.kind === "ready" ? { kind: "applying", before: { ...state, editing: false } } : state;
    case "applied":
      return state.kind === "applying" ? { kind: "done", receipt: event.receipt } : state;
    case "amended":
      return state.kind === "applying" ? { kind: "reading", before: state.before, amended: true } : state;
    case "not-applied":
      return state.kind === "applying" ? afterNotApplied(state.before, event.outcome) : state;
    case "undoing":
      return isBusy(state) ? state : { kind: "undoing", before: state };
    case "undo-ended":
      return state.kind === "undoing" ? afterUndo(event.outcome) : state;
    case "failed":
      return isBusy(state) ? { kind: "failed", error: event.error } : state;
  }
}

function afterReading(
  { before, amended }: Reading,
  outcome: RefreshOutcome | Editing,
  at: Date,
): MonthEndState {
  if (outcome.kind !== "ready") return { kind: "blocked", blockage: outcome };
  const isChosen = amended === true && before.kind === "ready" ? choicesOf(before) : isTicked;
  const leftOut = new Set(outcome.plan.edits.flatMap((edit, index) => (isChosen(edit) ? [] : [index])));
  return { kind: "ready", refresh: outcome, leftOut, readAt: at, editing: false };
}

function isTicked({ ticked }: Edit): boolean {
  return ticked;
}

/** What a person had chosen of a plan, for the same edits of the next. */
function choicesOf({ refresh, leftOut }: Ready): (edit: Edit) => boolean {
  const key = ({ kind, sheet, cell, after }: Edit): string => JSON.stringify([kind, sheet, cell, after]);
  const chosen = new Map(refresh.plan.edits.map((edit, index) => [key(edit), !leftOut.has(index)]));
  return (edit) => chosen.get(key(edit)) ?? edit.ticked;
}

function afterNotApplied(before: Ready | Blocked, outcome: NotApplied): MonthEndState {
  return outcome.kind === "editing" && before.kind === "ready"
    ? { ...before, editing: true }
    : { kind: "blocked", blockage: outcome };
}

function afterUndo(outcome: UndoOutcome): MonthEndState {
  if (outcome.kind === "undone") return { kind: "undone", undone: outcome };
  return {
    kind: "blocked",
    blockage: outcome.kind === "editing" ? outcome : { kind: "not-undone", outcome },
  };
}

function choose(ready: Ready, edits: readonly number[], ticked: boolean): Ready {
  const leftOut = new Set(ready.leftOut);
  for (const index of edits) {
    if (ticked) leftOut.delete(index);
    else leftOut.add(index);
  }
  return { ...ready, leftOut };
}

/** The calls that a month-end is made of, as the pane knows them: read an extract, read, apply, undo, go to a cell. */
import type { ExtractRow } from "../../domain/plan/extract";
import type { Month } from "../../domain/period";
import type { Plan } from "../../domain/plan/plan";
import type { Refresh, RefreshOutcome } from "../../domain/refresh";
import type { GoToOutcome } from "../../excel/go-to-cell";
import type { ApplyOutcome } from "../../excel/apply-plan";
import type { UndoNote, UndoOutcome } from "../../excel/undo";
import type { Issue } from "./issue";
import type { Tools } from "./tools";
import type { SelectedCell } from "../../excel/watch-selection";
import type { ExtractFile } from "../../extract/parse-extract";

/** How far a reading or a writing has come. */
export interface Progress {
  /** What is being done, as a sentence without its full stop: "Reading the workbook". */
  readonly phase: string;
  /** The same with the sheets and the counts of now, for those who see it: "Writing 01 Contacts: 0 of 12". */
  readonly detail?: string;
  /** 0 to 1; undefined where nobody can say. */
  readonly part: number | undefined;
  /** Something is being written: it can no longer be cancelled. */
  readonly writes?: true;
}

export type OnProgress = (progress: Progress) => void;

/** A cell is being typed in: Excel gives and takes nothing until the person presses Enter or Esc. */
export interface Editing {
  readonly kind: "editing";
}

export interface WorkOptions {
  readonly onProgress: OnProgress;
  /** Waits until a cell that is being typed in is left, instead of saying so. */
  readonly waitForCellEdit: boolean;
}

export interface ReadOptions extends WorkOptions {
  /** Figures to load; none where it is empty. */
  readonly extract: readonly ExtractRow[];
  /** The month that a person moves the report to; undefined: the extract's last, or the report's own. */
  readonly month?: Month | undefined;
}

/** An extract as a person gives it: a file that was chosen or dropped, text that was pasted, or a sheet of the workbook. */
export interface ExtractSource {
  readonly name: string;
  readonly content: Blob | string | { readonly sheet: string };
}

export interface MonthEnd {
  /** Reads an extract's rows, or says what is wrong with it. */
  readonly readExtract: (content: ExtractSource["content"]) => Promise<ExtractFile>;
  /** Reads the workbook and works out the refresh; writes nothing. */
  readonly read: (options: ReadOptions) => Promise<RefreshOutcome | Editing>;
  /** The plan with the lines that the Refresh log gets, written at this time. */
  readonly log: (refresh: Refresh, plan: Plan, at: Date) => Promise<Plan>;
  /**
   * Writes the ticked edits of the plan, or says why it wrote nothing, or what became of it where Excel failed.
   * @throws what Excel says before writing has begun
   */
  readonly apply: (
    plan: Plan,
    options: WorkOptions & { readonly isCancelled: () => boolean },
  ) => Promise<ApplyOutcome>;
  /** The refresh that can be undone, if any. */
  readonly readUndo: () => Promise<UndoNote | undefined>;
  /**
   * Puts back what stood before the last refresh.
   * @throws what Excel says before writing has begun
   */
  readonly undo: (options: WorkOptions) => Promise<UndoOutcome>;
  /** Takes what Undo keeps out of the workbook. */
  readonly forgetUndo: () => Promise<void>;
  /** Selects a cell, "F12" of a sheet, or says why not. */
  readonly goTo: (sheet: string, cell: string) => Promise<GoToOutcome>;
  /** Tells of the active cell, at once and as it changes; returns the way to stop. */
  readonly watchSelection: (onSelect: (cell: SelectedCell) => void) => Promise<() => Promise<void>>;
  /** What is worked out only when a person asks for it: loaded then. */
  readonly tools: () => Promise<Tools>;
  /** Making an issue copy: loaded when a person comes to it. */
  readonly issue: () => Promise<Issue>;
}

/** What the add-in is doing in the workbook. */
export type Phase = "reading" | "checking" | "writing" | "putting-back" | "calculating";

/** Told how far a phase has come: cells read, or edits checked and written; and which sheets are being written just now. */
export type OnProgress = (phase: Phase, done: number, total: number, sheets?: readonly string[]) => void;

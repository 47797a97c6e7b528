/** A finding: something wrong or doubtful in the user's data, from one rule, at one cell. */
import type { CellEdit } from "./plan/plan";

export type Severity = "error" | "warning" | "info";

export interface Finding {
  /** The rule's id, as in docs/rules.md. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell that a person would correct, "F12". */
  readonly cell: string;
  /** The indicator's number as text ("1.10"), "" where it has none. */
  readonly indicator: string;
  /** "Mar-19", "2018/19 YTD", "2017/18", "" where it is about no period. */
  readonly period: string;
  /** As displayed. */
  readonly found: string;
  readonly expected: string;
  /** One sentence in the analyst's words: what, where, found, expected. */
  readonly message: string;
  /** What findings of one rule have in common, where they are one slip made several times. */
  readonly cause?: string;
  /** What puts it right without a person's judgement; absent where only a person can tell. */
  readonly fix?: Fix;
}

/** A mechanical correction: the same figure or word, written as it should be. */
export interface Fix {
  /** What it does, the same words for all of one kind: "Make it a number". */
  readonly does: string;
  readonly edit: CellEdit;
}

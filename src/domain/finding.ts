/** A finding: something wrong or doubtful in the user's data, from one rule, at one cell. */

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
}

/** The shape of a validation rule: one object, one file, named as its id. */
import type { Understanding } from "../book/understand";
import type { Finding, Severity } from "../finding";
import type { Computed } from "../plan/computed";
import type { TargetsToAgree } from "../plan/ask-targets";
import type { CellEdit, Restatement } from "../plan/plan";
import type { StaleYtd } from "../plan/stale-ytd";

/** What a rule looks at: the report with its relations, and what its computed cells should hold. */
export interface Subject {
  readonly understanding: Understanding;
  /** Every cell that could be computed, with the result; nothing is computed twice. */
  readonly computed: readonly Computed[];
  /** Year to date cells that a refresh to another month can neither compute nor load; absent where the month stays. */
  readonly staleYtd?: readonly StaleYtd[];
  /** Past figures that the extract changes. */
  readonly restatements?: readonly Restatement[];
  /** Where a financial year has started for which nobody has agreed the targets. */
  readonly targets?: TargetsToAgree;
  /** Formulas that end at the month before the report month, each as it is offered. */
  readonly shortFormulas?: readonly CellEdit[];
}

export interface Rule {
  /** As in docs/rules.md, kebab-case; the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, equal to its line in docs/rules.md. */
  readonly description: string;
  readonly check: (subject: Subject) => readonly Finding[];
}

/** A finding as a rule's check yields it: of the rule's own severity unless it says another. */
export type RuleFinding = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

/** Declares a rule; its findings carry the rule's id. */
export function defineRule(
  rule: Omit<Rule, "check"> & { readonly check: (subject: Subject) => Iterable<RuleFinding> },
): Rule {
  return {
    ...rule,
    check: (subject) =>
      [...rule.check(subject)].map((finding) => ({ severity: rule.severity, ...finding, rule: rule.id })),
  };
}

/** Findings by what a person would do about them, worst first. */
import type { Finding, Severity } from "../../domain/finding";
import type { Plan } from "../../domain/plan/plan";

export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * The groups of the findings of one severity, or of all, none of them empty: figures to decide on in the preview, errors to
 * correct by hand, doubts to look at, what the refresh itself puts right, and what needs nothing.
 */
export function groupFindings(
  findings: readonly Finding[],
  plan: Plan,
  severity: Severity | undefined,
): readonly FindingGroup[] {
  const planned = new Map(plan.edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit.ticked]));
  const decide: Finding[] = [];
  const correct: Finding[] = [];
  const look: Finding[] = [];
  const mended: Finding[] = [];
  const note: Finding[] = [];
  for (const finding of findings) {
    if (severity !== undefined && finding.severity !== severity) continue;
    const ticked = planned.get(`${finding.sheet}!${finding.cell}`);
    if (ticked === false) decide.push(finding);
    else if (ticked === true) mended.push(finding);
    else if (finding.severity === "error") correct.push(finding);
    else if (finding.severity === "warning") look.push(finding);
    else note.push(finding);
  }
  return [
    { title: "Correct by hand", findings: correct },
    { title: "Decide in the preview", findings: decide },
    { title: "Look at", findings: look },
    { title: "The refresh puts right", findings: mended },
    { title: "For information", findings: note },
  ]
    .filter((group) => group.findings.length > 0)
    .map((group) => ({ ...group, findings: group.findings.slice().sort(worstFirst) }));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function worstFirst(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity];
}

/** Findings in groups, worst first: by what a person would do about them, by severity, or by the sheet that they are on. */
import type { Finding, Severity } from "../../domain/finding";
import { SEVERITY_RANK } from "../../domain/findings/group-by-cause";
import type { Plan } from "../../domain/plan/plan";

export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

export type Grouping = "action" | "severity" | "section";

/** The groups of findings, none of them empty; sheets in the workbook's order. */
export function groupFindings(
  findings: readonly Finding[],
  by: Grouping,
  plan: Plan,
  sheets: readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(titlesOf(by, sheets).map((title) => [title, []]));
  const titleOf = TITLE_OF[by](plan);
  for (const finding of findings) {
    const title = titleOf(finding);
    const group = groups.get(title);
    if (group) group.push(finding);
    else groups.set(title, [finding]);
  }
  return [...groups].flatMap(([title, group]) =>
    group.length === 0 ? [] : [{ title, findings: group.sort(worstFirst) }],
  );
}

const SEVERITY_TITLES: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  info: "For information",
};

function titlesOf(by: Grouping, sheets: readonly string[]): readonly string[] {
  if (by === "section") return sheets;
  return by === "severity" ? Object.values(SEVERITY_TITLES) : Object.values(ACTION_TITLES);
}

/** Errors to correct by hand, figures to decide on, doubts to look at, what the refresh itself puts right, what needs nothing. */
const ACTION_TITLES = {
  correct: "Correct by hand",
  decide: "Decide in the preview",
  look: "Look at",
  mended: "The refresh puts right",
  note: "For information",
} as const;

const TITLE_OF: Readonly<Record<Grouping, (plan: Plan) => (finding: Finding) => string>> = {
  action: ({ edits }) => {
    const planned = new Map(edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit.ticked]));
    return ({ sheet, cell, severity }) => {
      const ticked = planned.get(`${sheet}!${cell}`);
      if (ticked !== undefined) return ticked ? ACTION_TITLES.mended : ACTION_TITLES.decide;
      if (severity === "error") return ACTION_TITLES.correct;
      return severity === "warning" ? ACTION_TITLES.look : ACTION_TITLES.note;
    };
  },
  severity: () => (finding) => SEVERITY_TITLES[finding.severity],
  section: () => (finding) => finding.sheet,
};

function worstFirst(a: Finding, b: Finding): number {
  return SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity];
}

/** Findings with one cause, so that a person reads it once: one cell, one series of figures, or one slip that a rule names. */
import type { Finding, Severity } from "../finding";

export interface CauseGroup {
  /** The worst of them, the first where several are. */
  readonly lead: Finding;
  /** The others, in their order. */
  readonly others: readonly Finding[];
}

/**
 * Groups findings at one cell (that cell is to be corrected), findings of one rule about one indicator on one sheet (one series
 * of figures), and those for which their rule names a common cause. Groups stand where their first finding stood.
 */
export function groupByCause(findings: readonly Finding[]): readonly CauseGroup[] {
  const groupOf = joined(findings.map(keysOf));
  const groups = new Map<number, Finding[]>();
  findings.forEach((finding, index) => {
    const group = groupOf[index] ?? index;
    groups.set(group, [...(groups.get(group) ?? []), finding]);
  });
  return [...groups.values()].flatMap((group) => {
    const lead = group.reduce((worst, each) =>
      SEVERITY_RANK[each.severity] < SEVERITY_RANK[worst.severity] ? each : worst,
    );
    return [{ lead, others: group.filter((each) => each !== lead) }];
  });
}

/** Worst first. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function keysOf({ rule, sheet, cell, indicator, cause }: Finding): readonly string[] {
  const series = indicator === "" ? cell.replace(/\d+$/, "") : indicator;
  return [
    JSON.stringify(["cell", sheet, cell]),
    JSON.stringify(["series", rule, sheet, series]),
    ...(cause === undefined ? [] : [JSON.stringify(["cause", rule, cause])]),
  ];
}

/** For each set of keys the number of its group: the first set that it is tied to, directly or through others. */
function joined(sets: readonly (readonly string[])[]): readonly number[] {
  const parent = sets.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const first = new Map<string, number>();
  sets.forEach((keys, index) => {
    for (const key of keys) {
      const [mine, theirs] = [rootOf(index), rootOf(first.get(key) ?? index)];
      parent[Math.max(mine, theirs)] = Math.min(mine, theirs);
      if (!first.has(key)) first.set(key, index);
    }
  });
  return sets.map((_, index) => rootOf(index));
}

/** What the month-end has to say of one cell: findings at it, and the change that is planned for it. */
import type { Finding } from "../../domain/finding";
import type { CellEdit } from "../../domain/plan/plan";
import type { Refresh } from "../../domain/refresh";

export interface CellConcerns {
  readonly findings: readonly Finding[];
  readonly edit: CellEdit | undefined;
}

/** Of a cell, "F12" on a sheet. */
export function concernsOf({ findings, plan }: Refresh, sheet: string, cell: string): CellConcerns {
  return {
    findings: findings.filter((each) => each.sheet === sheet && each.cell === cell),
    edit: plan.edits.find(
      (each): each is CellEdit => each.target === "cell" && each.sheet === sheet && each.cell === cell,
    ),
  };
}

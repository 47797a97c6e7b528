/** Mechanical corrections of findings, ready to be written into the workbook as it is. */
import type { Finding, Fix } from "../finding";
import type { Month } from "../period";
import { a1 } from "../place";
import type { Edit, Plan, RowEdit } from "../plan/plan";
import { placeKey } from "../plan/place-key";
import { rowBefore } from "../plan/row-before";
import { cellAt, type WorkbookSnapshot } from "../workbook";

/**
 * Findings with the fixes that can be made at once: rules look at the report as the refresh will leave it, a fix is written
 * into the workbook as it is. Where the plan writes the cell, or the cell is not there yet, there is nothing to fix.
 */
export function fixableNow(
  findings: readonly Finding[],
  workbook: WorkbookSnapshot,
  planned: readonly Edit[],
): readonly Finding[] {
  const written = new Set(
    planned.flatMap((edit) => (edit.target === "cell" && edit.ticked ? [placeKey(edit)] : [])),
  );
  const inserted = planned.filter((edit) => edit.target === "row");
  return findings.map((finding) => {
    if (!finding.fix) return finding;
    const { fix, ...rest } = finding;
    const now = written.has(placeKey(fix.edit)) ? undefined : asOfNow(fix, workbook, inserted);
    return now ? { ...rest, fix: now } : rest;
  });
}

function asOfNow(fix: Fix, workbook: WorkbookSnapshot, inserted: readonly RowEdit[]): Fix | undefined {
  const { edit } = fix;
  const row = rowBefore(
    edit.row,
    inserted.filter(({ sheet }) => sheet === edit.sheet),
  );
  const sheet = workbook.sheets.find(({ name }) => name === edit.sheet);
  if (row === undefined || !sheet || cellAt(sheet, row, edit.column).value !== edit.was) return undefined;
  return row === edit.row ? fix : { ...fix, edit: { ...edit, row, cell: a1(row, edit.column) } };
}

/** The findings whose fix is of the same kind as this one's, itself among them. */
export function fixedAlike(findings: readonly Finding[], like: Finding): readonly Finding[] {
  return findings.filter(
    ({ rule, fix }) => fix !== undefined && rule === like.rule && fix.does === like.fix?.does,
  );
}

/** The plan that makes these findings' fixes; each cell is written once. */
export function planFixes(findings: readonly Finding[], month: Month): Plan {
  const edits = new Map(findings.flatMap(({ fix }) => (fix ? [[placeKey(fix.edit), fix.edit]] : [])));
  return { month, edits: [...edits.values()], amends: "fix" };
}

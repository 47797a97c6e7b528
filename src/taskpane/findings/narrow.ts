/** Findings narrowed to a severity, to a sheet and to words. */
import type { Finding, Severity } from "../../domain/finding";

export interface Narrowing {
  /** "" for all sheets. */
  readonly sheet: string;
  /** Each of these words must be there, in any order and case. */
  readonly words: string;
  /** Absent for all. */
  readonly severity?: Severity | undefined;
}

export const EVERYTHING: Narrowing = { sheet: "", words: "" };

/** Those of the severity on the sheet whose sentence, place or indicator holds every word. */
export function narrow(
  findings: readonly Finding[],
  { sheet: wanted, words, severity: only }: Narrowing,
): readonly Finding[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(({ severity, sheet, cell, indicator, message }) => {
    if (only !== undefined && severity !== only) return false;
    if (wanted !== "" && sheet !== wanted) return false;
    const said = `${indicator} ${sheet} ${cell} ${message}`.toLowerCase();
    return asked.every((word) => said.includes(word));
  });
}

/** The sheets that have findings, in the workbook's order, each with how many. */
export function sheetsOf(
  findings: readonly Finding[],
  order: readonly string[],
): readonly { readonly sheet: string; readonly count: number }[] {
  const counts = new Map<string, number>(order.map((sheet) => [sheet, 0]));
  for (const { sheet } of findings) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].flatMap(([sheet, count]) => (count === 0 ? [] : [{ sheet, count }]));
}

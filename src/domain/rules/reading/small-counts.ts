/** Counts of 1 to 4: with a place and a month they may point to a person. */
import type { Understanding } from "../../book/understand";
import { linesOf, type LineCell } from "./lines";

export interface SmallCount {
  /** The indicator's number, else the measure's name. */
  readonly label: string;
  readonly cell: LineCell;
}

/** The small counts of a report by sheet. A benchmark counts nobody of this council. */
export function smallCounts(understanding: Understanding): ReadonlyMap<string, readonly SmallCount[]> {
  const bySheet = new Map<string, SmallCount[]>();
  for (const { unit, label, sheet, cells } of linesOf(understanding)) {
    if (unit !== "count") continue;
    for (const cell of cells) {
      if (cell.period.kind === "benchmark" || !isSmall(cell)) continue;
      const found = bySheet.get(sheet) ?? [];
      found.push({ label, cell });
      bySheet.set(sheet, found);
    }
  }
  return bySheet;
}

function isSmall({ figure }: LineCell): boolean {
  const counts =
    figure.kind === "share"
      ? [figure.numerator, figure.denominator]
      : figure.kind === "number"
        ? [figure.value]
        : [];
  return counts.some((value) => value >= 1 && value <= 4);
}

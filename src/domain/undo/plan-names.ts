/** The way back of names that the refresh gave other cells. */
import type { WorkbookSnapshot } from "../workbook";
import { sameContent } from "./same-content";
import { shiftReferences, type InsertedRows } from "./shift-references";
import type { FormerSheet, Left } from "./way-back";

/** A name and the formula that it gets back. */
export interface RestoredName {
  readonly name: string;
  readonly scope?: string;
  readonly formula: string;
}

export interface NamesOfSheet {
  readonly restored: readonly RestoredName[];
  readonly left: readonly Left[];
}

/** What makes the names those of before. One that is gone stays so. */
export function planNames(
  { sheet, names: former = [] }: FormerSheet,
  { names = [] }: WorkbookSnapshot,
  insertedOn: InsertedRows,
): NamesOfSheet {
  const restored: RestoredName[] = [];
  const left: Left[] = [];
  for (const { name, scope, was, wrote } of former) {
    const now = names.find((each) => isSame(each.name, name) && isSame(each.scope ?? "", scope ?? ""));
    const formula = shiftReferences(was, scope ?? "", insertedOn);
    if (!now || sameContent(now.formula, formula)) continue;
    if (sameContent(now.formula, wrote)) {
      restored.push({ name, ...(scope === undefined ? {} : { scope }), formula });
    } else {
      const because = `Changed since: the name stands for ${now.formula}; the refresh had given it ${wrote}.`;
      left.push({ sheet, cell: name, because });
    }
  }
  return { restored, left };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

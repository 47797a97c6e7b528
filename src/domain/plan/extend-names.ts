/** Defined names that ended at the row above an inserted one include the new row. */
import type { WorkbookSnapshot } from "../workbook";
import { growFormula, insertedRows } from "./grown";
import type { NameEdit, RowEdit } from "./plan";

/** Print areas and titles, filters: Excel shows them as names, but they have settings of their own. */
const OWN_SETTING = /^(_xlnm\.|_FilterDatabase$|Print_(Area|Titles)$)/i;

/** A row without $ means another one wherever the name is used. */
const RELATIVE = /(^|:)(\$?[A-Z]+|)\d/i;

/** The edits that the inserted rows ask for. */
export function extendNames({ names = [] }: WorkbookSnapshot, rows: readonly RowEdit[]): readonly NameEdit[] {
  if (rows.length === 0) return [];
  const inserted = insertedRows(rows);
  return names.flatMap(({ name, scope, formula }): NameEdit[] => {
    if (OWN_SETTING.test(name)) return [];
    const { moved, grown, first } = growFormula(
      formula,
      scope ?? "",
      inserted,
      (local) => !RELATIVE.test(local),
    );
    if (!first) return [];
    return [
      {
        target: "name",
        sheet: first.sheet,
        kind: "format",
        cell: first.address,
        before: said(moved),
        after: said(grown),
        because: `The name “${name}”${scope === undefined ? "" : ` of '${scope}'`} ended just above the new row, which belongs to it.`,
        ticked: true,
        name,
        ...(scope === undefined ? {} : { scope }),
        was: formula,
        formula: grown,
      },
    ];
  });
}

/** Of a plain range its address alone. */
function said(formula: string): string {
  const [, local] = /^=(?:'(?:[^']|'')+'|[^'!]+)!([$A-Z\d:]+)$/i.exec(formula) ?? [];
  return local === undefined ? formula : local.replaceAll("$", "");
}

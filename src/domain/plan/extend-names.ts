/** Defined names that ended at the row above an inserted one include the new row. */
import type { NameSnapshot, WorkbookSnapshot } from "../workbook";
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
  return names.flatMap((each): NameEdit[] => {
    const { name, scope, formula } = each;
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
        before: `${said(each)} ${moved}`,
        after: `${said(each)} ${grown}`,
        because: `The name “${name}” ended just above the new row, which belongs to it.`,
        ticked: true,
        name,
        ...(scope === undefined ? {} : { scope }),
        was: formula,
        formula: grown,
      },
    ];
  });
}

function said({ name, scope }: NameSnapshot): string {
  return scope === undefined ? name : `${name} (of ${scope})`;
}

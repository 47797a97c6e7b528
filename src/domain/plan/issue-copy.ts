/**
 * A copy fit to issue, decided in plain data: values only, no sheet, name or part of the add-in's own. Conditional formats,
 * charts and print set-up stay, as Excel has them itself.
 */
import type { Book } from "../book/book";
import { OWN_SHEETS } from "../book/words/page-words";
import { lookUp } from "../book/words/word-table";
import type { Finding } from "../finding";
import { isUnseen, type CellContent, type WorkbookSnapshot } from "../workbook";
import { OURS } from "./charts/chart-subjects";

/** A cell that gets what it shows instead of what it computes; "" empties it. */
export interface IssuedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
}

export interface IssueCopy {
  /** Sheets that leave the workbook: the settings and the log. */
  readonly removed: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly cells: readonly IssuedCell[] }[];
  /** Sentences to read before the copy leaves the council: counts of 1 to 4. */
  readonly warnings: readonly string[];
}

/** What a workbook becomes as an issue copy. */
export function planIssueCopy(
  workbook: WorkbookSnapshot,
  { settings }: Pick<Book, "settings">,
  findings: readonly Finding[],
): IssueCopy {
  const isOurs = (name: string): boolean => name === settings.sheet || lookUp(OWN_SHEETS, name) !== undefined;
  const kept = workbook.sheets.filter(({ name }) => !isOurs(name));
  return {
    removed: workbook.sheets.filter(({ name }) => isOurs(name)).map(({ name }) => name),
    sheets: kept.map((sheet) => ({
      name: sheet.name,
      cells: sheet.formulas.flatMap((formulas, r) =>
        formulas.flatMap((formula, c): IssuedCell[] => {
          const at = { row: sheet.area.row + r, column: sheet.area.column + c };
          const value = sheet.values[r]?.[c] ?? "";
          // A cell that only tells which chart its neighbours belong to.
          const numberFormat = sheet.numberFormats[r]?.[c] ?? "General";
          const isMark = typeof value === "string" && value.startsWith(OURS) && isUnseen({ numberFormat });
          if (isMark) return [{ ...at, value: "" }];
          const computes = typeof formula === "string" && formula.startsWith("=") && formula !== value;
          return computes ? [{ ...at, value }] : [];
        }),
      ),
    })),
    warnings: findings.filter(({ rule }) => rule === "small-number").map(({ message }) => message),
  };
}

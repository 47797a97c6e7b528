import type { Book } from "../book/book";

/** Whether a workbook has been made an issue copy: our colours are there, and neither a formula nor a sheet of ours is. */
export function isIssued({ workbook, settings, scorecard }: Book): boolean {
  return (
    settings.sheet === undefined &&
    workbook.sheets.some(({ name, colourRules }) => name === scorecard.sheet && colourRules.length > 0) &&
    !workbook.sheets.some(({ formulas }) =>
      formulas.some((row) => row.some((cell) => String(cell).startsWith("="))),
    )
  );
}

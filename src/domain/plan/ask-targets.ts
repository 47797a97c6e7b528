/** A new financial year: whether the scorecard's targets are agreed for it, asked until a person says so. */
import type { Understanding } from "../book/understand";
import { financialYearOf, findFinancialYear, type FinancialYear, type Month } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import type { CellEdit } from "./plan";
import { settingsCell } from "./settings-cell";

const LABEL = "Targets agreed for";

/**
 * The edit that notes on Report settings for which year the targets are agreed: never ticked, as only a person knows. The
 * label is put there with the roll to April; from then on it is asked for as long as the year beside it is another one.
 */
export function* askTargets(
  understanding: Understanding,
  month: Month,
  yearCloses: boolean,
): Iterable<CellEdit> {
  const { book, cells } = understanding;
  const { sheet } = book.settings;
  const { red, amber, green } = book.scorecard.columns;
  if (sheet === undefined || [red, amber, green].every((column) => column === undefined)) return;
  const year = financialYearOf(month);
  const place = settingsCell(understanding, /^targets agreed for/i);
  if (place) {
    const text = cells.cell(place).text;
    const agreed = findFinancialYear(text);
    if (agreed === undefined || agreed < year) yield agree(place, text, year);
    return;
  }
  if (!yearCloses) return;
  const area = cells.sheet(sheet)?.area;
  if (!area) return;
  const label = { sheet, row: area.row + area.rows + 1, column: area.column };
  yield {
    ...edit(label, "", LABEL),
    because: `The financial year ${year} starts. Beside it stands the year for which the targets are agreed.`,
    ticked: true,
  };
  yield agree({ ...label, column: label.column + 1 }, "", year);
}

function agree(place: Place, before: string, year: FinancialYear): CellEdit {
  return {
    ...edit(place, before, year),
    because: `The scorecard's targets and tolerances were set before ${year}. Enter the new ones, or keep them, and tick this: until then it is asked again.`,
    ticked: false,
  };
}

function edit(place: Place, before: string, after: string): Omit<CellEdit, "because" | "ticked"> {
  return {
    target: "cell",
    ...place,
    cell: a1(place.row, place.column),
    kind: "text",
    before,
    after,
    write: { text: after },
    was: before,
  };
}

/** A new financial year: whether the scorecard's targets are agreed for it, asked until a person says so. */
import type { Understanding } from "../book/understand";
import { financialYearOf, findFinancialYear, firstMonth, type FinancialYear, type Month } from "../period";
import { a1 } from "../place";
import type { Place } from "../workbook";
import type { CellEdit } from "./plan";
import { settingsCell } from "./settings-cell";

const LABEL = "Targets agreed for";

/** Targets that were set before the report's financial year. */
export interface TargetsToAgree {
  /** Where it is noted for which year they are agreed; without Report settings the head of the targets. */
  readonly place: Place;
  readonly isNoted: boolean;
  readonly year: FinancialYear;
  /** "agreed for 2018/19", "of the year before". */
  readonly found: string;
}

/**
 * Whether the targets are to be set again: with the roll to April, and from then on for as long as Report settings notes another
 * year; where there is no such sheet, as at April.
 */
export function targetsToAgree(
  understanding: Understanding,
  month: Month,
  yearCloses: boolean,
): TargetsToAgree | undefined {
  const { book, cells } = understanding;
  const { scorecard, settings } = book;
  const { red, amber, green } = scorecard.columns;
  const column = green ?? amber ?? red;
  if (column === undefined) return undefined;
  const year = financialYearOf(month);
  const asked = { year, found: "of the year before" };
  if (settings.sheet === undefined) {
    const place = { sheet: scorecard.sheet, row: scorecard.headEnd, column };
    return month === firstMonth(year) ? { ...asked, place, isNoted: false } : undefined;
  }
  const place = settingsCell(understanding, LABELLED);
  if (place) {
    const agreed = findFinancialYear(cells.cell(place).text);
    if (agreed !== undefined && agreed >= year) return undefined;
    return {
      ...asked,
      ...(agreed === undefined ? {} : { found: `agreed for ${agreed}` }),
      place,
      isNoted: true,
    };
  }
  const area = cells.sheet(settings.sheet)?.area;
  if (!yearCloses || !area) return undefined;
  // Two rows below everything else, beside the label that is put there.
  const free = { sheet: settings.sheet, row: area.row + area.rows + 1, column: area.column + 1 };
  return { ...asked, place: free, isNoted: true };
}

const LABELLED = /^targets agreed for/i;

/**
 * The edit that notes on Report settings for which year the targets are agreed: never ticked, as only a person knows. The
 * label is put there with the roll to April.
 */
export function* askTargets(
  understanding: Understanding,
  asked: TargetsToAgree | undefined,
): Iterable<CellEdit> {
  if (asked?.isNoted !== true) return;
  const { place, year } = asked;
  if (!settingsCell(understanding, LABELLED)) {
    yield {
      ...edit({ ...place, column: place.column - 1 }, "", LABEL),
      because: `The financial year ${year} starts. Beside it stands the year for which the targets are agreed.`,
      ticked: true,
    };
  }
  yield agree(place, understanding.cells.cell(place).text, year);
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

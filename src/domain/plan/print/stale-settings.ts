/** Before print settings are written: whether they still are what the plan was made from. */
import type { PrintEdit, RowEdit } from "../plan";
import { rowBefore } from "../row-before";
import {
  pickSettings,
  sameSetting,
  settingsIn,
  type PrintSnapshot,
  type SomeSettings,
} from "./print-settings";
import { saySettings } from "./say-settings";

/**
 * What changed since, as the staleness check tells it of cells.
 * @param now as found, before the plan's rows are inserted
 */
export function staleSettings(
  { sheet, cell, was }: PrintEdit,
  now: PrintSnapshot,
  rows: readonly RowEdit[],
): readonly {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}[] {
  const expected = beforeRows(was, rows);
  const differing = settingsIn(expected).filter((each) => !sameSetting(now[each], expected[each]));
  if (differing.length === 0) return [];
  const found = pickSettings(now, differing);
  const wanted = Object.fromEntries(differing.map((each) => [each, expected[each]]));
  return [{ sheet, cell, expected: saySettings(wanted, found), found: saySettings(found, wanted) }];
}

function beforeRows(settings: SomeSettings, rows: readonly RowEdit[]): SomeSettings {
  const span = <S extends { readonly row: number; readonly rows: number }>(of: S): S => {
    const row = rowBefore(of.row, rows) ?? of.row;
    const last = rowBefore(of.row + of.rows - 1, rows) ?? row;
    return { ...of, row, rows: last - row + 1 };
  };
  const { titles, area } = settings;
  return { ...settings, ...(titles ? { titles: span(titles) } : {}), ...(area ? { area: span(area) } : {}) };
}

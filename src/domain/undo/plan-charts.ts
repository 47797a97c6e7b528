/** The way back of a sheet's charts: those that the refresh made go, the others show again what they showed. */
import type { SeriesCells } from "../plan/charts/chart-edit";
import { areaAddress } from "../place";
import type { Area, ChartSnapshot, SeriesSnapshot, SheetSnapshot } from "../workbook";
import type { FormerChart, FormerSheet, Left, RowBlock } from "./way-back";

export interface RestoredCharts {
  /** Names of charts to delete. */
  readonly remove: readonly string[];
  readonly move: readonly MovedBack[];
}

interface MovedBack {
  readonly name: string;
  readonly series: readonly { readonly index: number; readonly to: SeriesCells }[];
}

export interface ChartsOfSheet {
  /** undefined where nothing is to be done. */
  readonly restored: RestoredCharts | undefined;
  readonly changes: number;
  readonly left: readonly Left[];
}

/**
 * What makes the charts those of before.
 * @param inserted the rows that are there, of those that the refresh was to insert
 */
export function planCharts(
  former: FormerSheet,
  sheet: SheetSnapshot,
  inserted: readonly RowBlock[],
): ChartsOfSheet {
  const remove: string[] = [];
  const move: MovedBack[] = [];
  const left: Left[] = [];
  // Rows come first: where some are missing, no chart was written yet.
  const written = inserted.length === former.inserted.length ? (former.charts ?? []) : [];
  for (const each of written) {
    const now = sheet.charts?.find(({ name }) => name === each.name);
    if (each.made) {
      const half = now ?? halfMade(each, sheet);
      if (half && mayGo(half, each)) remove.push(half.name);
      else if (half) left.push({ sheet: sheet.name, cell: each.name, because: CHANGED });
      continue;
    }
    const series = each.series.flatMap(({ index, wrote, was }) => {
      const shown = now?.series[index];
      return was && shown && isBetween(shown, was, wrote) ? [{ index, to: was }] : [];
    });
    if (now && series.length > 0) move.push({ name: now.name, series });
  }
  const changes = remove.length + move.length;
  return { restored: changes > 0 ? { remove, move } : undefined, changes, left };
}

const CHANGED = "The chart shows other cells now than the refresh had given it.";

/** Added a moment before Excel failed, and not named yet: it shows the first series and nothing else. */
function halfMade({ series, others }: FormerChart, sheet: SheetSnapshot): ChartSnapshot | undefined {
  const [first] = series;
  return sheet.charts?.find(
    (chart) =>
      first !== undefined &&
      !(others ?? []).includes(chart.name) &&
      chart.series.length === 1 &&
      sameArea(chart.series[0]?.values, first.wrote.values) &&
      chart.series[0]?.categories === undefined,
  );
}

/** Whether nobody has changed what a chart shows; it may not be finished. */
function mayGo(chart: ChartSnapshot, { series }: FormerChart): boolean {
  return (
    chart.series.length <= series.length &&
    chart.series.every((shown, index) => {
      const wrote = series[index]?.wrote;
      const isOurs = (area: Area | undefined, ours: Area | undefined): boolean =>
        area === undefined || sameArea(area, ours);
      return isOurs(shown.values, wrote?.values) && isOurs(shown.categories, wrote?.categories);
    })
  );
}

/** Whether a series shows something of what the refresh gave it, and nothing but that and what it showed before. */
function isBetween(shown: SeriesSnapshot, was: SeriesCells, wrote: SeriesCells): boolean {
  const parts = ["values", "categories"] as const;
  const isKnown = parts.every(
    (part) => sameArea(shown[part], was[part]) || sameArea(shown[part], wrote[part]),
  );
  return isKnown && !parts.every((part) => sameArea(shown[part], was[part]));
}

function sameArea(one: Area | undefined, other: Area | undefined): boolean {
  return one !== undefined && other !== undefined && areaAddress(one) === areaAddress(other);
}

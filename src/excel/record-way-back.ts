/** What a plan will overwrite, as it was found just before: the way back. */
import type { ChartEdit, Plan } from "../domain/plan/plan";
import type { FormerChart, FormerRule, FormerSheet, WayBack } from "../domain/undo/way-back";
import type { SheetCheck } from "./check-plan";
import { countEdits } from "./sheet-edits";
import { contentOf } from "./write-plan";

/** The inverse of the edits, from what Excel answered to the check. */
export function recordWayBack({ month, amends }: Plan, checks: readonly SheetCheck[], at: Date): WayBack {
  return {
    at: at.toISOString(),
    month,
    ...(amends ? { amends } : {}),
    changes: checks.reduce(
      (sum, { edits, heights }) => sum + heights().length - edits.heights.length,
      countEdits(checks.map(({ edits }) => edits)),
    ),
    sheets: checks.map(recordSheet),
  };
}

function recordSheet(check: SheetCheck): FormerSheet {
  const { sheet, added, isLog, rows, cells, colours, charts, prints, names, spans } = check.edits;
  const [print] = prints;
  const rules = check.rules();
  const heights = check.heights();
  return {
    sheet,
    ...(added ? { added: true } : {}),
    ...(isLog ? { isLog: true } : {}),
    inserted: rows.map(({ area }) => ({ row: area.row, rows: area.rows })),
    landmarks: check.landmarks(),
    cells: cells.map((edit) => {
      const was = check.former(edit);
      return {
        row: edit.row,
        column: edit.column,
        wrote: contentOf(edit.write),
        numberFormat: check.numberFormat(edit),
        ...(edit.uncounted ? { uncounted: true } : {}),
        ...(was ? { was } : {}),
      };
    }),
    removedRules: colours.flatMap(({ was }) =>
      was.flatMap(({ id, area, formula, fill, font }): FormerRule[] => {
        const present = id === undefined ? undefined : rules.get(id);
        return present ? [{ area, formula, fill, font, ...present }] : [];
      }),
    ),
    addedRules: colours.flatMap(({ add }) =>
      add.map(({ area, formula, fill, font }) => ({ area, formula, fill, font })),
    ),
    ...(heights.length > 0 && { heights }),
    ...(print ? { print: { was: print.was, wrote: print.to } } : {}),
    ...(names.length > 0 && {
      names: names.map(({ name, scope, was, formula }) => ({
        name,
        ...(scope === undefined ? {} : { scope }),
        was,
        wrote: formula,
      })),
    }),
    ...(spans.length > 0 && { spans: spans.length }),
    ...(charts.length > 0 ? { charts: charts.map((edit) => formerChart(edit, check.chartNames())) } : {}),
  };
}

function formerChart({ name, change }: ChartEdit, others: readonly string[]): FormerChart {
  if ("move" in change) {
    const series = change.move.map(({ index, to, was }) => ({ index, wrote: to, was }));
    return { name, made: false, series };
  }
  const series = change.make.series.map(({ values, categories }, index) => ({
    index,
    wrote: { values, categories },
  }));
  return { name, made: true, others, series };
}

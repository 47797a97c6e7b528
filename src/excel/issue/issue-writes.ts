/** What makes a workbook an issue copy, as writes: charts, values for formulas, then everything that goes, sheets last. */
import type { IssuedSheet, IssuedWorkbook } from "../../domain/plan/issue-copy";
import type { RestoredCell } from "../../domain/undo/plan-restore";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../domain/workbook";
import { removeParts } from "../kept-way-back";
import { cellWrites } from "../restore-writes";
import { ofSheet, SMALL, type Write } from "../write-plan";
import type { Extras } from "./ask-extras";
import { contentOf } from "./record-issue";
import { PROPERTIES } from "./way-back";

/** The writes in order. Formulas are values before anything goes that they point to. */
export function issueWrites(
  context: Excel.RequestContext,
  { sheets }: WorkbookSnapshot,
  plan: IssuedWorkbook,
  { names, remarks, parts, custom }: Extras,
): readonly Write[] {
  const { workbook } = context;
  const one = (perform: () => void): Write => ({ edits: 1, size: SMALL, perform });
  return [
    ...plan.sheets.flatMap(({ name, charts }) =>
      charts.map((chart) =>
        one(() => {
          const there = workbook.worksheets.getItem(name).charts.getItem(chart.name);
          if (chart.title !== undefined) there.title.text = chart.title;
          there.name = chart.as;
        }),
      ),
    ),
    ...plan.sheets.flatMap((each) => {
      const snapshot = sheets.find(({ name }) => name === each.name);
      const values = cellWrites(workbook.worksheets.getItem(each.name), valuesOf(each, snapshot));
      return ofSheet({ sheet: each.name, isLog: false }, values);
    }),
    ...remarks.map(({ remove }) => one(remove)),
    ...names.map(({ remove }) => one(remove)),
    one(() =>
      removeParts(
        context,
        parts.map(({ id }) => id),
      ),
    ),
    one(() => {
      for (const name of PROPERTIES) workbook.properties[name] = "";
      if (custom.length > 0) workbook.properties.custom.deleteAll();
    }),
    one(() => {
      const first = plan.sheets.find(({ name }) =>
        sheets.some((sheet) => sheet.name === name && sheet.visible),
      );
      if (first) workbook.worksheets.getItem(first.name).activate();
    }),
    ...plan.removed.map((name) => one(() => workbook.worksheets.getItem(name).delete())),
  ];
}

/** The cells of a sheet that compute, with what they show. */
function valuesOf(
  { cells, charts }: IssuedSheet,
  snapshot: SheetSnapshot | undefined,
): readonly RestoredCell[] {
  return [...cells, ...charts.flatMap(({ emptied }) => emptied)].map(({ row, column, value }) => ({
    row,
    column,
    content: contentOf({ value, formula: "" }),
    numberFormat: snapshot ? cellAt(snapshot, row, column).numberFormat : "General",
  }));
}

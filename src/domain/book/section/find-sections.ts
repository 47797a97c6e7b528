/** The sections of a workbook: sheets with a column of months and measure names above the figures beside it. */
import type { Month } from "../../period";
import type { Section } from "../book";
import type { SheetView } from "../layout/sheet-view";
import { OWN_SHEETS } from "../words/page-words";
import { lookUp } from "../words/word-table";
import { readLeaves } from "./head-leaves";
import { findHeadRows, type ColumnSpan } from "./head-rows";
import { buildMeasures } from "./measures";
import { findMonthColumns, type MonthColumn } from "./month-column";
import { findAnalysis, findSectionTitle } from "./page-texts";
import { readPeriodTables, type PeriodTable } from "./period-rows";

/**
 * The sections of one sheet: none where it holds no such table, several where tables stand below each other.
 * @param reportMonth the report month where it is known, for months written without a year.
 */
export function findSections(view: SheetView, reportMonth: Month | undefined): readonly Section[] {
  if (lookUp(OWN_SHEETS, view.name)) return [];
  const columns = findMonthColumns(view);
  const labels = [...columns].sort((a, b) => b.steps - a.steps || a.column - b.column)[0];
  if (!labels) return [];
  const spans = tableSpans(view, labels, columns);
  return readPeriodTables(view, labels, reportMonth).flatMap(
    (table) => readSection(view, table, spans) ?? [],
  );
}

/** The columns beside the months: those at the right up to another column of months, else those at the left. */
function tableSpans(
  view: SheetView,
  labels: MonthColumn,
  columns: readonly MonthColumn[],
): readonly ColumnSpan[] {
  const next = columns.find(({ column }) => column > labels.column)?.column ?? view.right;
  return [
    { from: labels.column + 1, to: next },
    { from: view.left, to: labels.column },
  ];
}

function readSection(view: SheetView, table: PeriodTable, spans: readonly ColumnSpan[]): Section | undefined {
  const firstRow = table.rows[0]?.row;
  if (firstRow === undefined) return undefined;
  for (const span of spans) {
    const heads = findHeadRows(view, firstRow, table.headLimit, span);
    const [head] = heads;
    if (!head) continue;
    const measures = buildMeasures(view, readLeaves(view, heads, span), table.rows);
    if (measures.length === 0) continue;
    const analysis = findAnalysis(view);
    return {
      sheet: view.name,
      title: findSectionTitle(view, table.headLimit, head.row),
      headRow: head.row,
      headEnd: heads.at(-1)?.row ?? head.row,
      labelColumn: table.labelColumn,
      rows: table.rows,
      measures,
      ...(analysis ? { analysis } : {}),
    };
  }
  return undefined;
}

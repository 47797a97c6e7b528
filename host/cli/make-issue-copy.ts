/** Turns the host's workbook into an issue copy. What the model does not hold is cleaned in the file: file/issue/. */
import type { IssueCopy } from "../../src/domain/plan/issue-copy";
import type { Workbook } from "../model/workbook";

/** Carries out the plan on a workbook, which is an issue copy afterwards. */
export function makeIssueCopy(workbook: Workbook, { removed, sheets }: IssueCopy): void {
  for (const { name, cells, charts } of sheets) {
    const sheet = workbook.sheet(name);
    if (!sheet) continue;
    for (const { row, column, value } of [...cells, ...charts.flatMap(({ emptied }) => emptied)]) {
      const cell = sheet.cell(row, column);
      if (cell) sheet.put(row, column, { value, formula: "", style: cell.style });
    }
    for (const chart of charts) {
      const title = chart.title;
      if (title !== undefined)
        sheet.charts = sheet.charts.map((each) => (each.name === chart.name ? { ...each, title } : each));
      sheet.renameChart(chart.name, chart.as);
    }
    sheet.notes.clear();
  }
  const gone = new Set(removed.map((name) => name.toLowerCase()));
  for (const sheet of workbook.sheets.filter(({ name }) => gone.has(name.toLowerCase())))
    workbook.removeSheet(sheet);
  workbook.activeSheet = 0;
  workbook.customXml.splice(0);
}

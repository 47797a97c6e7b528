/** The scorecard shows as many months as it has columns for: one that a person adds is filled from the pages. */
import { planRefresh } from "../../../src/domain/refresh";
import { printedReport } from "../../support/printed-report";
import { clearCells, reorderColumns, setCell } from "../../support/rearrange";

const SUMMARY = "Performance Summary";
/** Column F, Dec-18, is the first of the months; rows 10 and 11 are 1.1 and 1.2. */
const [FIRST_MONTH, HEAD, ROW_1_1] = [5, 8, 9];

test("a column headed Nov-18 before the others gets that month's figures", () => {
  const report = printedReport();
  const sheets = report.sheets.map((sheet) => {
    if (sheet.name !== SUMMARY) return sheet;
    const columns = Array.from({ length: sheet.area.columns }, (_, column) => column);
    columns.splice(FIRST_MONTH, 0, FIRST_MONTH);
    const wider = reorderColumns(columns)({ ...sheet, merges: [] });
    const added = {
      ...wider,
      area: { ...sheet.area, columns: columns.length },
      // Blocks and heads over several columns move with them.
      merges: sheet.merges.map((area) => {
        if (area.column > FIRST_MONTH) return { ...area, column: area.column + 1 };
        const spans = area.column + area.columns > FIRST_MONTH;
        return spans ? { ...area, columns: area.columns + 1 } : area;
      }),
    };
    const emptied = clearCells(added, (row, column) => column === FIRST_MONTH && row > HEAD);
    return setCell(emptied, HEAD, FIRST_MONTH, "Nov-18");
  });
  const outcome = planRefresh({ ...report, sheets });
  if (outcome.kind !== "ready") throw new Error(JSON.stringify(outcome));
  const { months } = outcome.book.scorecard.columns;
  expect(months.map(({ period }) => (period.kind === "month" ? period.month : period.kind))).toEqual([
    "2018-11",
    "2018-12",
    "2019-01",
    "2019-02",
    "2019-03",
  ]);
  const filled = outcome.plan.edits.filter(
    (edit) => edit.target === "cell" && edit.sheet === SUMMARY && edit.column === FIRST_MONTH,
  );
  expect(filled.length).toBeGreaterThan(40);
  expect(filled.find((edit) => edit.target === "cell" && edit.row === ROW_1_1)?.after).toMatch(/^[\d,]+$/);
});

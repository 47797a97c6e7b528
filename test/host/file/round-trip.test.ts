import fc from "fast-check";
import { saveChecked } from "../../../host/file/check-saved";
import { FileProblem } from "../../../host/file/file-problem";
import { openWorkbook } from "../../../host/file/open";
import { deleteRows, insertRows } from "../../../host/model/insert-rows";
import { shiftRefusal } from "../../../host/model/refuse-shift";
import type { Sheet } from "../../../host/model/sheet";
import { PLAIN } from "../../../host/model/style";
import type { Workbook } from "../../../host/model/workbook";
import { intersection } from "../../../host/objects/geometry";
import { contains } from "../../../src/domain/workbook";
import { madeFile } from "./made-package";
import { nastyFile } from "./nasty-package";
import { unsound } from "./unsound";

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary-ascii", maxLength: 12 }),
  fc.constantFrom("#N/A", "_x0041_", " a ", "a\r\nb", "1.10", "=A1", "<&>\"'"),
);
const style = fc.record({
  bold: fc.boolean(),
  fill: fc.constantFrom("", "#FFC000", "#123456"),
  numberFormat: fc.constantFrom("General", "0.0%", "mmm-yy", '0.0"pp"', "@", "#,##0"),
  horizontal: fc.constantFrom("General" as const, "Center" as const, "CenterAcrossSelection" as const),
  rotation: fc.constantFrom(0, 90, -45, 180),
  wrap: fc.boolean(),
  fontName: fc.constantFrom("Calibri", "Arial"),
  borders: fc.constantFrom({}, { top: { style: "thin", color: "#7F7F7F" } }),
});
const put = fc.record({
  kind: fc.constant("put" as const),
  row: fc.nat(14),
  column: fc.nat(7),
  value,
  formula: fc.constantFrom("", "", "=SUM(A2:A5)*$B$2", '=IF(A2="",PERF.RAG(A2,"High"),"")'),
  style: style.map((look) => ({ ...PLAIN, ...look })),
});
const shift = fc.record({
  kind: fc.constantFrom("insert" as const, "delete" as const),
  row: fc.nat(22),
  count: fc.integer({ min: 1, max: 5 }),
});
const other = fc.record({
  kind: fc.constantFrom(
    "merge" as const,
    "hide" as const,
    "freeze" as const,
    "print" as const,
    "name" as const,
    "head" as const,
    "array" as const,
    "rule" as const,
  ),
  row: fc.nat(14),
  column: fc.nat(7),
});
const anyAct = fc.oneof(
  { weight: 5, arbitrary: put },
  { weight: 2, arbitrary: shift },
  { weight: 2, arbitrary: other },
);
type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

/** Does to a sheet what Excel would let a person do, or nothing. */
function perform(act: Act, workbook: Workbook, sheet: Sheet, turn: number): void {
  const { row } = act;
  const arrays = [...sheet.cells()].flatMap(({ cell }) => cell.arrayArea ?? []);
  switch (act.kind) {
    case "put": {
      const heads = sheet.tables.map(({ area }) => ({ ...area, rows: 1 }));
      if ([...arrays, ...heads].some((area) => contains(area, row, act.column))) return;
      sheet.put(row, act.column, { value: act.value, formula: act.formula, style: act.style });
      return;
    }
    case "insert":
      if (shiftRefusal(sheet, { row, count: act.count }) === undefined) {
        insertRows(workbook, sheet, row, act.count);
      }
      return;
    case "delete":
      if (shiftRefusal(sheet, { row, count: -act.count }) === undefined) {
        deleteRows(workbook, sheet, row, act.count);
      }
      return;
    case "merge": {
      const area = { row, column: act.column, rows: 2, columns: 3 };
      if (!sheet.merges.some((each) => intersection(each, area))) sheet.merges.push(area);
      return;
    }
    case "hide":
      sheet.hiddenRows.add(row);
      sheet.rowHeights.set(row + 1, 33);
      sheet.setColumnPixels(act.column, 120);
      return;
    case "freeze":
      Object.assign(sheet, { frozenRows: row, frozenColumns: act.column % 3 });
      return;
    case "print":
      sheet.print.area = { row: 0, column: 0, rows: row + 1, columns: act.column + 1 };
      sheet.print.titleRows = { first: row, last: row + 1 };
      return;
    case "name":
      workbook.names.push({ name: `Added${String(turn)}`, formula: `=Data!$A$${String(row + 1)}` });
      return;
    case "head": {
      // The last column's: others are named by a formula of the file.
      const area = sheet.tables[0]?.area;
      const column = area && area.column + area.columns - 1;
      if (column !== undefined) {
        sheet.put(area!.row, column, { value: `head ${String(turn)}`, formula: "", style: PLAIN });
      }
      return;
    }
    case "array":
      for (const area of arrays) {
        for (let at = area.row; at < area.row + area.rows; at += 1) {
          sheet.put(at, area.column, { value: turn, formula: "", style: PLAIN });
        }
      }
      return;
    case "rule":
      sheet.conditionalFormats = sheet.conditionalFormats
        .slice(1)
        .map((rule) => (rule.type === "custom" ? { ...rule, formula: `=$A$1>${String(turn)}` } : rule));
  }
}

/** What a sheet holds besides what every file that is saved is checked for. */
function told(sheet: Sheet): unknown {
  const numbers = (map: ReadonlyMap<number, number>): unknown =>
    [...map].sort(([one], [other]) => one - other);
  return {
    series: sheet.charts.map(({ series }) => series),
    rules: sheet.conditionalFormats.map(({ type, area, formula, priority }) => [
      type,
      area,
      formula,
      priority,
    ]),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    hidden: [...sheet.hiddenRows].sort((one, other) => one - other),
    heights: numbers(sheet.rowHeights),
    widths: numbers(sheet.columnWidths),
  };
}

it.each([
  ["a made file", madeFile, []],
  // Rows through its pivot table, and above or through its source, are refused.
  ["a file with everything in it", nastyFile, [/pivot table/]],
] as const)(
  "%s holds what was put into cells, wherever rows were inserted or deleted, and is sound",
  (_, make, reasons) => {
    const file = make();
    let [saved, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAct, fc.constantFrom(0, 0, 0, 1, 2)), { maxLength: 12 }), (acts) => {
        const workbook = openWorkbook(file, "m.xlsx");
        acts.forEach(([each, at], turn) => {
          const sheet = workbook.sheets[at];
          if (sheet) perform(each, workbook, sheet, turn);
        });
        let bytes;
        try {
          ({ bytes } = saveChecked(workbook));
          saved += 1;
        } catch (problem) {
          if (!(problem instanceof FileProblem) || !reasons.some((reason) => reason.test(problem.message))) {
            throw problem;
          }
          refused += 1;
          return;
        }
        expect(unsound(bytes)).toEqual([]);
        const again = openWorkbook(bytes, "m.xlsx");
        expect(again.sheets.map(told)).toEqual(workbook.sheets.map(told));
      }),
      { numRuns: 60 },
    );
    expect(saved).toBeGreaterThan(refused);
  },
);

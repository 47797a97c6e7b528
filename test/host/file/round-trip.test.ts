import fc from "fast-check";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { deleteRows, insertRows } from "../../../host/model/insert-rows";
import { shiftRefusal } from "../../../host/model/refuse-shift";
import { sameStyle } from "../../../host/model/same-style";
import { PLAIN } from "../../../host/model/style";
import { contains } from "../../../src/domain/workbook";
import { madeFile } from "./made-package";

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
  row: fc.nat(12),
  count: fc.integer({ min: 1, max: 4 }),
});

it("whatever is put into cells, and wherever rows are inserted or deleted, the saved file holds the same", () => {
  const file = madeFile();
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: put }, { weight: 1, arbitrary: shift }), { maxLength: 12 }),
      (acts) => {
        const workbook = openWorkbook(file, "m.xlsx");
        const sheet = workbook.sheets[0]!;
        for (const act of acts) {
          // As Excel does, the host refuses to change a part of an array formula or the heads of a table before it comes to that.
          if (act.kind === "put") {
            const arrays = [...sheet.cells()].flatMap(({ cell }) => cell.arrayArea ?? []);
            const heads = sheet.tables.map(({ area }) => ({ ...area, rows: 1 }));
            if ([...arrays, ...heads].some((area) => contains(area, act.row, act.column))) continue;
            sheet.put(act.row, act.column, { value: act.value, formula: act.formula, style: act.style });
            continue;
          }
          const moved = { row: act.row, count: act.kind === "insert" ? act.count : -act.count };
          if (shiftRefusal(sheet, moved) !== undefined) continue;
          if (act.kind === "insert") insertRows(workbook, sheet, act.row, act.count);
          else deleteRows(workbook, sheet, act.row, act.count);
        }
        const again = openWorkbook(saveWorkbook(workbook), "m.xlsx");
        for (const [at, before] of workbook.sheets.entries()) {
          const after = again.sheets[at]!;
          for (const { row, column, cell } of before.cells()) {
            const found = after.cell(row, column) ?? { value: "", formula: "", style: workbook.defaultStyle };
            expect([row, column, found.value, found.formula]).toEqual([
              row,
              column,
              cell.value,
              cell.formula,
            ]);
            expect(sameStyle(found.style, cell.style)).toBe(true);
          }
          for (const { row, column } of after.cells()) expect(before.cell(row, column)).toBeDefined();
          expect(after.merges).toEqual(before.merges);
          expect(after.tables).toEqual(before.tables);
          expect([...after.notes]).toEqual([...before.notes]);
          expect(after.charts.map(({ series }) => series)).toEqual(before.charts.map(({ series }) => series));
          expect(after.conditionalFormats.map(({ area, formula }) => [area, formula])).toEqual(
            before.conditionalFormats.map(({ area, formula }) => [area, formula]),
          );
        }
        expect(again.names).toEqual(workbook.names);
      },
    ),
    { numRuns: 60 },
  );
});

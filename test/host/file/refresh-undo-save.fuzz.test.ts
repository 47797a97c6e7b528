/** Open, refresh, undo, save: the file holds the cells, formulas and formats that it held. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { startAddIn } from "../../../host/door/start-add-in";
import { saveChecked } from "../../../host/file/check-saved";
import { openWorkbook } from "../../../host/file/open";
import { saveWorkbook } from "../../../host/file/save";
import { parseExtract } from "../../../src/extract/parse-extract";
import { planRefresh } from "../../../src/domain/refresh";
import { applyPlan } from "../../../src/excel/apply-plan";
import { readWorkbook } from "../../../src/excel/read-workbook";
import { undoRefresh } from "../../../src/excel/undo";
import { differences, stateOf } from "../../support/workbook-state";

const ROOT = join(__dirname, "../../..");
const FEBRUARY = new Uint8Array(
  readFileSync(join(ROOT, "sample/workbooks/february-2019-rows-to-insert.xlsx")),
);
const NOW = new Date("2019-04-01T09:42:00Z");

it("whatever figures a report lacks, a rolled month that is taken back leaves the file's cells as they were", async () => {
  const extract = parseExtract(readFileSync(join(ROOT, "sample/extracts/2019-03.csv"), "utf8"));
  if (extract.kind !== "rows") throw new Error(extract.problems.join("\n"));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 9 }), fc.nat(9), async (every, first) => {
      // The report as somebody else left it: counts missing here and there (small numbers may be those of indicators).
      let counted = first;
      const made = openWorkbook(FEBRUARY, "february.xlsx");
      for (const sheet of made.sheets) {
        for (const { row, column, cell } of [...sheet.cells()]) {
          if (typeof cell.value !== "number" || cell.value < 50 || cell.value > 2000) continue;
          counted += 1;
          if (counted % every === 0) sheet.put(row, column, { ...cell, value: "", formula: "" });
        }
      }
      const original = saveWorkbook(made);

      const workbook = openWorkbook(original, "february.xlsx");
      const connection = startAddIn(workbook);
      try {
        const planned = planRefresh(await readWorkbook(), { extract: extract.rows });
        if (planned.kind !== "ready") throw new Error(JSON.stringify(planned));
        expect(planned.plan.edits.length).toBeGreaterThan(300);
        expect((await applyPlan(planned.plan, { now: () => NOW })).kind).toBe("applied");
        const refreshed = saveChecked(workbook);
        expect(refreshed.report.changes.length).toBeGreaterThan(20);
        expect((await undoRefresh()).kind).toBe("undone");
      } finally {
        connection.dispose();
      }
      const again = openWorkbook(saveChecked(workbook).bytes, "february.xlsx");
      expect(differences(stateOf(openWorkbook(original, "february.xlsx")), stateOf(again))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

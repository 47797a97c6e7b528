/** The budget: a month-end takes the same number of round trips whatever the number of sheets. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../host/file/open";
import { a1 } from "../../src/domain/place";
import type { Edit } from "../../src/domain/plan/plan";
import { parseMonth } from "../../src/domain/period";
import { planRefresh } from "../../src/domain/refresh";
import { applyPlan } from "../../src/excel/apply-plan";
import { readWorkbook } from "../../src/excel/read-workbook";
import { closeClients, hostWorkbook, openClient } from "../support/open-client";

afterEach(closeClients);

const PRINTED = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");

test("the printed report is refreshed in seven round trips, and every edit arrives as planned", async () => {
  const connection = openClient(openWorkbook(readFileSync(PRINTED), "as-printed.xlsx"));
  const outcome = planRefresh(await readWorkbook(), { acceptDifferences: true });
  if (outcome.kind !== "ready") throw new Error(outcome.kind);
  const applied = await applyPlan(outcome.plan);
  expect(applied).toMatchObject({ kind: "applied", roundTrips: 4 });
  expect(connection.roundTrips()).toBe(7);

  const after = await readWorkbook();
  const ticked = outcome.plan.edits.filter((edit) => edit.ticked && edit.target === "cell");
  expect(ticked.length).toBeGreaterThan(100);
  for (const edit of ticked) {
    if (edit.target !== "cell") continue;
    const sheet = after.sheets.find(({ name }) => name === edit.sheet)!;
    const found = sheet.formulas[edit.row - sheet.area.row]?.[edit.column - sheet.area.column];
    const wanted = Object.values(edit.write)[0] as unknown;
    expect([edit.sheet, edit.cell, found]).toEqual([edit.sheet, edit.cell, wanted]);
  }
});

test.each([
  [24, 12],
  [240, 12],
  [24, 240],
])("%i sheets of %i months are read and written in seven round trips", async (count, months) => {
  const page = Array.from({ length: months }, (_, row) => [`row ${row}`, row, row / 7]);
  const connection = openClient(
    hostWorkbook(Object.fromEntries(Array.from({ length: count }, (_, i) => [`Page ${i}`, page]))),
  );
  const { sheets } = await readWorkbook();
  const edits = sheets.flatMap(({ name, values }): Edit[] =>
    values.map((row, index) => ({
      target: "cell",
      sheet: name,
      kind: "figure",
      before: "",
      after: "",
      because: "",
      ticked: true,
      row: index,
      column: 1,
      cell: a1(index, 1),
      write: { number: index + 1 },
      was: row[1] ?? "",
    })),
  );
  expect(await applyPlan({ month: parseMonth("2019-03")!, edits })).toMatchObject({
    kind: "applied",
    edits: count * months,
  });
  expect(connection.roundTrips()).toBe(7);
});
